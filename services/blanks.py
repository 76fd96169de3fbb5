"""Blanks: the papers that may be filled in about somebody, about a pair, or for somebody."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.ids import NO_WAVE, PairId, PersonId, WaveId
from domain.interviews import Interview
from domain.pairs import Pair
from domain.people import STAFF, Person, Role
from domain.questionnaires import Questionnaire
from domain.refusals import NotAllowed, QuestionnaireUnknown
from domain.rights import Deed, demand, may
from domain.sittings import Sitting
from locales.library import Library
from services import UnitOfWork, filling
from services.takes import latest


@dataclass(frozen=True, slots=True, kw_only=True)
class Blank:
    """A paper, and what is known of it: None where it was not begun.

    `is_for` says that the answers are somebody else's own; they may be asked for by a wave.
    """

    questionnaire: Questionnaire
    interview: Interview | None
    is_for: bool = False
    wave_id: WaveId = NO_WAVE

    def is_in_hand_of(self, person: Person) -> bool:
        """Whether the person may go on with it, or read it: nobody else has done it."""
        return self.interview is None or self.interview.hand_id == person.id


@dataclass(frozen=True, slots=True, kw_only=True)
class PairPapers:
    """The papers about a pair, and everything that was sent about it, the newest first."""

    pair: Pair
    blanks: tuple[Blank, ...]
    sent: tuple[Interview, ...]


async def of_person(
    uow: UnitOfWork, staff: Person, library: Library, subject_id: PersonId, now: datetime
) -> tuple[Person, tuple[Blank, ...]]:
    """List what the person may fill in about somebody, and for them if they have no telephone.

    Raises:
        NotAllowed: the person fills in nothing about others.
        NotYours: there is nobody of that number for them who takes part.
    """
    subject, _ = await filling.spoken_of(uow, staff, subject_id)
    interviews = uow.of(staff.school_id).interviews
    known = await interviews.of_person(subject.id)
    if Role.GUARDIAN in staff.roles:
        known += await interviews.of_person(staff.id)
    about = [_blank(one, known, subject.id) for one in _about(library, staff, "person")]
    if subject.has_telephone or not may(staff, Deed.ANSWER_FOR, subject):
        return subject, tuple(about)
    return subject, (*about, *await _on_paper(uow, library, subject, known, now))


async def of_pair(uow: UnitOfWork, staff: Person, library: Library, pair_id: PairId) -> PairPapers:
    """List what the person may fill in about a pair, and when it was filled in before.

    Raises:
        NotAllowed: the person fills in nothing about others.
        NotYours: there is no such open pair for them.
        QuestionnaireUnknown: there is no paper about pairs for them.
    """
    pair, _ = await filling.open_pair(uow, staff, pair_id)
    papers = _about(library, staff, "pair")
    if not papers:
        raise QuestionnaireUnknown
    known = await uow.of(staff.school_id).interviews.about(pair.id, [one.id for one in papers])
    mine = [one for one in known if one.person_id == staff.id]
    return PairPapers(
        pair=pair,
        blanks=tuple(_blank(one, mine, pair.id) for one in papers),
        sent=tuple(one for one in reversed(known) if one.counts),
    )


async def fillable(uow: UnitOfWork, staff: Person, library: Library) -> tuple[Person, ...]:
    """List about whom somebody who sees no cards fills papers in.

    Raises:
        NotAllowed: the person fills in nothing about others, or does it from cards.
    """
    demand(staff, Deed.ANSWER_ABOUT)
    if not needs_list(staff, library):
        raise NotAllowed
    everyone = await uow.of(staff.school_id).people.all()
    players = (one for one in everyone if one.plays({Role.MENTEE, Role.MENTOR}))
    return tuple(
        one
        for one in players
        if one.is_admitted and one.id != staff.id and may(staff, Deed.ANSWER_ABOUT, one)
    )


def needs_list(staff: Person, library: Library) -> bool:
    """Whether somebody fills papers in about people, and sees no cards to do it from."""
    if may(staff, Deed.SEE_CARD) or not may(staff, Deed.ANSWER_ABOUT):
        return False
    return any(staff.plays(STAFF & set(one.who)) for one in _about(library, staff, "person"))


def about_child(guardian: Person, library: Library) -> bool:
    """Whether there is a paper that guardians fill in about their child."""
    papers = _about(library, guardian, "person")
    return any(Role.GUARDIAN in one.who for one in papers)


async def spoken_of(uow: UnitOfWork, person: Person, sitting: Sitting) -> Person | Pair | None:
    """Find whom the answers speak of, or whose they are, if it is not the person who gives them.

    Raises:
        NotAllowed: the person may not answer for others any more.
        NotYours: who is spoken of takes no part any more.
    """
    interview, about = sitting.interview, sitting.questionnaire.about
    if about == "pair":
        return (await filling.open_pair(uow, person, PairId(interview.subject_id)))[0]
    if about == "person":
        return (await filling.spoken_of(uow, person, PersonId(interview.subject_id)))[0]
    if interview.by_id is None:
        return None
    return await filling.without_telephone(uow, person, interview.person_id)


async def _on_paper(
    uow: UnitOfWork,
    library: Library,
    subject: Person,
    known: Sequence[Interview],
    now: datetime,
) -> tuple[Blank, ...]:
    """List what somebody without a telephone would find in their menu."""
    waves = await uow.of(subject.school_id).waves.open_of(subject.id, now)
    asked = [(library.questionnaire(one.questionnaire_id, one.version), one.id) for one in waves]
    current = library.for_school(subject.school_id).current.values()
    at_once = [
        (one, NO_WAVE)
        for one in current
        if filling.is_for_menu(one, subject) and one.id not in {each.id for each, _ in asked}
    ]
    return tuple(
        Blank(
            questionnaire=paper,
            interview=latest(known, paper.id, 0, wave_id),
            is_for=True,
            wave_id=wave_id,
        )
        for paper, wave_id in (*asked, *at_once)
        if not paper.anonymous
    )


def _about(library: Library, staff: Person, about: str) -> list[Questionnaire]:
    current = library.for_school(staff.school_id).current.values()
    return [one for one in current if one.about == about and staff.plays(one.who)]


def _blank(paper: Questionnaire, known: Sequence[Interview], subject_id: int) -> Blank:
    return Blank(questionnaire=paper, interview=latest(known, paper.id, subject_id, NO_WAVE))
