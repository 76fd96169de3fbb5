"""Backdates: a curator writes down for a mentor a meeting that took place long ago.

A tap carries the first letter of the kind, and then the day or the moment that was chosen.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.calendars import Choice
from domain.ids import PairId
from domain.letters import Button, Rows, Screen
from domain.meetings import MeetingKind
from domain.people import Person
from domain.refusals import NothingToAnswer
from handlers import calendars, pairs
from handlers.filters import Answered, Tapped
from handlers.meeting_words import moment
from handlers.taps import Tap
from locales.dates import said_day
from locales.texts import Texts
from services import UnitOfWork, gates, listening, pairing, recording

_SHAPE: Final = re.compile(r"([atprf])([0-9]*)")
_KINDS: Final = {kind[0]: kind for kind in MeetingKind}


@dataclass(frozen=True, slots=True)
class _Wish:
    """What a curator has chosen so far; `digits` spell a day or a moment."""

    pair_id: PairId
    kind: MeetingKind
    digits: str

    def month(self, day: str = "") -> str:
        """Spell the tap that shows a month; without a day, the last one."""
        return str(Tap("backdate", "month", self.pair_id, arg=f"{self.kind[0]}{day}"))

    def day(self, day: str) -> str:
        """Spell the tap that takes a day."""
        return str(Tap("backdate", "day", self.pair_id, arg=f"{self.kind[0]}{day}"))

    def time(self, at: str) -> str:
        """Spell the tap that takes a moment."""
        return str(Tap("backdate", "time", self.pair_id, arg=f"{self.kind[0]}{at}"))

    def sure(self) -> str:
        """Spell the tap that writes down what was chosen."""
        return str(Tap("backdate", "sure", self.pair_id, arg=f"{self.kind[0]}{self.digits}"))


async def begin(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Ask which kind of meeting it was."""
    pair_id = PairId(tap.id)
    await recording.moments_of(uow, person, pair_id, now)
    kinds = (await pairing.look(uow, person, pair_id, now)).agenda.next_kinds
    rows = tuple(
        (
            Button(
                texts.label("meeting-kind", kind=one),
                _Wish(pair_id, one, "").month(),
            ),
        )
        for one in kinds
    )
    text = texts.say("backdate-kind" if rows else "backdate-none")
    return Screen(text, (*rows, *_back(pair_id, texts)))


async def choose(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show a month, the hours of a day, or what was chosen in words."""
    wish = _read(tap)
    choice = await recording.moments_of(uow, person, wish.pair_id, now)
    if tap.deed == "time":
        return _sure(wish, choice, texts)
    day = calendars.read_day(wish.digits) if wish.digits else None
    if tap.deed == "day" and day is not None and choice.moments(day):
        kind = texts.label("meeting-kind", kind=wish.kind)
        text = texts.say("backdate-time", kind=kind, day=said_day(day, texts.language))
        rows = calendars.time_rows(choice.moments(day), choice.zone, wish.time)
        return Screen(text, (*rows, *_back(wish.pair_id, texts)))
    return _month(wish, choice, texts)


async def write(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Write the meeting down."""
    wish = _read(tap)
    at = calendars.read_moment(wish.digits)
    await recording.record(uow, person, wish.pair_id, wish.kind, at, now)
    lead = texts.say("backdate-done")
    return await pairs.one(uow, person, texts, wish.pair_id, now, lead)


async def ask_why(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Ask why a pair shall come to its final meeting without what that asks for."""
    known = await pairing.look(uow, person, PairId(tap.id), now)
    if not known.agenda.may_be_let_end:
        lead = texts.say("button-is-old")
        return await pairs.one(uow, person, texts, PairId(tap.id), now, lead)
    await listening.ask(uow, person, str(Tap("backdate", "because", tap.id)))
    leave_it = Button(texts.label("button-back"), str(Tap("backdate", "leave", tap.id)))
    return Screen(texts.say("let-end-ask"), ((leave_it,),))


async def leave(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Go back to the pair without a reason."""
    await listening.hush(uow, person)
    return await pairs.one(uow, person, texts, PairId(tap.id), now)


async def let_end(
    message: Message, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take typed words as that reason."""
    await gates.let_end(uow, person, PairId(tap.id), message.text or "", now)
    await listening.hush(uow, person)
    lead = texts.say("let-end-done")
    return await pairs.one(uow, person, texts, PairId(tap.id), now, lead)


def _month(wish: _Wish, choice: Choice, texts: Texts) -> Screen:
    kind = texts.label("meeting-kind", kind=wish.kind)
    days = choice.days
    shown = calendars.read_day(wish.digits) if wish.digits else days.last
    rows: Rows = ()
    if not days.are_none:
        rows = calendars.month_rows(
            days,
            shown,
            texts,
            wish.month,
            wish.day,
        )
    return Screen(texts.say("backdate-day", kind=kind), (*rows, *_back(wish.pair_id, texts)))


def _sure(wish: _Wish, choice: Choice, texts: Texts) -> Screen:
    at = calendars.read_moment(wish.digits)
    if at not in choice:
        return _month(_Wish(wish.pair_id, wish.kind, ""), choice, texts)
    kind = texts.label("meeting-kind", kind=wish.kind)
    text = texts.say("backdate-sure", kind=kind, when=moment(at, texts, choice.zone))
    write_it = Button(texts.label("button-record-sure"), wish.sure())
    return Screen(text, ((write_it,), *_back(wish.pair_id, texts)))


def _read(tap: Tap) -> _Wish:
    found = _SHAPE.fullmatch(tap.arg)
    if found is None:
        raise NothingToAnswer
    return _Wish(PairId(tap.id), _KINDS[found[1]], found[2])


def _back(pair_id: PairId, texts: Texts) -> Rows:
    return ((Button(texts.label("button-back"), str(Tap("pairs", "open", pair_id))),),)


def router() -> Router:
    """Take the buttons by which a curator writes a meeting down, or allows the final one."""
    room = Router(name="backdates")
    room.callback_query.register(begin, Tapped("backdate", "kinds"))
    room.callback_query.register(choose, Tapped("backdate", "month", "day", "time"))
    room.callback_query.register(write, Tapped("backdate", "sure"))
    room.callback_query.register(ask_why, Tapped("backdate", "let_end"))
    room.callback_query.register(leave, Tapped("backdate", "leave"))
    room.message.register(let_end, F.text, Answered("backdate", "because"))
    return room
