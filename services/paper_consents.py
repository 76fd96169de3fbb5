"""Paper consents: what was signed on paper, recorded by staff who have seen it; no copies."""

from datetime import UTC, datetime

from domain.admission import Purpose, needed_for
from domain.consents import (
    Consent,
    ConsentAnswer,
    ConsentKind,
    Method,
    Paper,
    ends_on,
    last_of,
)
from domain.ids import PersonId
from domain.kinships import Relation
from domain.paper_drafts import PaperDraft, checked_day, checked_words
from domain.people import Person, Role, Standing
from domain.refusals import NotAllowed, NothingToAnswer
from domain.rights import Deed, demand
from locales.reading import read_day
from services import UnitOfWork, consents, erasures


def may_be_recorded(subject: Person) -> bool:
    """Whether a paper of somebody can be recorded at all."""
    return subject.standing not in {Standing.ASKING, Standing.ERASED}


async def kinds(uow: UnitOfWork, staff: Person, about: PersonId) -> tuple[ConsentKind, ...]:
    """List the papers that may be recorded about somebody.

    Raises:
        NotAllowed: the person records no papers.
        NotYours: not about this one.
    """
    subject = await _subject(uow, staff, about)
    policy = (await uow.of(staff.school_id).decisions.read()).age_policy
    purposes = (
        Purpose.PROGRAMME,
        Purpose.PUBLISHING,
        Purpose.SPECIAL_DATA,
        Purpose.MENTORING_AT_WORK,
    )
    return tuple(kind for one in purposes for kind in needed_for(one, subject, policy))


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
    if kind not in await kinds(uow, staff, about):
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
    return await record(uow, staff, about, draft.kind, paper, now)


async def record(
    uow: UnitOfWork,
    staff: Person,
    about: Person,
    kind: ConsentKind,
    paper: Paper,
    now: datetime,
) -> Person:
    """Write a consent on paper that staff have seen; give the one it is about.

    Raises:
        NotAllowed: the person records no papers, or the data are being erased already.
        NotYours: not about this one.
        Misunderstood: the paper is too old, or of a day to come.
    """
    subject = await _subject(uow, staff, about.id)
    checked_day(paper.on, now.astimezone(UTC).date())
    if not await erasures.recall(uow, subject, staff, now):
        raise NotAllowed
    school = uow.of(staff.school_id)
    text = await consents.text_for(uow, staff, kind)
    months = (await school.decisions.read()).consent_months
    consent = Consent(
        person_id=subject.id,
        kind=kind,
        answered_by=staff.id if kind.is_guardians else subject.id,
        text_sha256=text.sha256,
        answer=ConsentAnswer.GIVEN,
        answered_at=now,
        method=Method.PAPER,
        relation=paper.relation,
        paper=paper,
        seen_by=staff.id,
        valid_until=ends_on(now, months),
    )
    await school.consents.add(consent, text.version, text.body)
    details = {"kind": str(kind), "version": str(text.version)}
    school.journal.write(now, staff.id, "record-paper", f"person:{subject.id}", details)
    return await consents.refresh(uow, subject, now)


async def withdraw(uow: UnitOfWork, staff: Person, about: PersonId, now: datetime) -> Person:
    """Write that papers about the programme were taken back by a letter to the school.

    Raises:
        NotAllowed: the person records no papers.
        NotYours: not about this one.
    """
    subject = await _subject(uow, staff, about)
    school = uow.of(staff.school_id)
    for kind in (ConsentKind.OWN, ConsentKind.GUARDIAN):
        await school.consents.withdraw_paper(about, kind, now)
    school.journal.write(now, staff.id, "withdraw-paper", f"person:{about}")
    return await consents.refresh(uow, subject, now)


async def without_agreement(uow: UnitOfWork, curator: Person) -> tuple[Person, ...]:
    """List the employees who mentor without the agreement the labour code asks for.

    Raises:
        NotAllowed: the person sees no school.
    """
    demand(curator, Deed.SEE_SCHOOL)
    school = uow.of(curator.school_id)
    mentors = [
        one
        for one in await school.people.all()
        if one.is_admitted and not one.is_trial and Role.MENTOR in one.roles
    ]
    asked = [one for one in mentors if needed_for(Purpose.MENTORING_AT_WORK, one)]
    known = await school.consents.about(*(one.id for one in asked))
    kind = ConsentKind.MENTOR_AGREEMENT
    signed = {one.person_id for one in last_of(known, kind) if one.is_given}
    return tuple(one for one in asked if one.id not in signed)


async def _subject(uow: UnitOfWork, staff: Person, about: PersonId) -> Person:
    subject = await uow.of(staff.school_id).people.get(about)
    demand(staff, Deed.RECORD_PAPER, subject)
    if not may_be_recorded(subject):
        raise NotAllowed
    return subject


async def _draft(uow: UnitOfWork, staff: Person) -> PaperDraft:
    draft = await uow.of(staff.school_id).paper_drafts.of(staff.id)
    if draft is None:
        raise NothingToAnswer
    await _subject(uow, staff, draft.person_id)
    return draft
