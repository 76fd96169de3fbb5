"""Consents: giving, refusing, confirming, taking back; a person's standing follows at once."""

from dataclasses import replace
from datetime import datetime

from domain import consents as rules
from domain.consents import Consent, ConsentAnswer, ConsentKind
from domain.ids import PersonId
from domain.kinships import Kinship
from domain.people import AgeGroup, Person, Standing
from domain.refusals import ChangedMeanwhile, NotAllowed, NotYours
from domain.rights import Deed, demand
from locales.consents import ConsentText, consent_text
from services import UnitOfWork, interviewing, listening, people, schools, telling


async def text_for(uow: UnitOfWork, person: Person, kind: ConsentKind) -> ConsentText:
    """Give the text somebody is asked to agree to, with their school written in."""
    return consent_text(kind, await schools.of_person(uow, person))


async def answer(
    uow: UnitOfWork,
    person: Person,
    about: PersonId,
    seen: str,
    said: ConsentAnswer,
    now: datetime,
) -> Person:
    """Write an answer to the text seen (the beginning of its SHA-256); give the one it is about.

    Raises:
        NotYours: the consent is not this person's to give.
        ChangedMeanwhile: the text has changed since it was shown.
    """
    kind = ConsentKind.OWN if about == person.id else ConsentKind.GUARDIAN
    subject = await _answerable(uow, person, about, kind)
    text = await text_for(uow, person, kind)
    if not text.sha256.startswith(seen) or not seen:
        raise ChangedMeanwhile
    consent = Consent(
        person_id=about,
        kind=kind,
        answered_by=person.id,
        text_sha256=text.sha256,
        answer=said,
        answered_at=now,
    )
    school = uow.of(person.school_id)
    latest = [one for one in await school.consents.about(about) if one.kind is kind][-1:]
    if latest and latest[0].is_given and said is ConsentAnswer.GIVEN:
        return subject
    await school.consents.add(consent, text.version, text.body)
    school.journal.write(now, person.id, f"consent-{said}", f"person:{about}")
    if kind is ConsentKind.GUARDIAN:
        await _tell_curators(uow, person, f"guardian-{said}", about, now)
    elif said is ConsentAnswer.REFUSED:
        await _tell_curators(uow, person, "consent-refused", about, now)
    return await refresh(uow, subject, now)


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


async def withdraw(uow: UnitOfWork, person: Person, about: PersonId, now: datetime) -> Person:
    """Take a consent back; letters and questionnaires stop at once, the curators are told.

    Raises:
        NotYours: the consent is not this person's to take back.
    """
    kind = ConsentKind.OWN if about == person.id else ConsentKind.GUARDIAN
    subject = await _answerable(uow, person, about, kind)
    await uow.of(person.school_id).consents.withdraw(about, kind, now)
    await people.note(uow, person, "withdraw", about, now)
    await _tell_curators(uow, person, "consent-withdrawn", about, now)
    await interviewing.pause(uow, subject)
    return await refresh(uow, subject, now)


async def lower_age(uow: UnitOfWork, person: Person, now: datetime) -> Person:
    """Let somebody say that they are younger than the inviter thought; never older.

    Raises:
        NotAllowed: they take part already, or there is no younger group.
    """
    order = list(AgeGroup)
    place = order.index(person.age_group)
    if person.is_admitted or place == 0:
        raise NotAllowed
    await people.note(uow, person, "lower-age", person.id, now)
    return await refresh(uow, replace(person, age_group=order[place - 1]), now)


async def name(
    uow: UnitOfWork, person: Person, given: str | None, family: str | None, now: datetime
) -> Person:
    """Write somebody's names, once the consents needed allow to ask for them.

    Raises:
        NotAllowed: a consent is missing.
    """
    given_ones = await uow.of(person.school_id).consents.about(person.id)
    if rules.missing(person.age_group, given_ones):
        raise NotAllowed
    await people.note(uow, person, "name", person.id, now)
    return await refresh(uow, replace(person, given_name=given, family_name=family), now)


async def refresh(uow: UnitOfWork, person: Person, now: datetime) -> Person:
    """Write what now follows about somebody's standing; who stops taking part is left in peace."""
    given = await uow.of(person.school_id).consents.about(person.id)
    changed = replace(person, standing=rules.standing(person, given))
    if changed.standing in {Standing.REFUSED, Standing.WITHDRAWN}:
        await listening.hush(uow, changed)
    if changed.is_admitted != person.is_admitted:
        telling.offer_commands(uow, changed, now)
    return await uow.of(person.school_id).people.save(changed)


async def _answerable(
    uow: UnitOfWork, person: Person, about: PersonId, kind: ConsentKind
) -> Person:
    """Find the one a consent is about, if it is this person's to give."""
    if kind is ConsentKind.OWN:
        if kind not in rules.NEEDED[person.age_group]:
            raise NotYours
        return person
    children = await uow.of(person.school_id).kinships.of_guardian(person.id)
    if about not in {one.child_id for one in children} or not person.is_admitted:
        raise NotYours
    return await uow.of(person.school_id).people.get(about)


async def _tell_curators(
    uow: UnitOfWork, person: Person, letter: str, about: PersonId, now: datetime
) -> None:
    for curator in await people.curators(uow, person.school_id):
        telling.tell(uow, curator, letter, f"person:{about}", now)
