"""Rests: what is put off, paused or waits for a vacation leaves as any reminder does, or not."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from domain.ids import AccountId, PersonId
from domain.letters import Fate, Letter, LetterState
from domain.people import Person, Role
from domain.refusals import NotAllowed, NothingToAnswer, NotYours
from services.rests import pausing, phoning, putting_off, vacations
from storage.database import Database
from tests.services.calendars import Calendar, moscow
from tests.services.test_leaving import NOON, a_letter, held, somebody

pytestmark = pytest.mark.database
MINUTE = timedelta(minutes=1)
SATURDAY = moscow("2021-09-18T12:00")
DUE = moscow("2021-09-30T00:00")


async def person_of(calendar: Calendar, number: int) -> Person:
    """Read somebody as they stand."""
    account = AccountId(999 + number)
    async with calendar.database.reading() as uow:
        return (await uow.accounts.by_ids([account]))[account].people[0]


async def a_deadline(calendar: Calendar, who: int, number: int, **facts: Any) -> Letter:
    """Write a letter about the deadline of a position."""
    known = {"subject": f"position:{number}", "moment": DUE} | facts
    return await a_letter(calendar, who, "position-due-14", **known)


async def arrives(calendar: Calendar, letter: Letter, at: datetime) -> None:
    """Let a letter reach its reader."""
    async with calendar.database.writing() as uow:
        await uow.outbox.settle([Fate(letter=letter, state=LetterState.SENT)], at)


async def puts_off(calendar: Calendar, person: Person, letter: Letter, day: int) -> None:
    """Let somebody put a letter off to a day of September."""
    async with calendar.database.writing() as uow:
        await putting_off.put_off(uow, person, letter.id, date(2021, 9, day), NOON)


async def waiting(calendar: Calendar, at: datetime) -> tuple[Letter, ...]:
    """List what would leave at a moment if nothing held it back."""
    async with calendar.database.writing() as uow:
        return await uow.outbox.unasked(at, [], 99)


async def test_what_is_put_off_counts_against_the_caps_as_any_letter(database: Database) -> None:
    """Of five that come again on one day and four new ones, five leave."""
    calendar = Calendar(database=database)
    anna = await somebody(calendar)
    person = await person_of(calendar, anna)
    for number in range(5):
        letter = await a_deadline(calendar, anna, number)
        await arrives(calendar, letter, NOON - (number + 2) * timedelta(days=1))
        await puts_off(calendar, person, letter, 18)
    for number in range(10, 14):
        await a_deadline(calendar, anna, number)
    letters = await waiting(calendar, SATURDAY)
    left = 0
    for one in letters:
        at = SATURDAY + left * MINUTE
        if await held(calendar, one, at) == "may go":
            await arrives(calendar, one, at)
            left += 1
    assert (len(letters), left) == (9, 5)


async def test_a_letter_is_put_off_by_its_reader_and_once_till_it_comes(
    database: Database,
) -> None:
    """Nobody else reaches it; its ladder is silent meanwhile; three times at most."""
    calendar = Calendar(database=database)
    school = await calendar.school()
    anna, boris = [await calendar.person(school, Role.CURATOR) for _ in range(2)]
    person, other = [await person_of(calendar, one) for one in (anna, boris)]
    letter = await a_deadline(calendar, anna, 1)
    await arrives(calendar, letter, NOON)
    with pytest.raises(NothingToAnswer):
        await puts_off(calendar, other, letter, 16)
    await puts_off(calendar, person, letter, 18)
    with pytest.raises(NothingToAnswer):
        await puts_off(calendar, person, letter, 19)
    next_one = await a_letter(calendar, anna, "position-due-7", subject="position:1", moment=DUE)
    assert await held(calendar, next_one, NOON) == "cancelled"
    await arrives(calendar, next_one, NOON)
    for _ in range(2):
        (again,) = await waiting(calendar, SATURDAY)
        await arrives(calendar, again, SATURDAY)
        await puts_off(calendar, person, again, 18)
    (last,) = await waiting(calendar, SATURDAY)
    await arrives(calendar, last, SATURDAY)
    with pytest.raises(NothingToAnswer):
        await puts_off(calendar, person, last, 18)


async def test_a_pause_keeps_all_but_meetings_and_leaves_one_of_a_kind(database: Database) -> None:
    """The newest stands for those of its name; taking the pause back lets it leave."""
    calendar = Calendar(database=database)
    anna = await somebody(calendar)
    person = await person_of(calendar, anna)
    async with calendar.database.writing() as uow:
        until = await pausing.pause(uow, person, date(2021, 9, 20), NOON)
    assert until == moscow("2021-09-20T08:00")
    assert await held(calendar, await a_letter(calendar, anna, "meeting-soon"), NOON) == "may go"
    first = await a_letter(calendar, anna, "still-unpaired", subject="person:1")
    assert await held(calendar, first, NOON) == until
    async with calendar.database.writing() as uow:
        fate = Fate(letter=first, state=LetterState.PENDING, not_before=until)
        await uow.outbox.settle([fate], NOON)
        await pausing.stands_for(uow, await a_second(calendar, first), until, NOON)
    names = [one.name for one in await waiting(calendar, until)]
    assert names.count("still-unpaired") == 0
    async with calendar.database.writing() as uow:
        await pausing.go_on(uow, person, NOON)
        assert await pausing.until(uow, person, NOON) is None


async def a_second(calendar: Calendar, first: Letter) -> Letter:
    """Give another letter of the same name, which is not in the outbox."""
    del calendar
    from dataclasses import replace  # noqa: PLC0415 - nothing else here needs it

    return replace(first, id=type(first.id)(first.id + 1000))


async def test_a_vacation_keeps_what_asks_of_meetings(database: Database) -> None:
    """A curator writes it down for the mentor; nobody else's is reached."""
    calendar = Calendar(database=database)
    school = await calendar.school()
    ivan, olga, anna = [
        await calendar.person(school, one) for one in (Role.MENTOR, Role.CURATOR, Role.MENTEE)
    ]
    mentor, curator, mentee = [await person_of(calendar, one) for one in (ivan, olga, anna)]
    days = date(2021, 9, 14), date(2021, 9, 19)
    async with calendar.database.writing() as uow:
        await vacations.begin(uow, curator, mentor.id, days, NOON)
        with pytest.raises(NotAllowed):
            await vacations.begin(uow, mentee, mentor.id, days, NOON)
        with pytest.raises(NotYours):
            await vacations.look(uow, curator, PersonId(mentee.id), NOON)
    asked = await a_letter(calendar, ivan, "meeting-happened")
    assert await held(calendar, asked, NOON) == moscow("2021-09-20T08:00")
    assert await held(calendar, await a_letter(calendar, ivan, "meeting-soon"), NOON) == "may go"
    async with calendar.database.writing() as uow:
        await vacations.end(uow, mentor, mentor.id, NOON)
    assert await held(calendar, asked, NOON) == "may go"


async def test_calls_are_noted_by_curators_alone(database: Database) -> None:
    """A mentor notes nothing."""
    calendar = Calendar(database=database)
    ivan = await calendar.person(await calendar.school(), Role.MENTOR)
    mentor = await person_of(calendar, ivan)
    async with calendar.database.writing() as uow:
        with pytest.raises(NotAllowed):
            await phoning.note(uow, mentor, mentor.id, "слова", NOON)
