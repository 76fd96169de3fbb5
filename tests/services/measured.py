"""Measured: schools whose indicators are read, for tests of what they come to."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Final

from domain.answers import Value
from domain.entered_numbers import EnteredNumber, Number
from domain.people import Form, Person
from domain.readings import Reading
from domain.runs import Run
from domain.schools import School
from locales.library import Library
from services import entered_numbers, indicators, people, runs
from storage.database import Database
from tests.pairs import DAY, NOW, an_interview

LATER: Final = NOW + 30 * DAY
"""A month after pairs were made."""


async def begun(
    database: Database, programme: str, library: Library, school: str = "Гимназия"
) -> tuple[School, Run]:
    """Let a school begin a programme in the years it was written for."""
    async with database.writing() as uow:
        found = await uow.schools.get(await people.open_school(uow, school))
        run = await runs.begin(uow, found.id, library.programmes[programme], 0, NOW)
    return found, run


async def pair(database: Database, mentor: Person, mentee: Person, form: Form = Form.PEER) -> None:
    """Make a pair at NOW."""
    async with database.writing() as uow:
        pairs = uow.of(mentor.school_id).pairs
        made = await pairs.add(mentor.id, mentee.id, form, NOW)
        assert made is not None
        await pairs.save(replace(made, agreed_at=NOW))


async def read(
    database: Database, school: School, run: Run, library: Library, year: int | None = None
) -> Mapping[str, Reading]:
    """Read every indicator of a run, by its id."""
    async with database.reading() as uow:
        found = await indicators.readings(uow, school, run, library, LATER, year)
    return {one.id: one for one in found}


async def enters(
    database: Database, by: Person, library: Library, name: Number, value: int, year: int = 2022
) -> None:
    """Let somebody enter a number, counted at NOW."""
    number = EnteredNumber(
        name=name, year=year, value=value, counted_on=NOW.date(), source="Росстат"
    )
    async with database.writing() as uow:
        await entered_numbers.enter(uow, by, number, library, LATER)


async def content(
    database: Database, person: Person, yes: str, mark: int, sent_at: datetime = LATER
) -> None:
    """Let a mentee answer the second survey."""
    said: dict[str, Value] = {"x5": yes, "x5_mark": mark}
    await an_interview(database, person, "mentee_second", said, sent_at=sent_at)
