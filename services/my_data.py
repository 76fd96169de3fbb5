"""My data: what is kept about somebody, who has looked at it, and a copy to take away."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from domain.ids import PersonId
from domain.jobs import Job
from domain.my_data import MyData, Record
from domain.people import Person
from domain.refusals import Misunderstood, NotAllowed, NotYours
from domain.rights import Deed, demand
from locales.dates import said_moment
from services import (
    UnitOfWork,
    consents,
    copies,
    handing,
    jobs,
    mentions,
    papers_of,
    people,
    wording,
)
from services.zones import zone_of
from storage.my_data import people_in, with_codes

LOOKS: Final = 5
"""How many readings of a card are shown, the last ones."""

LONGEST: Final = 60
"""How many characters a name may have."""

COPIES: Final = ("my-data", "my-data-json")
"""The crafts that make a copy: to be read by people, and by machines."""


async def look(uow: UnitOfWork, person: Person, about: PersonId) -> MyData:
    """Show what is kept about somebody to themselves or to their guardian.

    Raises:
        NotYours: it is about somebody else.
    """
    subject = await subject_of(uow, person, about)
    school = uow.of(person.school_id)
    return MyData(
        subject=subject,
        counts=await school.my_data.counts(subject.id),
        consents=tuple(await school.consents.about(subject.id)),
        looked=await school.my_data.looked(subject.id, LOOKS),
        erasure=await uow.erasures.open_of(subject.school_id, subject.id),
    )


async def subject_of(uow: UnitOfWork, person: Person, about: PersonId) -> Person:
    """Find whose data it is, if the person may see it.

    A child's link may have been opened by anybody, so a curator sees first who the guardian is.

    Raises:
        NotYours: it is about somebody else, or no curator has seen that it is their child.
    """
    demand(person, Deed.SEE_OWN_DATA)
    if about == person.id:
        return person
    school = uow.of(person.school_id)
    if about not in await shown_children(uow, person):
        raise NotYours
    return await school.people.get(about)


async def shown_children(uow: UnitOfWork, person: Person) -> frozenset[PersonId]:
    """Name the children whose data somebody may see as their guardian."""
    if not person.is_admitted:
        return frozenset()
    known = await uow.of(person.school_id).kinships.of_guardian(person.id)
    return frozenset(one.child_id for one in known if one.is_confirmed)


async def ask_for_copy(uow: UnitOfWork, person: Person, about: PersonId, now: datetime) -> None:
    """Let a copy be made of everything that is kept about somebody.

    Raises:
        NotYours: it is about somebody else.
    """
    subject = await subject_of(uow, person, about)
    for craft in COPIES:
        await jobs.ask(uow, person, craft, {"about": subject.id}, now)
    await people.note(uow, person, "copy-own-data", subject.id, now)


async def rename(
    uow: UnitOfWork, person: Person, given: str | None, family: str | None, now: datetime
) -> Person:
    """Correct one's own names.

    Raises:
        NotAllowed: a consent is missing.
        Misunderstood: it is no name.
    """
    if not person.is_admitted:
        raise NotAllowed
    for name in (given, family):
        if not 0 < len(name or "") <= LONGEST:
            raise Misunderstood("shorter", length=len(name or ""), most=LONGEST)
    return await consents.name(uow, person, given, family, now)


async def record(uow: UnitOfWork, person: Person, about: PersonId) -> Record:
    """Give every row about somebody; other people stand in it as codes.

    A guardian gets no word that the child said.

    Raises:
        NotYours: it is about somebody else.
    """
    subject = await subject_of(uow, person, about)
    school = uow.of(person.school_id)
    found = await school.my_data.record(subject, with_words=subject.id == person.id)
    naming = await mentions.naming(uow) if found.get("answers") else {}
    ids = people_in(found) | mentions.named(found, naming)
    known = await school.people.some([PersonId(one) for one in ids])
    codes: dict[int, str] = {one.id: f"{one.number:03}" for one in known.values()}
    return mentions.with_codes(with_codes(found, codes), naming, codes)


async def gather(uow: UnitOfWork, job: Job, now: datetime) -> Mapping[str, Any] | None:
    """Gather the copy for people: headings and lines."""
    person, about = await _asked(uow, job)
    texts = await wording.texts_of(uow, person)
    zone = await zone_of(uow, person)
    found = await record(uow, person, about)
    return {
        "title": texts.label("copy-title", day=said_moment(now, zone, texts.language)),
        "sections": [
            *copies.sections(found, texts, zone),
            *await papers_of.sections(uow, found, texts, zone),
        ],
    }


async def gather_json(uow: UnitOfWork, job: Job, now: datetime) -> Mapping[str, Any] | None:
    """Gather the copy for machines: every row."""
    person, about = await _asked(uow, job)
    school = await uow.schools.get(person.school_id)
    return {
        "school": school.legal_name or school.name,
        "made_at": now.isoformat(),
        "data": await record(uow, person, about),
    }


async def deliver(uow: UnitOfWork, job: Job, body: bytes, now: datetime) -> None:
    """Give the copy for people."""
    texts = await wording.texts_of(uow, (await _asked(uow, job))[0])
    name = texts.label("copy-file")
    words = texts.say("copy-ready")
    await handing.hand(uow, job, body, f"{name}.pdf", words, now, is_protected=False)


async def deliver_json(uow: UnitOfWork, job: Job, body: bytes, now: datetime) -> None:
    """Give the copy for machines."""
    texts = await wording.texts_of(uow, (await _asked(uow, job))[0])
    name = texts.label("copy-file")
    words = texts.say("copy-ready-json")
    await handing.hand(uow, job, body, f"{name}.json", words, now, is_protected=False)


async def _asked(uow: UnitOfWork, job: Job) -> tuple[Person, PersonId]:
    person = await uow.of(job.school_id).people.get(job.person_id)
    return person, PersonId(job.facts["about"])
