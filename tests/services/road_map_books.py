"""A road map taken out as a workbook, edited as people do, and sent back, without taps."""

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO
from typing import Any, Final

import openpyxl  # type: ignore[import-untyped]  # it ships no types
from sqlalchemy import func, select

from documents.road_map_readers import read_road_map
from documents.survey_books import survey_book
from domain.ids import JobId, PersonId, SchoolId
from domain.jobs import Job
from domain.people import Person, Role
from domain.road_map_tables import Column, Judged
from domain.road_maps import Line
from domain.runs import Run
from locales.library import Library
from locales.road_map_tables import known, table_words
from services import road_map_crafts, road_map_sheets, road_map_tables, road_maps, runs
from services.road_map_tables import Looked
from storage.database import Database
from storage.tables import road_map_uploads, schools
from storage.unit_of_work import UnitOfWork
from tests.services.rosters import Roster

FIRST_ROW: Final = 3
"""A title and the headings stand above the positions."""

COUNTED: Final = "counted "
"""Before a formula; other words that look like one stay words, as with an apostrophe."""

Cells = Mapping[tuple[int, str], object]
"""What is written into the row of a position, counted from 0, under a heading."""


@dataclass(slots=True, kw_only=True)
class Bureau:
    """A school with a run, and its curator at a moment."""

    database: Database
    library: Library
    now: datetime
    person: Person
    run: Run
    told: list[str] = field(default_factory=list)

    async def book(self) -> bytes:
        """Take the road map out."""
        async with self.database.reading() as uow:
            found = await road_maps.look(uow, self.person, self.library, self.now)
            assert found is not None
            sheets = await road_map_sheets.sheets(uow, self.person, found)
        return survey_book(json.loads(json.dumps({"sheets": sheets})))

    async def sends(self, body: bytes) -> int:
        """Send a workbook in; give its number, 0 where it was refused as a whole."""
        facts = {"file_id": "f", "name": "карта.xlsx", "size": len(body), "run": self.run.id}
        job = Job(
            id=JobId(1),
            craft=road_map_tables.READING,
            school_id=self.person.school_id,
            person_id=self.person.id,
            made_at=self.now,
            facts=facts,
        )
        async with self.database.writing() as uow:
            asked = dict(await road_map_crafts.reading_facts(uow, job, self.now))
            read = read_road_map(asked | {"file": base64.b64encode(body).decode()})
            await road_map_crafts.take_read(uow, job, read, self.now)
        if "refused" in json.loads(read):
            self.told.append(json.loads(read)["refused"])
            return 0
        async with self.database.connection() as connection:
            newest = await connection.scalar(select(func.max(road_map_uploads.c.id)))
        return int(newest or 0)

    async def judged(self, body: bytes) -> Judged:
        """Send a workbook in and say what it would change."""
        return (await self.look(await self.sends(body))).judged

    async def look(self, number: int) -> Looked:
        """Say what a table would change now."""
        async with self.database.reading() as uow:
            return await road_map_tables.look(uow, self.person, number, self.library, self.now)

    async def loads(self, body: bytes) -> Judged | None:
        """Send a workbook in and agree to what it would change."""
        number = await self.sends(body)
        seal = (await self.look(number)).judged.seal
        return await self.agrees(number, seal)

    async def agrees(self, number: int, seal: int) -> Judged | None:
        """Agree to a table."""
        async with self.database.writing() as uow:
            return await road_map_tables.load(
                uow, self.person, number, seal, self.library, self.now
            )

    async def lines(self) -> tuple[Line, ...]:
        """List the positions as they stand, hidden ones in their places."""
        async with self.database.reading() as uow:
            found = await road_maps.look(uow, self.person, self.library, self.now)
        assert found is not None
        return tuple(one.line for one in known(found))


async def bureau(
    database: Database,
    library: Library,
    programme_id: str,
    now: datetime,
    years_later: int | None = 0,
    role: Role = Role.CURATOR,
) -> Bureau:
    """Open a school, or the municipality, that begins a programme."""
    roster = Roster(database=database, now=now)
    level = library.programmes[programme_id].level
    school_id = SchoolId(await roster.add(schools, name="Моя", level=level))
    number = PersonId(await roster.person(school_id, role))
    async with database.writing() as uow:
        programme = library.programmes[programme_id]
        run = await runs.begin(uow, school_id, programme, years_later, now)
        person = await _person(uow, school_id, number)
    return Bureau(database=database, library=library, now=now, person=person, run=run)


async def _person(uow: UnitOfWork, school_id: SchoolId, number: PersonId) -> Person:
    return await uow.of(school_id).people.get(number)


def edited(body: bytes, cells: Cells) -> bytes:
    """Write into cells as Excel does, and save; a row beyond the last is a new one."""
    book = openpyxl.load_workbook(BytesIO(body))
    sheet = book.worksheets[0]
    for (row, column), value in cells.items():
        cell = sheet.cell(FIRST_ROW + row, places(sheet)[column])
        cell.value = value.removeprefix(COUNTED) if isinstance(value, str) else value
        if isinstance(value, str) and not value.startswith(COUNTED):
            cell.data_type = "s"
    return saved(book)


def without(body: bytes, *headings: str) -> bytes:
    """Delete columns."""
    book = openpyxl.load_workbook(BytesIO(body))
    sheet = book.worksheets[0]
    for heading in headings:
        sheet.delete_cols(places(sheet)[heading])
    return saved(book)


def a_table(*rows: tuple[object, ...]) -> bytes:
    """Write a workbook of one's own."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    return saved(book)


def places(sheet: Any) -> Mapping[str, int]:
    """Find the columns by their headings, counted from 1."""
    return {cell.value: cell.column for cell in sheet[FIRST_ROW - 1]}


def heading(column: Column) -> str:
    """Name a column as the bot does."""
    return table_words().headings[column][0]


def saved(book: Any) -> bytes:
    """Write a workbook down."""
    into = BytesIO()
    book.save(into)
    return into.getvalue()
