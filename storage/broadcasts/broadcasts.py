"""Broadcasts of one school, whom each was sent to, and what became of it."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import (
    Row,
    Select,
    String,
    and_,
    bindparam,
    cast,
    insert,
    literal,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.broadcasts import Broadcast
from domain.deliveries import Delivery, Outcome, outcome_of
from domain.gatherings import Crowd
from domain.ids import BroadcastId, PersonId, SchoolId
from domain.refusals import ChangedMeanwhile, NotYours
from storage.appends import Appends
from storage.tables import broadcast_people, broadcasts, outbox

_OURS: Final = broadcasts.c.school_id == bindparam("school")
_ALL: Final = select(broadcasts).where(_OURS).order_by(broadcasts.c.id.desc())
_GET: Final = _ALL.where(broadcasts.c.id == bindparam("id"))
_CHANGING: Final = (
    *("rev", "words", "crowd", "class_name", "asked_by", "asked_at"),
    *("sent_by", "sent_at", "cancelled_at", "done_at"),
)
_ADD: Final = insert(broadcasts).returning(broadcasts.c.id)
_SAVE: Final = (
    update(broadcasts)
    .where(broadcasts.c.id == bindparam("known"), _OURS, broadcasts.c.rev == bindparam("was"))
    .values({one: bindparam(one) for one in _CHANGING})
)
_LOOKED: Final = (
    update(broadcasts)
    .where(broadcasts.c.id == bindparam("known"), _OURS)
    .values(looked_at=bindparam("at"))
)
_ADDRESS: Final = insert(broadcast_people)
_KEY: Final = (
    literal("broadcast/", String)
    + cast(broadcast_people.c.broadcast_id, String)
    + "/"
    + cast(broadcast_people.c.person_id, String)
)
_OF: Final = and_(
    broadcast_people.c.school_id == bindparam("school"),
    broadcast_people.c.broadcast_id == bindparam("id"),
)
_DELIVERIES: Final[Select[Any]] = (
    select(
        broadcast_people.c.person_id,
        broadcast_people.c.outcome,
        broadcast_people.c.settled_at,
        outbox.c.state,
        outbox.c.settled_at.label("letter_settled_at"),
    )
    .outerjoin_from(broadcast_people, outbox, outbox.c.key == _KEY)
    .where(_OF)
    .order_by(broadcast_people.c.person_id)
)
_SETTLE: Final = (
    update(broadcast_people)
    .where(_OF, broadcast_people.c.person_id == bindparam("reader"))
    .values(outcome=bindparam("became"), settled_at=bindparam("at"))
)


class Broadcasts:
    """The broadcasts of a school, the latest first."""

    def __init__(self, connection: AsyncConnection, appends: Appends, school_id: SchoolId) -> None:
        self._connection = connection
        self._appends = appends
        self._school_id = school_id

    async def get(self, broadcast_id: BroadcastId) -> Broadcast:
        """Find a broadcast of this school.

        Raises:
            NotYours: there is none of that number here.
        """
        facts = {"school": self._school_id, "id": broadcast_id}
        row = (await self._connection.execute(_GET, facts)).one_or_none()
        if row is None:
            raise NotYours
        return as_broadcast(row)

    async def all(self) -> tuple[Broadcast, ...]:
        """List every broadcast."""
        rows = await self._connection.execute(_ALL, {"school": self._school_id})
        return tuple(map(as_broadcast, rows))

    async def add(self, draft: Broadcast) -> Broadcast:
        """Write a new broadcast; it gets its id and its first revision here."""
        draft = replace(draft, rev=1)
        facts = _facts(draft) | {
            "school_id": self._school_id,
            "corrects_id": draft.corrects_id,
            "made_by": draft.made_by,
            "made_at": draft.made_at,
        }
        number = (await self._connection.execute(_ADD, facts)).scalar_one()
        return replace(draft, id=BroadcastId(number))

    async def save(self, broadcast: Broadcast) -> Broadcast:
        """Write what changed since it was read at its revision.

        Raises:
            ChangedMeanwhile: somebody saved it after that.
        """
        after = replace(broadcast, rev=broadcast.rev + 1)
        known = {"known": after.id, "school": self._school_id, "was": broadcast.rev}
        if (await self._connection.execute(_SAVE, _facts(after) | known)).rowcount != 1:
            raise ChangedMeanwhile
        return after

    async def note_look(self, broadcast_id: BroadcastId, now: datetime) -> None:
        """Note when it was looked what became of its letters; its buttons stay as fresh."""
        facts = {"known": broadcast_id, "school": self._school_id, "at": now}
        await self._connection.execute(_LOOKED, facts)

    async def address(self, broadcast_id: BroadcastId, readers: Collection[PersonId]) -> None:
        """Write down to whom it is sent."""
        whole = {"broadcast_id": broadcast_id, "school_id": self._school_id}
        if readers:
            await self._connection.execute(
                _ADDRESS, [whole | {"person_id": one} for one in readers]
            )

    async def deliveries(self, broadcast_id: BroadcastId) -> tuple[Delivery, ...]:
        """List what became of the letter to each; what was settled once stays so."""
        await self._appends.flush()
        facts = {"school": self._school_id, "id": broadcast_id}
        return tuple(map(_as_delivery, await self._connection.execute(_DELIVERIES, facts)))

    async def settle(self, broadcast_id: BroadcastId, deliveries: Iterable[Delivery]) -> None:
        """Keep what became of each letter beyond the letters themselves."""
        whole = {"school": self._school_id, "id": broadcast_id}
        rows: list[dict[str, Any]] = [
            whole | {"reader": one.person_id, "became": one.outcome, "at": one.at}
            for one in deliveries
        ]
        if rows:
            await self._connection.execute(_SETTLE, rows)


def as_broadcast(row: Row[Any]) -> Broadcast:
    """Read a broadcast from its row."""
    return Broadcast(
        id=BroadcastId(row.id),
        school_id=SchoolId(row.school_id),
        words=row.words,
        crowd=None if row.crowd is None else Crowd(row.crowd),
        class_name=row.class_name,
        corrects_id=None if row.corrects_id is None else BroadcastId(row.corrects_id),
        rev=row.rev,
        made_by=PersonId(row.made_by),
        made_at=row.made_at,
        asked_by=None if row.asked_by is None else PersonId(row.asked_by),
        asked_at=row.asked_at,
        sent_by=None if row.sent_by is None else PersonId(row.sent_by),
        sent_at=row.sent_at,
        cancelled_at=row.cancelled_at,
        looked_at=row.looked_at,
        done_at=row.done_at,
    )


def _facts(one: Broadcast) -> dict[str, Any]:
    return {name: getattr(one, name) for name in _CHANGING}


def _as_delivery(row: Row[Any]) -> Delivery:
    person_id = PersonId(row.person_id)
    if row.outcome is not None:
        return Delivery(person_id=person_id, outcome=Outcome(row.outcome), at=row.settled_at)
    at = row.letter_settled_at
    return Delivery(person_id=person_id, outcome=outcome_of(row.state), at=at)
