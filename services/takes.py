"""Takes: taking a paper up, changing what was sent, once more, and leaving it as it was."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from domain.ids import NO_WAVE, InterviewId, WaveId
from domain.interviews import Interview
from domain.people import STAFF, Person
from domain.questionnaires import Questionnaire
from domain.refusals import InAnotherHand, InterviewClosed, QuestionnaireUnknown, WaveClosed
from domain.rights import Deed, demand
from domain.scores import score
from domain.sittings import Sitting
from domain.takes import may_change, standing
from locales.library import Library
from services import UnitOfWork, seats
from services.seats import Paper


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What a person sent off and still counts, and whether it may be changed now."""

    interview: Interview
    questionnaire: Questionnaire
    may_be_changed: bool


def latest(
    known: Sequence[Interview], questionnaire_id: str, subject_id: int, wave_id: WaveId
) -> Interview | None:
    """Find the take that goes on where somebody is asked for something.

    A wave takes over what the person had under way by themselves; and what a wave has asked for
    need not be begun once more without it.
    """
    thing = (questionnaire_id, subject_id)
    same = [one for one in known if (one.questionnaire_id, one.subject_id) == thing]
    if not wave_id:
        return standing(same)
    alone = [one for one in same if one.wave_id == NO_WAVE and one.is_open and one.take == 1]
    return standing(one for one in same if one.wave_id == wave_id) or standing(alone)


async def take_up(
    uow: UnitOfWork, library: Library, paper: Paper, known: Sequence[Interview], now: datetime
) -> Sitting:
    """Go on with what is known of a paper, or begin it; what recurs is begun anew when sent.

    Raises:
        NotAllowed: the person may not take part.
        InterviewClosed: somebody else has done it already.
        InAnotherHand: somebody else is doing it.
        WaveClosed: the time to answer is over.
    """
    found = latest(known, paper.questionnaire.id, paper.subject_id, paper.wave_id)
    is_anew = paper.questionnaire.recurs and not paper.wave_id
    if found is None or (is_anew and not found.is_open):
        takes = [one.take for one in known if one.thing == paper.blank(1).thing]
        return await seats.begun(uow, paper, max(takes, default=0) + 1, now)
    if found.hand_id != paper.hand.id:
        if not found.is_open:
            raise InterviewClosed
        await _take_out_of_hand(uow, paper.hand, found)
        return await seats.begun(uow, paper, found.take, now)
    interviews = uow.of(paper.hand.school_id).interviews
    interview = await interviews.get(found.id, paper.hand.id)
    if moved := _moved(interview, paper, known, now):
        interview = await interviews.save(interview, moved, now)
    if interview.is_open:
        return await _gone_on(uow, paper.hand, library, interview, now)
    return await seats.seated(uow, paper.hand, library, interview)


async def change(
    uow: UnitOfWork, person: Person, library: Library, interview_id: InterviewId, now: datetime
) -> Sitting:
    """Open what was sent for a change: a new take with the old answers, at the page of them all.

    The old take counts until the new one is sent. A second tap goes on with the same take.

    Raises:
        NotAllowed: the person may not take part.
        NotYours: the interview is in somebody else's hand, or not there.
        InterviewClosed: it is too late to change it, or it is not changed at all.
        WaveClosed: the time to answer is over.
    """
    found, take = await _found(uow, person, interview_id)
    if found.is_open:
        return await _gone_on(uow, person, library, found, now)
    before = await seats.seated(uow, person, library, found)
    if not may_change(found, before.questionnaire, now):
        raise WaveClosed if found.is_late(now) else InterviewClosed
    sitting = replace(before, interview=_fresh(found, take)).start()
    return await seats.written(uow, person, sitting, now, "change-answers")


async def again(
    uow: UnitOfWork, person: Person, library: Library, interview_id: InterviewId, now: datetime
) -> Sitting:
    """Begin once more with empty answers: a test that was not passed, or what recurs.

    Raises:
        NotAllowed: the person may not take part.
        NotYours: the interview is in somebody else's hand, or not there.
        InterviewClosed: the test is passed, or it is answered once only.
        QuestionnaireUnknown: it is asked no more.
        WaveClosed: the time to answer is over.
    """
    found, take = await _found(uow, person, interview_id)
    if found.is_open:
        return await _gone_on(uow, person, library, found, now)
    before = await seats.seated(uow, person, library, found)
    if found.is_late(now):
        raise WaveClosed
    if not before.questionnaire.recurs and passed(before) is not False:
        raise InterviewClosed
    newest = library.for_school(person.school_id).current.get(found.questionnaire_id)
    if newest is None:
        raise QuestionnaireUnknown
    fresh = replace(_fresh(found, take), answers={}, version=newest.version)
    sitting = replace(before, questionnaire=newest, interview=fresh).start()
    return await seats.written(uow, person, sitting, now, "begin")


