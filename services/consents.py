"""Consents: giving, refusing, confirming, taking back; a person's standing follows at once."""

from dataclasses import replace
from datetime import datetime

from domain import admission
from domain.consents import PROGRAMME, Consent, ConsentAnswer, ConsentKind, ends_on, last_of
from domain.erasures import Reason
from domain.ids import PersonId
from domain.kinships import Kinship
from domain.people import Person, Standing
from domain.refusals import ChangedMeanwhile, NotAllowed, NotYours
from domain.rights import Deed, demand
from locales.consents import ConsentText, consent_text
from services import (
    UnitOfWork,
    consensus,
    consent_news,
    erasures,
    interviewing,
    listening,
    people,
    returns,
    schools,
    staff,
    telling,
)
from services.signing import Sheet, subject_of, terms_of


async def text_for(uow: UnitOfWork, person: Person, kind: ConsentKind) -> ConsentText:
    """Give the newest text somebody is asked to agree to, with their school written in."""
    decided = await uow.of(person.school_id).decisions.read()
    return consent_text(kind, await schools.of_person(uow, person), decided)


async def answer(
    uow: UnitOfWork, person: Person, sheet: Sheet, said: ConsentAnswer, now: datetime
) -> Person:
    """Write an answer to the sheet seen; give the one it is about.

    Raises:
        NotAllowed: it is given on paper only, or the data are being erased already.
        NotYours: the consent is not this person's to give.
        ChangedMeanwhile: the text has changed since it was shown.
    """
    subject = await subject_of(uow, person, sheet.kind, sheet.about, sheet.pair_id)
    text = await text_for(uow, person, sheet.kind)
    if not text.sha256.startswith(sheet.seen) or not sheet.seen:
        raise ChangedMeanwhile
    school = uow.of(person.school_id)
    last = await _last(uow, person, sheet)
    if said is ConsentAnswer.GIVEN:
        await returns.must_be_open(uow, subject, sheet.kind)
    if last is not None and _says_the_same(last, said, text.version):
        if sheet.kind not in PROGRAMME:
            return subject
        await returns.let_stay(uow, subject, person, now)
        return await refresh(uow, subject, now)
    consent = await _consent(uow, person, sheet, text, said, now)
    await school.consents.add(consent, text.version, text.body)
    details = {"kind": str(sheet.kind), "version": str(text.version)}
    about = f"person:{subject.id}"
    school.journal.write(now, person.id, f"consent-{said}", about, details)
    await _follow(uow, person, sheet, said, now)
    if sheet.kind not in PROGRAMME:
        return subject
    if said is ConsentAnswer.GIVEN:
        await returns.let_stay(uow, subject, person, now)
    return await refresh(uow, subject, now)


async def read(uow: UnitOfWork, child: Person, now: datetime) -> None:
    """Write that a child has read what the programme knows of them; it has no legal force.

    Raises:
        NotAllowed: the person decides for themselves.
    """
    if not child.is_child:
        raise NotAllowed
    text = await text_for(uow, child, ConsentKind.OWN)
    school = uow.of(child.school_id)
    known = await school.consents.about(child.id)
    if any(one.answer is ConsentAnswer.READ and one.version == text.version for one in known):
        return
    sheet = Sheet(about=child.id, kind=ConsentKind.OWN, seen=text.sha256)
    said = await _consent(uow, child, sheet, text, ConsentAnswer.READ, now)
    await school.consents.add(replace(said, valid_until=None), text.version, text.body)
    await people.note(uow, child, "consent-read", child.id, now)


async def confirm(
    uow: UnitOfWork, curator: Person, guardian_id: PersonId, child_id: PersonId, now: datetime
) -> None:
    """Write that the curator has seen who the guardian is; the child is told.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: there is no such guardian and child in the school.
    """
    demand(curator, Deed.CONFIRM_KINSHIP)
    school = uow.of(curator.school_id)
    known = await school.kinships.of_child(child_id)
    if guardian_id not in {one.guardian_id for one in known}:
        raise NotYours
    await school.kinships.confirm(guardian_id, child_id, curator.id, now)
    await people.note(uow, curator, "confirm", child_id, now)
    child = await school.people.get(child_id)
    if child.has_telephone:
        telling.tell(uow, child, "guardian-confirmed", f"person:{child_id}", now)
    await refresh(uow, child, now)


async def unconfirmed(uow: UnitOfWork, curator: Person) -> tuple[Kinship, ...]:
    """List the guardians whose consent waits for the curator to see who they are.

    Raises:
        NotAllowed: the person is no curator.
    """
    demand(curator, Deed.CONFIRM_KINSHIP)
    school = uow.of(curator.school_id)
    open_ones = [one for one in await school.kinships.all() if not one.is_confirmed]
    given = {
        (one.answered_by, one.person_id)
        for one in await school.consents.about(*(one.child_id for one in open_ones))
        if one.is_given
    }
    return tuple(one for one in open_ones if (one.guardian_id, one.child_id) in given)


