"""What somebody in a pair wishes for the next year: one tap, and another one to think again."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.ids import PairId
from domain.letters import Button, Rows, Screen
from domain.people import Person
from domain.refusals import NothingToAnswer
from domain.year_ends import Wish
from handlers.filters import Tapped
from handlers.names import listed
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork
from services.year_ends import wishes


async def say(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take what somebody wishes, and let them think again."""
    if tap.arg not in set(Wish):
        raise NothingToAnswer
    asked = await wishes.answer(uow, person, PairId(tap.id), Wish(tap.arg), now)
    name = listed(asked.agenda.partners_of(person), texts)
    text = texts.say("wish-said", name=name, wish=tap.arg)
    return Screen(text, choices(PairId(tap.id), texts, asked.wish))


def choices(pair_id: PairId, texts: Texts, said: Wish | None = None) -> Rows:
    """Draw what may be wished, without what was said already."""
    return tuple(
        (
            Button(
                texts.label("button-wish", wish=one),
                str(Tap("nextyear", "say", pair_id, arg=one)),
            ),
        )
        for one in Wish
        if one is not said
    )


def router() -> Router:
    """Take the answers about the next year."""
    room = Router(name="year_wishes")
    room.callback_query.register(say, Tapped("nextyear", "say"))
    return room
