"""Steps to a new year: each is shown before it is done, and done twice it does nothing more.

Every step writes what it did in the same transaction in which it notes that it is done, so that a
process that dies in between leaves the step as it was.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from domain.erasures import Reason
from domain.ids import RunId
from domain.people import Person
from domain.refusals import NotAllowed
from domain.runs import Run
from domain.year_ends import REOPENED_FOR, Step, YearEnd, YearNotReady, done, may_do, may_reopen
from locales.library import Library
from services import UnitOfWork, erasures, pair_stages, renewals, retention, run_copies
from services.year_ends import carrying, classes, deciding, gates, staying
from services.year_ends.carrying import Carrying
from services.year_ends.deciding import Line
from services.year_ends.previews import summer


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """A year that a curator ends, at a moment."""

    run: Run
    end: YearEnd
    lines: tuple[Line, ...]
    carrying: Carrying
    is_time: bool

    @property
    def undecided(self) -> tuple[Line, ...]:
        """The pairs that wait for a decision."""
        return tuple(one for one in self.lines if one.is_undecided)

    @property
    def done(self) -> frozenset[Step]:
        """The steps that are done."""
        return done(self.run, self.end, len(self.undecided), self.waiting)

    @property
    def waiting(self) -> int:
        """How many pairs are to be carried yet."""
        return len(self.carrying.ready) + len(self.carrying.waiting)

    @property
    def is_finished(self) -> bool:
        """Whether the next year stands ready."""
        return self.done == frozenset(Step)

    def may_do(self, step: Step) -> bool:
        """Whether a step may be done now."""
        return self.is_time and may_do(step, self.done)


async def look(uow: UnitOfWork, curator: Person, run_id: RunId, now: datetime) -> Errand:
    """Say how far the end of a year has come.

    Raises:
        NotAllowed: the person ends no years.
        NotYours: there is no such run in the school.
    """
    run = await gates.to_end(uow, curator, run_id)
    lines = await deciding.of_run(uow, run, now)
    return Errand(
        run=run,
        end=await uow.of(run.school_id).year_ends.get(run_id),
        lines=lines,
        carrying=await carrying.of_run(uow, run, lines),
        is_time=await gates.is_time(uow, run, now),
    )


async def take(
    uow: UnitOfWork, curator: Person, run_id: RunId, step: Step, library: Library, now: datetime
) -> Errand:
    """Do a step; one that is done already is left alone.

    Raises:
        NotAllowed: the person ends no years.
        NotYours: there is no such run in the school.
        YearNotOver: the year goes on.
        YearNotReady: the step waits for another one.
        ProgrammeUnknown: the programme's file is gone.
    """
    await uow.of(curator.school_id).pairs.hold()
    errand = await look(uow, curator, run_id, now)
    await gates.must_be_time(uow, errand.run, now)
    if step in errand.done:
        return errand
    if step not in _DEEDS or not errand.may_do(step):
        raise YearNotReady
    await _DEEDS[step](uow, curator, errand, library, now)
    school = uow.of(curator.school_id)
    school.journal.write(now, curator.id, "end-year", f"run:{run_id}", {"step": step.value})
    after = await look(uow, curator, run_id, now)
    if after.is_finished and after.end.finished_at is None:
        await school.year_ends.save(replace(after.end, finished_at=now))
    return await look(uow, curator, run_id, now)


async def reopen(uow: UnitOfWork, curator: Person, run_id: RunId, now: datetime) -> Errand:
    """Open a closed year again, within two weeks; what was made of the next year stays.

    Raises:
        NotAllowed: the person ends no years, or it was closed too long ago.
        NotYours: there is no such run in the school.
    """
    run = await gates.to_end(uow, curator, run_id)
    if run.closed_at is None:
        return await look(uow, curator, run_id, now)
    if not may_reopen(run, now):
        raise NotAllowed
    school = uow.of(curator.school_id)
    await school.runs.save(replace(run, closed_at=None))
    end = await school.year_ends.get(run_id)
    await school.year_ends.save(replace(end, finished_at=None))
    school.journal.write(now, curator.id, "reopen-year", f"run:{run_id}")
    return await look(uow, curator, run_id, now)


def open_until(run: Run) -> datetime | None:
    """Say until when a closed year may be opened again."""
    return None if run.closed_at is None else run.closed_at + REOPENED_FOR


async def _remember(
    uow: UnitOfWork, curator: Person, errand: Errand, _: Library, now: datetime
) -> None:
    end = replace(errand.end, reports_at=now)
    await uow.of(curator.school_id).year_ends.save(end)


async def _close(
    uow: UnitOfWork, curator: Person, errand: Errand, _: Library, now: datetime
) -> None:
    """Close the year, and write down where everybody stands."""
    school = uow.of(curator.school_id)
    await school.runs.save(replace(errand.run, closed_at=now))
    known = await pair_stages.of_everybody(uow, curator.school_id, now)
    states = [(one.id, role, state) for one, role, state in known if not one.is_trial]
    await school.year_ends.note_states(errand.run.id, states)


async def _copy(
    uow: UnitOfWork, curator: Person, errand: Errand, library: Library, now: datetime
) -> None:
    run, _ = await run_copies.copy(uow, curator, errand.run.id, library, now)
    end = replace(errand.end, next_run_id=run.id)
    await uow.of(curator.school_id).year_ends.save(end)
    await staying.stay(uow, curator, run, now)


async def _carry(
    uow: UnitOfWork, curator: Person, errand: Errand, _: Library, now: datetime
) -> None:
    await carrying.carry(uow, curator, errand.run, now)
    end = replace(errand.end, carried_at=now)
    await uow.of(curator.school_id).year_ends.save(end)


async def _renew(
    uow: UnitOfWork, curator: Person, errand: Errand, _: Library, now: datetime
) -> None:
    days = await summer(uow, errand.run, now)
    await renewals.ask_ending(uow, curator.school_id, *days, now)
    end = replace(errand.end, consents_at=now)
    await uow.of(curator.school_id).year_ends.save(end)


async def _move_classes(
    uow: UnitOfWork, curator: Person, errand: Errand, _: Library, now: datetime
) -> None:
    await classes.move(uow, curator, errand.run, now)
    end = replace(errand.end, classes_at=now)
    await uow.of(curator.school_id).year_ends.save(end)


async def _tidy(
    uow: UnitOfWork, curator: Person, errand: Errand, _: Library, now: datetime
) -> None:
    """Plan the erasure of everybody whose data have been kept long enough, as every night does."""
    school = await uow.schools.get(curator.school_id)
    for person in await retention.outlived(uow, school, now):
        await erasures.plan(uow, person, None, Reason.RETENTION, now)
    end = replace(errand.end, tidied_at=now)
    await uow.of(curator.school_id).year_ends.save(end)


Deed = Callable[[UnitOfWork, Person, Errand, Library, datetime], Awaitable[None]]
_DEEDS: Final[Mapping[Step, Deed]] = {
    Step.REPORTS: _remember,
    Step.CLOSE: _close,
    Step.COPY: _copy,
    Step.CARRY: _carry,
    Step.CONSENTS: _renew,
    Step.CLASSES: _move_classes,
    Step.TIDY: _tidy,
}
"""What each step does; pairs are decided about one by one."""
