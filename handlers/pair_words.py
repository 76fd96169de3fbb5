"""Pairs in words, as a curator reads them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from domain.agendas import Agenda
from domain.html import Html
from domain.ids import PairId
from domain.letters import Button, Rows
from domain.meetings import Meeting, MeetingState
from domain.pairs import Pair, PairState, Trouble
from domain.people import Person
from handlers.meeting_words import day, kind_of, past
from handlers.names import listed, short
from handlers.taps import Tap
from locales.dates import said_day
from locales.texts import Texts
from services import signing

NAMED: Final = 10
"""How many people a list names before it only counts."""


def code(pair: Pair, texts: Texts) -> str:
    """Name a pair by its number in the school."""
    return texts.label("pair-code", number=f"{pair.number:03}")


def answer(person: Person, pair_id: PairId, texts: Texts) -> Rows:
    """Draw the button under which somebody agrees to their pair or does not."""
    if not signing.asked_about_pairs(person):
        return ()
    ask = Tap("consent", "show", person.id, pair_id, "pair_agreement")
    return ((Button(texts.label("button-answer-pair"), str(ask)),),)


def line(state: PairState, idle: int, texts: Texts, zone: ZoneInfo, now: datetime) -> Html:
    """Say who works with whom, and what comes next.

    `idle` are the days without a meeting as the light counts them.
    """
    return texts.say(
        "pair-line",
        code=code(state.pair, texts),
        mentor=short(state.mentor, texts),
        mentee=listed(state.mentees, texts),
        next=_next(state, idle, texts, zone, now),
    )


def report(agenda: Agenda, meeting: Meeting, texts: Texts, zone: ZoneInfo) -> Html:
    """Say what became of a meeting, and which sides have answered; never what they said."""
    if meeting.is_planned:
        facts = {"day": day(meeting, texts, zone), "kind": kind_of(meeting, texts)}
        return texts.say("pair-planned", **facts)
    said = past(meeting, texts, zone)
    if meeting.state is not MeetingState.HELD:
        return said
    return texts.say("pair-feedback", line=said, given=_given(agenda, meeting))


def trouble(one: Trouble, texts: Texts, zone: ZoneInfo) -> Html:
    """Say who wants what, and since when."""
    said_on = said_day(one.said_at.astimezone(zone).date(), texts.language, "d MMMM")
    return texts.say("pair-trouble", side=side(one), worry=one.worry, day=said_on)


def side(one: Trouble) -> str:
    """Name the side that spoke, as phrases choose by it."""
    return "mentor" if one.is_said_by_mentor else "mentee"


def names(people: Sequence[str], texts: Texts) -> str:
    """List names, the first few of many."""
    shown = ", ".join(people[:NAMED])
    rest = len(people) - NAMED
    return texts.label("names-more", names=shown, count=str(rest)) if rest > 0 else shown


def _next(state: PairState, idle: int, texts: Texts, zone: ZoneInfo, now: datetime) -> str:
    if state.unreported:
        return texts.label("pair-next-report")
    if state.next_planned_at is None:
        days = state.days_without_meeting(now, zone)
        rested = max(days - idle, 0) if state.pair.agreed_at else 0
        return texts.label("pair-next-none", days=days, rested=rested)
    planned_on = state.next_planned_at.astimezone(zone).date()
    return texts.label("pair-next-planned", day=said_day(planned_on, texts.language, "d MMMM"))


def _given(agenda: Agenda, meeting: Meeting) -> str:
    mentor = agenda.has_answered(meeting, agenda.pair.mentor_id)
    mentee = not any(agenda.awaits_answer(meeting, one) for one in agenda.pair.mentee_ids)
    if mentor and mentee:
        return "both"
    return "mentor" if mentor else "mentee" if mentee else "none"
