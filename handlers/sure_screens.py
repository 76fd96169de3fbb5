"""Screens that ask whether a meeting is right so, with what speaks against its time."""

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from typing import Final

from domain.agendas import Agenda
from domain.conflicts import BARS, Conflict
from domain.html import NOTHING, Html, joined
from domain.letters import Button, Rows, Screen
from domain.meetings import LENGTHS, MOVED_FOR, Meeting
from domain.people import Person
from handlers import calendars, errands
from handlers.errands import Errand
from handlers.meeting_words import kind_of, moment, place, planned, what_and_when, when
from handlers.plan_screens import leave_it
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, agendas, conflicts
from services.zones import zone_of

_A_MINUTE: Final = timedelta(minutes=1)


async def plan(
    uow: UnitOfWork, person: Person, texts: Texts, meeting: Meeting, now: datetime
) -> Screen:
    """Show a draft in words, and ask whether it is right."""
    agenda = await agendas.led_by(uow, person, meeting.pair_id, now)
    found = await conflicts.of(uow, agenda, meeting.starts_at, meeting.length, now)
    facts = (meeting.id, meeting.rev)
    label = texts.label("button-place-other" if meeting.place else "button-place")
    rows = (
        *_agree(found, Tap("meetings", "agree", *facts), texts),
        _lengths(meeting, texts),
        (Button(label, str(Tap("meetings", "place", *facts))),),
        (_other_day(errands.plan(meeting.pair_id, meeting.kind), texts),),
    )
    zone = await zone_of(uow, person)
    asked = NOTHING if BARS & {*found} else texts.say("plan-sure")
    text = joined(planned(meeting, texts, zone), against(found, texts), asked)
    return Screen(text, (*rows, *leave_it(meeting.pair_id, texts)))


async def record(uow: UnitOfWork, person: Person, texts: Texts, meeting: Meeting) -> Screen:
    """Show a draft that has gone by, and ask whether to write it down."""
    write_it = Tap("meetings", "record", meeting.id, meeting.rev)
    rows = (
        (Button(texts.label("button-record-sure"), str(write_it)),),
        (_other_day(errands.record(meeting.pair_id, meeting.kind), texts),),
    )
    zone = await zone_of(uow, person)
    text = joined(what_and_when(meeting, texts, zone), texts.say("record-sure"))
    return Screen(text, (*rows, *leave_it(meeting.pair_id, texts)))


async def move(
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    agenda: Agenda,
    meeting: Meeting,
    to: datetime,
    now: datetime,
) -> Screen:
    """Show a meeting as it is and as it will be, and ask why it moves; one may leave that out."""
    zone = await zone_of(uow, person)
    found = await conflicts.of(uow, agenda, to, meeting.length, now)
    is_barred = bool(BARS & {*found})
    text = joined(
        joined(
            texts.say(
                "meeting-was-at", kind=kind_of(meeting, texts), when=when(meeting, texts, zone)
            ),
            texts.say("meeting-will-be", when=moment(to, texts, zone)),
            place(meeting, texts),
            by="\n",
        ),
        against(found, texts),
        NOTHING if is_barred else texts.say("move-sure"),
    )
    arg = calendars.spelt_moment(to)
    tap = Tap("meetings", "move_to", meeting.id, meeting.rev, arg)
    rows = (
        *_agree(found, tap, texts),
        *(() if is_barred else _reasons(meeting, arg, texts)),
        (_other_day(errands.move(meeting), texts),),
    )
    return Screen(text, (*rows, *leave_it(meeting.pair_id, texts)))


def against(found: Iterable[Conflict], texts: Texts) -> Html:
    """Say what speaks against a moment, a line each."""
    return joined(*(texts.say(f"conflict-{one.replace('_', '-')}") for one in found), by="\n")


def _reasons(meeting: Meeting, arg: str, texts: Texts) -> Rows:
    """Offer the reasons two a row; each moves the meeting and says why."""
    buttons = [
        Button(
            texts.label("reason-label", reason=one),
            str(Tap("meetings", "move_for", meeting.id, meeting.rev, f"{arg}.{number}")),
        )
        for number, one in enumerate(MOVED_FOR)
    ]
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def _agree(found: Collection[Conflict], tap: Tap, texts: Texts) -> Rows:
    """Draw the button that agrees: none where somebody is busy, a warier one where it is odd."""
    if BARS & {*found}:
        return ()
    return ((Button(texts.label(_agreeing(tap, is_odd=bool(found))), str(tap)),),)


def _agreeing(tap: Tap, *, is_odd: bool) -> str:
    if tap.deed == "agree":
        return "button-plan-anyway" if is_odd else "button-plan-sure"
    return "button-move-anyway" if is_odd else "button-move-sure"


def _lengths(meeting: Meeting, texts: Texts) -> tuple[Button, ...]:
    """Offer the lengths in one row; the one chosen is marked."""

    def drawn(length: timedelta) -> Button:
        minutes = length // _A_MINUTE
        is_it = length == meeting.length
        label = texts.label("length-chosen" if is_it else "length-label", minutes=minutes)
        tap = Tap("meetings", "length", meeting.id, meeting.rev, str(minutes))
        return Button(label, str(tap))

    return tuple(drawn(one) for one in LENGTHS)


def _other_day(errand: Errand, texts: Texts) -> Button:
    return Button(texts.label("button-other-day"), errand.month())
