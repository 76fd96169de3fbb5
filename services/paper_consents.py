"""Paper consents: what was signed on paper, recorded by staff who have seen it; no copies."""

from collections import Counter
from collections.abc import Mapping
from datetime import UTC, datetime

from domain.admission import EMPLOYED, Purpose, needed_for
from domain.consents import (
    PROGRAMME,
    Consent,
    ConsentAnswer,
    ConsentKind,
    Method,
    Paper,
    ends_on,
    last_of,
)
from domain.erasures import Reason as ErasureReason
from domain.ids import PersonId
from domain.kinships import Relation
from domain.paper_drafts import checked_day
from domain.people import Person, Standing
from domain.refusals import NotAllowed, NotYours
from domain.rights import Deed, demand, may
from services import UnitOfWork, consents, erasures, returns


def may_be_recorded(subject: Person) -> bool:
    """Whether a paper of somebody can be recorded at all."""
    return subject.standing not in {Standing.ASKING, Standing.ERASED}


async def kinds(uow: UnitOfWork, staff: Person, about: PersonId) -> tuple[ConsentKind, ...]:
    """List the papers that may be recorded about somebody.

    Raises:
        NotAllowed: the person records no papers.
        NotYours: not about this one.
    """
    subject = await subject_of(uow, staff, about)
    policy = (await uow.of(staff.school_id).decisions.read()).age_policy
    purposes = (
        Purpose.PROGRAMME,
        Purpose.PUBLISHING,
        Purpose.SPECIAL_DATA,
        Purpose.MENTORING_AT_WORK,
    )
    return tuple(kind for one in purposes for kind in needed_for(one, subject, policy))


async def record(
    uow: UnitOfWork,
    staff: Person,
    about: Person,
    kind: ConsentKind,
    paper: Paper,
    now: datetime,
) -> Person:
    """Write a consent on paper that staff have seen; give the one it is about.

    A guardian's paper is the answer of the guardian who is the same to the child, if there is one
    with an account: it takes the place of what they said before, a no as well.

    Raises:
        NotAllowed: the person records no papers, or their own, or the data are to go and this
            kind does not stop that.
        NotYours: not about this one.
        Misunderstood: the paper is too old, or of a day to come.
    """
    subject = await subject_of(uow, staff, about.id)
    checked_day(paper.on, now.astimezone(UTC).date())
    await returns.must_be_open(uow, subject, kind)
    school = uow.of(staff.school_id)
    text = await consents.text_for(uow, staff, kind)
    months = (await school.decisions.read()).consent_months
    consent = Consent(
        person_id=subject.id,
        kind=kind,
        answered_by=await _signer(uow, staff, subject, kind, paper.relation),
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
    await returns.let_stay(uow, subject, staff, now)
    return await consents.refresh(uow, subject, now)


async def withdraw(uow: UnitOfWork, staff: Person, about: PersonId, now: datetime) -> Person:
    """Write that a letter to the school took back what was agreed to about the programme.

    It counts whether the consents were given on paper or by a button, and everybody who signed
    answers anew before the person may come back. Everything stops at once, as it does in the chat.

    Raises:
        NotAllowed: the person records no papers.
        NotYours: not about this one, or nothing was agreed to.
    """
    subject = await subject_of(uow, staff, about)
    school = uow.of(staff.school_id)
    known = await school.consents.about(about)
    if not any(one.is_given for kind in PROGRAMME for one in last_of(known, kind)):
        raise NotYours
    await school.consents.withdraw_all(about, PROGRAMME, now)
    school.journal.write(now, staff.id, "withdraw-paper", f"person:{about}")
    asked_by = staff if may(staff, Deed.ERASE, subject) else None
    await erasures.plan(uow, subject, asked_by, ErasureReason.WITHDRAWAL, now)
    return await consents.refresh(uow, subject, now)


async def without_agreement(uow: UnitOfWork, curator: Person) -> tuple[Person, ...]:
    """List the employees who mentor without the agreement the labour code asks for.

    Raises:
        NotAllowed: the person sees no school.
    """
    demand(curator, Deed.SEE_SCHOOL)
    school = uow.of(curator.school_id)
    mentors = [one for one in await school.rolls_of_people.mentors(EMPLOYED) if not one.is_trial]
    asked = [one for one in mentors if needed_for(Purpose.MENTORING_AT_WORK, one)]
    known = await school.consents.about(*(one.id for one in asked))
    kind = ConsentKind.MENTOR_AGREEMENT
    signed = {one.person_id for one in last_of(known, kind) if one.is_given}
    return tuple(one for one in asked if one.id not in signed)


async def subject_of(uow: UnitOfWork, staff: Person, about: PersonId) -> Person:
    """Find the one a paper is about.

    Raises:
        NotAllowed: the person records no papers, or there is nothing to record of this one.
        NotYours: not about this one.
    """
    subject = await uow.of(staff.school_id).people.get(about)
    demand(staff, Deed.RECORD_PAPER, subject)
    if not may_be_recorded(subject):
        raise NotAllowed
    return subject


async def known_signers(
    uow: UnitOfWork, staff: Person, about: PersonId
) -> Mapping[Relation, Person]:
    """Say whose answer a guardian's paper is, by what they are to the child.

    Raises:
        NotAllowed: the person records no papers.
        NotYours: not about this one.
    """
    subject = await subject_of(uow, staff, about)
    school = uow.of(staff.school_id)
    kin = await school.kinships.of_child(subject.id)
    same = Counter(one.relation for one in kin)
    found = {one.relation: one.guardian_id for one in kin if same[one.relation] == 1}
    guardians = await school.people.some(found.values())
    return {what: guardians[one] for what, one in found.items() if what is not None}


async def _signer(
    uow: UnitOfWork, staff: Person, subject: Person, kind: ConsentKind, relation: Relation | None
) -> PersonId:
    if not kind.is_guardians:
        return subject.id
    known = await known_signers(uow, staff, subject.id)
    if relation is None or relation not in known:
        return staff.id
    if known[relation].id == staff.id:
        raise NotAllowed
    return known[relation].id
