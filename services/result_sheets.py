"""Sheets of results: rows of words and numbers for a workbook, from what was counted or read."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from domain.answers import Value
from domain.comparisons import Change
from domain.ids import PersonId
from domain.interviews import Interview
from domain.people import Person
from domain.questionnaires import Questionnaire
from domain.questions import Question
from domain.repeats import is_more, plain, time_of
from domain.results import Tally
from domain.settings import Naming
from locales import names, spoken
from locales.dates import said_moment
from locales.texts import Texts
from services.comparisons import Comparison
from services.sums import Results

Sheet = Mapping[str, Any]
Row = list[str | int | float | None]
Column = tuple[str, Question]
"""The id under which an answer is kept, and the question it answers."""


def answers(
    papers: Sequence[Interview],
    people: Mapping[PersonId, Person],
    asked: Questionnaire,
    named: Mapping[str, str],
    texts: Texts,
    zone: ZoneInfo,
) -> list[Sheet]:
    """Write a row a paper: once in words, once by the ids under which answers are kept."""
    columns = _columns(papers, asked)
    who = {one.id: _who(one, people[one.person_id], texts, zone) for one in papers}
    said = [
        who[paper.id]
        + [
            _word(question, paper.answers[key], texts, named) if key in paper.answers else None
            for key, question in columns
        ]
        for paper in papers
    ]
    kept = [
        who[paper.id] + [_id(paper.answers.get(key)) for key, _ in columns] for paper in papers
    ]
    heads = _headings(texts)
    words = [_heading(key, question, named) for key, question in columns]
    ids = [key for key, _ in columns]
    return [
        _sheet(texts.label("book-answers"), asked.title, heads + words, said),
        _sheet(texts.label("book-ids"), asked.title, heads + ids, kept),
    ]


def questions(asked: Questionnaire, readable: Iterable[Question], texts: Texts) -> Sheet:
    """Write what was asked, and what each id of an answer means."""
    rows: list[Row] = []
    for one in readable:
        options = "\n".join(f"{key} — {spoken.option(one, key, texts)}" for key in one.option_ids)
        section = asked.section(one.section).title
        rows.append([one.id, section, one.text, texts.label(f"kind-{_spelt(one)}"), options])
    headings = [texts.label(f"book-column-{one}") for one in ("id", "section", "text", "kind")]
    headings.append(texts.label("book-column-options"))
    return _sheet(texts.label("book-questions"), asked.title, headings, rows)


def sums(found: Results, texts: Texts) -> Sheet:
    """Write the counts and means of every question."""
    rows = [row for one in found.tallies for row in _counted(one, found.named, texts)]
    headings = [
        texts.label(f"book-column-{one}") for one in ("text", "option", "count", "mean", "answers")
    ]
    notes = [texts.label("results-hiding")]
    title = texts.label("book-sums")
    return {**_sheet(title, found.questionnaire.title, headings, rows), "notes": notes}


def compared(found: Comparison, texts: Texts) -> Sheet:
    """Write a row a parameter: before, after, the difference, and the share that rose."""
    rows = [
        [part.second.title, *_changed(one, texts)] for part in found.parts for one in part.changes
    ]
    columns = ("paper", "parameter", "before", "after", "difference", "improved", "people")
    title = texts.label("compare-heading", role=found.role)
    notes = [texts.label("compare-only-both"), texts.label("results-hiding")]
    headings = [texts.label(f"compare-column-{one}") for one in columns]
    return {**_sheet(texts.label("compare-sheet"), title, headings, rows), "notes": notes}


def _sheet(name: str, title: str, headings: list[str], rows: Sequence[Sequence[Any]]) -> Sheet:
    return {"name": name, "title": title, "headings": headings, "rows": list(rows)}


def _columns(papers: Iterable[Interview], asked: Questionnaire) -> list[Column]:
    """List what was answered by anybody, in the order of the questionnaire and of the times."""
    known = {one.id: one for one in asked.questions}
    order = {one: place for place, one in enumerate(known)}
    keys = {key for one in papers for key in one.answers if plain(key) in known}
    asked_of_all = {*known, *(key for key in keys if not is_more(key))}
    repeated = {plain(key) for key in keys if time_of(key)}
    columns = sorted(asked_of_all - repeated, key=lambda one: (order[plain(one)], len(one), one))
    return [(key, known[plain(key)]) for key in columns]


def _who(paper: Interview, person: Person, texts: Texts, zone: ZoneInfo) -> Row:
    sent = (
        said_moment(paper.submitted_at, zone, texts.language, "dd.MM.yyyy")
        if paper.submitted_at is not None
        else None
    )
    name = [] if texts.naming is Naming.CODE else [names.short(person, texts)]
    form = texts.label(f"form-{_dashed(paper.form)}")
    return [names.code(person, texts), *name, person.class_name, form, sent]


def _headings(texts: Texts) -> list[str]:
    name = [] if texts.naming is Naming.CODE else [texts.label("book-column-name")]
    code = texts.label("book-column-code")
    rest = [texts.label(f"book-column-{one}") for one in ("class", "form", "sent")]
    return [code, *name, *rest]


def _heading(key: str, question: Question, named: Mapping[str, str]) -> str:
    time = time_of(key)
    return f"{question.text} ({named.get(time, time)})" if time else question.text


def _word(
    question: Question, value: Value, texts: Texts, named: Mapping[str, str]
) -> str | int | float:
    if isinstance(value, int | float):
        return value
    return spoken.answer(question, value, texts, named)


def _id(value: Value) -> str | int | float | None:
    return "; ".join(value) if isinstance(value, tuple) else value


def _counted(one: Tally, named: Mapping[str, str], texts: Texts) -> Iterable[Row]:
    """Write a question in a row of its own, and its options below."""
    if one.is_hidden:
        yield [one.question.text, texts.label("results-hidden"), None, None, None]
        return
    mean = None if one.mean is None else float(one.mean)
    yield [one.question.text, None, None, mean, one.answers]
    for bar in one.bars:
        label = spoken.option(one.question, bar.id, texts, named)
        count = texts.label("results-hidden") if bar.count is None else bar.count
        yield [None, label, count, None, None]


def _changed(one: Change, texts: Texts) -> Row:
    if one.people is None:
        return [one.question.text, *([texts.label("results-hidden")] * 5)]
    figures = (one.before, one.after, one.difference)
    improved = texts.label("results-hidden") if one.improved is None else float(one.improved)
    return [one.question.text, *map(_number, figures), improved, one.people]


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def _spelt(question: Question) -> str:
    return _dashed(question.kind)


def _dashed(word: str) -> str:
    return word.replace("_", "-")
