"""Meets: meetings that are planned or over, written past the calendar, for stories about them."""

from datetime import timedelta
from typing import Final

from domain.ids import MeetingId, PersonId
from domain.meetings import Meeting, MeetingKind, MeetingState
from domain.pairs import Pair
from domain.people import Role
from storage.tables import attendance, journal, meetings
from tests.conversations import couples, years
from tests.conversations.couples import Couple
from tests.records import rows
from tests.world import Someone, World

HOUR: Final = timedelta(hours=1)
DAY: Final = timedelta(days=1)
HELD: Final = "Да, состоялась"
MISSED: Final = "Нет, не было"


async def pair_of(world: World, who: Couple) -> Pair:
    """Find the pair of a couple."""
    mentor = await years.whose(world, who.mentor)
    async with world.app.database.reading() as uow:
        (pair,) = await uow.of(mentor.school_id).pairs.of_person(mentor.id)
    return pair


async def planned(
    world: World,
    who: Couple,
    kind: MeetingKind = MeetingKind.ACQUAINTANCE,
    starts_in: timedelta = DAY,
) -> Meeting:
    """Plan a meeting of an hour; the kinds before it were held long ago."""
    pair, now = await pair_of(world, who), world.clock.now()
    order = list(MeetingKind)
    async with world.app.database.writing() as uow:
        school = uow.of(pair.school_id)
        for number, before in enumerate(order[: order.index(kind)]):
            at = now - (20 - number) * DAY
            held = Meeting(
                id=MeetingId(0),
                school_id=pair.school_id,
                pair_id=pair.id,
                kind=before,
                starts_at=at,
                state=MeetingState.HELD,
                settled_at=at + HOUR,
            )
            saved = await school.meetings.add(held)
            await school.attendance.note(saved.id, pair.mentee_ids, pair.mentee_ids)
        return await school.meetings.add(
            Meeting(
                id=MeetingId(0),
                school_id=pair.school_id,
                pair_id=pair.id,
                kind=kind,
                starts_at=now + starts_in,
                state=MeetingState.PLANNED,
            )
        )


async def states(world: World) -> list[str]:
    """List the states of all meetings, in the order they were written."""
    return [one["state"] for one in await rows(world.app.database, meetings)]


async def came(world: World) -> dict[int, bool]:
    """Say who was at the latest meeting."""
    found = await rows(world.app.database, attendance)
    latest = max((one["meeting_id"] for one in found), default=0)
    return {one["person_id"]: one["was_there"] for one in found if one["meeting_id"] == latest}


async def deeds(world: World) -> list[str]:
    """List what stands in the journal, oldest first."""
    return [one["deed"] for one in await rows(world.app.database, journal)]


async def join(world: World, who: Couple, *names: str) -> list[Someone]:
    """Let more mentees into the pair of a couple, so that it is a group."""
    pair = await pair_of(world, who)
    joined = []
    for name in names:
        someone = await couples.mentee(world, name)
        person = await years.whose(world, someone)
        async with world.app.database.writing() as uow:
            assert await uow.of(pair.school_id).pairs.join(pair, person.id, world.clock.now())
        joined.append(someone)
    return joined


async def number_of(world: World, someone: Someone) -> PersonId:
    """Give the number of the person behind a telephone."""
    return (await years.whose(world, someone)).id


async def another_curator(world: World) -> Someone:
    """Bring one more curator."""
    return await world.person("Пётр", {Role.CURATOR})
