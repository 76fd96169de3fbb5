"""Any walk through a questionnaire, however wild, loses nothing and can be finished."""

from datetime import UTC, datetime
from typing import Final

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.answers import Value, fitting
from domain.people import Form
from domain.questions import Kind, Question
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
    question(key="last", required=False, forms=["peer"]),
)
MOVES: Final = ("answer", "answer", "answer", "back", "change", "tick", "miss")
WORDS: Final = st.text(st.characters(categories=["L", "Nd", "Zs"]), min_size=1, max_size=9)


def _values(asked: Question) -> st.SearchStrategy[Value]:
    found: st.SearchStrategy[Value]
    match asked.kind:
        case Kind.TEXT:
            found = WORDS.filter(lambda words: bool(words.strip()))
        case Kind.NUMBER:
            found = st.integers(asked.least, asked.most)
        case Kind.DATE:
            found = st.dates().map(lambda day: day.isoformat())
        case Kind.MANY:
            found = st.sets(st.sampled_from(asked.option_ids), min_size=1).map(tuple)
        case _:
            found = st.sampled_from(asked.option_ids)
    return found if asked.required else st.none() | found


def _moved(sat: Sitting, data: st.DataObject, said: dict[str, Value]) -> Sitting:
    """Make one move that the person's screen offers, and note what was said."""
    asked, move = sat.question, data.draw(st.sampled_from(MOVES))
    if asked is None or move == "change":
        return sat.change(data.draw(st.sampled_from(sat.asked)).id)
    if move == "back":
        return sat.back()
    if move == "miss":
        return sat.miss()
    if move == "tick" and asked.kind is Kind.MANY:
        return sat.tick(data.draw(st.sampled_from(asked.option_ids)), on=data.draw(st.booleans()))
    value = data.draw(_values(asked))
    said[asked.id] = fitting(asked, value)
    return sat.answer(value)


@settings(max_examples=80, deadline=None, derandomize=True, database=None)
@given(data=st.data(), form=st.sampled_from([Form.PEER, Form.TEACHER]))
def test_no_walk_loses_an_answer_and_each_ends_submittable(
    data: st.DataObject, form: Form
) -> None:
    """What was said last under each question is kept, and answering on reaches the end."""
    sat, said = sitting(PAPER, form=form).start(), dict[str, Value]()
    for _ in range(data.draw(st.integers(0, 25))):
        sat = _moved(sat, data, said)
        assert dict(sat.interview.answers) == said
        assert sat.interview.at in {None, *(one.id for one in sat.asked)}

    for _ in range(2 * len(PAPER.questions)):
        sat = sat.start()
        if sat.question is None:
            break
        said[sat.question.id] = fitting(sat.question, data.draw(_values(sat.question)))
        sat = sat.answer(said[sat.question.id])

    sent = sat.submit(NOON)
    asked = {one.id for one in sat.asked}
    assert dict(sent.interview.answers) == {key: said[key] for key in said if key in asked}
    assert set(sent.interview.answers) == asked
