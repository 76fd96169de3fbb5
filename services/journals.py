"""Journals: what was done in a school, for those who answer for its data."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from domain.ids import PersonId
from domain.jobs import Job
from domain.journals import Entry, Head, family, person_in
from domain.people import Person, Role
from domain.retention import LASTS, Keep
from domain.rights import Deed, demand
from domain.schools import School
from locales.dates import said_moment
from locales.names import code
from locales.texts import Texts
from services import UnitOfWork, handing, jobs, wording
from services.zones import zone_of

A_PAGE: Final = 10
EXPORT: Final = "journal-export"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A deed with the people in it; `about` is None where it was about nobody."""

    entry: Entry
    actor: Person
    about: Person | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Some lines, the newest first."""

    lines: tuple[Line, ...]
    has_older: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A school's journal, and the first line that is not as it was written; None: it is whole."""

    school: School
    broken_at: int | None


async def look(uow: UnitOfWork, person: Person, page: int) -> Page:
    """Give a page of the journal; moves inside questionnaires are left out.

    Raises:
        NotAllowed: the person does not answer for the school's data.
    """
    demand(person, Deed.READ_JOURNAL)
    school = uow.of(person.school_id)
    found = await school.journal.latest(A_PAGE + 1, page * A_PAGE)
    known = await school.people.some(_people_in(found))
    return Page(lines=_lines(found[:A_PAGE], known), has_older=len(found) > A_PAGE)


async def export(uow: UnitOfWork, person: Person, now: datetime) -> None:
    """Ask the workshop for the whole journal as a table; this is written in the journal too.

    Raises:
        NotAllowed: the person does not answer for the school's data.
    """
    demand(person, Deed.READ_JOURNAL)
    subject = f"school:{person.school_id}"
    uow.of(person.school_id).journal.write(now, person.id, "export-journal", subject)
    await jobs.ask(uow, person, EXPORT, {}, now)


async def heads(uow: UnitOfWork) -> tuple[Head, ...]:
    """Give the last line of every school's journal, to be noted outside the database."""
    found = [await uow.of(one.id).journal.head() for one in await uow.schools.all()]
    return tuple(one for one in found if one is not None)


async def check(uow: UnitOfWork, noted: Collection[Head], now: datetime) -> tuple[Checked, ...]:
    """Look through the journal of every school, beside the heads that were noted.

    A noted line that is older than lines are kept may be gone.
    """
    kept = [one for one in noted if one.at >= now - LASTS[Keep.ACTS]]
    found = []
    for school in await uow.schools.all():
        own = [one for one in kept if one.school_id == school.id]
        broken_at = await uow.of(school.id).journal.first_broken(own)
        found.append(Checked(school=school, broken_at=broken_at))
    return tuple(found)


async def gather(uow: UnitOfWork, job: Job, _: datetime) -> Mapping[str, Any]:
    """Put the table together: one row a deed, with codes for people."""
    school = uow.of(job.school_id)
    reader = await school.people.get(job.person_id)
    demand(reader, Deed.READ_JOURNAL)
    entries = await school.journal.all()
    known = await school.people.some(_people_in(entries))
    texts, zone = await wording.texts_of(uow, reader), await zone_of(uow, reader)
    headings = ("number", "moment", "who", "role", "deed", "about")
    return {
        "headings": [texts.label(f"journal-column-{one}") for one in headings],
        "rows": [
            [
                one.entry.line or None,
                said_moment(one.entry.at, zone, texts.language, "dd.MM.yyyy HH:mm:ss"),
                code(one.actor, texts),
                role_of(one.actor, texts),
                deed_of(one.entry, texts),
                "" if one.about is None else code(one.about, texts),
            ]
            for one in _lines(entries, known)
        ],
    }


async def deliver(uow: UnitOfWork, job: Job, body: bytes, now: datetime) -> None:
    """Hand the table to the one who asked."""
    reader = await uow.of(job.school_id).people.get(job.person_id)
    texts = await wording.texts_of(uow, reader)
    name, caption = texts.label("journal-file"), texts.say("journal-caption")
    await handing.hand(uow, job, body, name, caption, now, is_protected=False)


def role_of(person: Person, texts: Texts) -> str:
    """Name the roles of somebody; of who has lost them all, none."""
    held = [one for one in Role if one in person.roles]
    return ", ".join(texts.label(f"role-{one.replace('_', '-')}") for one in held)


def deed_of(entry: Entry, texts: Texts) -> str:
    """Tell a deed in words."""
    return texts.label(f"deed-{family(entry)}", deed=entry.deed.replace("_", "-"))


def _people_in(entries: Collection[Entry]) -> set[PersonId]:
    about = {person_in(one.subject) for one in entries} - {None}
    return {one.actor_id for one in entries} | {one for one in about if one is not None}


def _lines(entries: Collection[Entry], known: Mapping[PersonId, Person]) -> tuple[Line, ...]:
    return tuple(
        Line(
            entry=one,
            actor=known[one.actor_id],
            about=known.get(person_in(one.subject) or PersonId(0)),
        )
        for one in entries
    )
