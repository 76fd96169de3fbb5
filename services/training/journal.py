"""The journal of training: groups, lessons and people, as a screen and as a workbook."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from domain.ids import TrainingId
from domain.jobs import Job
from domain.people import Person
from domain.refusals import DomainError
from domain.rights import Deed, demand
from domain.training import Lesson
from locales.dates import said_day, said_moment
from locales.names import code, short
from locales.texts import Texts
from services import UnitOfWork, handing, jobs, wording
from services.training import groups, standings
from services.training.groups import Group

CRAFT: Final = "training-journal"

_DAY: Final = "dd.MM.y"


async def ask(uow: UnitOfWork, staff: Person, training_id: TrainingId, now: datetime) -> None:
    """Let the workbook of a group be made; the journal of the school remembers who asked.

    Raises:
        NotAllowed: the person trains nobody.
        NotYours: there is none of that number in the school.
    """
    training = (await groups.look(uow, staff, training_id)).training
    school = uow.of(staff.school_id)
    school.journal.write(now, staff.id, "export-training", f"training:{training.id}")
    await jobs.ask(uow, staff, CRAFT, {"training": training.id}, now)


async def gather(uow: UnitOfWork, job: Job, _: datetime) -> Mapping[str, Any] | None:
    """Gather the rows of the workbook; None for a group that is gone.

    Raises:
        NotAllowed: the person trains nobody.
    """
    asker = await uow.of(job.school_id).people.get(job.person_id)
    demand(asker, Deed.MANAGE_TRAINING)
    try:
        group = await groups.look(uow, asker, TrainingId(job.facts["training"]))
    except DomainError:
        return None
    texts = await wording.texts_of(uow, asker)
    school = await uow.schools.get(job.school_id)
    return {
        "title": texts.label(
            "training-book-title",
            title=group.training.title,
            school=school.legal_name or school.name,
        ),
        "headings": _headings(group, texts, school.time_zone),
        "rows": await _rows(uow, group, texts),
    }


async def deliver(uow: UnitOfWork, job: Job, body: bytes, now: datetime) -> None:
    """Hand the workbook over; it is made to be printed."""
    asker = await uow.of(job.school_id).people.get(job.person_id)
    texts = await wording.texts_of(uow, asker)
    name, caption = texts.label("training-book-file"), texts.say("training-book-caption")
    await handing.hand(uow, job, body, name, caption, now, is_protected=False)


def _headings(group: Group, texts: Texts, zone: ZoneInfo) -> list[str]:
    lessons = [_lesson(one, texts, zone) for one in group.lessons]
    before = [texts.label("training-book-code"), texts.label("training-book-name")]
    after = [
        texts.label("training-book-attended"),
        texts.label("training-book-test"),
        texts.label("training-book-admitted"),
    ]
    return [*before, *lessons, *after]


def _lesson(lesson: Lesson, texts: Texts, zone: ZoneInfo) -> str:
    return f"{said_moment(lesson.starts_at, zone, texts.language, _DAY)} {lesson.topic}"


async def _rows(uow: UnitOfWork, group: Group, texts: Texts) -> list[list[str | int]]:
    known = await standings.standing(uow, group.training.school_id)
    rows: list[list[str | int]] = []
    for person in group.people.values():
        standing = known.get(person.id)
        marks = [texts.label("training-mark", mark=mark(one, person)) for one in group.lessons]
        attended = sum(person.id in one.was_there for one in group.lessons)
        tested = "none" if standing is None or standing.tested is None else standing.tested
        admitted_on = None if standing is None else standing.admitted_on
        rows.append(
            [
                code(person, texts),
                short(person, texts),
                *marks,
                attended,
                texts.label("training-book-tested", tested=str(tested).lower()),
                said_day(admitted_on, texts.language, _DAY) if admitted_on else "",
            ]
        )
    return rows


def mark(lesson: Lesson, person: Person) -> str:
    """Say of somebody at a lesson: `there`, `missed`, or `none` where nobody noted it."""
    if person.id in lesson.was_there:
        return "there"
    return "missed" if person.id in lesson.missed else "none"
