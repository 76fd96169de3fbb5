"""Leaving: what holds a letter back at the moment it would leave."""

from datetime import datetime, timedelta
from itertools import count
from typing import Any

import pytest

from domain.ids import AccountId, PersonId
from domain.letters import Draft, Fate, Lane, Letter, LetterState
from domain.people import AgeGroup, Role
from services import leaving
from storage.database import Database
from storage.tables import accounts
from tests.services.calendars import Calendar, moscow

pytestmark = pytest.mark.database
NOON = moscow("2021-09-15T12:00")
NIGHT = moscow("2021-09-15T22:00")
_NUMBERS = count()
MORNING = moscow("2021-09-16T08:00")


async def a_letter(calendar: Calendar, person: int, name: str, **facts: Any) -> Letter:
    """Write a letter to somebody and take it out again."""
    known: dict[str, Any] = {
        "key": f"{name}/{person}/{next(_NUMBERS)}",
        "account_id": AccountId(999 + person),
        "name": name,
        "person_id": PersonId(person),
        "lane": Lane.REMINDER,
        "not_before": NOON - timedelta(days=30),
    }
    async with calendar.database.writing() as uow:
        uow.outbox.write(Draft(**(known | facts)))
        waiting = await uow.outbox.unasked(NOON, [], 99)
    return max(waiting, key=lambda one: one.id)


async def held(
    calendar: Calendar, letter: Letter, now: datetime, *, is_here: bool = False
) -> object:
    """Say until when a letter is held back, or its end, or that it may go."""
    async with calendar.database.reading() as uow:
        fate = await leaving.held_back(uow, letter, now, is_here=is_here)
    if fate is None:
        return "may go"
    return fate.not_before if fate.state is LetterState.PENDING else fate.state.value


async def somebody(calendar: Calendar, age_group: AgeGroup = AgeGroup.ADULT) -> int:
    """Let a mentee into a school in Moscow."""
    return await calendar.person(await calendar.school(), Role.MENTEE, age_group=age_group)


async def test_nobody_is_spoken_to_at_night(database: Database) -> None:
    """The letter waits for eight in the morning, or dies waiting if it is worth nothing then."""
    calendar = Calendar(database=database)
    anna = await somebody(calendar)
    reminder = await a_letter(calendar, anna, "meeting-soon")
    assert await held(calendar, reminder, NOON) == "may go"
    assert await held(calendar, reminder, NIGHT) == MORNING
    brief = await a_letter(calendar, anna, "meeting-soon", expires_at=MORNING)
    assert await held(calendar, brief, NIGHT) == "expired"


async def test_pupils_hear_nothing_in_lessons(database: Database) -> None:
    """Until two o'clock on a Wednesday, not on a Saturday."""
    calendar = Calendar(database=database)
    anna = await somebody(calendar, age_group=AgeGroup.FROM_14_TO_17)
    reminder = await a_letter(calendar, anna, "meeting-soon")
    assert await held(calendar, reminder, NOON) == moscow("2021-09-15T14:00")
    assert await held(calendar, reminder, moscow("2021-09-18T12:00")) == "may go"


async def test_news_may_be_told_to_somebody_who_is_here(database: Database) -> None:
    """Whoever is at the telephone anyway is not disturbed; a reminder waits all the same."""
    calendar = Calendar(database=database)
    anna = await somebody(calendar, age_group=AgeGroup.UNDER_14)
    news = await a_letter(calendar, anna, "guardian-confirmed")
    assert await held(calendar, news, NOON) == moscow("2021-09-15T14:00")
    assert await held(calendar, news, NOON, is_here=True) == "may go"
    reminder = await a_letter(calendar, anna, "meeting-soon")
    assert await held(calendar, reminder, NOON, is_here=True) == moscow("2021-09-15T14:00")


async def test_a_zone_of_ones_own_counts(database: Database) -> None:
    """Noon in Moscow is nine in the evening in Kamchatka."""
    calendar = Calendar(database=database)
    anna = await somebody(calendar)
    await calendar.change(accounts, 999 + anna, zone="Asia/Kamchatka")
    reminder = await a_letter(calendar, anna, "meeting-soon")
    assert await held(calendar, reminder, NOON) == moscow("2021-09-15T23:00")


async def test_what_comes_over_the_cap_waits_for_tomorrow(database: Database) -> None:
    """Three for a pupil in a day, one of them a message of two; meetings are not counted."""
    calendar = Calendar(database=database)
    anna = await somebody(calendar, age_group=AgeGroup.UNDER_14)
    evening = moscow("2021-09-15T18:00")
    for number in range(2):
        await _sent(calendar, anna, evening - timedelta(hours=number), "final-event-7")
    assert await held(calendar, await _survey(calendar, anna), evening) == "may go"

    await _sent(calendar, anna, evening - timedelta(hours=3), "survey-unfinished-3", "todo", 2)
    assert await held(calendar, await _survey(calendar, anna), evening) == moscow(
        "2021-09-16T18:00"
    )
    soon = await a_letter(calendar, anna, "meeting-soon")
    assert await held(calendar, soon, evening) == "may go"


async def test_the_cap_of_a_week_is_kept(database: Database) -> None:
    """After eight in seven days a pupil hears again when the first of them is a week old."""
    calendar = Calendar(database=database)
    anna = await somebody(calendar, age_group=AgeGroup.UNDER_14)
    for day in (9, 10, 11, 12):
        for number in range(2):
            at = moscow(f"2021-09-{day:02}T18:0{number}")
            await _sent(calendar, anna, at, "final-event-7")
    letter = await _survey(calendar, anna)
    assert await held(calendar, letter, moscow("2021-09-15T18:00")) == moscow("2021-09-16T18:00")


async def test_what_the_cap_puts_off_too_long_is_dropped(database: Database) -> None:
    """Tomorrow would be too late for it."""
    calendar = Calendar(database=database)
    anna = await somebody(calendar, age_group=AgeGroup.UNDER_14)
    evening = moscow("2021-09-15T18:00")
    for number in range(3):
        await _sent(calendar, anna, evening - timedelta(hours=number), "final-event-7")
    letter = await _survey(calendar, anna, expires_at=evening + timedelta(hours=20))
    assert await held(calendar, letter, evening) == "expired"


async def test_a_letter_to_nobody_of_a_school_is_not_held(database: Database) -> None:
    """Operators hear of mishaps at night, too."""
    calendar = Calendar(database=database)
    anna = await somebody(calendar)
    mishap = await a_letter(calendar, anna, "mishap", person_id=None)
    assert await held(calendar, mishap, NIGHT) == "may go"


async def _survey(calendar: Calendar, person: int, **facts: Any) -> Letter:
    return await a_letter(calendar, person, "survey-unfinished-6", **facts)


async def _sent(
    calendar: Calendar, person: int, at: datetime, name: str, group: str = "", letters: int = 1
) -> None:
    """Let somebody have been sent letters at a moment, as one message if there are several."""
    sent = [
        await a_letter(calendar, person, name, key=f"{name}/{at}/{number}", group=group)
        for number in range(letters)
    ]
    async with calendar.database.writing() as uow:
        fates = [Fate(letter=one, state=LetterState.SENT) for one in sent]
        await uow.outbox.settle(fates, at)
