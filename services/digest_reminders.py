"""Digest reminders: a curator reminds those whom a line of the digest waits for, once a day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final

from domain.digest_causes import Cause
from domain.digest_lines import Key, Line
from domain.digest_marks import reminded
from domain.ids import PairId
from domain.lights import RUNNING
from domain.pairs import PairState
from domain.people import Person
from domain.rights import Deed, demand
from services import UnitOfWork, plans
from services.digest_lines import Found
from services.digests import SURVEY_REMINDER, Digest
from services.feedback_reminders import REMINDER as FEEDBACK_REMINDER
from services.telling import tell_once_a_day
from services.zones import zone_of

LETTERS: Final = {
    Cause.UNREPORTED: "remind-report",
    Cause.SILENT: "remind-meet",
    Cause.LONG_SILENT: "remind-meet",
    Cause.MISSED: "remind-missed",
    Cause.UNAPPROVED: "remind-plan",
}
"""The letters that remind a mentor of something in one pair."""

OF_A_PERSON: Final = {
    Cause.UNFINISHED: SURVEY_REMINDER,
    Cause.OVERDUE: "remind-position",
    Cause.UNAGREED: "remind-consent",
}
"""The letters about everything of their kind that waits for their reader, however many lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminded:
    """How many people a letter was written to; `at` is when it was done today already."""

    count: int = 0
    at: datetime | None = None


def asked(line: Line, curator: Person) -> tuple[Person, ...]:
    """List whom a curator can remind of a line; nobody reminds themselves."""
    return tuple(one for one in line.waits_for if one.has_telephone and one.id != curator.id)


async def remind(uow: UnitOfWork, curator: Person, found: Found, now: datetime) -> Reminded:
    """Write to those a line waits for, unless that was done today.

    Raises:
        NotAllowed: the person is no curator.
    """
    demand(curator, Deed.SEE_SCHOOL)
    line, digest = found.line, found.digest
    if line is None:
        return Reminded()
    if (at := digest.reminded.get(line.key)) is not None:
        return Reminded(at=at)
    reached = asked(line, curator)
    for person in reached:
        name, subject = _letter(line.key, digest, person)
        tell_once_a_day(uow, person, name, subject, digest.facts.zone, now)
    if reached:
        until = datetime.combine(digest.facts.today + timedelta(days=1), time(), digest.facts.zone)
        told = [reminded(key, curator.id, now, until) for key in _told(digest, line, curator)]
        rooms = uow.of(curator.school_id)
        await rooms.digest_marks.set(*told)
        details = {"cause": line.key.cause.value}
        rooms.journal.write(now, curator.id, "remind-line", line.key.subject, details)
    return Reminded(count=len(reached))


async def still_waits(
    uow: UnitOfWork, person: Person, pair_id: PairId, cause: Cause, now: datetime
) -> bool:
    """Say whether a mentor still has to do what a curator reminds of.

    Raises:
        NotAllowed: the person has no pairs.
    """
    demand(person, Deed.SEE_OWN_PAIRS)
    state = await uow.of(person.school_id).pair_states.find(pair_id, now)
    if state is None or state.mentor.id != person.id:
        return False
    if cause is Cause.UNAPPROVED:
        waiting = await plans.waiting(uow, person.school_id, now)
        return any(one.pair_id == pair_id and not one.is_sent for one in waiting)
    gap = (await uow.schools.get(person.school_id)).meet_within
    days = state.days_without_meeting(now, await zone_of(uow, person))
    return _waits(state, cause, is_idle=days > gap)


def _told(digest: Digest, line: Line, curator: Person) -> Iterator[Key]:
    """Give the lines of which the letters speak that were written about one of them."""
    yield line.key
    if line.key.cause in OF_A_PERSON:
        reached = {one.id for one in asked(line, curator)}
        for other in digest.lines:
            theirs = {one.id for one in asked(other, curator)}
            if other.key.cause is line.key.cause and other is not line and theirs:
                yield from (other.key,) if theirs <= reached else ()


def _letter(key: Key, digest: Digest, person: Person) -> tuple[str, str]:
    """Choose the letter, and spell what it is about."""
    if key.cause in OF_A_PERSON:
        return OF_A_PERSON[key.cause], f"person:{person.id}"
    if key.cause is Cause.UNANSWERED:
        owed = digest.facts.owed
        theirs = {one.pair_id: one.meeting_id for one in owed if one.person_id == person.id}
        return FEEDBACK_REMINDER, f"meeting:{theirs[PairId(key.subject_id)]}"
    return LETTERS[key.cause], key.subject


def _waits(state: PairState, cause: Cause, *, is_idle: bool) -> bool:
    if cause is Cause.UNREPORTED:
        return state.unreported > 0
    is_due = state.missed >= RUNNING if cause is Cause.MISSED else is_idle
    return is_due and state.next_planned_at is None
