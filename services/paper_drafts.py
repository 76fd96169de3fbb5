"""Paper drafts: a paper on its way into the register, step by step as staff type it."""

from datetime import UTC, datetime

from domain.consents import ConsentKind, Paper
from domain.ids import PersonId
from domain.kinships import Relation
from domain.paper_drafts import PaperDraft, checked_day, checked_words
from domain.people import Person
from domain.refusals import NotAllowed, NothingToAnswer
from locales.reading import read_day
from services import UnitOfWork, paper_consents


async def begin(
    uow: UnitOfWork,
    staff: Person,
    about: PersonId,
    kind: ConsentKind,
    relation: Relation | None = None,
) -> None:
    """Begin to record a paper; its number, day and place are typed after this.

    Raises:
        NotAllowed: the person records no papers, or none of this kind is asked.
        NotYours: not about this one.
    """
    if kind not in await paper_consents.kinds(uow, staff, about):
        raise NotAllowed
    draft = PaperDraft(staff_id=staff.id, person_id=about, kind=kind, relation=relation)
    await uow.of(staff.school_id).paper_drafts.begin(draft)


async def take_number(uow: UnitOfWork, staff: Person, words: str) -> None:
    """Take the number of the paper in the school's register.

    Raises:
        NothingToAnswer: no paper is being recorded.
        Misunderstood: the words are no number of a paper.
    """
    await _draft(uow, staff)
    number = checked_words("number", words)
    await uow.of(staff.school_id).paper_drafts.fill_in(staff.id, number, None)


async def take_day(
    uow: UnitOfWork, staff: Person, words: str, language: str, now: datetime
) -> None:
    """Take the day of the paper.

    Raises:
        NothingToAnswer: no paper is being recorded.
        Misunderstood: the words are no day a paper can have.
    """
    draft = await _draft(uow, staff)
    on = checked_day(read_day(words, language), now.astimezone(UTC).date())
    await uow.of(staff.school_id).paper_drafts.fill_in(staff.id, draft.number or "", on)


async def take_place(uow: UnitOfWork, staff: Person, words: str, now: datetime) -> Person:
    """Take where the paper is kept; with it the consent is recorded.

    Raises:
        NothingToAnswer: no paper is being recorded.
        Misunderstood: the words are no place.
    """
    draft = await _draft(uow, staff)
    if not draft.number or draft.on is None:
        raise NothingToAnswer
    kept = checked_words("kept", words)
    paper = Paper(number=draft.number, on=draft.on, kept=kept, relation=draft.relation)
    about = await uow.of(staff.school_id).people.get(draft.person_id)
    await uow.of(staff.school_id).paper_drafts.end(staff.id)
    return await paper_consents.record(uow, staff, about, draft.kind, paper, now)


async def _draft(uow: UnitOfWork, staff: Person) -> PaperDraft:
    draft = await uow.of(staff.school_id).paper_drafts.of(staff.id)
    if draft is None:
        raise NothingToAnswer
    await paper_consents.subject_of(uow, staff, draft.person_id)
    return draft
