"""Deadlines that a school types itself: read, shown back, and kept when somebody confirms."""

from datetime import datetime
from typing import Final

from domain import own_words
from domain.deadlines import Deadline, DeadlineKind, Period, later
from domain.ids import RoadMapRowId
from domain.people import Person
from domain.refusals import Misunderstood
from domain.road_maps import RoadMap
from locales.library import Library
from locales.typed_deadlines import read_typed
from services import UnitOfWork
from services.position_editing import Sheet, sheet
from services.positions import FARTHEST, Page, save
from services.year_ends.gates import must_be_open

_UNREAD: Final = frozenset({DeadlineKind.BLANK, DeadlineKind.UNCLEAR})


async def hear(
    uow: UnitOfWork,
    person: Person,
    row_id: RoadMapRowId,
    words: str,
    library: Library,
    now: datetime,
) -> None:
    """Take a typed deadline; it waits beside the one that holds until somebody confirms it.

    Raises:
        NotAllowed: the person does not edit the road map.
        NotYours: there is no such position in the school.
        Misunderstood: the words are too long, or name no deadline that fits the programme.
    """
    known = await sheet(uow, person, row_id, library, now)
    await must_be_open(uow, person.school_id, known.found.run.id)
    tidy = " ".join(words.split())
    if len(tidy) > own_words.LONGEST["deadline"]:
        raise Misunderstood("shorter", length=len(tidy), most=own_words.LONGEST["deadline"])
    read(tidy, known.found)
    waiting = own_words.changed(known.line.row, own_words.TYPED, tidy)
    await uow.of(person.school_id).positions.save(waiting)


def waiting(known: Sheet) -> Deadline | None:
    """Read the words that wait to be confirmed; None: there are none."""
    words = known.line.row.own.get(own_words.TYPED)
    return None if words is None else read(words, known.found)


def read(words: str, found: RoadMap) -> Deadline:
    """Read a deadline within the days of a run.

    Raises:
        Misunderstood: the words name no deadline, or one that is years away.
    """
    programme = found.programme
    deadline = read_typed(words, programme.period)
    if deadline.kind in _UNREAD or not _is_near(deadline, programme.period):
        raise Misunderstood("deadline")
    return deadline


async def confirm(
    uow: UnitOfWork, person: Person, page: Page, library: Library, now: datetime
) -> None:
    """Keep the deadline that waits; an old button is idle.

    Raises:
        NotAllowed: the person does not edit the road map.
        NotYours: there is no such position in the school.
    """
    known = await sheet(uow, person, page.row_id, library, now)
    deadline = waiting(known)
    if deadline is not None:
        await _keep(uow, person, known, page, deadline, now)


async def drop(
    uow: UnitOfWork, person: Person, page: Page, library: Library, now: datetime
) -> None:
    """Leave a position without a deadline; an old button is idle.

    Raises:
        NotAllowed: the person does not edit the road map.
        NotYours: there is no such position in the school.
    """
    known = await sheet(uow, person, page.row_id, library, now)
    blank = Deadline(kind=DeadlineKind.BLANK, words="")
    await _keep(uow, person, known, page, blank, now)


async def _keep(
    uow: UnitOfWork, person: Person, known: Sheet, page: Page, deadline: Deadline, now: datetime
) -> None:
    row = known.line.row
    if page.rev == row.rev:
        kept = own_words.dated(row, deadline, known.found.today)
        details = {"field": "deadline", "words": deadline.words}
        await save(uow, person, kept, "edit-position", now, **details)


def _is_near(deadline: Deadline, period: Period) -> bool:
    """Whether the days may belong to the programme: the year before it and some years after."""
    first, last = later(period.starts_on, -1), later(period.ends_on, FARTHEST)
    days = [day for day in (deadline.opens_on, deadline.due_on) if day is not None]
    return all(first <= day <= last for day in days)
