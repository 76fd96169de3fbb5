"""Filling in: answers about people and pairs, and for those who have no telephone.

The answers stay in the hand of whoever fills a paper in; the journal names whom it speaks of.
"""

from datetime import datetime

from domain.ids import NO_WAVE, MeetingId, PairId, PersonId, WaveId
from domain.pairs import Pair
from domain.people import STAFF, Person, Role
from domain.questionnaires import Questionnaire
from domain.refusals import NotYours, QuestionnaireUnknown, WaveClosed
from domain.rights import Deed, Tie, demand
from domain.sittings import Sitting
from locales.library import Library
from services import UnitOfWork, feedback, people, seats, takes
from services.seats import Paper


async def about_person(
    uow: UnitOfWork,
    staff: Person,
    library: Library,
    questionnaire_id: str,
    person_id: PersonId,
    now: datetime,
) -> Sitting:
    """Fill in a paper about somebody: staff, or a guardian about their child.

    Raises:
        NotAllowed: the person fills in nothing about others.
        NotYours: there is nobody of that number for them.
        QuestionnaireUnknown: there is no such paper about people for them.
        InAnotherHand: somebody else fills it in.
        InterviewClosed: somebody else has filled it in.
    """
    subject, ties = await spoken_of(uow, staff, person_id)
    questionnaire = _meant(library, staff, questionnaire_id, "person")
    is_by_staff = staff.plays(STAFF & set(questionnaire.who))
    if not is_by_staff and Tie.CHILD not in ties:
        raise NotYours
    paper = Paper(
        questionnaire=questionnaire,
        person=subject if is_by_staff else staff,
        hand=staff,
        subject_id=subject.id,
    )
    return await _filled_in(uow, library, paper, subject, now)


async def about_pair(
    uow: UnitOfWork,
    staff: Person,
    library: Library,
    questionnaire_id: str,
    pair_id: PairId,
    now: datetime,
) -> Sitting:
    """Fill in a paper about a pair; what recurs is begun anew when the last one was sent.

    Raises:
        NotAllowed: the person fills in nothing about others.
        NotYours: there is no such open pair in their school.
        QuestionnaireUnknown: there is no such paper about pairs for them.
    """
    pair, mentee = await open_pair(uow, staff, pair_id)
    questionnaire = _meant(library, staff, questionnaire_id, "pair")
    paper = Paper(questionnaire=questionnaire, person=staff, hand=staff, subject_id=pair.id)
    return await _filled_in(uow, library, paper, mentee, now)


async def on_paper(
    uow: UnitOfWork,
    curator: Person,
    library: Library,
    wave_id: WaveId,
    person_id: PersonId,
    now: datetime,
) -> Sitting:
    """Put in what somebody without a telephone answers to a wave.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: the wave asks nobody of that number who has no telephone.
        QuestionnaireUnknown: the answers are anonymous, so nobody puts them in for others.
        InAnotherHand: another curator puts them in.
        InterviewClosed: another curator has put them in.
        WaveClosed: the time to answer is over.
    """
    subject = await without_telephone(uow, curator, person_id)
    waves = uow.of(curator.school_id).waves
    wave = await waves.get(wave_id)
    asking = {one.id for one in await waves.open_of(subject.id, now)}
    if wave.id not in asking:
        raise NotYours if wave.is_open(now) else WaveClosed
    questionnaire = library.questionnaire(wave.questionnaire_id, wave.version)
    if questionnaire.anonymous:
        raise QuestionnaireUnknown
    paper = Paper(questionnaire=questionnaire, person=subject, hand=curator, wave_id=wave.id)
    return await _filled_in(uow, library, paper, subject, now)


async def on_paper_at_once(
    uow: UnitOfWork,
    curator: Person,
    library: Library,
    questionnaire_id: str,
    person_id: PersonId,
    now: datetime,
) -> Sitting:
    """Put in what somebody without a telephone answers to what others find in their menu.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: there is nobody of that number without a telephone.
        QuestionnaireUnknown: there is no such questionnaire for the one who answers.
        InAnotherHand: another curator puts the answers in.
        InterviewClosed: another curator has put them in.
    """
    subject = await without_telephone(uow, curator, person_id)
    found = library.for_school(curator.school_id).current.get(questionnaire_id)
    if found is None or not is_for_menu(found, subject):
        raise QuestionnaireUnknown
    paper = Paper(questionnaire=found, person=subject, hand=curator, wave_id=NO_WAVE)
    return await _filled_in(uow, library, paper, subject, now)


