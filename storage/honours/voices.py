"""Voices: who may vote and who has, kept apart from what was voted."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, Final

from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import NominationId, NomineeId, PersonId, PollId, SchoolId
from storage.tables import ballots, nominations, nominees, poll_voters

_OF_POLL: Final = (
    poll_voters.c.poll_id == bindparam("poll"),
    poll_voters.c.school_id == bindparam("school"),
)
_VOTERS: Final = select(poll_voters.c.person_id, poll_voters.c.voted_on).where(*_OF_POLL)
_INVITE: Final = insert(poll_voters)
_DISMISS: Final = delete(poll_voters).where(
    *_OF_POLL, poll_voters.c.person_id == bindparam("voter")
)
_DISMISS_ALL: Final = delete(poll_voters).where(*_OF_POLL)
_VOTED: Final = (
    update(poll_voters)
    .where(*_OF_POLL, poll_voters.c.person_id == bindparam("voter"))
    .values(voted_on=bindparam("day"))
)
_CASTING: Final = upsert(ballots)
_CAST: Final = _CASTING.on_conflict_do_update(
    index_elements=["id"], set_={"nominee_id": _CASTING.excluded.nominee_id}
)
_CHOSEN: Final = select(ballots.c.nomination_id, ballots.c.nominee_id).where(
    ballots.c.id.in_(bindparam("seals", expanding=True)),
    ballots.c.school_id == bindparam("school"),
)
_OF: Final = select(nominations.c.id).where(
    nominations.c.poll_id == bindparam("poll"),
    nominations.c.school_id == bindparam("school"),
)
_COUNT: Final = (
    update(nominees)
    .where(nominees.c.nomination_id.in_(_OF))
    .values(
        votes=select(func.count()).where(ballots.c.nominee_id == nominees.c.id).scalar_subquery()
    )
)
_BURN: Final = delete(ballots).where(ballots.c.nomination_id.in_(_OF))


class Voices:
    """The voices of a school; no row of them leads to anybody."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def voters(self, poll_id: PollId) -> Mapping[PersonId, date | None]:
        """Give who may vote, with the day on which they have."""
        rows = await self._connection.execute(_VOTERS, self._of(poll_id))
        return {PersonId(row.person_id): row.voted_on for row in rows}

    async def invite(self, poll_id: PollId, voters: Collection[PersonId]) -> None:
        """Write down who may vote."""
        whole = {"poll_id": poll_id, "school_id": self._school_id}
        if voters:
            await self._connection.execute(_INVITE, [whole | {"person_id": one} for one in voters])

    async def dismiss(self, poll_id: PollId, voter: PersonId | None = None) -> None:
        """Take away that somebody may vote; without a voter, that anybody may."""
        facts = self._of(poll_id)
        if voter is None:
            await self._connection.execute(_DISMISS_ALL, facts)
        else:
            await self._connection.execute(_DISMISS, facts | {"voter": voter})

    async def note(self, poll_id: PollId, voter: PersonId, day: date) -> None:
        """Write that somebody has voted, apart from what they said."""
        facts = self._of(poll_id)
        await self._connection.execute(_VOTED, facts | {"voter": voter, "day": day})

    async def cast(self, seal: int, nomination_id: NominationId, nominee_id: NomineeId) -> None:
        """Write a voice under its seal; under the same seal it is given otherwise."""
        facts = {"id": seal, "school_id": self._school_id, "nomination_id": nomination_id}
        await self._connection.execute(_CAST, facts | {"nominee_id": nominee_id})

    async def chosen(self, seals: Collection[int]) -> Mapping[NominationId, NomineeId]:
        """Give what was said under some seals."""
        facts: dict[str, Any] = {"seals": list(seals), "school": self._school_id}
        rows = await self._connection.execute(_CHOSEN, facts)
        return {NominationId(row.nomination_id): NomineeId(row.nominee_id) for row in rows}

    async def count(self, poll_id: PollId) -> None:
        """Count the voices of a poll and burn them."""
        for statement in (_COUNT, _BURN):
            await self._connection.execute(statement, self._of(poll_id))

    def _of(self, poll_id: PollId) -> dict[str, Any]:
        return {"poll": poll_id, "school": self._school_id}
