"""A bot that was away for a day: nothing stale, each thing once, however often it is cut short."""

import random
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Final

import pytest

from bot.desk import Draw
from domain.letters import Letter, Screen
from domain.people import Role
from services import UnitOfWork
from storage.database import Database
from tests.records import letters
from tests.services.calendars import Calendar, moscow, plain
from tests.tiers import sized

pytestmark = pytest.mark.database

AWAY: Final = timedelta(hours=26)
PAIRS: Final = sized(test=10, ci=50, nightly=500)
"""Each has two people, so twice as many letters are due about their meetings at one moment."""
DEATHS: Final = sized(test=4, ci=4, nightly=20)


class CutShort(BaseException):
    """A death in the middle of a tick: nothing of the program catches it."""


async def a_crowd(calendar: Calendar, pairs: int, starts_at: datetime) -> None:
    """Open a school whose pairs all meet at one moment."""
    school = await calendar.school()
    await calendar.person(school, Role.CURATOR)
    for _ in range(pairs):
        mentor = await calendar.person(school, Role.MENTOR)
        mentee = await calendar.person(school, Role.MENTEE)
        await calendar.meeting(school, await calendar.pair(school, mentor, mentee), starts_at)


async def test_after_a_day_away_nothing_stale_is_said(database: Database) -> None:
    """Of what was missed each person hears one letter a thing at most, and none too late."""
    calendar = Calendar(database=database, now=moscow("2021-09-13T12:00"))
    await a_crowd(calendar, 2, moscow("2021-09-14T15:30"))
    await calendar.ticks()
    calendar.heard.clear()

    calendar.now += AWAY
    await calendar.ticks()
    await calendar.lives_until(calendar.now + timedelta(days=2))

    said = Counter((one.person_id, one.subject, one.at) for one in calendar.heard)
    assert said
    assert max(said.values()) == 1
    ends = {row["key"]: row["expires_at"] for row in await letters(database) if row["expires_at"]}
    assert ends
    for one in calendar.heard:
        at = f"{one.moment.astimezone(UTC):%Y%m%dT%H%M%S}"
        assert one.at < ends[f"{one.name}/{one.person_id}/{one.subject}/{at}"]


@pytest.mark.parametrize(
    "step",
    [
        *(timedelta(hours=hours) for hours in (-24, -1, 1, 3, 24)),
        *(timedelta(seconds=seconds) for seconds in (-1, 1)),
    ],
)
async def test_a_clock_that_steps_says_nothing_twice(database: Database, step: timedelta) -> None:
    """A second, an hour or a day back or on, three hours asleep, while things are due."""
    calendar = Calendar(database=database, now=moscow("2021-09-13T12:00"))
    await a_crowd(calendar, 2, moscow("2021-09-15T15:30"))
    await calendar.lives_until(moscow("2021-09-14T15:30"))
    await calendar.ticks()
    calendar.now += step
    await calendar.lives_until(moscow("2021-09-17T12:00"))
    said = Counter((one.name, one.person_id, one.subject) for one in calendar.heard)
    assert set(said.values()) == {1}


async def test_deaths_around_a_tick_neither_lose_nor_double(database: Database) -> None:
    """Cut short at any letter, a tick leaves nothing; the next one writes all that is due."""
    calendar = Calendar(database=database, now=moscow("2021-09-13T12:00"))
    await a_crowd(calendar, PAIRS, moscow("2021-09-15T15:30"))
    await calendar.ticks()
    calendar.now = moscow("2021-09-14T15:30")
    dice = random.Random(5)  # noqa: S311 - a plan of deaths
    for _ in range(DEATHS):
        calendar.draw = dying(after=dice.randrange(2 * PAIRS))
        with pytest.raises(CutShort):
            await calendar.ticks()
        calendar.heard.clear()
    calendar.draw = plain
    for _ in range(2):
        await calendar.ticks()
    said = Counter(one.person_id for one in calendar.heard)
    assert len(said) == 2 * PAIRS
    assert set(said.values()) == {1}


def dying(after: int) -> Draw:
    """Draw so many letters; then the program is no more, and nothing it did since is kept."""
    left = after

    async def draw(uow: UnitOfWork, letter: Letter, now: datetime) -> Screen | None:
        nonlocal left
        left -= 1
        if left < 0:
            raise CutShort
        return await plain(uow, letter, now)

    return draw
