"""Any walk through a questionnaire, however wild, loses nothing and can be finished."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.answers import Value, fitting
from domain.known import Known
from domain.people import Form
from domain.questions import Count, Crowd, Kind, Option, Question
from domain.refusals import Misunderstood
from domain.sittings import Sitting
from tests.domain.papers import only_if, options, question, questionnaire, sitting

NOON: Final = datetime(2021, 9, 1, 12, tzinfo=UTC)
PAPER: Final = questionnaire(
    question("yes_no", key="before"),
    question(key="where", required=False, only_if=only_if("before", "yes")),
    question("scale", key="mark", min=0, max=3),
    question("many", key="needs", options=options("Учёба", "Спорт", "Другое")),
    question(key="other", only_if=only_if("needs", "o3")),
    question("choice", key="how", required=False, only_if=only_if("mark", "0", "1")),
    question("number", key="times", only_if=only_if("how", "o1")),
    question("date", key="since", forms=["teach"]),
    question("rank", "first", options=options("Учёба", "Спорт", "Друзья", "Дом"), max=2),
    question("people", "whom", of="mentors", ranked=True, required=False),
    question("confirm", "met", counts="meetings_held", max=9),
    question("yes_no", "here", section="each"),
    question(key="why", section="each", only_if=only_if("here", "no")),
    question("scale", "step", section="goals", min=0, max=1),
    question("choice", "stuck", section="goals", only_if=only_if("step", "0")),
    question(key="last", section="end", required=False, forms=["peer"]),
    sections=[
        {"id": "s", "title": "Раздел"},
        {"id": "each", "title": "О каждом", "repeat": {"over": "own_mentees"}},
        {"id": "goals", "title": "Цели", "repeat": {"more": "Ещё цель?", "most": 3}},
        {"id": "end", "title": "Конец"},
    ],
)
NAMES: Final = tuple(Option(id=one, text=one) for one in ("p2", "p12", "p1"))
MOVES: Final = ("answer", "answer", "answer", "back", "change", "tick", "tick", "miss")
WORDS: Final = st.text(st.characters(categories=["L", "Nd", "Zs"]), min_size=1, max_size=9)


def _values(asked: Question) -> st.SearchStrategy[Value]:
    found: st.SearchStrategy[Value]
    match asked.kind:
        case Kind.TEXT:
            found = WORDS.filter(lambda words: bool(words.strip()))
        case Kind.NUMBER | Kind.CONFIRM:
            found = st.integers(asked.least, asked.most)
        case Kind.DATE:
            found = st.dates().map(lambda day: day.isoformat())
        case Kind.MANY | Kind.RANK | Kind.PEOPLE if asked.option_ids:
            ids, most = st.sampled_from(asked.option_ids), min(asked.most, len(asked.option_ids))
            found = st.lists(ids, min_size=1, max_size=most, unique=True).map(tuple)
        case Kind.PEOPLE:
            return st.none()
        case _:
            found = st.sampled_from(asked.option_ids)
    return found if asked.required else st.none() | found


def _ticked(sat: Sitting, option: str, *, on: bool) -> Sitting:
    """Tick as a button does; a tap that comes twice changes nothing more."""
    try:
        once = sat.tick(option, on=on)
    except Misunderstood:
        return sat
    assert once.tick(option, on=on) == once
    assert (option in once.ticked) is on
    return once


def _moved(sat: Sitting, data: st.DataObject, said: dict[str, Value]) -> Sitting:
    """Make one move that the person's screen offers, and note what was said."""
    asked, move = sat.question, data.draw(st.sampled_from(MOVES))
    if asked is None or move == "change":
        return sat.change(data.draw(st.sampled_from(sat.asked)).id)
    if move == "back":
        return sat.back()
    if move == "miss":
        return sat.miss()
    if move == "tick" and asked.is_ticked and asked.option_ids:
        option = data.draw(st.sampled_from(asked.option_ids))
        return _ticked(sat, option, on=data.draw(st.booleans()))
    value = data.draw(_values(asked))
    said[asked.id] = fitting(asked, value)
    return sat.answer(value)


@st.composite
def _crowds(draw: st.DrawFn) -> Known:
    """Draw who may be listed, and what the bot has counted."""
    people = {crowd: tuple(draw(st.lists(st.sampled_from(NAMES), unique=True))) for crowd in Crowd}
    counted = draw(st.dictionaries(st.sampled_from(Count), st.integers(0, 20)))
    return Known(people=people, counted=counted)


@settings(max_examples=25, deadline=None, derandomize=True, database=None)
@given(data=st.data(), form=st.sampled_from([Form.PEER, Form.TEACHER]))
def test_no_walk_loses_an_answer_and_each_ends_submittable(
    data: st.DataObject, form: Form
) -> None:
    """What was said last under each question is kept, whoever comes or leaves meanwhile."""
    sat, said = sitting(PAPER, form=form, known=data.draw(_crowds())).start(), dict[str, Value]()
    for _ in range(data.draw(st.integers(0, 20))):
        sat = _moved(sat, data, said)
        assert dict(sat.interview.answers) == said
        assert sat.interview.at in {None, *(one.id for one in sat.asked)}
        if data.draw(st.integers(0, 7)) == 0:
            sat = replace(sat, known=data.draw(_crowds()))
            sat = sat.start() if sat.is_astray else sat

    for _ in range(4 * len(PAPER.questions)):
        sat = sat.start()
        if sat.question is None:
            break
        said[sat.question.id] = fitting(sat.question, data.draw(_values(sat.question)))
        sat = sat.answer(said[sat.question.id])

    sent = sat.submit(NOON)
    asked = {one.id for one in sat.asked}
    assert dict(sent.interview.answers) == {key: said[key] for key in said if key in asked}
    assert set(sent.interview.answers) == asked
    read = replace(sent, known=Known())
    assert {one.id for one in read.asked} == asked