async def withdraw(
    uow: UnitOfWork,
    person: Person,
    about: PersonId,
    now: datetime,
    kind: ConsentKind | None = None,
) -> Person:
    """Take back what was agreed to; a consent to the programme stops everything at once.

    Raises:
        NotAllowed: the person has not been let in yet.
        NotYours: the consent is not this person's to take back.
    """
    school = uow.of(person.school_id)
    usual = ConsentKind.OWN if about == person.id else ConsentKind.GUARDIAN
    what = kind or usual
    subject = await subject_of(uow, person, what, about)
    if about != person.id and not await _has_agreed(uow, person, about, what):
        raise NotYours
    await school.consents.withdraw(about, what, person.id, now)
    if what.is_guardians:
        await school.consents.withdraw_paper(about, what, now)
    details = {"kind": str(what)}
    school.journal.write(now, person.id, "withdraw", f"person:{about}", details)
    if what is not usual:
        return subject
    await erasures.plan(uow, subject, person, Reason.WITHDRAWAL, now)
    return await refresh(uow, subject, now)


async def name(
    uow: UnitOfWork, person: Person, given: str | None, family: str | None, now: datetime
) -> Person:
    """Write somebody's names, once the consents needed allow to ask for them.

    Raises:
        NotAllowed: a consent is missing.
    """
    known = await uow.of(person.school_id).consents.about(person.id)
    if admission.lacking(person, known, await terms_of(uow, person.school_id, now)):
        raise NotAllowed
    await people.note(uow, person, "name", person.id, now)
    return await refresh(uow, replace(person, given_name=given, family_name=family), now)


async def refresh(uow: UnitOfWork, person: Person, now: datetime) -> Person:
    """Write what now follows about somebody's standing; who stops taking part is left in peace.

    Who waits to be let in, and who was erased, stays so whatever the consents say.
    """
    school = uow.of(person.school_id)
    if person.standing in {Standing.ASKING, Standing.ERASED}:
        return await school.people.save(person)
    changed = replace(person, standing=await returns.standing_of(uow, person, now))
    if person.is_admitted and not changed.is_admitted:
        await interviewing.pause(uow, changed)
        await listening.hush(uow, changed)
    if changed.is_admitted != person.is_admitted and changed.has_telephone:
        telling.offer_commands(uow, changed, now)
    saved = await school.people.save(changed)
    if person.is_admitted and not saved.is_admitted:
        await staff.miss(uow, saved, now)
    return saved


async def _follow(
    uow: UnitOfWork, person: Person, sheet: Sheet, said: ConsentAnswer, now: datetime
) -> None:
    """Tell those who have to know of an answer; a pair begins with the last yes to it."""
    await consent_news.tell(uow, person, sheet, said, now)
    if sheet.kind is ConsentKind.PAIR_AGREEMENT:
        await consensus.reach(uow, person.school_id, sheet.pair_id, now, person.id)


async def _has_agreed(
    uow: UnitOfWork, guardian: Person, about: PersonId, kind: ConsentKind
) -> bool:
    """Whether there is something a guardian may take back: their own yes, or one on paper."""
    said = last_of(await uow.of(guardian.school_id).consents.about(about), kind)
    return any(one.is_given and one.signer in {None, guardian.id} for one in said)


async def _last(uow: UnitOfWork, person: Person, sheet: Sheet) -> Consent | None:
    """Find what the same person said to the same kind before."""
    said = last_of(await uow.of(person.school_id).consents.about(sheet.about), sheet.kind)
    mine = (one for one in said if one.signer == person.id and one.about_id == sheet.pair_id)
    return next(mine, None)


def _says_the_same(last: Consent, said: ConsentAnswer, version: int) -> bool:
    """Whether an answer adds nothing: a second yes to what is neither old nor running out."""
    is_fresh = last.version == version and last.renewal_at is None
    return said is ConsentAnswer.GIVEN and last.is_given and is_fresh


async def _consent(
    uow: UnitOfWork,
    person: Person,
    sheet: Sheet,
    text: ConsentText,
    said: ConsentAnswer,
    now: datetime,
) -> Consent:
    school = uow.of(person.school_id)
    months = (await school.decisions.read()).consent_months
    kin = [one for one in await school.kinships.of_guardian(person.id) if sheet.kind.is_guardians]
    has_term = said is ConsentAnswer.GIVEN and sheet.kind is not ConsentKind.PAIR_AGREEMENT
    related = (one.relation for one in kin if one.child_id == sheet.about)
    return Consent(
        person_id=sheet.about,
        kind=sheet.kind,
        answered_by=person.id,
        text_sha256=text.sha256,
        answer=said,
        answered_at=now,
        message_id=sheet.message_id,
        relation=next(related, None),
        valid_until=ends_on(now, months) if has_term else None,
        about_id=sheet.pair_id,
    )
