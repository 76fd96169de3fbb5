"""Sheets of a pair: the list of all its meetings, and pairs that have ended, to be read only."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.agendas import Agenda
from domain.endings import Ending
from domain.html import NOTHING, Html, joined
from domain.ids import PairId
from domain.letters import Button, Screen
from domain.meetings import Meeting, MeetingState
from domain.pairs import Outcome, Pair
from domain.people import Person
from handlers.filters import Tapped
from handlers.names import listed, short
from handlers.pages import paged
from handlers.pair_words import code, report
from handlers.pairs import to_all
from handlers.taps import Tap
from locales.dates import said_day
from locales.texts import Texts
from services import UnitOfWork, pair_history
from services.zones import zone_of

A_SHEET: Final = 6
"""How many meetings stand on one page of the sheet."""


async def meetings(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show the sheet of the meetings of a pair, the latest first."""
    agenda = await pair_history.look(uow, person, PairId(tap.id), now)
    zone = await zone_of(uow, person)
    latest: Sequence[Meeting] = agenda.meetings[::-1]
    here, turns = paged(
        latest, tap.rev, texts, lambda at: str(Tap("pairs", "meetings", tap.id, at)), A_SHEET
    )
    title = texts.say("pair-sheet", code=code(agenda.pair, texts), count=str(len(agenda.meetings)))
    lines = [_line(agenda, one, texts, zone) for one in here]
    words = lines or [texts.say("pair-meetings-none")]
    return Screen(joined(title, *words), (*turns, _back(agenda.pair, texts), *to_all(texts)))


async def ended(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """List the pairs that have ended, the last one first."""
    found = await pair_history.ended(uow, person)
    here, turns = paged(found, tap.id, texts, lambda at: str(Tap("pairs", "ended", at)))
    doors = tuple(
        (
            Button(
                texts.label(
                    "button-pair",
                    code=code(one.pair, texts),
                    mentee=listed(one.mentees, texts),
                ),
                str(Tap("pairs", "past", one.pair.id)),
            ),
        )
        for one in here
    )
    words = texts.say("pairs-ended" if found else "pairs-ended-none", count=str(len(found)))
    return Screen(words, (*doors, *turns, *to_all(texts)))


async def past(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show a pair that has ended; nothing can be changed in it."""
    agenda = await pair_history.look(uow, person, PairId(tap.id), now)
    zone = await zone_of(uow, person)
    before = await pair_history.predecessor(uow, person, agenda.pair)
    text = joined(_head(agenda, texts, zone), predecessor(before, texts), _sums(agenda, texts))
    sheet = Tap("pairs", "meetings", tap.id)
    all_of_them = Button(texts.label("button-pair-sheet"), str(sheet))
    ended_ones = Button(texts.label("button-ended-pairs"), str(Tap("pairs", "ended")))
    return Screen(text, ((all_of_them,), (ended_ones,), *to_all(texts)))


def predecessor(pair: Pair | None, texts: Texts) -> Html:
    """Say which pair another one took the place of."""
    return NOTHING if pair is None else texts.say("note-predecessor", code=code(pair, texts))


def _head(agenda: Agenda, texts: Texts, zone: ZoneInfo) -> Html:
    state, pair = agenda.state, agenda.pair
    closed_at = pair.closed_at or pair.made_at
    how = Ending(outcome=pair.outcome or Outcome.TERMINATED, reason=pair.reason)
    return texts.say(
        "pair-past",
        code=code(pair, texts),
        mentor=short(state.mentor, texts),
        mentee=listed(state.mentees, texts),
        since=_day(pair.made_at, texts, zone),
        until=_day(closed_at, texts, zone),
        ending=texts.label("ending", ending=how.code if pair.outcome else "unknown"),
    )


def _sums(agenda: Agenda, texts: Texts) -> Html:
    missed = sum(one.state is MeetingState.MISSED for one in agenda.meetings)
    return texts.say("pair-sums", held=str(len(agenda.held)), missed=str(missed))


def _line(agenda: Agenda, meeting: Meeting, texts: Texts, zone: ZoneInfo) -> Html:
    return joined(report(agenda, meeting, texts, zone), *_details(agenda, meeting, texts), by="\n")


def _details(agenda: Agenda, meeting: Meeting, texts: Texts) -> Iterator[Html]:
    if meeting.topic:
        yield texts.say("sheet-topic", words=meeting.topic)
    if meeting.agreed_on:
        yield texts.say("sheet-agreed", words=meeting.agreed_on)
    if agenda.pair.is_group and meeting.state is MeetingState.HELD:
        there = [one for one in agenda.state.mentees if agenda.was_at(meeting, one.id)]
        names = listed(there, texts) if there else texts.label("sheet-nobody")
        yield texts.say("sheet-there", names=names)


def _back(pair: Pair, texts: Texts) -> tuple[Button, ...]:
    tap = Tap("pairs", "open", pair.id) if pair.is_open else Tap("pairs", "past", pair.id)
    return (Button(texts.label("button-back"), str(tap)),)


def _day(moment: datetime, texts: Texts, zone: ZoneInfo) -> str:
    day: date = moment.astimezone(zone).date()
    return said_day(day, texts.language)


def router() -> Router:
    """Take the buttons that lead to the sheet of meetings and to pairs that have ended."""
    room = Router(name="pair_sheets")
    room.callback_query.register(meetings, Tapped("pairs", "meetings"))
    room.callback_query.register(ended, Tapped("pairs", "ended"))
    room.callback_query.register(past, Tapped("pairs", "past"))
    return room
