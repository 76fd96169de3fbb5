"""Seats: somebody in front of a questionnaire: with the right to be there, and listened to."""

from dataclasses import dataclass, replace
from datetime import datetime

from domain.ids import NO_WAVE, InterviewId, PersonId, WaveId
from domain.interviews import Interview
from domain.people import Person, Role
from domain.questionnaires import Questionnaire
from domain.refusals import NotYours
from domain.rights import Deed, Tie, demand
from domain.sittings import Sitting
from locales.library import Library
from services import UnitOfWork, knowing


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """What is to be filled in: whose answers they are, and in whose hand.

    `subject_id` is the number of what it is about, `wave_id` is the wave that asks.
    """

    questionnaire: Questionnaire
    person: Person
    hand: Person
    subject_id: int = 0
    wave_id: WaveId = NO_WAVE

    def blank(self, take: int) -> Interview:
        """Give an interview without answers."""
        return Interview(
            id=InterviewId(0),
            person_id=self.person.id,
            questionnaire_id=self.questionnaire.id,
            version=self.questionnaire.version,
            form=self.person.form,
            subject_id=self.subject_id,
            wave_id=self.wave_id,
            take=take,
            by_id=None if self.hand.id == self.person.id else self.hand.id,
        )


async def seated(
    uow: UnitOfWork, person: Person, library: Library, interview: Interview
) -> Sitting:
    """Put an interview beside the version of the questionnaire that it began with.

    Raises:
        NotAllowed: the person may not take part, or not answer for others any more.
        NotYours: who is spoken of takes no part any more.
    """
    questionnaire = library.questionnaire(interview.questionnaire_id, interview.version)
    answering = await _answering(uow, person, questionnaire, interview)
    known = await knowing.known_for(uow, answering, questionnaire, interview.subject_id, person)
    return Sitting(questionnaire, interview, known)


async def begun(uow: UnitOfWork, paper: Paper, take: int, now: datetime) -> Sitting:
    """Sit somebody down at an empty paper."""
    person, questionnaire = paper.person, paper.questionnaire
    known = await knowing.known_for(uow, person, questionnaire, paper.subject_id, paper.hand)
    sitting = Sitting(questionnaire, paper.blank(take), known).start()
    return await written(uow, paper.hand, sitting, now, "begin")


async def written(
    uow: UnitOfWork, hand: Person, sitting: Sitting, now: datetime, deed: str
) -> Sitting:
    """Write a new interview down, and let the next typed words belong to it."""
    interview = await uow.of(hand.school_id).interviews.add(sitting.interview, now)
    if not sitting.questionnaire.anonymous:
        note(uow, hand, deed, interview, now)
    return await listening(uow, hand, replace(sitting, interview=interview))


async def listening(uow: UnitOfWork, person: Person, sitting: Sitting) -> Sitting:
    """Let the next typed words belong to this interview, as long as it is open."""
    interview = sitting.interview
    if not interview.is_open or interview.is_heard:
        return sitting
    await uow.of(person.school_id).prompts.listen(person.account_id, interview.id)
    return replace(sitting, interview=replace(interview, is_heard=True))


def note(uow: UnitOfWork, person: Person, deed: str, interview: Interview, now: datetime) -> None:
    """Write in the journal what somebody did in which interview, and nothing of what was said."""
    uow.of(person.school_id).journal.write(now, person.id, deed, f"interview:{interview.id}")


async def _answering(
    uow: UnitOfWork, person: Person, questionnaire: Questionnaire, interview: Interview
) -> Person:
    """Give the person whose answers they are, if the one in whose hand they are may give them."""
    if questionnaire.anonymous:
        demand(person, Deed.ANSWER_ANONYMOUSLY)
        return person
    demand(person, Deed.ANSWER_QUESTIONNAIRE)
    if questionnaire.about == "pair":
        demand(person, Deed.ANSWER_ABOUT)
    if questionnaire.about == "person":
        return await _spoken_of(uow, person, interview)
    if interview.by_id is None:
        return person
    other = await uow.of(person.school_id).people.get(interview.person_id)
    demand(person, Deed.ANSWER_FOR, other)
    return _taking_part(other)


async def _spoken_of(uow: UnitOfWork, person: Person, interview: Interview) -> Person:
    """Find whom a paper about a person is about."""
    school = uow.of(person.school_id)
    subject = await school.people.get(PersonId(interview.subject_id))
    demand(person, Deed.ANSWER_ABOUT, subject, await ties(uow, person, subject))
    return _taking_part(subject)


async def ties(uow: UnitOfWork, person: Person, subject: Person) -> tuple[Tie, ...]:
    """Say whether somebody is the guardian of somebody."""
    if Role.GUARDIAN not in person.roles:
        return ()
    known = await uow.of(person.school_id).kinships.of_guardian(person.id)
    mine = any(one.child_id == subject.id and one.is_confirmed for one in known)
    return (Tie.CHILD,) if mine else ()


def _taking_part(other: Person) -> Person:
    if not other.is_admitted:
        raise NotYours
    return other
