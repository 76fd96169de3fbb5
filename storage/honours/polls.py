"""Polls of one school, with their nominations and whoever is nominated."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final

from sqlalchemy import Row, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import (
    NominationId,
    NomineeId,
    PairId,
    PersonId,
    PollId,
    RunId,
    SchoolId,
)
from domain.polls import Nomination, Nominee, Poll, Subject, Voters
from domain.refusals import ChangedMeanwhile, NotYours
from storage.tables import nominations, nominees, polls

_OURS: Final = polls.c.school_id == bindparam("school")
_GET: Final = select(polls).where(polls.c.id == bindparam("id"), _OURS)
_OF_RUN: Final = (
    select(polls).where(polls.c.run_id == bindparam("run"), _OURS).order_by(polls.c.id)
)
_NOMINATIONS: Final = (
    select(nominations)
    .where(nominations.c.poll_id == bindparam("poll"))
    .order_by(nominations.c.id)
)
_NOMINEES: Final = (
    select(nominees)
    .join_from(nominees, nominations, nominations.c.id == nominees.c.nomination_id)
    .where(nominations.c.poll_id == bindparam("poll"))
    .order_by(nominees.c.id)
)
_POLL_OF: Final = select(nominations.c.poll_id).where(
    nominations.c.id == bindparam("id"), nominations.c.school_id == bindparam("school")
)
_NOMINATION_OF: Final = select(nominees.c.nomination_id).where(
    nominees.c.id == bindparam("id"), nominees.c.school_id == bindparam("school")
)
_ADD: Final = insert(polls).returning(polls.c.id)
_SAVE: Final = (
    update(polls)
    .where(polls.c.id == bindparam("known"), _OURS, polls.c.rev == bindparam("was"))
    .values(
        {
            one: bindparam(one)
            for one in (
                *("rev", "voters", "opened_at"),
                *("closes_at", "closed_at", "announced_at"),
            )
        }
    )
)
_ADD_NOMINATION: Final = insert(nominations)
_DROP_NOMINEES: Final = delete(nominees).where(
    nominees.c.nomination_id == bindparam("nomination"),
    nominees.c.school_id == bindparam("school"),
)
_DROP_NOMINATION: Final = delete(nominations).where(
    nominations.c.id == bindparam("nomination"), nominations.c.school_id == bindparam("school")
)
_ADD_NOMINEE: Final = insert(nominees)
_DROP_NOMINEE: Final = delete(nominees).where(
    nominees.c.id == bindparam("nominee"), nominees.c.school_id == bindparam("school")
)
_DECIDE: Final = (
    update(nominations)
    .where(
        nominations.c.id == bindparam("nomination"), nominations.c.school_id == bindparam("school")
    )
    .values(winner_id=bindparam("winner"), reason=bindparam("because"))
)


class Polls:
    """The polls of a school, one a run."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def get(self, poll_id: PollId) -> Poll:
        """Find a poll of this school.

        Raises:
            NotYours: there is none of that number here.
        """
        found = await self._read(_GET, id=poll_id)
        if found is None:
            raise NotYours
        return found

    async def of_run(self, run_id: RunId) -> Poll | None:
        """Find the poll of a run."""
        return await self._read(_OF_RUN, run=run_id)

    async def with_nomination(self, nomination_id: NominationId) -> Poll:
        """Find the poll a nomination belongs to.

        Raises:
            NotYours: there is no such nomination here.
        """
        return await self.get(PollId(await self._number(_POLL_OF, nomination_id)))

    async def with_nominee(self, nominee_id: NomineeId) -> Poll:
        """Find the poll somebody is nominated in.

        Raises:
            NotYours: there is no such nominee here.
        """
        number = await self._number(_NOMINATION_OF, nominee_id)
        return await self.with_nomination(NominationId(number))

    async def add(self, draft: Poll) -> Poll:
        """Write a new poll; it gets its id and its first revision here."""
        draft = replace(draft, rev=1)
        facts = _facts(draft) | {
            "school_id": self._school_id,
            "run_id": draft.run_id,
            "made_at": draft.made_at,
        }
        number = (await self._connection.execute(_ADD, facts)).scalar_one()
        return replace(draft, id=PollId(number))

    async def save(self, poll: Poll) -> Poll:
        """Write what changed since it was read at its revision; nominations are written apart.

        Raises:
            ChangedMeanwhile: somebody saved it after that.
        """
        after = replace(poll, rev=poll.rev + 1)
        known = {"known": after.id, "school": self._school_id, "was": poll.rev}
        if (await self._connection.execute(_SAVE, _facts(after) | known)).rowcount != 1:
            raise ChangedMeanwhile
        return after

    async def nominate(self, poll_id: PollId, title: str, subject: Subject) -> None:
        """Write a new nomination without nominees."""
        facts = {"poll_id": poll_id, "school_id": self._school_id}
        await self._connection.execute(
            _ADD_NOMINATION, facts | {"title": title, "subject": subject}
        )

    async def drop(self, nomination_id: NominationId) -> None:
        """Take a nomination away with its nominees."""
        facts = {"nomination": nomination_id, "school": self._school_id}
        for statement in (_DROP_NOMINEES, _DROP_NOMINATION):
            await self._connection.execute(statement, facts)

    async def put_up(
        self, nomination_id: NominationId, person_id: PersonId, pair_id: PairId | None
    ) -> None:
        """Write down a nominee."""
        facts = {"nomination_id": nomination_id, "school_id": self._school_id}
        await self._connection.execute(
            _ADD_NOMINEE, facts | {"person_id": person_id, "pair_id": pair_id}
        )

    async def take_down(self, nominee_id: NomineeId) -> None:
        """Take a nominee away."""
        facts = {"nominee": nominee_id, "school": self._school_id}
        await self._connection.execute(_DROP_NOMINEE, facts)

    async def decide(
        self, nomination_id: NominationId, winner: NomineeId, reason: str | None
    ) -> None:
        """Write who won, and why if the voices did not say it."""
        facts = {"nomination": nomination_id, "school": self._school_id}
        await self._connection.execute(_DECIDE, facts | {"winner": winner, "because": reason})

    async def _number(self, query: Any, number: int) -> int:
        facts = {"id": number, "school": self._school_id}
        found: int | None = (await self._connection.execute(query, facts)).scalar()
        if found is None:
            raise NotYours
        return found

    async def _read(self, query: Any, **facts: Any) -> Poll | None:
        facts["school"] = self._school_id
        row = (await self._connection.execute(query, facts)).first()
        if row is None:
            return None
        known = {"poll": row.id}
        named = (await self._connection.execute(_NOMINATIONS, known)).all()
        people = (await self._connection.execute(_NOMINEES, known)).all()
        return _as_poll(row, [_as_nomination(one, people) for one in named])


