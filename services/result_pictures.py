"""Pictures of results: charts of a questionnaire, or of before and after, for the chat."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from domain.comparisons import Change
from domain.figures import TELL_NUMBERS
from domain.files import FileKind
from domain.jobs import Job
from domain.people import Form, Person, Role
from domain.questions import Kind
from domain.results import Tally
from locales import spoken
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, comparisons, handing, jobs, result_jobs, results, wording
from services.comparisons import Comparison
from services.results import Scope
from services.sums import Results

CRAFT: Final = "survey-charts"
A_PICTURE: Final = 12
"""How many charts stand on one picture; more would be too small to read."""
_A_PANEL: Final = 8
"""How many parameters stand in one chart of before and after."""

Panel = Mapping[str, Any]


async def ask(
    uow: UnitOfWork, reader: Person, library: Library, scope: Scope, now: datetime
) -> bool:
    """Let results be drawn, on several pictures where they are many; False: nothing to draw.

    Raises:
        NotAllowed: results are not for the person.
        NotYours: it is another school's, or too few have answered.
        QuestionnaireUnknown: there is no such questionnaire.
    """
    found = await results.sums(uow, reader, library, scope, now)
    texts = await wording.texts_of(uow, reader)
    facts = result_jobs.about_scope(scope, found.questionnaire)
    return await _ask(uow, reader, facts, len(_panels(found, texts)), now)


async def ask_compared(
    uow: UnitOfWork, reader: Person, library: Library, role: Role, form: Form | None, now: datetime
) -> bool:
    """Let before and after be drawn; False: there is nothing to draw.

    Raises:
        NotAllowed: results are not for the person.
        NotYours: too few of that form have answered twice.
    """
    found = await comparisons.compare(uow, reader, library, now, role, form)
    texts = await wording.texts_of(uow, reader)
    title = texts.label("compare-heading", role=role)
    facts = result_jobs.about_role(role, form, title, [one.second for one in found.parts])
    return await _ask(uow, reader, facts, len(_compared(found, texts)), now)


async def gather(uow: UnitOfWork, job: Job, now: datetime) -> Mapping[str, Any] | None:
    """Give the charts of one picture; None: there are no longer so many of them."""
    reader = await result_jobs.asker(uow, job)
    texts = await wording.texts_of(uow, reader)
    found = await result_jobs.counted(uow, job, now)
    panels = _panels(found, texts) if isinstance(found, Results) else _compared(found, texts)
    first = job.facts["part"] * A_PICTURE
    if first and not panels[first:]:
        return None
    return {
        "title": job.facts["title"],
        "subtitle": _form(found.form, texts),
        "hidden": texts.label("results-hidden"),
        "language": texts.language,
        "panels": panels[first : first + A_PICTURE],
    }


async def deliver(uow: UnitOfWork, job: Job, body: bytes, now: datetime) -> None:
    """Send the picture to who asked."""
    texts = await wording.texts_of(uow, await result_jobs.asker(uow, job))
    title = str(job.facts["title"])
    name = f"{title}.png"
    caption = texts.say("results-picture", title=title)
    await handing.hand(
        uow, job, body, name, caption, now, kind=FileKind.PICTURE, is_protected=False
    )


def _form(form: Form | None, texts: Texts) -> str:
    if form is None:
        return texts.label("results-every-form")
    return texts.label(f"form-{form.replace('_', '-')}")


async def _ask(
    uow: UnitOfWork, reader: Person, facts: Mapping[str, Any], panels: int, now: datetime
) -> bool:
    for part in range(-(-panels // A_PICTURE)):
        await jobs.ask(uow, reader, CRAFT, {**facts, "part": part}, now)
    return panels > 0


def _panels(found: Results, texts: Texts) -> list[Panel]:
    return [
        _panel(one, found.named, texts)
        for one in found.tallies
        if one.bars and one.answers and any(bar.count is not None for bar in one.bars)
    ]


def _panel(one: Tally, named: Mapping[str, str], texts: Texts) -> Panel:
    labels = [spoken.option(one.question, bar.id, texts, named) for bar in one.bars]
    marks = one.question.kind is Kind.SCALE and all(label.isdecimal() for label in labels)
    if one.mean is None:
        note = texts.label("results-count", count=one.answers or 0)
    else:
        note = texts.label("results-mean", mean=float(one.mean), count=one.answers or 0)
    return {
        "title": one.question.text,
        "kind": "scale" if marks else "bars",
        "labels": labels,
        "values": [bar.count for bar in one.bars],
        "note": note,
    }


def _compared(found: Comparison, texts: Texts) -> list[Panel]:
    changes = [one for part in found.parts for one in part.changes if one.before is not None]
    marks = [one for one in changes if one.question.kind is Kind.SCALE]
    shares = [one for one in changes if one.question.kind is Kind.YES_NO]
    numbers = [one for one in changes if one.question.kind in TELL_NUMBERS and one not in marks]
    groups = [*_groups(marks, "marks"), *_groups(shares, "shares")]
    return [_pairs(kind, some, texts) for kind, some in groups] + [
        _pairs("numbers", [one], texts) for one in numbers
    ]


def _groups(changes: Sequence[Change], kind: str) -> Iterator[tuple[str, Sequence[Change]]]:
    for first in range(0, len(changes), _A_PANEL):
        yield kind, changes[first : first + _A_PANEL]


def _pairs(kind: str, changes: Sequence[Change], texts: Texts) -> Panel:
    most = {"marks": 10, "shares": 100}.get(kind)
    values = [float(one.before or 0) for one in changes]
    second = [float(one.after or 0) for one in changes]
    return {
        "title": texts.label("compare-panel", kind=kind),
        "kind": "pairs",
        "labels": [one.question.text for one in changes],
        "values": values,
        "second": second,
        "legend": [texts.label("compare-before"), texts.label("compare-after")],
        "most": most or max(*values, *second, 1.0),
    }
