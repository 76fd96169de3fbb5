"""Evidence sheets: a page for a position with a code, under which its document is photographed."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from domain.deadlines import DeadlineKind
from domain.ids import RoadMapRowId
from domain.jobs import Job
from domain.people import Person
from domain.programmes import Position
from locales import deadlines
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, evidence, evidence_links, handing, jobs, road_maps, wording

CRAFT: Final = "evidence-sheet"


async def ask(
    uow: UnitOfWork, person: Person, row_id: RoadMapRowId, library: Library, now: datetime
) -> None:
    """Let the workshop print the sheet of a position.

    Raises:
        NotAllowed: the road map is not for the person.
        NotYours: the school has no such position, or others answer for it.
    """
    await evidence.demand(uow, person, row_id)
    _, line = await road_maps.of_row(uow, person, row_id, library, now)
    texts = await wording.texts_of(uow, person)
    facts = {"row": row_id, "title": line.position.title, "lines": _lines(line.position, texts)}
    await jobs.ask(uow, person, CRAFT, facts, now)


async def gather(uow: UnitOfWork, job: Job, _: datetime) -> Mapping[str, Any]:
    """Put the page together, for somebody who may still prove the position.

    Raises:
        NotAllowed: the road map is not for the person.
        NotYours: the school has no such position, or others answer for it.
    """
    asker = await uow.of(job.school_id).people.get(job.person_id)
    row = await evidence.demand(uow, asker, RoadMapRowId(job.facts["row"]))
    texts = await wording.texts_of(uow, asker)
    return {
        "language": texts.language,
        "head": texts.label("evidence-sheet-head"),
        "school": (await uow.schools.get(job.school_id)).name,
        "title": job.facts["title"],
        "lines": job.facts["lines"],
        "blanks": [
            texts.label("evidence-sheet-blank-title"),
            texts.label("evidence-sheet-blank-number"),
            texts.label("evidence-sheet-blank-day"),
        ],
        "how": texts.label("evidence-sheet-how"),
        "address": await evidence_links.link_for(uow, row.id),
    }


async def deliver(uow: UnitOfWork, job: Job, body: bytes, now: datetime) -> None:
    """Hand the page over; it is made to be printed."""
    asker = await uow.of(job.school_id).people.get(job.person_id)
    texts = await wording.texts_of(uow, asker)
    name, caption = texts.label("evidence-sheet-file"), texts.say("evidence-sheet-caption")
    await handing.hand(uow, job, body, name, caption, now, is_protected=False)


def _lines(position: Position, texts: Texts) -> list[tuple[str, str]]:
    """Say of a position what tells it from others; what is not known is left out."""
    is_dated = position.deadline.kind not in {DeadlineKind.BLANK, DeadlineKind.UNCLEAR}
    deadline = deadlines.said(position.deadline, texts) if is_dated else ""
    known = (
        (texts.label("evidence-sheet-position"), position.number),
        (texts.label("evidence-sheet-deadline"), deadline),
        (texts.label("evidence-sheet-responsible"), position.responsible),
        (texts.label("evidence-sheet-result"), position.result),
    )
    return [(name, words) for name, words in known if words]