def _facts(one: Poll) -> dict[str, Any]:
    return {
        "rev": one.rev,
        "voters": one.voters,
        "opened_at": one.opened_at,
        "closes_at": one.closes_at,
        "closed_at": one.closed_at,
        "announced_at": one.announced_at,
    }


def _as_poll(row: Row[Any], named: Iterable[Nomination]) -> Poll:
    return Poll(
        id=PollId(row.id),
        school_id=SchoolId(row.school_id),
        run_id=RunId(row.run_id),
        rev=row.rev,
        voters=Voters(row.voters),
        made_at=row.made_at,
        opened_at=row.opened_at,
        closes_at=row.closes_at,
        closed_at=row.closed_at,
        announced_at=row.announced_at,
        nominations=tuple(named),
    )


def _as_nomination(row: Row[Any], people: Iterable[Row[Any]]) -> Nomination:
    return Nomination(
        id=NominationId(row.id),
        title=row.title,
        subject=Subject(row.subject),
        winner_id=None if row.winner_id is None else NomineeId(row.winner_id),
        reason=row.reason,
        nominees=tuple(
            Nominee(
                id=NomineeId(one.id),
                person_id=PersonId(one.person_id),
                pair_id=None if one.pair_id is None else PairId(one.pair_id),
                votes=one.votes,
            )
            for one in people
            if one.nomination_id == row.id
        ),
    )
