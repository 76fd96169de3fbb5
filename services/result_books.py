"""Books of results: a workbook of sums, and for curators of every answer, a row a paper."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from domain.jobs import Job
from domain.people import Form, Person, Role
from domain.questionnaires import Questionnaire
from domain.repeats import time_of
from domain.rights import Deed, may
from locales.library import Library
from locales.texts import Texts
from services import (
    UnitOfWork,
    comparisons,
    handing,
    jobs,
    readers,
    result_jobs,
    result_sheets,
    results,
    wording,
)
from services.comparisons import Comparison
from services.results import Scope
from services.sums import Results
from services.zones import zone_of

CRAFT: Final = "survey-book"

Sheet = Mapping[str, Any]
Cells = list[str | int | float | None]


async def ask(
    uow: UnitOfWork, reader: Person, library: Library, scope: Scope, now: datetime
) -> None:
    """Let the results be put in a workbook; the journal remembers who takes them out.

    Raises:
        NotAllowed: results are not for the person.
        NotYours: it is another school's, or too few have answered.
        QuestionnaireUnknown: there is no such questionnaire.
    """
    found = await results.sums(uow, reader, library, scope, now)
    deed = "export-answers" if has_answers(found.questionnaire, reader) else "export-results"
    results.note(uow, reader, deed, found.wave, now)
    await jobs.ask(uow, reader, CRAFT, result_jobs.about_scope(scope, found.questionnaire), now)


async def ask_compared(
    uow: UnitOfWork, reader: Person, library: Library, role: Role, form: Form | None, now: datetime
) -> None:
    """Let before and after be put in a workbook.

    Raises:
        NotAllowed: results are not for the person.
        NotYours: too few of that form have answered twice.
    """
    found = await comparisons.compare(uow, reader, library, now, role, form)
    texts = await wording.texts_of(uow, reader)
    title = texts.label("compare-heading", role=role)
    results.note(uow, reader, "export-results", None, now)
    facts = result_jobs.about_role(role, form, title, [one.second for one in found.parts])
    await jobs.ask(uow, reader, CRAFT, facts, now)


async def gather(uow: UnitOfWork, job: Job, now: datetime) -> Mapping[str, Any]:
    """Gather the sheets; answers of people stand in them for curators only."""
    reader = await result_jobs.asker(uow, job)
    texts = await wording.texts_of(uow, reader)
    found = await result_jobs.counted(uow, job, now)
    if isinstance(found, Comparison):
        sheets = [result_sheets.compared(found, texts)]
    else:
        known = readers.readable(found.questionnaire, reader)
        sheets = [
            *await _answers(uow, reader, found, texts),
            result_sheets.questions(found.questionnaire, known, texts),
            result_sheets.sums(found, texts),
        ]
    return {"title": job.facts["title"], "sheets": sheets}


async def deliver(uow: UnitOfWork, job: Job, body: bytes, now: datetime) -> None:
    """Hand the workbook over; whoever gets answers of people is told what they hold."""
    reader = await result_jobs.asker(uow, job)
    texts = await wording.texts_of(uow, reader)
    title = str(job.facts["title"])
    holds = job.facts["role"] is None and may(reader, Deed.READ_ANSWERS)
    caption = texts.say("results-book", title=title, holds="people" if holds else "sums")
    await handing.hand(uow, job, body, f"{title}.xlsx", caption, now, is_protected=False)


def has_answers(questionnaire: Questionnaire, reader: Person) -> bool:
    """Whether a reader gets the answers themselves, and not only their sums."""
    return not questionnaire.anonymous and may(reader, Deed.READ_ANSWERS)


async def _answers(uow: UnitOfWork, reader: Person, found: Results, texts: Texts) -> list[Sheet]:
    """Give the answers in words, and once more as they are kept."""
    if not has_answers(found.questionnaire, reader):
        return []
    wave_id = None if found.wave is None else found.wave.id
    school = uow.of(reader.school_id)
    papers = [
        one
        for one in await school.replies.all(found.questionnaire.id, wave_id)
        if found.form in {None, one.form}
    ]
    people = await school.people.some({one.person_id for one in papers})
    times = {time_of(key) for one in papers for key in one.answers}
    named = {**found.named, **await readers.named(uow, reader, times)}
    zone = await zone_of(uow, reader)
    return result_sheets.answers(papers, people, found.questionnaire, named, texts, zone)
