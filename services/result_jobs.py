"""Jobs about results: what a job remembers of what it shall show, and finding that again."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from domain.ids import WaveId
from domain.jobs import Job
from domain.people import Form, Person, Role
from domain.questionnaires import Questionnaire
from domain.rights import Deed, demand
from services import UnitOfWork, comparisons, results, shelf
from services.comparisons import Comparison
from services.results import Scope
from services.sums import Results


def about_scope(scope: Scope, questionnaire: Questionnaire) -> Mapping[str, Any]:
    """Spell what results are about, as a job keeps it."""
    return {
        "title": questionnaire.title,
        "papers": [questionnaire.id],
        "wave": scope.wave_id,
        "form": scope.form,
        "role": None,
    }


def about_role(
    role: Role, form: Form | None, title: str, papers: Iterable[Questionnaire]
) -> Mapping[str, Any]:
    """Spell whose before and after is meant."""
    ids = sorted({one.id for one in papers} | {one.follows for one in papers if one.follows})
    return {"title": title, "papers": ids, "wave": 0, "form": form, "role": role}


async def asker(uow: UnitOfWork, job: Job) -> Person:
    """Find who asked; somebody whose role was taken away meanwhile gets nothing any more.

    Raises:
        NotAllowed: results are not for the person.
    """
    reader = await uow.of(job.school_id).people.get(job.person_id)
    demand(reader, Deed.READ_RESULTS)
    return reader


def scope_of(job: Job) -> Scope:
    """Read which results a job is about."""
    form = job.facts["form"]
    return Scope(
        wave_id=WaveId(job.facts["wave"]),
        questionnaire_id=job.facts["papers"][0],
        form=None if form is None else Form(form),
    )


async def counted(uow: UnitOfWork, job: Job, now: datetime) -> Results | Comparison:
    """Count what a job is about, as its reader may know it at this moment.

    Raises:
        NotAllowed: results are not for the person.
        NotYours: it is another school's, or too few have answered.
        QuestionnaireUnknown: there is no such questionnaire.
    """
    reader = await asker(uow, job)
    library = await shelf.read(uow, *job.facts["papers"])
    scope, role = scope_of(job), job.facts["role"]
    if role is None:
        return await results.sums(uow, reader, library, scope, now)
    return await comparisons.compare(uow, reader, library, now, Role(role), scope.form)
