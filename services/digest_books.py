"""The digest as a workbook: every line by codes, and the sums beside those of last week.

Names stand on no sheet: a table leaves the school sooner than a screen does.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from domain.awaited_consents import Unagreed
from domain.digest_causes import Cause
from domain.digest_lines import Line
from domain.digests import Unconfirmed
from domain.jobs import Job
from domain.overdue_positions import Overdue
from domain.pairs import PairState
from domain.people import Person
from domain.rights import Deed, demand
from domain.week_sums import HELD
from locales.library import Library
from locales.names import code
from locales.texts import Texts
from services import UnitOfWork, digests, handing, jobs, wording
from services.digests import Digest

CRAFT: Final = "digest-book"

Cells = list[str | int | float | None]


async def ask(uow: UnitOfWork, curator: Person, library: Library, now: datetime) -> None:
    """Let the digest be put in a workbook, as it stands now; the journal remembers it.

    Raises:
        NotAllowed: the person is no curator.
    """
    found = await digests.look(uow, curator, library, now)
    texts = await wording.texts_of(uow, curator)
    title = texts.label("digest-book-title")
    sheets = [_lines(found, title, texts), _sums(found, title, texts)]
    uow.of(curator.school_id).journal.write(
        now, curator.id, "export-digest", f"school:{curator.school_id}"
    )
    await jobs.ask(uow, curator, CRAFT, {"title": title, "sheets": sheets}, now)


async def gather(uow: UnitOfWork, job: Job, _: datetime) -> Mapping[str, Any]:
    """Hand on the sheets as they were when they were asked for."""
    await _asker(uow, job)
    return {"title": job.facts["title"], "sheets": job.facts["sheets"]}


async def deliver(uow: UnitOfWork, job: Job, body: bytes, now: datetime) -> None:
    """Hand the workbook over."""
    texts = await wording.texts_of(uow, await _asker(uow, job))
    caption = texts.say("digest-book-caption")
    name = f"{job.facts['title']}.xlsx"
    await handing.hand(uow, job, body, name, caption, now, is_protected=False)


def _lines(found: Digest, title: str, texts: Texts) -> Mapping[str, Any]:
    columns = ("cause", "about", "taken")
    return {
        "name": texts.label("digest-book-lines"),
        "title": title,
        "headings": [texts.label("digest-book-column", column=one) for one in columns],
        "rows": [_line(one, found, texts) for one in found.lines],
        "widths": [44, 60, 14],
    }


def _line(one: Line, found: Digest, texts: Texts) -> Cells:
    taker = found.takers.get(one.key)
    cause = texts.label("digest-cause", cause=one.key.cause)
    return [cause, _about(one, texts), code(taker, texts) if taker else ""]


def _about(one: Line, texts: Texts) -> str:
    match one.thing:
        case Overdue():
            said = one.thing.line.position.title
        case PairState():
            said = _pair(one.thing, texts)
        case Unconfirmed():
            said = code(one.thing.child, texts)
        case Unagreed():
            said = code(one.thing.person, texts)
        case Person():
            said = code(one.thing, texts)
        case _:
            said = _pair(one.thing.state, texts)
    return said


def _pair(state: PairState, texts: Texts) -> str:
    return texts.label("pair-code", number=f"{state.pair.number:03}")


def _sums(found: Digest, title: str, texts: Texts) -> Mapping[str, Any]:
    columns = ("sum", "now", "before")
    rows = [
        _sum(texts.label("digest-cause", cause=one), one, found)
        for one in Cause
        if found.sums.get(one) or found.before.get(one)
    ]
    return {
        "name": texts.label("digest-book-sums"),
        "title": title,
        "headings": [texts.label("digest-book-column", column=one) for one in columns],
        "rows": [*rows, _sum(texts.label("digest-book-held"), HELD, found)],
        "widths": [44, 14, 20],
    }


def _sum(said: str, name: str, found: Digest) -> Cells:
    return [said, found.sums.get(name), found.before.get(name)]


async def _asker(uow: UnitOfWork, job: Job) -> Person:
    """Find who asked; somebody whose role was taken away meanwhile gets nothing any more."""
    asker = await uow.of(job.school_id).people.get(job.person_id)
    demand(asker, Deed.SEE_SCHOOL)
    return asker
