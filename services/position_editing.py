"""Editing positions: what a school says otherwise than the author, hides and shows again."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from domain import own_words
from domain.ids import RoadMapRowId, RunId
from domain.people import STAFF, Person, Role
from domain.positions import RoadMapRow
from domain.programmes import Position
from domain.refusals import Misunderstood, NotYours
from domain.rights import Deed, demand
from domain.road_maps import Line, RoadMap
from domain.staff import GIVEN
from locales.library import Library
from services import UnitOfWork, programmes, road_maps
from services.positions import Page, save, to_edit
from services.year_ends.gates import must_be_open

FIELDS: Final = ("title", "responsible", "result", "evidence")
"""The fields that are words and nothing else, in the order they are offered."""

EDITED: Final = (*FIELDS, "deadline", "roles")
"""All that may be changed about a position, by the names the journal keeps."""

_SHORTEST: Final = 3
_OF_LINES: Final = frozenset({"result", "evidence"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A position as somebody edits it; `written` is the author's, None for a school's own one."""

    found: RoadMap
    line: Line
    written: Position | None

    @property
    def is_changed(self) -> bool:
        """Whether there is anything of the author's to come back to."""
        row, written = self.line.row, self.written
        return written is not None and own_words.is_changed(row, written)


async def sheet(
    uow: UnitOfWork, person: Person, row_id: RoadMapRowId, library: Library, now: datetime
) -> Sheet:
    """Read a position for somebody who edits the road map.

    Raises:
        NotAllowed: the person does not edit the road map.
        NotYours: there is no such position in the school.
    """
    demand(person, Deed.EDIT_ROAD_MAP)
    found, line = await road_maps.of_row(uow, person, row_id, library, now)
    return Sheet(found=found, line=line, written=found.programme.position(line.row.name))


async def to_edit_run(
    uow: UnitOfWork, person: Person, run_id: RunId, library: Library, now: datetime
) -> RoadMap:
    """Read a run for somebody who edits the road map.

    Raises:
        NotAllowed: the person does not edit the road map.
        NotYours: there is no such run in the school.
        RunClosed: its year is closed.
    """
    demand(person, Deed.EDIT_ROAD_MAP)
    await must_be_open(uow, person.school_id, run_id)
    return await programmes.one(uow, person, run_id, library, now)


async def write(
    uow: UnitOfWork, person: Person, row_id: RoadMapRowId, field: str, words: str, now: datetime
) -> None:
    """Put typed words into a field of a position, whatever happened to it meanwhile.

    Raises:
        NotAllowed: the person does not edit the road map.
        NotYours: there is no such position in the school, or no such field.
        Misunderstood: the words are too short or too long.
    """
    demand(person, Deed.EDIT_ROAD_MAP)
    if field not in FIELDS:
        raise NotYours
    row = await uow.of(person.school_id).positions.get(row_id)
    changed = own_words.changed(row, field, tidied(field, words))
    await save(uow, person, changed, "edit-position", now, field=field)


def tidied(field: str, words: str) -> str:
    """Give typed words as a field keeps them.

    Raises:
        Misunderstood: the words are too short or too long.
    """
    lines = [" ".join(line.split()) for line in words.splitlines()]
    tidy = "\n".join(filter(None, lines)) if field in _OF_LINES else " ".join(words.split())
    if len(tidy) < _SHORTEST:
        raise Misunderstood("longer", least=_SHORTEST)
    if len(tidy) > own_words.LONGEST[field]:
        raise Misunderstood("shorter", length=len(tidy), most=own_words.LONGEST[field])
    return tidy


async def answering(uow: UnitOfWork, person: Person, row: RoadMapRow) -> tuple[Role, ...]:
    """List the roles that may answer for a position here, those that do already among them."""
    school = await uow.schools.get(person.school_id)
    known = row.roles | (STAFF & set(GIVEN[school.level])) | {Role.MENTOR}
    return tuple(role for role in Role if role in known)


async def turn_role(
    uow: UnitOfWork, person: Person, page: Page, role: Role, now: datetime
) -> None:
    """Let a role answer for a position, or no longer; the last one stays, an old button is idle.

    Raises:
        NotAllowed: the person does not edit the road map.
        NotYours: there is no such position in the school, or no such role.
    """
    row = await to_edit(uow, person, page)
    if role not in await answering(uow, person, row):
        raise NotYours
    changed = own_words.answered_by(row, role)
    if page.rev == row.rev and changed != row:
        await save(uow, person, changed, "edit-position", now, field="roles")


async def restore(
    uow: UnitOfWork, person: Person, page: Page, library: Library, now: datetime
) -> None:
    """Give a position back the words, days and roles of its author; an old button is idle.

    Raises:
        NotAllowed: the person does not edit the road map.
        NotYours: there is no such position in the school, or the school added it itself.
    """
    known = await sheet(uow, person, page.row_id, library, now)
    if known.written is None:
        raise NotYours
    row = own_words.as_written(known.line.row, known.written, known.found.today)
    if page.rev == known.line.row.rev and known.is_changed:
        await save(uow, person, row, "edit-position", now, field="all")


async def hide(uow: UnitOfWork, person: Person, page: Page, now: datetime) -> None:
    """Take a position out of the road map, so that it can come back; an old button is idle.

    Raises:
        NotAllowed: the person does not edit the road map.
        NotYours: there is no such position in the school.
    """
    row = await to_edit(uow, person, page)
    if page.rev == row.rev and not row.is_hidden:
        await save(uow, person, replace(row, is_hidden=True), "hide-position", now)


async def show(uow: UnitOfWork, person: Person, page: Page, now: datetime) -> None:
    """Bring a hidden position back; an old button is idle.

    Raises:
        NotAllowed: the person does not edit the road map.
        NotYours: there is no such position in the school.
    """
    row = await to_edit(uow, person, page)
    if page.rev == row.rev and row.is_hidden:
        await save(uow, person, replace(row, is_hidden=False), "show-position", now)
