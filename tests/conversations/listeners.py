"""Listeners: a pair with the questionnaires of the house, whose meetings are answered about."""

from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from domain.ids import PersonId
from domain.meetings import Meeting, MeetingKind, MeetingState
from domain.pairs import Pair
from domain.people import Role
from locales.library import SHELF
from tests.conversations import years
from tests.databases import a_current_database
from tests.pairs import a_meeting, a_pair
from tests.world import Someone, World, a_world

ANSWER = "Ответить (минута)"
A_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listened:
    """A mentor, a mentee and two curators; `world` is where they live."""

    world: World
    pair: Pair
    mentor: Someone
    mentee: Someone
    curator: Someone
    other: Someone

    async def holds(self, kind: MeetingKind = MeetingKind.ACQUAINTANCE) -> Meeting:
        """Let a meeting have been held and reported just now, and both be asked about it."""
        database, now = self.world.app.database, self.world.clock.now()
        begun = now - timedelta(hours=2)
        meeting = await a_meeting(database, self.pair, MeetingState.HELD, begun, kind)
        await self.world.passes(A_MINUTE)
        return meeting

    async def held_by(
        self, members: Collection[PersonId], present: Collection[PersonId]
    ) -> Meeting:
        """Let a trial meeting have been held and reported just now, to which only some came."""
        database, now = self.world.app.database, self.world.clock.now()
        begun = now - timedelta(hours=2)
        kind = MeetingKind.TRIAL
        meeting = await a_meeting(database, self.pair, MeetingState.HELD, begun, kind)
        async with database.writing() as uow:
            school = uow.of(self.pair.school_id)
            await school.attendance.note(meeting.id, members, present)
        return meeting

    async def mentee_says(self, comfort: str = "9", help_from: str = "Нет") -> None:
        """Let the mentee answer about the last meeting."""
        await self.mentee.taps_in_a_letter(ANSWER)
        await self.mentee.taps("Около часа", "8", comfort, "Да", help_from, "Да")
        await self.mentee.taps("Пропустить", "Пропустить", "Отправить ответы")


@asynccontextmanager
async def a_pair_of_the_house(folder: Path) -> AsyncIterator[Listened]:
    """Build a world with the questionnaires of the house, and a pair in it that has agreed."""
    async with a_current_database(folder) as url, a_world(folder, url, SHELF) as world:
        mentor = await world.person("Иван Петров", {Role.MENTOR})
        mentee = await world.person("Анна Котова", {Role.MENTEE})
        people = [
            await years.known(world, one, name)
            for one, name in ((mentor, "Иван Петров"), (mentee, "Анна Котова"))
        ]
        curator, other = await years.curator(world), await years.curator(world, "Нина Белова")
        pair = await _agreed(world, await a_pair(world.app.database, *people))
        yield Listened(
            world=world, pair=pair, mentor=mentor, mentee=mentee, curator=curator, other=other
        )


async def _agreed(world: World, pair: Pair) -> Pair:
    """Let the pair be of this morning."""
    async with world.app.database.writing() as uow:
        return await uow.of(pair.school_id).pairs.save(replace(pair, agreed_at=world.clock.now()))
