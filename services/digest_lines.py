"""Digest lines: what curators do about each: put off for a week, take on."""

from dataclasses import dataclass
from datetime import datetime

from domain.digest_causes import ABOUT, Subject
from domain.digest_lines import Key, Line
from domain.digest_marks import MarkDeed, Pretext, snoozed, taken
from domain.ids import PairId, PersonId, RoadMapRowId
from domain.people import Person
from domain.rights import Deed, demand
from locales.library import Library
from services import UnitOfWork, digests
from services.digests import Digest


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
    zone = found.digest.facts.zone
    await rooms.digest_marks.set(snoozed(key, curator.id, reason, now, zone))
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


async def _must_be_here(uow: UnitOfWork, curator: Person, key: Key) -> None:
    rooms = uow.of(curator.school_id)
    match ABOUT[key.cause]:
        case Subject.PAIR:
            await rooms.pairs.get(PairId(key.subject_id))
        case Subject.PERSON:
            await rooms.people.get(PersonId(key.subject_id))
        case Subject.POSITION:
            await rooms.positions.get(RoadMapRowId(key.subject_id))
