"""Digest lines: what curators do about each: remind, put off for a week, take on."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from domain.digest_causes import ABOUT, Cause, Subject
from domain.digest_lines import Key, Line
from domain.digest_marks import MarkDeed, Pretext, snoozed, taken
from domain.feedback import Owed
from domain.ids import PairId, PersonId, RoadMapRowId
from domain.pairs import PairState
from domain.people import Person
from domain.rights import Deed, demand
from locales.library import Library
from services import UnitOfWork, digests, plans
from services.digests import SURVEY_REMINDER, Digest
from services.feedback_reminders import REMINDER as FEEDBACK_REMINDER
from services.telling import tell_once_a_day

LETTERS: Final = {
    Cause.UNREPORTED: "remind-report",
    Cause.SILENT: "remind-meet",
    Cause.UNAPPROVED: "remind-plan",
}
"""The letters that remind a mentor of something in one pair."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A line of a digest as it stands; `line` is None where its cause is gone or put off."""

    digest: Digest
    line: Line | None

    @property
    def taken_by(self) -> Person | None:
        """Who has taken the line on."""
        return self.digest.takers.get(self.line.key) if self.line else None


async def look(
    uow: UnitOfWork, curator: Person, library: Library, key: Key | None, now: datetime
) -> Found:
    """Find a line of the curator's school.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: what the line is about is not of this school.
    """
    found = await digests.look(uow, curator, library, now)
    line = next((one for one in found.lines if one.key == key), None)
    if line is None and key is not None:
        await _must_be_here(uow, curator, key)
    return Found(digest=found, line=line)


async def put_off(uow: UnitOfWork, curator: Person, found: Found, why: str, now: datetime) -> bool:
    """Put a line off for a week, for all curators of the school; False: there is no such reason.

    Raises:
        NotAllowed: the person is no curator.
    """
    demand(curator, Deed.SEE_SCHOOL)
    reason = next((one for one in Pretext if one == why), None)
    if found.line is None or reason is None:
        return False
    key, rooms = found.line.key, uow.of(curator.school_id)
    await rooms.digest_marks.set(snoozed(key, curator.id, reason, now))
    details = {"cause": key.cause.value, "reason": reason.value}
    rooms.journal.write(now, curator.id, "put-off-line", key.subject, details)
    return True


async def take(uow: UnitOfWork, curator: Person, found: Found, now: datetime) -> bool:
    """Take a line on, so that the other curators see whose it is; False: somebody has it.

    Raises:
        NotAllowed: the person is no curator.
    """
    demand(curator, Deed.SEE_SCHOOL)
    if found.line is None or found.taken_by is not None:
        return False
    key, rooms = found.line.key, uow.of(curator.school_id)
    await rooms.digest_marks.set(taken(key, curator.id, now))
    rooms.journal.write(now, curator.id, "take-line", key.subject, {"cause": key.cause.value})
    return True


async def give_back(uow: UnitOfWork, curator: Person, found: Found, now: datetime) -> bool:
    """Let a line be everybody's again; only who took it may.

    Raises:
        NotAllowed: the person is no curator.
    """
    demand(curator, Deed.SEE_SCHOOL)
    if found.line is None or found.taken_by is None or found.taken_by.id != curator.id:
        return False
    key, rooms = found.line.key, uow.of(curator.school_id)
    await rooms.digest_marks.drop(key, MarkDeed.TAKE)
    rooms.journal.write(now, curator.id, "give-back-line", key.subject, {"cause": key.cause.value})
    return True


async def remind(uow: UnitOfWork, curator: Person, found: Found, now: datetime) -> int:
    """Write to those a line waits for, once a day at most; count whom a letter reaches.

    Raises:
        NotAllowed: the person is no curator.
    """
    demand(curator, Deed.SEE_SCHOOL)
    if found.line is None:
        return 0
    key = found.line.key
    reached = [one for one in found.line.waits_for if one.has_telephone]
    for person in reached:
        name, subject = _letter(key, found.digest.facts.owed, person)
        tell_once_a_day(uow, person, name, subject, found.digest.facts.zone, now)
    if reached:
        journal = uow.of(curator.school_id).journal
        journal.write(now, curator.id, "remind-line", key.subject, {"cause": key.cause.value})
    return len(reached)


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
    return _waits(state, cause)


async def _must_be_here(uow: UnitOfWork, curator: Person, key: Key) -> None:
    rooms = uow.of(curator.school_id)
    match ABOUT[key.cause]:
        case Subject.PAIR:
            await rooms.pairs.get(PairId(key.subject_id))
        case Subject.PERSON:
            await rooms.people.get(PersonId(key.subject_id))
        case Subject.POSITION:
            await rooms.positions.get(RoadMapRowId(key.subject_id))


def _letter(key: Key, owed: Iterable[Owed], person: Person) -> tuple[str, str]:
    """Choose the letter, and spell what it is about."""
    if key.cause is Cause.UNFINISHED:
        return SURVEY_REMINDER, f"person:{person.id}"
    if key.cause is Cause.UNANSWERED:
        theirs = {one.pair_id: one.meeting_id for one in owed if one.person_id == person.id}
        return FEEDBACK_REMINDER, f"meeting:{theirs[PairId(key.subject_id)]}"
    return LETTERS[key.cause], key.subject


def _waits(state: PairState, cause: Cause) -> bool:
    if cause is Cause.UNREPORTED:
        return state.unreported > 0
    return state.next_planned_at is None
