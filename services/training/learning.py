"""Learning: what awaits a mentor in the training, and what they have behind them."""

from dataclasses import dataclass
from datetime import datetime

from domain.candidacies import MentorStanding
from domain.ids import TrainingId, TrainingSessionId
from domain.people import Person
from domain.refusals import NotYours
from domain.rights import Deed, demand
from domain.training import Certificate, Lesson, Training
from services import UnitOfWork
from services.training import standings


@dataclass(frozen=True, slots=True, kw_only=True)
class Mine:
    """A mentor's own training: their groups, the lessons of these, and certificates."""

    standing: MentorStanding
    groups: tuple[Training, ...] = ()
    lessons: tuple[Lesson, ...] = ()
    certificates: tuple[Certificate, ...] = ()

    def upcoming(self, now: datetime) -> tuple[Lesson, ...]:
        """List the lessons still to come, the earliest first."""
        return tuple(one for one in self.lessons if not one.is_held and one.ends_at > now)

    def attended(self) -> tuple[Lesson, ...]:
        """List the lessons the mentor was at."""
        return tuple(one for one in self.lessons if self.standing.person_id in one.was_there)


async def mine(uow: UnitOfWork, mentor: Person) -> Mine:
    """Give a mentor's own training.

    Raises:
        NotAllowed: the person is no mentor.
    """
    demand(mentor, Deed.SEE_TRAINING)
    school = uow.of(mentor.school_id)
    groups = [one for one in await school.trainings.all() if mentor.id in one.members]
    lessons = await school.lessons.all()
    ours = {one.id for one in groups}
    known = await standings.of(uow, mentor)
    return Mine(
        standing=known,
        groups=tuple(one for one in groups if one.is_open),
        lessons=tuple(
            one for one in lessons if one.training_id in ours or mentor.id in one.was_there
        ),
        certificates=await school.certificates.of(mentor.id),
    )


async def lesson(uow: UnitOfWork, mentor: Person, lesson_id: TrainingSessionId) -> Lesson:
    """Find a lesson of one's own groups.

    Raises:
        NotAllowed: the person is no mentor.
        NotYours: no group of theirs has such a lesson.
    """
    demand(mentor, Deed.SEE_TRAINING)
    school = uow.of(mentor.school_id)
    found = await school.lessons.get(lesson_id)
    training = await school.trainings.get(found.training_id)
    if mentor.id not in training.members:
        raise NotYours
    return found


async def planned(
    uow: UnitOfWork, mentor: Person, training_id: TrainingId, now: datetime
) -> tuple[Training, tuple[Lesson, ...]]:
    """Give one of one's own groups with the lessons still to come.

    Raises:
        NotAllowed: the person is no mentor.
        NotYours: they do not learn in it.
    """
    demand(mentor, Deed.SEE_TRAINING)
    school = uow.of(mentor.school_id)
    training = await school.trainings.get(training_id)
    if mentor.id not in training.members:
        raise NotYours
    lessons = await school.lessons.of([training_id])
    return training, tuple(one for one in lessons if not one.is_held and one.starts_at > now)
