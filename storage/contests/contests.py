"""Contests of one school, with the pairs that took part, and what proves them."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final

from sqlalchemy import Row, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.contests import Contest, ContestProof, Entrant, Level, Result
from domain.evidence import EvidenceKind, Proof
from domain.files import FileKind
from domain.ids import ContestId, ContestProofId, PairId, PersonId, SchoolId
from domain.refusals import ChangedMeanwhile, NotYours
from storage.tables import contest_pairs, contest_proofs, contests

_OURS: Final = contests.c.school_id == bindparam("school")
_ALL: Final = (
    select(contests, contest_pairs.c.pair_id, contest_pairs.c.result)
    .outerjoin_from(contests, contest_pairs, contest_pairs.c.contest_id == contests.c.id)
    .where(_OURS)
    .order_by(contests.c.starts_on.desc(), contests.c.id.desc(), contest_pairs.c.pair_id)
)
_GET: Final = _ALL.where(contests.c.id == bindparam("id"))
_OF_PAIR: Final = _ALL.where(
    contests.c.id.in_(
        select(contest_pairs.c.contest_id).where(contest_pairs.c.pair_id == bindparam("pair"))
    )
)
_ADD: Final = insert(contests).returning(contests.c.id)
_CHANGING: Final = ("rev", "title", "level", "starts_on", "ends_on")
_SAVE: Final = (
    update(contests)
    .where(contests.c.id == bindparam("known"), _OURS, contests.c.rev == bindparam("was"))
    .values({one: bindparam(one) for one in _CHANGING})
)
_ENTER: Final = insert(contest_pairs)
_LEAVE: Final = delete(contest_pairs).where(
    contest_pairs.c.school_id == bindparam("school"),
    contest_pairs.c.contest_id == bindparam("id"),
    contest_pairs.c.pair_id == bindparam("pair"),
)
_PROVE: Final = insert(contest_proofs).returning(contest_proofs.c.id)
_PROOFS: Final = (
    select(contest_proofs)
    .where(
        contest_proofs.c.school_id == bindparam("school"),
        contest_proofs.c.contest_id == bindparam("id"),
    )
    .order_by(contest_proofs.c.id)
)
_UNPROVE: Final = delete(contest_proofs).where(
    contest_proofs.c.school_id == bindparam("school"), contest_proofs.c.id == bindparam("known")
)


class Contests:
    """The contests of a school, the latest first."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def get(self, contest_id: ContestId) -> Contest:
        """Find a contest of this school.

        Raises:
            NotYours: there is none of that number here.
        """
        found = await self._read(_GET, id=contest_id)
        if not found:
            raise NotYours
        return found[0]

    async def all(self) -> tuple[Contest, ...]:
        """List every contest."""
        return await self._read(_ALL)

    async def of_pair(self, pair_id: PairId) -> tuple[Contest, ...]:
        """List the contests a pair took part in."""
        return await self._read(_OF_PAIR, pair=pair_id)

    async def add(self, draft: Contest) -> Contest:
        """Write a new contest; it gets its id and its first revision here."""
        draft = replace(draft, rev=1)
        facts = _facts(draft) | {
            "school_id": self._school_id,
            "made_by": draft.made_by,
            "made_at": draft.made_at,
        }
        number = (await self._connection.execute(_ADD, facts)).scalar_one()
        return replace(draft, id=ContestId(number))

    async def save(self, contest: Contest) -> Contest:
        """Write what changed since it was read at its revision; pairs are noted apart.

        Raises:
            ChangedMeanwhile: somebody saved it after that.
        """
        after = replace(contest, rev=contest.rev + 1)
        known = {"known": after.id, "school": self._school_id, "was": contest.rev}
        if (await self._connection.execute(_SAVE, _facts(after) | known)).rowcount != 1:
            raise ChangedMeanwhile
        return after

    async def note(self, contest_id: ContestId, pair_id: PairId, result: Result | None) -> None:
        """Write what a pair came to; None: it took no part."""
        facts = {"school": self._school_id, "id": contest_id, "pair": pair_id}
        await self._connection.execute(_LEAVE, facts)
        if result is not None:
            entrant = {"contest_id": contest_id, "pair_id": pair_id, "result": result}
            await self._connection.execute(_ENTER, entrant | {"school_id": self._school_id})

    async def prove(self, contest_id: ContestId, draft: ContestProof) -> ContestProof:
        """Write what proves a contest; it gets its number here."""
        proof = draft.proof
        facts = {
            "school_id": self._school_id,
            "contest_id": contest_id,
            "kind": proof.kind,
            "title": proof.title,
            "number": proof.number,
            "dated_on": proof.dated_on,
            "url": proof.url,
            "file_id": proof.file_id,
            "file_kind": proof.file_kind,
            "added_by": draft.added_by,
            "added_at": draft.added_at,
        }
        number = (await self._connection.execute(_PROVE, facts)).scalar_one()
        return replace(draft, id=ContestProofId(number))

    async def proofs(self, contest_id: ContestId) -> tuple[ContestProof, ...]:
        """List what proves a contest, in the order it came."""
        facts = {"school": self._school_id, "id": contest_id}
        return tuple(map(_as_proof, await self._connection.execute(_PROOFS, facts)))

    async def unprove(self, proof_id: ContestProofId) -> None:
        """Forget what proved a contest."""
        facts = {"school": self._school_id, "known": proof_id}
        await self._connection.execute(_UNPROVE, facts)

    async def _read(self, query: Any, **facts: Any) -> tuple[Contest, ...]:
        rows = await self._connection.execute(query, {"school": self._school_id, **facts})
        return _assembled(rows.all())


def _facts(one: Contest) -> dict[str, Any]:
    return {name: getattr(one, name) for name in _CHANGING}


def _assembled(rows: Iterable[Row[Any]]) -> tuple[Contest, ...]:
    """Put contests together from one row a pair."""
    known: dict[int, Row[Any]] = {}
    entrants: dict[int, list[Entrant]] = {}
    for row in rows:
        known.setdefault(row.id, row)
        entered = entrants.setdefault(row.id, [])
        if row.pair_id is not None:
            entered.append(Entrant(pair_id=PairId(row.pair_id), result=Result(row.result)))
    return tuple(_as_contest(row, tuple(entrants[number])) for number, row in known.items())


def _as_contest(row: Row[Any], entrants: tuple[Entrant, ...]) -> Contest:
    return Contest(
        id=ContestId(row.id),
        school_id=SchoolId(row.school_id),
        title=row.title,
        level=Level(row.level),
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        rev=row.rev,
        made_by=PersonId(row.made_by),
        made_at=row.made_at,
        entrants=entrants,
    )


def _as_proof(row: Row[Any]) -> ContestProof:
    return ContestProof(
        id=ContestProofId(row.id),
        proof=Proof(
            kind=EvidenceKind(row.kind),
            title=row.title,
            number=row.number,
            dated_on=row.dated_on,
            url=row.url,
            file_id=row.file_id,
            file_kind=row.file_kind and FileKind(row.file_kind),
        ),
        added_by=PersonId(row.added_by),
        added_at=row.added_at,
    )
