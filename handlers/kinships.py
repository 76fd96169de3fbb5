"""Kinships: guardians whose papers a curator should see."""

from datetime import datetime
from typing import Final

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.html import NOTHING, Html, joined
from domain.ids import PersonId
from domain.letters import Button, Screen
from domain.people import Person
from handlers import menu
from handlers.filters import Tapped
from handlers.names import short
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, consents, people

A_PAGE: Final = 10
"""How many guardians are shown at once; the next ones follow when these are done."""


async def show(_: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts) -> Screen:
    """List the guardians whose papers the curator should see."""
    return await _listed(uow, person, texts)


async def confirm(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Write that the papers were seen."""
    await consents.confirm(uow, person, PersonId(tap.id), PersonId(tap.rev), now)
    return await _listed(uow, person, texts, texts.say("kinship-confirmed"))


async def _listed(uow: UnitOfWork, curator: Person, texts: Texts, lead: Html = NOTHING) -> Screen:
    waiting = (await consents.unconfirmed(uow, curator))[:A_PAGE]
    ids = {one for both in waiting for one in (both.guardian_id, both.child_id)}
    known = await people.some(uow, curator, ids)
    rows = tuple(
        (
            Button(
                texts.label("button-confirm-kinship", name=short(known[one.guardian_id], texts)),
                str(Tap("people", "confirm", one.guardian_id, one.child_id)),
            ),
        )
        for one in waiting
    )
    lines = Html(
        "\n".join(
            texts.say(
                "kinship-line",
                guardian=short(known[one.guardian_id], texts),
                child=short(known[one.child_id], texts),
            )
            for one in waiting
        )
    )
    words = texts.say("kinships-title") if waiting else texts.say("kinships-none")
    return Screen(joined(lead, words, lines), (*rows, *menu.back_to_menu(texts)))


def router() -> Router:
    """Take what a curator does about guardians' papers."""
    room = Router(name="kinships")
    room.callback_query.register(show, Tapped("people", "kinships"))
    room.callback_query.register(confirm, Tapped("people", "confirm"))
    return room
