"""Rosters: a school's list of participants: sent in, judged, written, led in line by line."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from domain.files import Sent
from domain.people import Person
from domain.refusals import ChangedMeanwhile, NotAllowed, SchoolCardEmpty
from domain.rights import Deed, demand
from domain.rosters import Line, Upload, classes
from services import UnitOfWork, jobs, schools

WAITS: Final = timedelta(days=1)
"""How long a judged table waits for its sender's yes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What the school's roster holds: how many lines, how many of them came in, which classes."""

    lines: int
    came: int
    classes: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What writing a table did: how many lines are new, how many were changed."""

    new: int
    changed: int


async def look(uow: UnitOfWork, curator: Person) -> Summary:
    """Sum the roster up.

    Raises:
        NotAllowed: the person is no curator.
    """
    lines = await every_line(uow, curator)
    came = sum(one.person_id is not None for one in lines)
    return Summary(lines=len(lines), came=came, classes=classes(lines))


async def every_line(uow: UnitOfWork, curator: Person) -> tuple[Line, ...]:
    """List the roster by code.

    Raises:
        NotAllowed: the person is no curator.
    """
    demand(curator, Deed.IMPORT_ROSTER)
    return await uow.of(curator.school_id).roster.all()


async def line(uow: UnitOfWork, curator: Person, line_id: int) -> Line:
    """Show one line.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: the school has no such line.
    """
    demand(curator, Deed.IMPORT_ROSTER)
    return await uow.of(curator.school_id).roster.get(line_id)


async def ask_template(uow: UnitOfWork, curator: Person, now: datetime) -> None:
    """Let the workshop make the empty table.

    Raises:
        NotAllowed: the person is no curator.
    """
    demand(curator, Deed.IMPORT_ROSTER)
    await jobs.ask(uow, curator, "roster-template", {}, now)


async def take(uow: UnitOfWork, curator: Person, sent: Sent, now: datetime) -> None:
    """Let the workshop read a table that was sent; nothing is written before the curator agrees.

    Raises:
        NotAllowed: the person is no curator.
        SchoolCardEmpty: the school has not said who it is.
    """
    demand(curator, Deed.IMPORT_ROSTER)
    if not (await schools.of_person(uow, curator)).is_ready:
        raise SchoolCardEmpty
    facts = {"file_id": sent.file_id, "name": sent.name, "size": sent.size}
    await jobs.ask(uow, curator, "roster-reading", facts, now)


async def judged(uow: UnitOfWork, curator: Person, upload_id: int, now: datetime) -> Upload:
    """Show what a table would change, while it waits for a yes.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: the school has no such table.
    """
    demand(curator, Deed.IMPORT_ROSTER)
    upload = await uow.of(curator.school_id).uploads.get(upload_id)
    return replace(upload, is_open=upload.is_open and now - upload.made_at < WAITS)


async def load(uow: UnitOfWork, curator: Person, upload_id: int, now: datetime) -> Written:
    """Write a judged table into the roster, all of it or nothing; known codes are changed.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: the school has no such table.
        ChangedMeanwhile: it was written already, has problems, or waited too long.
    """
    upload = await judged(uow, curator, upload_id, now)
    if not upload.is_open or upload.judged.problems:
        raise ChangedMeanwhile
    school = uow.of(curator.school_id)
    known = {one.code: one for one in await school.roster.all()}
    lines = upload.judged.lines
    await school.roster.write(lines, curator.id, now)
    await school.uploads.settle(upload_id, "written")
    await _follow(uow, curator, known, lines)
    school.journal.write(now, curator.id, "import-roster", f"upload:{upload_id}")
    changed = sum(one.code in known for one in lines)
    return Written(new=len(lines) - changed, changed=changed)


async def leave(uow: UnitOfWork, curator: Person, upload_id: int, now: datetime) -> None:
    """Forget a judged table.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: the school has no such table.
        ChangedMeanwhile: it was written already, or forgotten.
    """
    if not (await judged(uow, curator, upload_id, now)).is_open:
        raise ChangedMeanwhile
    await uow.of(curator.school_id).uploads.settle(upload_id, "left")


async def drop(uow: UnitOfWork, curator: Person, line_id: int, now: datetime) -> None:
    """Take a line out of the roster.

    Raises:
        NotAllowed: the person is no curator, or somebody came in by the line.
        NotYours: the school has no such line.
    """
    found = await line(uow, curator, line_id)
    if found.person_id is not None:
        raise NotAllowed
    school = uow.of(curator.school_id)
    await school.roster.drop(line_id)
    school.journal.write(now, curator.id, "drop-line", f"line:{line_id}")


async def ask_slips(
    uow: UnitOfWork, curator: Person, class_name: str | None, now: datetime
) -> int:
    """Let the workshop print slips with links for who has not come in; say how many.

    Raises:
        NotAllowed: the person is no curator.
        SchoolCardEmpty: the school has not said who it is.
    """
    waiting = [one for one in await every_line(uow, curator) if is_for(one, class_name)]
    if not (await schools.of_person(uow, curator)).is_ready:
        raise SchoolCardEmpty
    if waiting:
        await jobs.ask(uow, curator, "roster-slips", {"class_name": class_name}, now)
    return len(waiting)


def is_for(found: Line, class_name: str | None) -> bool:
    """Say whether a line needs a slip when those of a class are printed; None: of all classes."""
    return found.person_id is None and class_name in {None, found.class_name}


async def _follow(
    uow: UnitOfWork, curator: Person, known: dict[str, Line], lines: Sequence[Line]
) -> None:
    """Let people who are in already follow their line to another class."""
    school = uow.of(curator.school_id)
    came = {one.code: one.person_id for one in known.values() if one.person_id is not None}
    moved = {came[one.code]: one.class_name for one in lines if one.code in came}
    for person in (await school.people.some(list(moved))).values():
        if person.class_name != moved[person.id]:
            await school.people.save(replace(person, class_name=moved[person.id]))
