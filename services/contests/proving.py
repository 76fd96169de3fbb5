"""Proving a contest: links, documents and files put beside it, looked at, and taken back."""

from datetime import datetime

from domain.contests import ContestProof
from domain.evidence import Proof
from domain.files import Attachment, FileKind, Sent
from domain.ids import ContestId, ContestProofId
from domain.people import Person
from domain.refusals import NotYours
from services import UnitOfWork
from services.contests.keeping import look, to_change


async def all_of(
    uow: UnitOfWork, curator: Person, contest_id: ContestId
) -> tuple[ContestProof, ...]:
    """List what proves a contest, in the order it came.

    Raises:
        NotAllowed: the person keeps no contests.
        NotYours: there is none of that number in the school.
    """
    found = await look(uow, curator, contest_id)
    return await uow.of(curator.school_id).contests.proofs(found.id)


async def add(
    uow: UnitOfWork, curator: Person, contest_id: ContestId, proof: Proof, now: datetime
) -> ContestProof:
    """Put something beside a contest.

    Raises:
        NotAllowed: the person keeps no contests.
        NotYours: there is none of that number in the school.
        RunClosed: it was in a year that is closed.
    """
    found = await to_change(uow, curator, contest_id)
    school = uow.of(curator.school_id)
    draft = ContestProof(id=ContestProofId(0), proof=proof, added_by=curator.id, added_at=now)
    school.journal.write(now, curator.id, "contest-prove", f"contest:{found.id}")
    return await school.contests.prove(found.id, draft)


async def drop(
    uow: UnitOfWork,
    curator: Person,
    contest_id: ContestId,
    proof_id: ContestProofId,
    now: datetime,
) -> None:
    """Take something back from beside a contest; what is gone is gone.

    Raises:
        NotAllowed: the person keeps no contests.
        NotYours: there is none of that number in the school.
        RunClosed: it was in a year that is closed.
    """
    await to_change(uow, curator, contest_id)
    known = await all_of(uow, curator, contest_id)
    if any(one.id == proof_id for one in known):
        school = uow.of(curator.school_id)
        await school.contests.unprove(proof_id)
        school.journal.write(now, curator.id, "contest-unprove", f"contest:{contest_id}")


async def open_file(
    uow: UnitOfWork,
    curator: Person,
    contest_id: ContestId,
    proof_id: ContestProofId,
    now: datetime,
) -> tuple[ContestProof, Attachment]:
    """Make the file of a proof ready for its reader.

    Raises:
        NotAllowed: the person keeps no contests.
        NotYours: there is no such contest, or no such file beside it.
    """
    known = await all_of(uow, curator, contest_id)
    found = next((one for one in known if one.id == proof_id), None)
    if found is None or found.proof.file_id is None:
        raise NotYours
    kind = found.proof.file_kind or FileKind.DOCUMENT
    sent = Sent(file_id=found.proof.file_id, name=found.proof.title or "", size=0, kind=kind)
    return found, await uow.attachments.keep(curator, sent, now)