async def after_meeting(
    uow: UnitOfWork,
    curator: Person,
    library: Library,
    meeting_id: MeetingId,
    person_id: PersonId,
    now: datetime,
) -> Sitting:
    """Put in what somebody without a telephone says of a meeting that took place.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: there is nobody of that number without a telephone who was at such a meeting.
        MeetingNotOver: nobody has reported that it took place.
        InAnotherHand: another curator puts the answers in.
        InterviewClosed: another curator has put them in.
    """
    subject = await without_telephone(uow, curator, person_id)
    asked = await feedback.paper_of(uow, subject, meeting_id)
    found = library.for_school(curator.school_id).current[asked]
    paper = Paper(questionnaire=found, person=subject, hand=curator, subject_id=meeting_id)
    return await _filled_in(uow, library, paper, subject, now)


def is_for_menu(questionnaire: Questionnaire, person: Person) -> bool:
    """Whether somebody would find a questionnaire in their menu."""
    is_named = questionnaire.given == "at_once" and not questionnaire.anonymous
    return is_named and questionnaire.about == "school" and questionnaire.is_for(person)


async def spoken_of(
    uow: UnitOfWork, person: Person, subject_id: PersonId
) -> tuple[Person, tuple[Tie, ...]]:
    """Find somebody about whom a paper may be filled in, and what ties the two.

    Raises:
        NotAllowed: the person fills in nothing about others.
        NotYours: there is nobody of that number for them who takes part.
    """
    demand(person, Deed.ANSWER_ABOUT)
    subject = await uow.of(person.school_id).people.get(subject_id)
    ties = await seats.ties(uow, person, subject)
    demand(person, Deed.ANSWER_ABOUT, subject, ties)
    if subject.id == person.id or not _takes_part(subject):
        raise NotYours
    return subject, ties


async def open_pair(uow: UnitOfWork, staff: Person, pair_id: PairId) -> tuple[Pair, Person]:
    """Find an open pair about which a paper may be filled in, and its first mentee.

    Raises:
        NotAllowed: the person fills in nothing about others.
        NotYours: there is no such open pair for them.
    """
    demand(staff, Deed.ANSWER_ABOUT)
    school = uow.of(staff.school_id)
    pair = await school.pairs.get(pair_id)
    mentee = await school.people.get(pair.mentee_ids[0])
    demand(staff, Deed.ANSWER_ABOUT, mentee)
    if pair.closed_at is not None:
        raise NotYours
    return pair, mentee


async def without_telephone(uow: UnitOfWork, curator: Person, subject_id: PersonId) -> Person:
    """Find somebody who takes part on paper, so that a curator puts their answers in.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: there is nobody of that number who takes part on paper.
    """
    demand(curator, Deed.ANSWER_FOR)
    subject = await uow.of(curator.school_id).people.get(subject_id)
    demand(curator, Deed.ANSWER_FOR, subject)
    if subject.has_telephone or not subject.is_admitted:
        raise NotYours
    return subject


def _takes_part(subject: Person) -> bool:
    return subject.is_admitted and subject.plays({Role.MENTEE, Role.MENTOR})


def _meant(library: Library, staff: Person, questionnaire_id: str, about: str) -> Questionnaire:
    found = library.for_school(staff.school_id).current.get(questionnaire_id)
    if found is None or found.about != about or not staff.plays(found.who):
        raise QuestionnaireUnknown
    return found


async def _filled_in(
    uow: UnitOfWork, library: Library, paper: Paper, subject: Person, now: datetime
) -> Sitting:
    """Take a paper up, and write in the journal whom it speaks of."""
    known = await uow.of(subject.school_id).interviews.of_person(paper.person.id)
    sitting = await takes.take_up(uow, library, paper, known, now)
    await people.note(uow, paper.hand, "fill-in-for", subject.id, now)
    return sitting
