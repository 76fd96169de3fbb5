"""Lessons: planned, moved and taken off the plan, and afterwards noted who was there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.ids import PersonId, TrainingSessionId
from domain.people import Person
from domain.refusals import MomentPassed, NotYours
from domain.rights import Deed, demand
from domain.training import Lesson, LessonHeld, LessonNotBegun, Training, a_title
from services import UnitOfWork
from services.telling import tell
from services.training import groups
from services.training.groups import Group
from services.year_ends.gates import must_be_open_at


@dataclass(frozen=True, slots=True)
class Card:
    """Which lesson is meant, as it was when the button was drawn."""

    lesson_id: TrainingSessionId
    rev: int


async def look(
    uow: UnitOfWork, staff: Person, lesson_id: TrainingSessionId
) -> tuple[Lesson, Group]:
    """Open a lesson with its group.

    Raises:
        NotAllowed: the person trains nobody.
        NotYours: there is none of that number in the school.
    """
    demand(staff, Deed.MANAGE_TRAINING)
    lesson = await uow.of(staff.school_id).lessons.get(lesson_id)
    return lesson, await groups.look(uow, staff, lesson.training_id)


async def plan(
    uow: UnitOfWork,
    staff: Person,
    card: groups.Card,
    wanted: Sequence[tuple[datetime, str]],
    now: datetime,
) -> tuple[Lesson, ...]:
    """Plan lessons, each a moment and a topic; the members are told once. Old buttons do nothing.

    Raises:
        NotAllowed: the person trains nobody.
        NotYours: there is no such group in the school.
        MomentPassed: a moment has gone by.
        Misunderstood: a topic is no words, or too long.
    """
    demand(staff, Deed.MANAGE_TRAINING)
    school = uow.of(staff.school_id)
    training = await school.trainings.get(card.training_id)
    if training.rev != card.rev:
        return ()
    if any(at <= now for at, _ in wanted):
        raise MomentPassed
    known = await school.lessons.of([training.id])
    added = tuple(
        [
            await school.lessons.add(_draft(training, number, at, topic))
            for number, (at, topic) in enumerate(wanted, start=len(known) + 1)
        ]
    )
    await school.trainings.save(training)
    school.journal.write(now, staff.id, "training-plan", f"training:{training.id}")
    await _tell(uow, training, "training-planned", f"training:{training.id}", now)
    return added


async def move(uow: UnitOfWork, staff: Person, card: Card, to: datetime, now: datetime) -> Lesson:
    """Put a lesson to another moment; the members are told.

    Raises:
        NotAllowed: the person trains nobody.
        NotYours: there is none of that number in the school.
        RunClosed: it belongs to a closed year.
        LessonHeld: it was held already.
        MomentPassed: the moment has gone by.
    """
    if to <= now:
        raise MomentPassed
    return await _change(uow, staff, card, lambda one: one.moved(to), now, tells=True)


async def rename(uow: UnitOfWork, staff: Person, card: Card, topic: str, now: datetime) -> Lesson:
    """Give a lesson another topic.

    Raises:
        NotAllowed: the person trains nobody.
        NotYours: there is none of that number in the school.
        RunClosed: it belongs to a closed year.
        Misunderstood: the topic is no words, or too long.
    """
    return await _change(uow, staff, card, lambda one: one.about(topic), now)


async def settle_place(
    uow: UnitOfWork, staff: Person, card: Card, place: str, now: datetime
) -> Lesson:
    """Say where a lesson is; the members are told.

    Raises:
        NotAllowed: the person trains nobody.
        NotYours: there is none of that number in the school.
        RunClosed: it belongs to a closed year.
        LessonHeld: it was held already.
        Misunderstood: the place is no words, or too long.
    """
    return await _change(uow, staff, card, lambda one: one.at_place(place), now, tells=True)


async def settle_length(
    uow: UnitOfWork, staff: Person, card: Card, minutes: int, now: datetime
) -> Lesson:
    """Say how long a lesson is.

    Raises:
        NotAllowed: the person trains nobody.
        NotYours: there is none of that number in the school.
        RunClosed: it belongs to a closed year.
        LessonHeld: it was held already.
        Misunderstood: nobody offered that length.
    """
    return await _change(uow, staff, card, lambda one: one.lasting(minutes), now)


async def drop(uow: UnitOfWork, staff: Person, card: Card, now: datetime) -> Training:
    """Take a lesson off the plan; the members are told if it was still to come.

    Raises:
        NotAllowed: the person trains nobody.
        NotYours: there is none of that number in the school.
        RunClosed: it belongs to a closed year.
        LessonHeld: it was held already.
    """
    demand(staff, Deed.MANAGE_TRAINING)
    school = uow.of(staff.school_id)
    lesson = await school.lessons.get(card.lesson_id)
    training = await school.trainings.get(lesson.training_id)
    if lesson.rev != card.rev:
        return training
    if lesson.is_held:
        raise LessonHeld
    await must_be_open_at(uow, lesson.school_id, lesson.starts_at)
    await school.lessons.drop(lesson)
    school.journal.write(now, staff.id, "training-drop", f"training:{training.id}")
    if lesson.starts_at > now:
        await _tell(uow, training, "training-cancelled", f"training:{training.id}", now)
    return training


async def hold(uow: UnitOfWork, staff: Person, card: Card, now: datetime) -> Lesson:
    """Note that a lesson took place and that every member was there; a second note does nothing.

    Raises:
        NotAllowed: the person trains nobody.
        NotYours: there is none of that number in the school.
        RunClosed: it belongs to a closed year.
        LessonNotBegun: it has not begun.
    """
    lesson, group = await look(uow, staff, card.lesson_id)
    if lesson.rev != card.rev or lesson.is_held:
        return lesson
    await must_be_open_at(uow, lesson.school_id, lesson.starts_at)
    school = uow.of(staff.school_id)
    held = await school.lessons.save(lesson.held(now))
    school.journal.write(now, staff.id, "training-hold", f"training_session:{lesson.id}")
    return await school.lessons.note(held, was_there=[one.id for one in group.members])


async def turn(
    uow: UnitOfWork, staff: Person, card: Card, person_id: PersonId, now: datetime
) -> Lesson:
    """Note of somebody that they were at a lesson, or that they were not.

    Raises:
        NotAllowed: the person trains nobody.
        NotYours: there is no such lesson, or nobody of that number belongs to it.
        RunClosed: it belongs to a closed year.
        LessonNotBegun: it was not held yet.
    """
    lesson, group = await look(uow, staff, card.lesson_id)
    if lesson.rev != card.rev:
        return lesson
    if not lesson.is_held:
        raise LessonNotBegun
    if person_id not in group.people:
        raise NotYours
    await must_be_open_at(uow, lesson.school_id, lesson.starts_at)
    school = uow.of(staff.school_id)
    saved = await school.lessons.save(lesson)
    school.journal.write(now, staff.id, "training-mark", f"training_session:{lesson.id}")
    if person_id in lesson.was_there:
        return await school.lessons.note(saved, missed=[person_id])
    return await school.lessons.note(saved, was_there=[person_id])


async def _change(
    uow: UnitOfWork,
    staff: Person,
    card: Card,
    change: Callable[[Lesson], Lesson],
    now: datetime,
    *,
    tells: bool = False,
) -> Lesson:
    demand(staff, Deed.MANAGE_TRAINING)
    school = uow.of(staff.school_id)
    lesson = await school.lessons.get(card.lesson_id)
    if lesson.rev != card.rev:
        return lesson
    await must_be_open_at(uow, lesson.school_id, lesson.starts_at)
    saved = await school.lessons.save(change(lesson))
    school.journal.write(now, staff.id, "training-change", f"training_session:{lesson.id}")
    if tells:
        training = await school.trainings.get(lesson.training_id)
        await _tell(uow, training, "training-moved", f"training_session:{lesson.id}", now)
    return saved


async def _tell(
    uow: UnitOfWork, training: Training, name: str, subject: str, now: datetime
) -> None:
    people = await uow.of(training.school_id).people.some(training.members)
    for one in people.values():
        tell(uow, one, name, subject, now)


def _draft(training: Training, number: int, at: datetime, topic: str) -> Lesson:
    return Lesson(
        id=TrainingSessionId(0),
        school_id=training.school_id,
        training_id=training.id,
        number=number,
        topic=a_title(topic),
        starts_at=at,
    )
