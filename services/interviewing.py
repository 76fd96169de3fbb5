"""Interviewing: beginning a questionnaire, going on, making a move, pausing.

Every deed gives the sitting as it now stands. A button that belongs to another page than the one
the person is at changes nothing: what it gives is the sitting as it stands.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from domain import moves
from domain.ids import InterviewId
from domain.interviews import Interview
from domain.moves import Move
from domain.people import Person
from domain.questionnaires import Questionnaire
from domain.refusals import Misunderstood, NothingToAnswer, QuestionnaireUnknown
from domain.rights import Deed, demand
from domain.sittings import Sitting
from locales.library import Library
from locales.reading import read
from services import UnitOfWork, help_calls


@dataclass(frozen=True, slots=True)
class Page:
    """What a button under a question speaks of: the interview, and its revision when drawn."""

    interview_id: InterviewId
    rev: int


@dataclass(frozen=True, slots=True)
class Turn:
    """What came of a tap or of typed words: the sitting, and why it did not move, if it did not.

    A second tap on the button that led here is no reason to speak, so it does not count as old.
    """

    sitting: Sitting
    missed: Misunderstood | None = None
    was_old: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """A questionnaire meant for a person, and how far they are; None: not begun."""

    questionnaire: Questionnaire
    interview: Interview | None


async def offers(uow: UnitOfWork, person: Person, library: Library) -> tuple[Offer, ...]:
    """List what the person may fill in, has under way, or has sent off.

    Questionnaires about meetings are left out: they are begun at the meeting.
    """
    interviews = await uow.of(person.school_id).interviews.of_person(person.id)
    begun = {one.questionnaire_id: one for one in interviews if not one.subject_id}
    meant = [
        one for one in library.current.values() if one.is_for(person) and not _has_subject(one)
    ]
    gone = (
        one
        for one in begun.values()
        if one.is_open and one.questionnaire_id not in library.current
    )
    return (
        *(Offer(one, begun.get(one.id)) for one in meant),
        *(Offer(_asked_in(one, library), one) for one in gone),
    )


async def begin(
    uow: UnitOfWork,
    person: Person,
    library: Library,
    questionnaire_id: str,
    now: datetime,
    subject_id: int = 0,
) -> Sitting:
    """Sit a person down at a questionnaire; one that is under way goes on where it stopped.

    Whoever names a subject has made sure that the person may speak of it.

    Raises:
        NotAllowed: the person may not take part.
        QuestionnaireUnknown: there is no such questionnaire for this person, or not about that.
    """
    demand(person, Deed.ANSWER_QUESTIONNAIRE)
    interviews = await uow.of(person.school_id).interviews.of_person(person.id)
    asked = (questionnaire_id, subject_id)
    known = (one for one in interviews if (one.questionnaire_id, one.subject_id) == asked)
    begun = next(known, None)
    if begun is not None:
        return await resume(uow, person, library, begun.id)
    questionnaire = library.current.get(questionnaire_id)
    if questionnaire is None or not questionnaire.is_for(person):
        raise QuestionnaireUnknown
    if _has_subject(questionnaire) != bool(subject_id):
        raise QuestionnaireUnknown
    blank = Interview(
        id=InterviewId(0),
        person_id=person.id,
        questionnaire_id=questionnaire.id,
        version=questionnaire.version,
        form=person.form,
        subject_id=subject_id,
    )
    sitting = Sitting(questionnaire, blank).start()
    interview = await uow.of(person.school_id).interviews.add(sitting.interview, now)
    _note(uow, person, "begin", interview, now)
    return await _listening(uow, person, replace(sitting, interview=interview))


async def resume(
    uow: UnitOfWork, person: Person, library: Library, interview_id: InterviewId
) -> Sitting:
    """Go on exactly where the person stopped.

    Raises:
        NotAllowed: the person may not take part.
        NotYours: the interview is somebody else's, or not there.
    """
    demand(person, Deed.ANSWER_QUESTIONNAIRE)
    return await _listening(uow, person, await look(uow, person, library, interview_id))


async def look(
    uow: UnitOfWork, person: Person, library: Library, interview_id: InterviewId
) -> Sitting:
    """Read an interview without touching it.

    Raises:
        NotYours: the interview is somebody else's, or not there.
    """
    interview = await uow.of(person.school_id).interviews.get(interview_id, person.id)
    return _beside_its_questionnaire(interview, library)


async def under_way(uow: UnitOfWork, person: Person, library: Library) -> Sitting | None:
    """Find the interview that the person's typed words belong to."""
    interview = await uow.of(person.school_id).interviews.heard_by(person.account_id)
    return None if interview is None else _beside_its_questionnaire(interview, library)


