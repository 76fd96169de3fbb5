"""Anonymity: answers part from whoever gave them, in the unit in which they are sent off."""

from datetime import datetime

from domain.ids import NO_WAVE
from domain.interviews import Interview
from domain.people import Person
from domain.questionnaires import Questionnaire
from services import UnitOfWork


async def seal(
    uow: UnitOfWork,
    person: Person,
    interview: Interview,
    questionnaire: Questionnaire,
    now: datetime,
) -> None:
    """Let the answers of an interview belong to nobody, and the interview itself go.

    That the person took part is written where nothing is said of what, and only by the day.
    `interview` holds what is sent, and still the revision at which it was read.

    Raises:
        ChangedMeanwhile: it was changed or sent off after it was read.
    """
    school = uow.of(person.school_id)
    day = now.astimezone((await uow.schools.get(person.school_id)).time_zone).date()
    await school.anonymous.let_go(interview)
    if interview.answers:
        await school.anonymous.add(
            interview.wave_id, questionnaire.id, interview.version, interview.answers, day
        )
    if interview.wave_id != NO_WAVE:
        await school.anonymous.took_part(interview.wave_id, person.id, day)
