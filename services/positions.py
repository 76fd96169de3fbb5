"""Positions: what is done about one position of a road map, step by step."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from domain import rights
from domain.deadlines import later
from domain.ids import RoadMapRowId
from domain.people import Person
from domain.positions import MoveReason, PositionState, RoadMapRow, SkipReason
from domain.refusals import Misunderstood
from domain.rights import Deed
from locales.reading import read_day
from services import UnitOfWork, road_maps
from services.year_ends.gates import must_be_open

FARTHEST: Final = 5
"""How many years ahead a deadline may be moved."""


@dataclass(frozen=True, slots=True)
class Page:
    """What a button under a position speaks of: its row, and the row's revision when drawn."""

    row_id: RoadMapRowId
    rev: int


async def mark(uow: UnitOfWork, person: Person, page: Page, now: datetime) -> bool:
    """Mark a position done; False: the button was drawn before the last change, and did nothing.

    Raises:
        NotAllowed: the person marks no positions.
        NotYours: there is no such row in the school, or others answer for it.
    """
    row = await to_work_on(uow, person, page)
    if page.rev != row.rev or row.is_done:
        return False
    await save(uow, person, row.marked(person.id, now), "mark-position", now)
    return True


async def take_up_again(uow: UnitOfWork, person: Person, page: Page, now: datetime) -> None:
    """Take back that a position is done, or that it does not concern the school.

    A button drawn before the last change does nothing.

    Raises:
        NotAllowed: the person marks no positions, or only who edits the road map decides this.
        NotYours: there is no such row in the school, or others answer for it.
    """
    row = await to_work_on(uow, person, page)
    if row.state is PositionState.NOT_APPLICABLE:
        rights.demand(person, Deed.EDIT_ROAD_MAP)
    if page.rev == row.rev and not row.is_open:
        await save(uow, person, row.taken_up_again(), "unmark-position", now)


async def begin_work(uow: UnitOfWork, person: Person, page: Page, now: datetime) -> None:
    """Write that somebody set to work; a button drawn before the last change does nothing.

    Raises:
        NotAllowed: the person marks no positions.
        NotYours: there is no such row in the school, or others answer for it.
    """
    row = await to_work_on(uow, person, page)
    if page.rev == row.rev and row.state is PositionState.OPEN:
        await save(uow, person, row.begun(), "begin-position", now)


async def leave(
    uow: UnitOfWork, person: Person, page: Page, reason: SkipReason, now: datetime
) -> None:
    """Write that a position does not concern the school; an old button does nothing.

    Raises:
        NotAllowed: the person does not edit the road map.
        NotYours: there is no such row in the school.
    """
    row = await to_edit(uow, person, page)
    if page.rev == row.rev and row.is_open:
        await save(uow, person, row.left(reason), "leave-position", now, reason=reason.value)


async def move(
    uow: UnitOfWork, person: Person, page: Page, to: date, because: MoveReason, now: datetime
) -> None:
    """Move the deadline of a position to another day; an old button does nothing.

    Raises:
        NotAllowed: the person does not edit the road map.
        NotYours: there is no such row in the school.
        Misunderstood: the day has gone by, or is years ahead.
    """
    row = await to_edit(uow, person, page)
    if page.rev != row.rev or not row.is_open:
        return
    await demand_ahead(uow, person, to, now)
    moved, spelt = row.moved(to, because), to.isoformat()
    await save(uow, person, moved, "move-position", now, to=spelt, because=because.value)


async def day_ahead(
    uow: UnitOfWork, person: Person, words: str, language: str, now: datetime
) -> date:
    """Read typed words as a day to which a deadline may be moved.

    Raises:
        Misunderstood: they are no day, or the day has gone by, or is years ahead.
    """
    day = read_day(words, language)
    await demand_ahead(uow, person, day, now)
    return day


async def demand_ahead(uow: UnitOfWork, person: Person, day: date, now: datetime) -> None:
    """Go on only with a day from today until some years ahead, in the school's zone.

    Raises:
        Misunderstood: it is none.
    """
    school = await uow.schools.get(person.school_id)
    today = now.astimezone(school.time_zone).date()
    if not today <= day <= later(today, FARTHEST):
        raise Misunderstood("day-ahead", years=FARTHEST)


async def to_work_on(uow: UnitOfWork, person: Person, page: Page) -> RoadMapRow:
    """Give a row to one who may work on it.

    Raises:
        NotAllowed: the person marks no positions.
        NotYours: there is no such row in the school, or others answer for it.
        RunClosed: its year is closed.
    """
    rights.demand(person, Deed.MARK_POSITION)
    row = await uow.of(person.school_id).positions.get(page.row_id)
    road_maps.demand_work(person, row)
    await must_be_open(uow, person.school_id, row.run_id)
    return row


async def to_edit(uow: UnitOfWork, person: Person, page: Page) -> RoadMapRow:
    """Give a row to one who may change it.

    Raises:
        NotAllowed: the person does not edit the road map.
        NotYours: there is no such row in the school.
        RunClosed: its year is closed.
    """
    rights.demand(person, Deed.EDIT_ROAD_MAP)
    row = await uow.of(person.school_id).positions.get(page.row_id)
    await must_be_open(uow, person.school_id, row.run_id)
    return row


async def save(
    uow: UnitOfWork,
    person: Person,
    row: RoadMapRow,
    deed: str,
    now: datetime,
    /,
    **details: str,
) -> None:
    """Write a row, and in the journal what was done to it.

    Raises:
        ChangedMeanwhile: somebody saved it after it was read.
    """
    school = uow.of(person.school_id)
    await school.positions.save(row)
    school.journal.write(now, person.id, deed, f"position:{row.id}", details)
