"""Papers: a report as a workbook or as a draft for Word; who asks stands in the journal.

A draft says that it is one and bears no signatures: what is signed is decided by people.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from domain.jobs import Job
from domain.people import Person
from domain.rights import Deed, demand
from locales.texts import Texts
from services import UnitOfWork, handing, jobs, wording
from services.period_reports import sections
from services.period_reports.sections import Section

BOOK: Final = "period-book"
PAPER: Final = "period-paper"


async def ask(
    uow: UnitOfWork,
    reader: Person,
    craft: str,
    title: str,
    known: Sequence[Section],
    now: datetime,
) -> None:
    """Let a report be put on paper as it stands now.

    Raises:
        NotAllowed: reports are not for the person.
    """
    demand(reader, Deed.READ_REPORTS)
    rooms = uow.of(reader.school_id)
    rooms.journal.write(now, reader.id, "export-report", f"school:{reader.school_id}")
    await jobs.ask(uow, reader, craft, {"title": title, "sections": list(known)}, now)


async def book_facts(uow: UnitOfWork, job: Job, _: datetime) -> Mapping[str, Any]:
    """Gather the sheets of a workbook."""
    await _words(uow, job)
    title = job.facts["title"]
    return {"title": title, "sheets": sections.sheets(title, job.facts["sections"])}


async def paper_facts(uow: UnitOfWork, job: Job, _: datetime) -> Mapping[str, Any]:
    """Gather the parts of a draft for Word."""
    texts = await _words(uow, job)
    stamp = texts.label("report-draft")
    return {"title": job.facts["title"], "stamp": stamp, "sections": job.facts["sections"]}


async def give_book(uow: UnitOfWork, job: Job, body: bytes, now: datetime) -> None:
    """Hand the workbook over."""
    await _hand(uow, job, body, "xlsx", now)


async def give_paper(uow: UnitOfWork, job: Job, body: bytes, now: datetime) -> None:
    """Hand the draft over."""
    await _hand(uow, job, body, "docx", now)


async def _hand(uow: UnitOfWork, job: Job, body: bytes, ending: str, now: datetime) -> None:
    texts = await _words(uow, job)
    caption = texts.say("report-file-caption", ending=ending)
    name = f"{job.facts['title']}.{ending}"
    await handing.hand(uow, job, body, name, caption, now, is_protected=False)


async def _words(uow: UnitOfWork, job: Job) -> Texts:
    """Give the words of who asked; one whose role was taken away gets nothing any more."""
    asker = await uow.of(job.school_id).people.get(job.person_id)
    demand(asker, Deed.READ_REPORTS)
    return await wording.texts_of(uow, asker)
