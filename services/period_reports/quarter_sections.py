"""The sections of a quarterly report, in the order in which they are read aloud."""

from collections.abc import Iterator
from datetime import tzinfo

from domain.activities import FormSums
from domain.evidence import Evidence, EvidenceKind
from domain.indicators import Unit
from domain.meetings import MeetingKind
from domain.readings import Reading
from domain.road_maps import Line
from locales.texts import Texts
from services.period_reports import sections
from services.period_reports.quarters import Report
from services.period_reports.sections import Section, Value


def every(found: Report, texts: Texts) -> list[Section]:
    """Make all sections."""
    return [
        _pairs(found, texts),
        *_partings(found, texts),
        _meetings(found, texts),
        _plans(found, texts),
        support(found, texts),
        *_gatherings(found, texts),
        _positions(found, texts),
        *_readings(found, texts),
        sections.words(_head("risks", texts), (found.kept.words or "—").splitlines()),
    ]


def support(found: Report, texts: Texts) -> Section:
    """Tell of lessons, talks, contests and publications; whoever counts none has no data."""
    counts: dict[str, int | None] = {
        "lessons": found.lessons,
        "talks": found.talks,
        "contests": found.contests,
        "publications": found.publications,
    }
    rows = [
        [texts.label("report-count", count=one), sections.known(value, texts)]
        for one, value in counts.items()
    ]
    return sections.table(_head("support", texts), _columns(texts, "what", "amount"), rows)


def _pairs(found: Report, texts: Texts) -> Section:
    columns = ("form", "start", "begun", "finished", "ended", "end", "groups")
    rows: list[list[Value]] = [
        [
            _form(one, texts),
            *(one.at_start, one.begun, one.finished, one.ended, one.at_end, one.groups),
        ]
        for one in _forms(found)
    ]
    return sections.table(_head("pairs", texts), _columns(texts, *columns), rows)


def _partings(found: Report, texts: Texts) -> Iterator[Section]:
    rows: list[list[Value]] = [
        [_form(one, texts), texts.label("report-parting", why=why), count]
        for one in found.forms
        for why, count in one.parted.items()
    ]
    if rows:
        columns = _columns(texts, "form", "why", "amount")
        yield sections.table(_head("partings", texts), columns, rows)


def _meetings(found: Report, texts: Texts) -> Section:
    kinds = [texts.label("report-meeting", kind=one) for one in MeetingKind]
    columns = ("whole", "gap", "answered", "asked", "share")
    headings = [*_columns(texts, "form"), *kinds, *_columns(texts, *columns)]
    rows: list[list[Value]] = [
        [
            _form(one, texts),
            *(one.held.get(kind, 0) for kind in MeetingKind),
            one.meetings,
            sections.known(one.gap, texts),
            one.answered,
            one.asked,
            sections.known(one.feedback, texts),
        ]
        for one in _forms(found)
    ]
    return sections.table(_head("meetings", texts), headings, rows)


def _plans(found: Report, texts: Texts) -> Section:
    rows: list[list[Value]] = [
        [_form(one, texts), one.steps_due, one.steps_done, sections.known(one.plan, texts)]
        for one in _forms(found)
    ]
    columns = _columns(texts, "form", "steps_due", "steps_done", "share")
    return sections.table(_head("plans", texts), columns, rows)


def _gatherings(found: Report, texts: Texts) -> Iterator[Section]:
    rows: list[list[Value]] = []
    for one in found.gatherings:
        turnout = one.turnout()
        day = one.starts_at.astimezone(found.school.time_zone).date()
        share = None if turnout.share is None else f"{turnout.share:g}"
        came = turnout.came + turnout.uninvited
        counts = (turnout.invited, came, sections.known(share, texts))
        rows.append([one.title, sections.said(day, texts), *counts])
    if rows:
        columns = _columns(texts, "title", "day", "invited", "came", "share")
        yield sections.table(_head("gatherings", texts), columns, rows)


def _positions(found: Report, texts: Texts) -> Section:
    if not found.lines:
        return sections.words(_head("positions", texts), [texts.label("report-no-positions")])
    zone = found.school.time_zone
    rows = [
        [
            one.position.number,
            one.position.title,
            sections.said(one.row.due_on, texts),
            _mark(one, texts, zone),
            "; ".join(_proof(each, texts) for each in found.evidence.get(one.row.id, ())) or "—",
        ]
        for one in found.lines
    ]
    columns = _columns(texts, "number", "position", "due", "mark", "proof")
    return sections.table(_head("positions", texts), columns, rows)


def _mark(one: Line, texts: Texts, zone: tzinfo) -> str:
    if one.row.done_at is not None:
        day = one.row.done_at.astimezone(zone).date()
        is_late = one.row.due_on is not None and day > one.row.due_on
        mark = "late" if is_late else "done"
        return texts.label("report-mark", mark=mark, day=sections.said(day, texts))
    return texts.label("report-mark", mark="open" if one.row.counts else "none", day="")


def _proof(one: Evidence, texts: Texts) -> str:
    proof = one.proof
    if proof.kind is EvidenceKind.DOCUMENT:
        facts = {"title": proof.title or "", "number": proof.number or "—"}
        return texts.label("report-document", day=sections.said(proof.dated_on, texts), **facts)
    return proof.url or proof.title or texts.label("report-file")


def _readings(found: Report, texts: Texts) -> Iterator[Section]:
    rows = [
        [one.title, _figure(one.planned, one, texts), _figure(_fact(one), one, texts)]
        for one in found.readings
    ]
    if rows:
        columns = _columns(texts, "indicator", "plan", "fact")
        yield sections.table(_head("readings", texts), columns, rows)


def _fact(one: Reading) -> float | None:
    return None if one.value is None else float(one.value)


def _figure(value: float | None, one: Reading, texts: Texts) -> str:
    if value is None:
        return texts.label("indicator-unknown")
    share = one.indicator.unit is Unit.PERCENT
    return texts.label("indicator-share" if share else "indicator-count", value=value)


def _forms(found: Report) -> list[FormSums]:
    """Give every form and, where there are several, all together."""
    return [*found.forms, *([found.total] if len(found.forms) != 1 else [])]


def _form(one: FormSums, texts: Texts) -> str:
    return texts.label("report-form", form=one.form or "all")


def _head(name: str, texts: Texts) -> str:
    return texts.label("report-head", section=name)


def _columns(texts: Texts, *names: str) -> list[str]:
    return [texts.label("report-column", column=one) for one in names]
