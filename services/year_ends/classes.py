"""Classes go up: everybody with a numbered class goes to the next one, but for exceptions.

The last class leaves the school, with nothing left to teach or to learn in; a class that is named
in another way stays as it is.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from domain.class_years import following, is_last
from domain.classes import folded
from domain.ids import PersonId, RunId
from domain.people import Person
from domain.refusals import NotYours
from domain.runs import Run
from domain.year_ends import YearNotReady
from services import UnitOfWork
from services.year_ends import gates


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassLine:
    """A class, what it becomes, and how many go with it; `after` None: they leave the school."""

    before: str
    after: str | None
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Pupil:
    """Somebody with a class; `stays`: they do not go up with it."""

    person: Person
    after: str | None
    stays: bool


async def pupils(uow: UnitOfWork, curator: Person, run_id: RunId) -> tuple[Pupil, ...]:
    """List everybody whose class goes up or leaves, by class and name.

    Raises:
        NotAllowed: the person ends no years.
        NotYours: there is no such run in the school.
    """
    return await of_run(uow, await gates.to_end(uow, curator, run_id))


async def of_run(uow: UnitOfWork, run: Run) -> tuple[Pupil, ...]:
    """List the same people; nobody's rights are asked here."""
    school = uow.of(run.school_id)
    staying = await school.year_ends.staying(run.id)
    found = [
        Pupil(person=one, after=following(one.class_name), stays=one.id in staying)
        for one in await school.people.all()
        if one.class_name and (following(one.class_name) or is_last(one.class_name))
    ]
    return tuple(sorted(found, key=_place))


def classes(found: tuple[Pupil, ...]) -> tuple[ClassLine, ...]:
    """Give every class of some people once, with those who go up."""
    return tuple(_lines(found))


async def turn(
    uow: UnitOfWork, curator: Person, run_id: RunId, person_id: PersonId, now: datetime
) -> None:
    """Let somebody stay in their class, or go up after all.

    Raises:
        NotAllowed: the person ends no years.
        NotYours: there is no such run, or nobody of that number with a class.
        YearNotReady: the classes went up already.
    """
    found = await pupils(uow, curator, run_id)
    one = next((each for each in found if each.person.id == person_id), None)
    if one is None:
        raise NotYours
    school = uow.of(curator.school_id)
    if (await school.year_ends.get(run_id)).classes_at is not None:
        raise YearNotReady
    await school.year_ends.stay(run_id, person_id, stays=not one.stays)
    school.journal.write(now, curator.id, "stay-in-class", f"person:{person_id}")


async def move(uow: UnitOfWork, curator: Person, run: Run, now: datetime) -> int:
    """Let everybody go up who does not stay; say how many did."""
    school = uow.of(run.school_id)
    going = [one for one in await of_run(uow, run) if not one.stays]
    for one in going:
        await school.people.save(replace(one.person, class_name=one.after))
    count = {"count": str(len(going))}
    school.journal.write(now, curator.id, "move-classes", f"run:{run.id}", count)
    return len(going)


def _lines(found: tuple[Pupil, ...]) -> Iterator[ClassLine]:
    known: dict[str, list[Pupil]] = {}
    for one in found:
        if not one.stays:
            known.setdefault(folded(one.person.class_name or ""), []).append(one)
    for same in known.values():
        name = same[0].person.class_name or ""
        yield ClassLine(before=name, after=same[0].after, count=len(same))


def _place(one: Pupil) -> tuple[int, str, str, str, int]:
    name = one.person.class_name or ""
    number = int("".join(each for each in name[:2] if each.isdigit()) or 0)
    names = one.person.family_name or "", one.person.given_name or ""
    return number, folded(name), *names, one.person.id
