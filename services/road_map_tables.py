"""Road maps as tables: taken out, sent back, judged, and written only after a yes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from domain import own_words
from domain.files import Sent
from domain.people import Person
from domain.positions import RoadMapRow
from domain.refusals import ChangedMeanwhile, NotYours
from domain.rights import Deed, demand
from domain.road_map_changes import applied, blank
from domain.road_map_reading import judge
from domain.road_map_tables import EDITED, Change, Column, Judged, Problem, Reader, Upload
from domain.road_maps import RoadMap
from locales import road_map_tables
from locales.library import Library
from services import UnitOfWork, jobs, road_map_sheets, road_maps
from services.year_ends.gates import must_be_open

BOOK: Final = "road-map-book"
READING: Final = "road-map-reading"

WAITS: Final = timedelta(days=1)
"""How long a table waits for its sender's yes."""

_EMPTY: Final = Problem(row=1, column=Column.TITLE, code="nothing")


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """A table that was sent in, and what it would change in the road map as it stands now."""

    upload: Upload
    judged: Judged
    found: RoadMap
    reader: Reader


async def ask_book(uow: UnitOfWork, person: Person, library: Library, now: datetime) -> None:
    """Let the road map somebody looks at be made into a workbook.

    Raises:
        NotAllowed: the road map is not for the person.
        NotYours: the school has begun no programme.
        ProgrammeUnknown: the programme's file is gone.
    """
    demand(person, Deed.READ_ROAD_MAP)
    found = await _looked_at(uow, person, library, now)
    sheets = await road_map_sheets.sheets(uow, person, found)
    facts = {"run": found.run.id, "title": found.programme.title, "sheets": sheets}
    uow.of(person.school_id).journal.write(
        now, person.id, "export-road-map", f"run:{found.run.id}"
    )
    await jobs.ask(uow, person, BOOK, facts, now)


async def welcome(uow: UnitOfWork, person: Person, library: Library, now: datetime) -> None:
    """Go on only where there is a road map that a table may change.

    Raises:
        NotAllowed: the person does not edit the road map.
        NotYours: the school has begun no programme.
        ProgrammeUnknown: the programme's file is gone.
    """
    demand(person, Deed.EDIT_ROAD_MAP)
    await _looked_at(uow, person, library, now)


async def take(
    uow: UnitOfWork, person: Person, library: Library, sent: Sent, now: datetime
) -> None:
    """Let the workshop read a table for the road map somebody looks at; nothing is written yet.

    Raises:
        NotAllowed: the person does not edit the road map.
        NotYours: the school has begun no programme.
        ProgrammeUnknown: the programme's file is gone.
    """
    demand(person, Deed.EDIT_ROAD_MAP)
    found = await _looked_at(uow, person, library, now)
    facts = {"file_id": sent.file_id, "name": sent.name, "size": sent.size, "run": found.run.id}
    await jobs.ask(uow, person, READING, facts, now)


async def look(
    uow: UnitOfWork, person: Person, upload_id: int, library: Library, now: datetime
) -> Looked:
    """Say what a table would change in the road map as it stands now.

    Raises:
        NotAllowed: the person does not edit the road map.
        NotYours: the school has no such table.
        ProgrammeUnknown: the programme's file is gone.
    """
    demand(person, Deed.EDIT_ROAD_MAP)
    rooms = uow.of(person.school_id)
    upload = await rooms.road_map_uploads.get(upload_id)
    upload = replace(upload, is_open=upload.is_open and now - upload.made_at < WAITS)
    school = await uow.schools.get(person.school_id)
    run = await rooms.runs.get(upload.run_id)
    found = await road_maps.of_run(uow, school, run, library, now)
    reader = road_map_tables.reader(found, school.level)
    return Looked(upload=upload, judged=_judged(upload, found, reader), found=found, reader=reader)


async def load(
    uow: UnitOfWork, person: Person, upload_id: int, seal: int, library: Library, now: datetime
) -> Judged | None:
    """Write a table into its road map, all of it or nothing.

    Gives what was written; None: it would change something else by now than `seal` stands for.

    Raises:
        NotAllowed: the person does not edit the road map.
        NotYours: the school has no such table.
        ChangedMeanwhile: it was written already, has problems, or waited too long.
        ProgrammeUnknown: the programme's file is gone.
        RunClosed: its year is closed.
    """
    looked = await look(uow, person, upload_id, library, now)
    if not looked.upload.is_open:
        raise ChangedMeanwhile
    await must_be_open(uow, person.school_id, looked.found.run.id)
    if looked.judged.problems or not looked.judged.changes or looked.judged.seal != seal:
        return None
    await _write(uow, person, looked, now)
    rooms, run = uow.of(person.school_id), looked.found.run
    await rooms.road_map_uploads.settle(upload_id, "written")
    counts = {"new": str(looked.judged.new), "changed": str(looked.judged.changed)}
    rooms.journal.write(now, person.id, "import-road-map", f"run:{run.id}", counts)
    return looked.judged


async def leave(uow: UnitOfWork, person: Person, upload_id: int, now: datetime) -> None:
    """Forget a table.

    Raises:
        NotAllowed: the person does not edit the road map.
        NotYours: the school has no such table.
        ChangedMeanwhile: it was written already, forgotten, or waited too long.
    """
    demand(person, Deed.EDIT_ROAD_MAP)
    uploads = uow.of(person.school_id).road_map_uploads
    upload = await uploads.get(upload_id)
    if not upload.is_open or now - upload.made_at >= WAITS:
        raise ChangedMeanwhile
    await uploads.settle(upload_id, "left")


async def _looked_at(uow: UnitOfWork, person: Person, library: Library, now: datetime) -> RoadMap:
    found = await road_maps.look(uow, person, library, now)
    if found is None:
        raise NotYours
    return found


def _judged(upload: Upload, found: RoadMap, reader: Reader) -> Judged:
    """Judge the rows; a table whose form is wrong is not looked at any closer."""
    if upload.problems:
        return Judged(problems=upload.problems)
    lines = [one for one in road_map_tables.settled(upload.lines) if _says_something(one)]
    if not lines:
        return Judged(problems=(_EMPTY,))
    known = road_map_tables.known(found)
    return judge(lines, known, reader, own=sum(one.line.row.is_own for one in known))


def _says_something(line: Mapping[str, str]) -> bool:
    return any(line.get(one) for one in (*EDITED, Column.ID) if one is not Column.NUMBER)


async def _write(uow: UnitOfWork, person: Person, looked: Looked, now: datetime) -> None:
    """Save what is there already, then add what is new; each changed position remembers it."""
    rooms, found = uow.of(person.school_id), looked.found
    new = []
    names = [one.row for one in (*found.lines, *found.hidden)]
    for change in looked.judged.changes:
        if change.row_id is not None:
            row = found.line(change.row_id).row
            await rooms.positions.save(_changed(row, change, looked))
            fields = {"fields": " ".join(change.fields)}
            subject = f"position:{row.id}"
            rooms.journal.write(now, person.id, "import-road-map", subject, fields)
        else:
            row = blank(found.run.id, own_words.next_name(names))
            names.append(row)
            new.append(_changed(row, change, looked))
    if new:
        await rooms.positions.add(new)


def _changed(row: RoadMapRow, change: Change, looked: Looked) -> RoadMapRow:
    words = change.fields.get(Column.DEADLINE)
    deadline = None if words is None else looked.reader.deadline(words)
    author = looked.found.programme.position(row.name)
    return applied(row, change.fields, deadline, author, looked.found.today)