async def leave(uow: UnitOfWork, person: Person, interview_id: InterviewId, now: datetime) -> None:
    """Leave what was sent as it was: the take under way is forgotten.

    Raises:
        NotAllowed: the person may not take part.
        NotYours: the interview is in somebody else's hand, or not there.
        InterviewClosed: the take was sent off, or there was none before it.
    """
    demand(person, Deed.ANSWER_QUESTIONNAIRE)
    draft = await uow.of(person.school_id).interviews.get(interview_id, person.id)
    if not draft.is_open or draft.take == 1:
        raise InterviewClosed
    await uow.of(person.school_id).takes.drop(draft.id)
    seats.note(uow, person, "leave-answers", draft, now)


async def sent(
    uow: UnitOfWork, person: Person, library: Library, now: datetime
) -> tuple[Sent, ...]:
    """List what the person has sent off by themselves and still counts, the newest first.

    Raises:
        NotAllowed: the person may not take part.
    """
    demand(person, Deed.ANSWER_QUESTIONNAIRE)
    known = await uow.of(person.school_id).interviews.of_person(person.id)
    mine = [one for one in reversed(known) if is_own(one)]
    return tuple(found for one in mine if (found := _as_sent(one, library, now)) is not None)


def is_own(interview: Interview) -> bool:
    """Whether answers stand among those that a person has sent by themselves."""
    return interview.counts and interview.by_id is None


def passed(sitting: Sitting) -> bool | None:
    """Say whether the answers pass the test; None where it is none."""
    reached = score(sitting.questionnaire, sitting.asked, sitting.interview.answers)
    return None if reached is None else reached.passed


def _moved(
    interview: Interview, paper: Paper, known: Sequence[Interview], now: datetime
) -> Interview | None:
    """Let what was begun alone belong to the wave that asks, and go on without one that closed.

    Only what stands in the menu anyway goes on without its wave. None: it stays where it is.
    """
    if paper.wave_id and not interview.wave_id:
        return replace(interview, wave_id=paper.wave_id)
    is_stuck = interview.is_open and interview.is_late(now) and not paper.wave_id
    if not is_stuck or paper.questionnaire.given != "at_once":
        return None
    alone = replace(interview, wave_id=NO_WAVE, due_at=None, closed_at=None)
    return None if any(one.thing == alone.thing for one in known) else alone


async def _take_out_of_hand(uow: UnitOfWork, staff: Person, found: Interview) -> None:
    """Forget what somebody has begun who fills in nothing for others any more."""
    school = uow.of(staff.school_id)
    other = await school.people.get(found.hand_id)
    if found.by_id is None or (other.is_admitted and other.plays(STAFF)):
        raise InAnotherHand
    await school.takes.drop(found.id)


async def takes_of(uow: UnitOfWork, person: Person, interview: Interview) -> tuple[Interview, ...]:
    """List the takes of one thing without their answers, in their order."""
    known = await uow.of(person.school_id).interviews.of_person(interview.person_id)
    return tuple(one for one in known if one.thing == interview.thing)


async def _found(
    uow: UnitOfWork, person: Person, interview_id: InterviewId
) -> tuple[Interview, int]:
    """Find the take under way, or the one that counts, by any take; and the number of the next."""
    demand(person, Deed.ANSWER_QUESTIONNAIRE)
    interviews = uow.of(person.school_id).interviews
    named = await interviews.get(interview_id, person.id)
    takes = await takes_of(uow, person, named)
    found = standing(takes) or named
    following = max(one.take for one in takes) + 1
    if found.id == named.id:
        return named, following
    return await interviews.get(found.id, person.id), following


async def _gone_on(
    uow: UnitOfWork, person: Person, library: Library, found: Interview, now: datetime
) -> Sitting:
    if found.is_late(now):
        raise WaveClosed
    return await seats.listening(uow, person, await seats.seated(uow, person, library, found))


def _fresh(before: Interview, take: int) -> Interview:
    """Give a new take with the answers of an old one."""
    blank = replace(before, id=InterviewId(0), take=take, rev=0, since=0, at=None, ticked=())
    return replace(blank, misses=0, submitted_at=None, is_heard=False)


def _as_sent(interview: Interview, library: Library, now: datetime) -> Sent | None:
    """Put answers beside what was asked; None if no file holds it any more."""
    try:
        asked = library.questionnaire(interview.questionnaire_id, interview.version)
    except QuestionnaireUnknown:
        return None
    may = may_change(interview, asked, now)
    return Sent(interview=interview, questionnaire=asked, may_be_changed=may)
