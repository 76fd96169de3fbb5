"""Evidence: what proves that a position is done: looked at, added, taken back, shown again."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from domain import rights
from domain.evidence import Evidence, Proof
from domain.files import Attachment, FileKind, Sent
from domain.ids import EvidenceId, RoadMapRowId
from domain.people import Person
from domain.positions import PositionState, RoadMapRow
from domain.refusals import Misunderstood, NotYours
from domain.rights import Deed
from services import UnitOfWork, road_maps
from services.year_ends.gates import must_be_open


@dataclass(frozen=True, slots=True)
class Opened:
    """A piece of evidence, and the file that shows it to its reader."""

    evidence: Evidence
    file: Attachment


EARLIEST: Final = date(1991, 1, 1)
"""The day of no document of a programme is earlier: one that looks so is a slip of the pen."""


async def of_row(uow: UnitOfWork, person: Person, row_id: RoadMapRowId) -> tuple[Evidence, ...]:
    """List the evidence of a position of the person's school, in the order it came.

    Raises:
        NotAllowed: the road map is not for the person.
        NotYours: the school has no such position.
    """
    rights.demand(person, Deed.READ_ROAD_MAP)
    school = uow.of(person.school_id)
    return await school.evidence.of_position((await school.positions.get(row_id)).id)


async def find(uow: UnitOfWork, person: Person, evidence_id: EvidenceId) -> Evidence:
    """Find a piece of evidence of the person's school, without opening it.

    Raises:
        NotAllowed: the road map is not for the person.
        NotYours: the school has none of that number.
    """
    rights.demand(person, Deed.READ_ROAD_MAP)
    return await uow.of(person.school_id).evidence.get(evidence_id)


async def demand(uow: UnitOfWork, person: Person, row_id: RoadMapRowId) -> RoadMapRow:
    """Find a position for somebody who may prove it.

    Raises:
        NotAllowed: the road map is not for the person.
        NotYours: the school has no such position, or others answer for it.
    """
    rights.demand(person, Deed.MARK_POSITION)
    row = await uow.of(person.school_id).positions.get(row_id)
    road_maps.demand_work(person, row)
    return row


async def add(
    uow: UnitOfWork, person: Person, row_id: RoadMapRowId, proof: Proof, now: datetime
) -> Evidence:
    """Put evidence beside a position, which is under way from now on at the latest.

    Raises:
        NotAllowed: the road map is not for the person.
        NotYours: the school has no such position, or others answer for it.
        Misunderstood: the document is of a day that has not come, or of long ago.
        RunClosed: its year is closed.
    """
    row = await demand(uow, person, row_id)
    await must_be_open(uow, person.school_id, row.run_id)
    await _demand_day(uow, person, proof.dated_on, now)
    school = uow.of(person.school_id)
    draft = Evidence(
        id=EvidenceId(0), row_id=row.id, proof=proof, added_by=person.id, added_at=now
    )
    added = await school.evidence.add(draft)
    if row.state is PositionState.OPEN:
        await school.positions.save(row.begun())
    _note(uow, person, "add-evidence", added, now)
    return added


async def drop(
    uow: UnitOfWork,
    person: Person,
    row_id: RoadMapRowId,
    evidence_id: EvidenceId,
    now: datetime,
) -> bool:
    """Take evidence back; False: it was gone already. Only the journal remembers that it was.

    Raises:
        NotAllowed: the road map is not for the person.
        NotYours: the school has no such position, or somebody else added it.
        RunClosed: its year is closed.
    """
    found = await _found(uow, person, row_id, evidence_id)
    if found is None:
        return False
    if not may_drop(person, found):
        raise NotYours
    row = await uow.of(person.school_id).positions.get(row_id)
    await must_be_open(uow, person.school_id, row.run_id)
    await uow.of(person.school_id).evidence.drop(found.id)
    _note(uow, person, "drop-evidence", found, now)
    return True


def may_drop(person: Person, one: Evidence) -> bool:
    """Say whether somebody may take evidence back: their own, or whose road map it is."""
    return one.added_by == person.id or rights.may(person, Deed.EDIT_ROAD_MAP)


async def open_file(
    uow: UnitOfWork,
    person: Person,
    row_id: RoadMapRowId,
    evidence_id: EvidenceId,
    now: datetime,
) -> Opened | None:
    """Make the picture or the file of a piece of evidence ready for its reader; None: it is gone.

    Raises:
        NotAllowed: the road map is not for the person.
        NotYours: the school has no such position.
    """
    found = await _found(uow, person, row_id, evidence_id)
    if found is None or found.proof.file_id is None:
        return None
    proof = found.proof
    kind = proof.file_kind or FileKind.DOCUMENT
    sent = Sent(file_id=found.proof.file_id, name=proof.title or "", size=0, kind=kind)
    _note(uow, person, "read-evidence", found, now)
    return Opened(found, await uow.attachments.keep(person, sent, now))


async def _found(
    uow: UnitOfWork, person: Person, row_id: RoadMapRowId, evidence_id: EvidenceId
) -> Evidence | None:
    known = await of_row(uow, person, row_id)
    return next((one for one in known if one.id == evidence_id), None)


async def _demand_day(uow: UnitOfWork, person: Person, day: date | None, now: datetime) -> None:
    if day is None:
        return
    school = await uow.schools.get(person.school_id)
    if day > now.astimezone(school.time_zone).date():
        raise Misunderstood("evidence_future")
    if day < EARLIEST:
        raise Misunderstood("evidence_long_ago")


def _note(uow: UnitOfWork, person: Person, deed: str, one: Evidence, now: datetime) -> None:
    """Write in the journal what was done with evidence, and of which kind that was."""
    journal = uow.of(person.school_id).journal
    kind = "picture" if one.proof.file_kind is FileKind.PICTURE else str(one.proof.kind)
    journal.write(now, person.id, deed, f"position:{one.row_id}", {"kind": kind})
