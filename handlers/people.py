"""People: the curator's list of everybody, guardians to confirm, and people to phone."""

from datetime import datetime
from typing import Final

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from domain.html import NOTHING, Html, joined
from domain.ids import PersonId
from domain.letters import Button, Rows, Screen
from domain.people import Person, Role
from handlers import menu
from handlers.filters import Called, Tapped
from handlers.names import short
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, consents, listening, people

A_PAGE: Final = 12
"""How many people stand on one page of the list."""


async def show(
    _: CallbackQuery | Message, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """List everybody with their role and what is missing, a page at a time."""
    await listening.hush(uow, person)
    everyone = await people.everybody(uow, person)
    first = min(tap.id, max(len(everyone) - 1, 0)) // A_PAGE * A_PAGE
    lines = [_line(one, texts) for one in everyone[first : first + A_PAGE]]
    title = texts.say("people-title", count=len(everyone))
    rows = (*_turns(first, len(everyone), texts), *_actions(texts), *menu.back_to_menu(texts))
    return Screen(joined(title, Html("\n".join(lines))), rows)


async def kinships(_: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts) -> Screen:
    """List the guardians whose papers the curator should see."""
    return await _kinships(uow, person, texts)


async def confirm(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Write that the papers were seen."""
    await consents.confirm(uow, person, PersonId(tap.id), PersonId(tap.rev), now)
    return await _kinships(uow, person, texts, texts.say("kinship-confirmed"))


async def silent(_: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts) -> Screen:
    """List whom the bot cannot reach, so that they are phoned."""
    found = await people.silent(uow, person)
    lines = Html("\n".join(_line(one, texts) for one in found))
    words = texts.say("silent-title") if found else texts.say("silent-nobody")
    back = Button(texts.label("button-people"), str(Tap("people", "show")))
    return Screen(joined(words, lines), ((back,), *menu.back_to_menu(texts)))


async def _kinships(
    uow: UnitOfWork, curator: Person, texts: Texts, lead: Html = NOTHING
) -> Screen:
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


def _line(person: Person, texts: Texts) -> Html:
    roles = ", ".join(
        texts.label(f"role-{one.replace('_', '-')}") for one in Role if one in person.roles
    )
    state = texts.label(f"standing-{person.standing}")
    return texts.say("person-line", name=short(person, texts), roles=roles, state=state)


def _turns(first: int, count: int, texts: Texts) -> Rows:
    before = Button(texts.label("list-before"), str(Tap("people", "show", max(first - A_PAGE, 0))))
    after = Button(texts.label("list-after"), str(Tap("people", "show", first + A_PAGE)))
    turns = (*((before,) if first > 0 else ()), *((after,) if first + A_PAGE < count else ()))
    return (turns,) if turns else ()


def _actions(texts: Texts) -> Rows:
    return (
        (Button(texts.label("button-invite"), str(Tap("invite", "show"))),),
        (Button(texts.label("button-kinships"), str(Tap("people", "kinships"))),),
        (Button(texts.label("button-silent"), str(Tap("people", "silent"))),),
    )


def router() -> Router:
    """Take what a curator does with the list of people."""
    room = Router(name="people")
    room.message.register(show, Called("people", Tap("people", "show")))
    room.callback_query.register(show, Tapped("people", "show"))
    room.callback_query.register(kinships, Tapped("people", "kinships"))
    room.callback_query.register(confirm, Tapped("people", "confirm"))
    room.callback_query.register(silent, Tapped("people", "silent"))
    return room
