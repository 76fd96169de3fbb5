"""Gatherings of one school, with who was invited, what they answered and who came."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Row, bindparam, insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.gatherings import Crowd, Gathering, Kind
from domain.guests import Invitation, Reply
from domain.ids import GatheringId, PersonId, RunId, SchoolId
from domain.refusals import ChangedMeanwhile, NotYours
from storage.tables import gathering_people, gatherings

_OURS: Final = gatherings.c.school_id == bindparam("school")
_ALL: Final = (
    select(
        gatherings,
        gathering_people.c.person_id,
        gathering_people.c.is_invited,
        gathering_people.c.reply,
        gathering_people.c.replied_at,
        gathering_people.c.was_there,
        gathering_people.c.checked_in_at,
    )
    .outerjoin_from(
        gatherings, gathering_people, gathering_people.c.gathering_id == gatherings.c.id
    )
    .where(_OURS)
    .order_by(gatherings.c.starts_at, gatherings.c.id, gathering_people.c.person_id)
)
_GET: Final = _ALL.where(gatherings.c.id == bindparam("id"))
_OF_RUN: Final = _ALL.where(
    gatherings.c.run_id == bindparam("run"), gatherings.c.cancelled_at.is_(None)
)
_OF_PERSON: Final = _ALL.where(
    gatherings.c.id.in_(
        select(gathering_people.c.gathering_id).where(
            gathering_people.c.person_id == bindparam("guest")
        )
    )
)
_ADD: Final = insert(gatherings).returning(gatherings.c.id)
_SAVE: Final = (
    update(gatherings)
    .where(gatherings.c.id == bindparam("known"), _OURS, gatherings.c.rev == bindparam("was"))
    .values(
        {
            one: bindparam(one)
            for one in (
                "rev",
                "title",
                "starts_at",
                "minutes",
                "place",
                "crowd",
                "class_name",
                "announced_at",
                "cancelled_at",
                "reason",
                "held_at",
            )
        }
    )
)
_INVITE: Final = insert(gathering_people)
_REPLY: Final = (
    update(gathering_people)
    .where(
        gathering_people.c.school_id == bindparam("school"),
        gathering_people.c.gathering_id == bindparam("gathering"),
        gathering_people.c.person_id == bindparam("guest"),
    )
    .values(reply=bindparam("reply"), replied_at=bindparam("replied_at"))
)
_COMING: Final = upsert(gathering_people)
_ATTEND: Final = _COMING.on_conflict_do_update(
    index_elements=["gathering_id", "person_id"],
    set_={
        "was_there": _COMING.excluded.was_there,
        "checked_in_at": _COMING.excluded.checked_in_at,
    },
    where=gathering_people.c.school_id == _COMING.excluded.school_id,
)
"""Whoever comes unasked gets a row; of a guest nothing changes but whether they came."""


class Gatherings:
    """The gatherings of a school, the earliest first."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def get(self, gathering_id: GatheringId) -> Gathering:
        """Find a gathering of this school.

        Raises:
            NotYours: there is none of that number here.
        """
        found = await self._read(_GET, id=gathering_id)
        if not found:
            raise NotYours
        return found[0]

    async def all(self) -> tuple[Gathering, ...]:
        """List every gathering."""
        return await self._read(_ALL)

    async def of_run(self, run_id: RunId) -> Gathering | None:
        """Find the gathering of a run's final event, unless it was called off."""
        return next(iter(await self._read(_OF_RUN, run=run_id)), None)

    async def of_person(self, person_id: PersonId) -> tuple[Gathering, ...]:
        """List what somebody was invited to, or came to."""
        return await self._read(_OF_PERSON, guest=person_id)

    async def add(self, draft: Gathering) -> Gathering:
        """Write a new gathering; it gets its id and its first revision here."""
        draft = replace(draft, rev=1)
        facts = _facts(draft) | {
            "school_id": self._school_id,
            "run_id": draft.run_id,
            "kind": draft.kind,
            "made_at": draft.made_at,
        }
        number = (await self._connection.execute(_ADD, facts)).scalar_one()
        return replace(draft, id=GatheringId(number))

    async def save(self, gathering: Gathering) -> Gathering:
        """Write what changed since it was read at its revision; people are noted apart.

        Raises:
            ChangedMeanwhile: somebody saved it after that.
        """
        after = replace(gathering, rev=gathering.rev + 1)
        known = {"known": after.id, "school": self._school_id, "was": gathering.rev}
        if (await self._connection.execute(_SAVE, _facts(after) | known)).rowcount != 1:
            raise ChangedMeanwhile
        return after

    async def invite(self, gathering_id: GatheringId, guests: Collection[PersonId]) -> None:
        """Write down who is invited; none of them stands there yet."""
        if not guests:
            return
        whole = {"gathering_id": gathering_id, "school_id": self._school_id}
        fresh = {"is_invited": True, "was_there": False}
        rows = [whole | fresh | {"person_id": one} for one in guests]
        await self._connection.execute(_INVITE, rows)

    async def reply(
        self, gathering_id: GatheringId, guest: PersonId, reply: Reply, now: datetime
    ) -> None:
        """Write what a guest answered; whether they came stays as it is."""
        facts = {"school": self._school_id, "gathering": gathering_id, "guest": guest}
        said = {"reply": reply, "replied_at": now}
        await self._connection.execute(_REPLY, facts | said)

    async def attend(
        self, gathering_id: GatheringId, guest: PersonId, came_at: datetime | None
    ) -> None:
        """Write when somebody came, or None: they did not; what they answered stays as it is."""
        facts = {
            "gathering_id": gathering_id,
            "school_id": self._school_id,
            "person_id": guest,
            "is_invited": False,
            "was_there": came_at is not None,
            "checked_in_at": came_at,
        }
        await self._connection.execute(_ATTEND, facts)

    async def _read(self, query: Any, **facts: Any) -> tuple[Gathering, ...]:
        rows = await self._connection.execute(query, {"school": self._school_id, **facts})
        return _assembled(rows.all())


