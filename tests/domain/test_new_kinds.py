"""Choosing in order, choosing people, and confirming what was counted."""

from typing import Any

import pytest

from domain.answers import Value, fitting
from domain.known import Known
from domain.questions import Count, Crowd, Option, Question
from domain.refusals import Misunderstood, NothingToAnswer
from domain.sittings import Sitting
from tests.domain.papers import options, people, question, questionnaire, sitting

FOUR = {"options": options("Один", "Два", "Три", "Четыре")}
MENTORS = people(Crowd.MENTORS, p5="Анна П.", p7="Борис К.", p9="Вера С.", p11="Глеб Т.")


def _people(key: str = "whom", **changes: Any) -> Question:
    return question("people", key, **{"of": "mentors", **changes})


def _confirm(**changes: Any) -> Question:
    return question("confirm", "met", **{"counts": "meetings_held", **changes})


def _at(*questions: Question, known: Known = MENTORS, **answers: Any) -> Sitting:
    return sitting(questionnaire(*questions), known=known, **answers).start()


def _ticking(sat: Sitting, *ids: str) -> Sitting:
    for one in ids:
        sat = sat.tick(one, on=True)
    return sat


@pytest.mark.parametrize(
    ("kind", "changes", "value", "kept"),
    [
        ("rank", FOUR, ("o3", "o1"), ("o3", "o1")),
        ("rank", FOUR, ("o3", "o1", "o3"), ("o3", "o1")),
        ("rank", FOUR, "o2", ("o2",)),
        ("many", {**FOUR, "max": 2}, ("o4", "o1"), ("o1", "o4")),
        ("confirm", {"counts": "meetings_held"}, 5, 5),
        ("confirm", {"counts": "meetings_held"}, "5", 5),
        ("confirm", {"counts": "plan_percent", "max": 100}, 62.5, 62.5),
    ],
)
def test_a_new_answer_is_kept_tidied(
    kind: str, changes: dict[str, Any], value: Value, kept: Value
) -> None:
    """Order is kept where it is the answer, and only there; a number on a button is a number."""
    assert fitting(question(kind, **changes), value) == kept


@pytest.mark.parametrize(
    ("kind", "changes", "value", "expected"),
    [
        ("rank", FOUR, (), "rank"),
        ("rank", FOUR, ("o1", "o9"), "rank"),
        ("rank", FOUR, ("o1", "o2", "o3", "o4"), "most"),
        ("many", {**FOUR, "max": 2}, ("o1", "o2", "o3"), "most"),
        ("many", {**FOUR, "min": 2}, ("o1",), "fewest"),
        ("people", {"of": "mentors"}, ("p5",), "people"),
        ("confirm", {"counts": "plan_percent", "max": 100}, "101", "number"),
        ("confirm", {"counts": "plan_percent"}, "пять", "number"),
        ("confirm", {"counts": "plan_percent"}, "\N{ARABIC-INDIC DIGIT FIVE}", "number"),
    ],
)
def test_what_is_no_new_answer_says_what_was_expected(
    kind: str, changes: dict[str, Any], value: Value, expected: str
) -> None:
    """A list of people as its author writes it holds nobody yet."""
    with pytest.raises(Misunderstood) as refusal:
        fitting(question(kind, **changes), value)
    assert refusal.value.expected == expected


def test_ranked_options_are_kept_in_the_order_of_ticking() -> None:
    """Taking a mark away moves up those behind it."""
    sat = _ticking(_at(question("rank", "first", **FOUR)), "o3", "o1", "o4")
    assert sat.ticked == ("o3", "o1", "o4")
    assert sat.tick("o3", on=False).tick("o3", on=True).ticked == ("o1", "o4", "o3")


def test_a_tick_beyond_the_most_is_refused_and_marks_nothing() -> None:
    """The person hears how many are allowed; a repeated tap on a marked one is no new mark."""
    sat = _ticking(_at(question("many", "needs", max=2, **FOUR)), "o1", "o2")
    with pytest.raises(Misunderstood) as refusal:
        sat.tick("o3", on=True)
    assert (refusal.value.expected, refusal.value.facts) == ("most", {"most": 2})
    assert sat.tick("o2", on=True).ticked == ("o1", "o2")


def test_people_of_the_crowd_are_the_options() -> None:
    """Only who stands in the list can be marked, whatever a forged button says."""
    sat = _ticking(_at(_people(ranked=True)), "p9", "p5")
    assert sat.ticked == ("p9", "p5")
    with pytest.raises(NothingToAnswer):
        sat.tick("p12", on=True)


def test_people_without_an_order_are_kept_as_listed() -> None:
    """The order of ticking says nothing then."""
    assert _ticking(_at(_people()), "p9", "p5").ticked == ("p5", "p9")


def test_a_question_about_people_is_not_asked_when_there_is_nobody() -> None:
    """An empty list would be a dead end, the more so for a required question."""
    empty = people(Crowd.MENTORS)
    assert [one.id for one in _at(_people(), question(key="why"), known=empty).asked] == ["why"]


def test_fewer_people_than_the_least_can_still_be_answered() -> None:
    """Two are wanted, but there is one."""
    alone = people(Crowd.MENTORS, p5="Анна П.")
    assert _at(_people(min=2), known=alone).answer(("p5",)).unanswered == ()


def test_an_answer_outlives_the_people_it_names() -> None:
    """Who left the list after being chosen stays in the answer, but cannot be chosen anew."""
    sat = _at(_people(), question(key="why"), whom=("p5", "p99"))
    assert sat.interview.answers["whom"] == ("p5", "p99")
    assert sat.change("whom").ticked == ("p5",)


def test_a_list_that_has_emptied_keeps_what_was_answered() -> None:
    """The question stays for the page of all answers."""
    sat = _at(_people(), question(key="why"), known=people(Crowd.MENTORS), whom=("p5",))
    assert [one.id for one in sat.asked] == ["whom", "why"]


def test_a_question_that_is_asked_no_more_leaves_nobody_stranded() -> None:
    """The next one is shown, and a button of the lost one is old."""
    paper = questionnaire(_people(), question("scale", "mark"))
    sat = sitting(paper, at="whom", known=people(Crowd.MENTORS))
    assert sat.is_astray
    assert sat.question is not None
    assert sat.question.id == "mark"
    assert not sat.is_drawn_at(sat.interview.rev)
    assert not sat.start().is_astray


def test_a_count_is_offered_only_where_it_is_an_answer() -> None:
    """One out of bounds, or unknown, is asked for like any other number."""
    known = Known(counted={Count.MEETINGS_HELD: 5})
    assert _at(_confirm(), known=known).counted == 5
    assert _at(_confirm(max=4), known=known).counted is None
    assert _at(_confirm(counts="plan_percent"), known=known).counted is None
    assert _at(question("number"), known=known).counted is None


def test_a_condition_sees_what_was_ranked() -> None:
    """Any of those chosen opens the branch."""
    rank = question("rank", "first", **FOUR)
    why = question(key="why", only_if={"question": "first", "is_any_of": ["o4"]})
    assert "why" in {one.id for one in _at(rank, why, first=("o1", "o4")).asked}
    assert "why" not in {one.id for one in _at(rank, why, first=("o1",)).asked}


def test_options_of_people_are_as_short_as_any() -> None:
    """The token of the last person a database can number fits an answer and a button."""
    assert Option(id="p999999999", text="Анна").id == "p999999999"
