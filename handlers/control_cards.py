"""Control cards: about which pairs one is missing this season; a tap begins it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.control_cards import CARD
from domain.html import Html
from domain.letters import Button, Screen
from domain.people import Person
from domain.rights import Deed, may
from handlers.filters import Tapped
from handlers.letters import Draw, Told
from handlers.names import listed
from handlers.pages import paged
from handlers.pair_words import code
from handlers.pairs import to_all
from handlers.taps import Tap
from locales.dates import said_day
from locales.texts import Texts
from services import UnitOfWork, control_cards, listening
from services.control_cards import Cards


async def show(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Say how many cards are written, and list the pairs without one."""
    await listening.hush(uow, person)
    known = await control_cards.look(uow, person, now)
    here, turns = paged(known.missing, tap.id, texts, lambda at: str(Tap("pairs", "cards", at)))
    doors = tuple(
        (
            Button(
                texts.label(
                    "button-write-card",
                    code=code(one.pair, texts),
                    mentee=listed(one.mentees, texts),
                ),
                str(Tap("filling", "pair", one.pair.id, arg=CARD)),
            ),
        )
        for one in here
    )
    return Screen(_words(known, texts), (*doors, *turns, *to_all(texts)))


async def remind(told: Told) -> Screen | None:
    """Remind a curator of the cards that are missing; names nobody."""
    if not may(told.person, Deed.SEE_SCHOOL):
        return None
    known = await control_cards.look(told.uow, told.person, told.now)
    if not known.missing:
        return None
    label = told.texts.label("button-control-cards")
    count, day = len(known.missing), _last_day(known, told.texts)
    words = told.texts.say("letter-control-cards", count=count, day=day)
    return Screen(words, ((Button(label, str(Tap("pairs", "cards"))),),))


LETTERS: Final[Mapping[str, Draw]] = {
    "control-cards": remind,
    "control-cards-missing": remind,
}
"""The letters about cards of control, by name."""


def _words(known: Cards, texts: Texts) -> Html:
    if not known.count:
        return texts.say("cards-no-pairs")
    facts = {
        "month": said_day(known.season.begins_on, texts.language, "LLLL y"),
        "day": _last_day(known, texts),
        "done": str(known.done),
        "count": str(known.count),
    }
    return texts.say("cards-missing" if known.missing else "cards-done", **facts)


def _last_day(known: Cards, texts: Texts) -> str:
    return said_day(known.season.ends_on, texts.language, "d MMMM")


def router() -> Router:
    """Take the button that opens the cards of a season."""
    room = Router(name="control_cards")
    room.callback_query.register(show, Tapped("pairs", "cards"))
    return room