def _facts(one: Gathering) -> dict[str, Any]:
    return {
        "rev": one.rev,
        "title": one.title,
        "starts_at": one.starts_at,
        "minutes": one.length // timedelta(minutes=1),
        "place": one.place,
        "crowd": one.crowd,
        "class_name": one.class_name,
        "announced_at": one.announced_at,
        "cancelled_at": one.cancelled_at,
        "reason": one.reason,
        "held_at": one.held_at,
    }


def _assembled(rows: Iterable[Row[Any]]) -> tuple[Gathering, ...]:
    """Put gatherings together from one row a person."""
    known: dict[int, Row[Any]] = {}
    guests: dict[int, list[Invitation]] = {}
    for row in rows:
        known.setdefault(row.id, row)
        invited = guests.setdefault(row.id, [])
        if row.person_id is not None:
            invited.append(_as_invitation(row))
    return tuple(_as_gathering(row, guests[number]) for number, row in known.items())


def _as_invitation(row: Row[Any]) -> Invitation:
    return Invitation(
        person_id=PersonId(row.person_id),
        is_invited=row.is_invited,
        reply=None if row.reply is None else Reply(row.reply),
        replied_at=row.replied_at,
        was_there=row.was_there,
        checked_in_at=row.checked_in_at,
    )


def _as_gathering(row: Row[Any], invited: Iterable[Invitation]) -> Gathering:
    return Gathering(
        id=GatheringId(row.id),
        school_id=SchoolId(row.school_id),
        run_id=None if row.run_id is None else RunId(row.run_id),
        kind=Kind(row.kind),
        title=row.title,
        starts_at=row.starts_at,
        length=timedelta(minutes=row.minutes),
        place=row.place,
        crowd=None if row.crowd is None else Crowd(row.crowd),
        class_name=row.class_name,
        rev=row.rev,
        made_at=row.made_at,
        announced_at=row.announced_at,
        cancelled_at=row.cancelled_at,
        reason=row.reason,
        held_at=row.held_at,
        invitations=tuple(invited),
    )
