"""Facts: positions that the bot itself sees to be done are marked, each morning before letters go.

A mark stays when the fact falls back later: what the bot sees by then stands beside it. Whoever
takes a position up again is not overruled on the same day.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Final

from domain.people import Person
from domain.positions import RoadMapRow
from domain.progress import OF_THE_MAP, is_complete
from domain.refusals import DomainError
from domain.rights import Deed, may
from domain.road_maps import Line, RoadMap
from domain.schools import School
from locales.library import Library
from services import UnitOfWork, days, progress, road_maps

MARK: Final = "mark-by-facts"
"""The deed under which a mark of the bot stands in the journal."""

_HOUR: Final = time(3, 30)
"""When it is looked after, by the clock of each school; Moscow's has its other chores then."""

_LOOKED: Final = "facts_looked_at"
_NEXT: Final = "facts_next_at"
_ROUND: Final = "facts_round"
_A_DAY: Final = timedelta(days=1)
_PAUSE: Final = timedelta(seconds=10)
MOST: Final = 3
"""How many schools are gone through at once: others wait no longer than that for the database."""
_LATEST: Final = 10
"""How many deeds about a position are read to learn whether it was taken up again."""


async def next_at(uow: UnitOfWork, now: datetime) -> datetime | None:
    """Say when the morning of some school begins next; a new bot begins at once."""
    known = await uow.settings.get(_NEXT)
    return now if known is None else datetime.fromisoformat(known)


async def look(uow: UnitOfWork, now: datetime, library: Library) -> None:
    """Mark what is done in the next few schools whose morning began since the last round.

    A round that is not over goes on after a pause, with the schools that come next.
    """
    looked = await uow.settings.get(_LOOKED)
    since = now if looked is None else datetime.fromisoformat(looked)
    until, last = _begun(await uow.settings.get(_ROUND)) or (now, 0)
    schools = await uow.schools.all()
    waiting = [one for one in schools if one.id > last and _morning_after(since, one) <= until]
    for school in waiting[:MOST]:
        await mark(uow, school, library, now)
    if len(waiting) > MOST:
        await uow.settings.set(_ROUND, f"{until.isoformat()} {waiting[MOST - 1].id}")
        await uow.settings.set(_NEXT, (now + _PAUSE).isoformat())
        return
    mornings = [_morning_after(until, one) for one in schools]
    await uow.settings.set(_ROUND, "")
    await uow.settings.set(_LOOKED, until.isoformat())
    await uow.settings.set(_NEXT, min([days.day_after(until), *mornings]).isoformat())


async def mark(uow: UnitOfWork, school: School, library: Library, now: datetime) -> None:
    """Mark every open position of a school whose fact is complete.

    A school where nobody answers for the road map is left alone, and so is a programme whose file
    is gone.
    """
    try:
        going = await road_maps.going(uow, school, library.for_school(school.id), now)
    except DomainError:
        return
    waiting = [one for one in going if one.run.closed_at is None and any(_waiting(one))]
    owner = await _owner(uow, school) if waiting else None
    if owner is not None:
        for shown in waiting:
            await _Marking(uow, school, owner, library, now).go_through(shown)


class _Marking:
    """Marks in one school at one moment, in the name of whoever answers for its road map."""

    def __init__(
        self, uow: UnitOfWork, school: School, owner: Person, library: Library, now: datetime
    ) -> None:
        self._uow = uow
        self._school = school
        self._owner = owner
        self._library = library
        self._now = now

    async def go_through(self, shown: RoadMap) -> None:
        """Mark what is complete; what follows from the map itself comes last."""
        memory: progress.Memory = {}
        for line in sorted(_waiting(shown), key=_is_of_the_map):
            fact = line.position.done_by
            seen = await progress.seen(
                self._uow, self._school, fact, self._now, self._library, shown, memory
            )
            if is_complete(seen) and not await self._was_taken_up_again(line.row):
                shown = _with(shown, await self._marked(line.row))

    async def _marked(self, row: RoadMapRow) -> RoadMapRow:
        rooms = self._uow.of(self._school.id)
        saved = await rooms.positions.save(row.marked(None, self._now))
        rooms.journal.write(self._now, self._owner.id, MARK, f"position:{row.id}")
        return saved

    async def _was_taken_up_again(self, row: RoadMapRow) -> bool:
        journal = self._uow.of(self._school.id).journal
        last = await journal.about(f"position:{row.id}", _LATEST)
        return any(one.deed == "unmark-position" and self._now - one.at < _A_DAY for one in last)


def _waiting(shown: RoadMap) -> Iterator[Line]:
    """List the open positions that a fact fills and whose time has begun."""
    for one in shown.lines:
        has_begun = one.row.opens_on is None or one.row.opens_on <= shown.today
        if one.row.is_open and has_begun and one.position.done_by is not None:
            yield one


def _is_of_the_map(line: Line) -> bool:
    return line.position.done_by in OF_THE_MAP


def _with(shown: RoadMap, row: RoadMapRow) -> RoadMap:
    lines = (replace(one, row=row) if one.row.id == row.id else one for one in shown.lines)
    return replace(shown, lines=tuple(lines))


async def _owner(uow: UnitOfWork, school: School) -> Person | None:
    """Find who answers for the road map; the journal names nobody else."""
    people = await uow.of(school.id).people.all()
    return next((one for one in people if may(one, Deed.EDIT_ROAD_MAP) and not one.is_trial), None)


def _begun(words: str | None) -> tuple[datetime, int] | None:
    """Read a round that is not over: up to when it looks, and the last school it has seen."""
    if not words:
        return None
    until, _, last = words.partition(" ")
    return datetime.fromisoformat(until), int(last)


def _morning_after(moment: datetime, school: School) -> datetime:
    """Give the first morning of a school after a moment."""
    day = moment.astimezone(school.time_zone).date()
    first = datetime.combine(day, _HOUR, school.time_zone)
    later = datetime.combine(day + _A_DAY, _HOUR, school.time_zone)
    return first if moment < first else later
