"""Certificates of other bodies: what a mentor has learned elsewhere, counted in hours."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.candidacies import MentorStanding
from domain.ids import CertificateId, PersonId
from domain.people import Person
from domain.refusals import Misunderstood
from domain.rights import Deed, demand
from domain.training import LONGEST_NUMBER, MOST_HOURS, Certificate, a_title
from services import UnitOfWork
from services.training import standings


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """What a certificate says, before it belongs to somebody."""

    title: str
    number: str | None
    issued_on: date
    hours: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Learner:
    """A mentor with how far they have come, and their certificates by their days."""

    person: Person
    standing: MentorStanding
    certificates: tuple[Certificate, ...] = ()


async def mentors(uow: UnitOfWork, staff: Person) -> tuple[tuple[Person, MentorStanding], ...]:
    """List the mentors of the school, each with how far they have come.

    Raises:
        NotAllowed: the person trains nobody.
    """
    demand(staff, Deed.MANAGE_TRAINING)
    known = await standings.standing(uow, staff.school_id)
    people = await uow.of(staff.school_id).people.all()
    return tuple((one, known[one.id]) for one in people if one.id in known)


async def look(uow: UnitOfWork, staff: Person, person_id: PersonId) -> Learner:
    """Open the training of one mentor.

    Raises:
        NotAllowed: the person trains nobody.
        NotYours: there is no such mentor in the school.
    """
    demand(staff, Deed.MANAGE_TRAINING)
    school = uow.of(staff.school_id)
    person = await school.people.get(person_id)
    return Learner(
        person=person,
        standing=await standings.of(uow, person),
        certificates=await school.certificates.of(person_id),
    )


async def add(
    uow: UnitOfWork, staff: Person, person_id: PersonId, learned: Learned, now: datetime
) -> Certificate:
    """Write down a certificate of a mentor; the same one twice is written once.

    Raises:
        NotAllowed: the person trains nobody.
        NotYours: there is no such mentor in the school.
        Misunderstood: the day is still to come, or there are no hours, or too many words.
    """
    known = await look(uow, staff, person_id)
    await _demand_sense(uow, staff, learned, now)
    title = a_title(learned.title)
    wanted = (title, learned.number, learned.issued_on, learned.hours)
    for one in known.certificates:
        if (one.title, one.number, one.issued_on, one.hours) == wanted:
            return one
    school = uow.of(staff.school_id)
    added = await school.certificates.add(
        Certificate(
            id=CertificateId(0),
            person_id=person_id,
            title=title,
            number=learned.number,
            issued_on=learned.issued_on,
            hours=learned.hours,
            added_by=staff.id,
        )
    )
    school.journal.write(now, staff.id, "certificate-add", f"person:{person_id}")
    return added


async def find(
    uow: UnitOfWork, staff: Person, certificate_id: CertificateId
) -> tuple[Certificate, Person]:
    """Find a certificate and whose it is.

    Raises:
        NotAllowed: the person trains nobody.
        NotYours: there is none of that number in the school.
    """
    demand(staff, Deed.MANAGE_TRAINING)
    school = uow.of(staff.school_id)
    found = await school.certificates.get(certificate_id)
    return found, await school.people.get(found.person_id)


async def drop(
    uow: UnitOfWork, staff: Person, certificate_id: CertificateId, now: datetime
) -> Person:
    """Take a certificate away; give whose it was.

    Raises:
        NotAllowed: the person trains nobody.
        NotYours: there is none of that number in the school.
    """
    found, person = await find(uow, staff, certificate_id)
    school = uow.of(staff.school_id)
    await school.certificates.drop(found.id)
    school.journal.write(now, staff.id, "certificate-drop", f"person:{person.id}")
    return person


async def _demand_sense(uow: UnitOfWork, staff: Person, learned: Learned, now: datetime) -> None:
    school = await uow.schools.get(staff.school_id)
    if learned.issued_on > now.astimezone(school.time_zone).date():
        raise Misunderstood("day_gone")
    if not 0 < learned.hours <= MOST_HOURS:
        raise Misunderstood("certificate_hours")
    if len(learned.number or "") > LONGEST_NUMBER:
        raise Misunderstood("shorter", length=len(learned.number or ""), most=LONGEST_NUMBER)
