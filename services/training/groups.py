"""Groups: who of the mentors learns together, and how many lessons they have."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from domain.candidacies import MentorStanding, Step
from domain.ids import PersonId, TrainingId
from domain.people import Person
from domain.refusals import NotYours
from domain.rights import Deed, demand
from domain.training import Lesson, Training, a_title
from services import UnitOfWork
from services.telling import tell
from services.training import standings

ELIGIBLE = frozenset({Step.SELECTED, Step.TRAINING})
"""Who is taken into a group when all who were selected are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A group with its lessons, the earliest first, and its people by their numbers.

    Whoever was at a lesson is among the people, even if they left the group.
    """

    training: Training
    lessons: tuple[Lesson, ...] = ()
    people: Mapping[PersonId, Person]

    @property
    def members(self) -> tuple[Person, ...]:
        """List who learns in it now."""
        return tuple(self.people[one] for one in self.training.members if one in self.people)

    def upcoming(self, now: datetime) -> tuple[Lesson, ...]:
        """List the lessons that are still to come."""
        return tuple(one for one in self.lessons if not one.is_held and one.starts_at > now)


@dataclass(frozen=True, slots=True)
class Card:
    """Which group is meant, as it was when the button was drawn."""

    training_id: TrainingId
    rev: int


async def all_of(uow: UnitOfWork, staff: Person) -> tuple[Group, ...]:
    """List every group of the school with its lessons, the newest first.

    Raises:
        NotAllowed: the person trains nobody.
    """
    demand(staff, Deed.MANAGE_TRAINING)
    school = uow.of(staff.school_id)
    lessons = await school.lessons.all()
    return tuple(
        Group(
            training=one,
            lessons=tuple(lesson for lesson in lessons if lesson.training_id == one.id),
            people={},
        )
        for one in reversed(await school.trainings.all())
    )


async def look(uow: UnitOfWork, staff: Person, training_id: TrainingId) -> Group:
    """Open a group.

    Raises:
        NotAllowed: the person trains nobody.
        NotYours: there is none of that number in the school.
    """
    demand(staff, Deed.MANAGE_TRAINING)
    return await whole(uow, await uow.of(staff.school_id).trainings.get(training_id))


async def whole(uow: UnitOfWork, training: Training) -> Group:
    """Put lessons and people beside a group; nobody's rights are asked here."""
    school = uow.of(training.school_id)
    lessons = await school.lessons.of([training.id])
    marked = {person for one in lessons for person in (*one.was_there, *one.missed)}
    people = await school.people.some({*training.members, *marked})
    return Group(training=training, lessons=lessons, people=people)


async def begin(uow: UnitOfWork, staff: Person, title: str, now: datetime) -> Training:
    """Open a group.

    Raises:
        NotAllowed: the person trains nobody.
        Misunderstood: the title is no words, or too long.
    """
    demand(staff, Deed.MANAGE_TRAINING)
    school = uow.of(staff.school_id)
    added = await school.trainings.add(
        Training(
            id=TrainingId(0),
            school_id=staff.school_id,
            number=0,
            title=a_title(title),
            made_at=now,
        )
    )
    school.journal.write(now, staff.id, "training-begin", f"training:{added.id}")
    return added


async def rename(
    uow: UnitOfWork, staff: Person, card: Card, title: str, now: datetime
) -> Training:
    """Give a group another title.

    Raises:
        NotAllowed: the person trains nobody.
        NotYours: there is none of that number in the school.
        Misunderstood: the title is no words, or too long.
    """
    demand(staff, Deed.MANAGE_TRAINING)
    found = await uow.of(staff.school_id).trainings.get(card.training_id)
    named = replace(found, title=a_title(title))
    return await _save(uow, staff, card, found, named, now)


async def close(uow: UnitOfWork, staff: Person, card: Card, now: datetime) -> Training:
    """End a group, or open it anew.

    Raises:
        NotAllowed: the person trains nobody.
        NotYours: there is none of that number in the school.
    """
    demand(staff, Deed.MANAGE_TRAINING)
    found = await uow.of(staff.school_id).trainings.get(card.training_id)
    turned = replace(found, closed_at=now if found.is_open else None)
    return await _save(uow, staff, card, found, turned, now)


async def choices(
    uow: UnitOfWork, staff: Person, training_id: TrainingId
) -> tuple[Training, tuple[tuple[Person, MentorStanding], ...]]:
    """List who may learn in a group: every mentor whom nobody refused.

    Raises:
        NotAllowed: the person trains nobody.
        NotYours: there is none of that number in the school.
    """
    demand(staff, Deed.MANAGE_TRAINING)
    school = uow.of(staff.school_id)
    training = await school.trainings.get(training_id)
    known = await standings.standing(uow, staff.school_id)
    people = await school.people.all()
    fitting = [
        (one, known[one.id])
        for one in people
        if one.id in known and known[one.id].step is not Step.REFUSED
    ]
    return training, tuple(fitting)


async def turn(
    uow: UnitOfWork, staff: Person, card: Card, person_id: PersonId, now: datetime
) -> Training:
    """Take somebody into a group, or out of it; who comes in is told what awaits them.

    Raises:
        NotAllowed: the person trains nobody.
        NotYours: there is no such group, or no such mentor, in the school.
    """
    training, known = await choices(uow, staff, card.training_id)
    if training.rev != card.rev:
        return training
    if person_id in training.members:
        await uow.of(staff.school_id).trainings.leave(training.id, person_id)
    elif any(person.id == person_id for person, _ in known):
        await _join(uow, training, [one for one, _ in known if one.id == person_id], now)
    else:
        raise NotYours
    return await _save(uow, staff, card, training, training, now)


async def take_selected(uow: UnitOfWork, staff: Person, card: Card, now: datetime) -> Training:
    """Take everybody who was selected and is not admitted yet into a group.

    Raises:
        NotAllowed: the person trains nobody.
        NotYours: there is none of that number in the school.
    """
    training, known = await choices(uow, staff, card.training_id)
    if training.rev != card.rev:
        return training
    new = [
        person
        for person, standing in known
        if standing.step in ELIGIBLE and person.id not in training.members
    ]
    await _join(uow, training, new, now)
    return await _save(uow, staff, card, training, training, now)


async def _join(uow: UnitOfWork, training: Training, people: list[Person], now: datetime) -> None:
    """Write new members down, and tell them what is planned, if anything is."""
    school = uow.of(training.school_id)
    await school.trainings.join(training.id, [one.id for one in people])
    lessons = await school.lessons.of([training.id])
    if any(not one.is_held and one.starts_at > now for one in lessons):
        for one in people:
            tell(uow, one, "training-planned", f"training:{training.id}", now)


async def _save(
    uow: UnitOfWork, staff: Person, card: Card, before: Training, after: Training, now: datetime
) -> Training:
    if before.rev != card.rev:
        return before
    school = uow.of(staff.school_id)
    await school.trainings.save(after)
    school.journal.write(now, staff.id, "training-change", f"training:{after.id}")
    return await school.trainings.get(after.id)