async def make(
    uow: UnitOfWork, person: Person, library: Library, page: Page, move: Move, now: datetime
) -> Turn:
    """Make a move by a button, if the button belongs to the page the person is at.

    Raises:
        NotYours: the interview is somebody else's, or not there.
        DomainError: the move is refused (see domain/sittings.py).
    """
    sitting = await resume(uow, person, library, page.interview_id)
    if not sitting.interview.is_open:
        return Turn(sitting)
    if not sitting.is_drawn_at(page.rev):
        return Turn(sitting, was_old=not sitting.is_drawn_at(page.rev + 1))
    return Turn(await _made(uow, person, sitting, move, now))


async def hear(
    uow: UnitOfWork, person: Person, library: Library, words: str, language: str, now: datetime
) -> Turn:
    """Take typed words as the answer to the question that waits for them.

    Raises:
        NotAllowed: the person may not take part.
        NothingToAnswer: no question waits for typed words.
    """
    demand(person, Deed.ANSWER_QUESTIONNAIRE)
    sitting = await under_way(uow, person, library)
    if sitting is None:
        raise NothingToAnswer
    if sitting.question is None:
        return Turn(sitting)
    try:
        move = moves.answer(read(sitting.question, words, language))
    except Misunderstood as missed:
        return Turn(await _made(uow, person, sitting, moves.MISS, now), missed)
    return Turn(await _made(uow, person, sitting, move, now))


async def pause(uow: UnitOfWork, person: Person) -> None:
    """Stop listening; everything answered is kept, and the interview waits."""
    await uow.of(person.school_id).prompts.hush(person.account_id)


async def _made(
    uow: UnitOfWork, person: Person, before: Sitting, move: Move, now: datetime
) -> Sitting:
    after = move.made(before)
    if after == before:
        return before
    saved = await uow.of(person.school_id).interviews.save(before.interview, after.interview, now)
    _note(uow, person, move.deed, saved, now)
    if not saved.is_open:
        await pause(uow, person)
        saved = replace(saved, is_heard=False)
        if _has_subject(before.questionnaire):
            await help_calls.heard_back(uow, person, saved, now)
    return replace(after, interview=saved)


async def _listening(uow: UnitOfWork, person: Person, sitting: Sitting) -> Sitting:
    """Let the next typed words belong to this interview, as long as it is open."""
    interview = sitting.interview
    if not interview.is_open or interview.is_heard:
        return sitting
    await uow.of(person.school_id).prompts.listen(person.account_id, interview.id)
    return replace(sitting, interview=replace(interview, is_heard=True))


def _note(uow: UnitOfWork, person: Person, deed: str, interview: Interview, now: datetime) -> None:
    uow.of(person.school_id).journal.write(now, person.id, deed, f"interview:{interview.id}")


def _has_subject(questionnaire: Questionnaire) -> bool:
    """Whether an interview with it is about one numbered thing, as a meeting."""
    return questionnaire.about == "meeting"


def _beside_its_questionnaire(interview: Interview, library: Library) -> Sitting:
    """Put an interview beside the version of the questionnaire that it began with."""
    return Sitting(_asked_in(interview, library), interview)


def _asked_in(interview: Interview, library: Library) -> Questionnaire:
    return library.questionnaire(interview.questionnaire_id, interview.version)
