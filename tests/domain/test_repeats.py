"""Sections that are gone through several times."""

from datetime import UTC, datetime
from typing import Any

import pytest
from pydantic import ValidationError

from domain.known import Known
from domain.questionnaires import Questionnaire
from domain.questions import Crowd
from domain.repeats import at_time, is_more, plain, time_of
from domain.sittings import Sitting
from tests.domain.papers import only_if, people, question, questionnaire, sitting

NOON = datetime(2021, 9, 1, 12, tzinfo=UTC)
THREE = people(Crowd.OWN_MENTEES, p2="Аня", p12="Боря", p1="Вера")


def _paper(**repeat: Any) -> Questionnaire:
    """Make a paper whose second section repeats, with a branch inside, and one question after."""
    return questionnaire(
        question("yes_no", "well"),
        question("yes_no", "here", section="each"),
        question(key="why", section="each", only_if=only_if("here", "no")),
        question("scale", "mark", section="end"),
        sections=[
            {"id": "s", "title": "Начало"},
            {"id": "each", "title": "Каждый", "repeat": repeat},
            {"id": "end", "title": "Конец"},
        ],
    )


OVER = _paper(over="own_mentees")
MORE = _paper(more="Добавить ещё?", most=3)


def _asked(sat: Sitting) -> list[str]:
    return [one.id for one in sat.asked]


def _over(known: Known = THREE, **answers: Any) -> Sitting:
    return sitting(OVER, known=known, **answers)


def test_a_section_is_gone_through_once_for_each_person() -> None:
    """In the order of the list, each with questions of their own."""
    assert _asked(_over()) == ["well", "here.p2", "here.p12", "here.p1", "mark"]


def test_a_condition_inside_speaks_of_the_same_person() -> None:
    """Boris was away, so why is asked about Boris alone."""
    given: dict[str, Any] = {"here.p2": "yes", "here.p12": "no"}
    sat = _over(**given)
    assert _asked(sat) == ["well", "here.p2", "here.p12", "why.p12", "here.p1", "mark"]


def test_answers_stay_with_their_person_when_another_one_leaves() -> None:
    """Nobody inherits an answer by moving up in the list."""
    left = people(Crowd.OWN_MENTEES, p12="Боря", p1="Вера")
    sat = _over(left, well="yes", **{"here.p2": "no", "here.p12": "yes"}).start()
    assert sat.interview.answers["here.p12"] == "yes"
    assert sat.interview.at == "here.p1"


def test_of_somebody_who_left_only_what_was_answered_remains() -> None:
    """The answer counts, and nothing more is asked about them."""
    left = people(Crowd.OWN_MENTEES, p12="Боря")
    sat = _over(left, well="yes", mark=5, **{"here.p2": "no", "here.p12": "yes"})
    assert _asked(sat) == ["well", "here.p12", "here.p2", "mark"]
    assert set(sat.start().submit(NOON).interview.answers) == {
        "well",
        "mark",
        "here.p2",
        "here.p12",
    }


def test_a_newcomer_is_asked_about_before_the_end() -> None:
    """A pair made meanwhile opens its questions, and only those."""
    more = people(Crowd.OWN_MENTEES, p2="Аня", p3="Гена")
    sat = _over(more, well="yes", mark=5, **{"here.p2": "yes"}).start()
    assert [one.id for one in sat.unanswered] == ["here.p3"]


def test_sent_answers_can_be_read_without_knowing_anybody() -> None:
    """Whoever counts them needs no list of people."""
    sent = _over(Known(), well="yes", mark=5, **{"here.p12": "no", "why.p12": "Болел"})
    assert _asked(sent) == ["well", "here.p12", "why.p12", "mark"]


def test_a_section_over_nobody_is_left_out() -> None:
    """A mentor without a pair goes straight on."""
    sat = _over(people(Crowd.OWN_MENTEES))
    assert _asked(sat) == ["well", "mark"]
    assert [one.id for one in sat.sections] == ["s", "end"]


def test_a_section_goes_on_as_long_as_wanted() -> None:
    """Each yes opens one more time, and the last time asks no more."""
    sat = sitting(MORE).start()
    for value in ("yes", "yes", "yes", "no", "Болел", "yes", "yes"):
        sat = sat.answer(value)
    assert _asked(sat) == [
        "well",
        "here.1",
        "each.m1",
        "here.2",
        "why.2",
        "each.m2",
        "here.3",
        "mark",
    ]
    assert sat.interview.at == "mark"


def test_a_no_closes_the_later_times_and_keeps_them_aside() -> None:
    """A yes brings them back; what is closed at the end is not handed in."""
    given: dict[str, Any] = {"here.1": "yes", "each.m1": "yes", "here.2": "yes", "each.m2": "no"}
    sat = sitting(MORE, well="yes", mark=5, **given).start()
    closed = sat.change("each.m1").answer("no")
    assert _asked(closed) == ["well", "here.1", "each.m1", "mark"]
    assert closed.interview.at is None
    assert closed.change("each.m1").answer("yes").unanswered == ()

    assert set(closed.submit(NOON).interview.answers) == {"well", "here.1", "each.m1", "mark"}


def test_a_change_inside_a_time_asks_only_what_it_opened() -> None:
    """The branch of the second person is asked, then the page of all answers comes back."""
    given: dict[str, Any] = {"here.p2": "yes", "here.p12": "yes", "here.p1": "yes"}
    sat = _over(well="yes", mark=5, **given).start().change("here.p12").answer("no")
    assert sat.interview.at == "why.p12"
    assert sat.answer("Болел").interview.at is None


def test_an_id_at_a_time_is_never_one_of_an_author() -> None:
    """An author cannot write the mark, so no two questions share an id."""
    for written in ("here.1", "here.p2"):
        with pytest.raises(ValidationError):
            question(key=written)
    longest = at_time("z" * 9, "p999999999")
    assert len(longest) <= 20
    assert (plain(longest), time_of(longest)) == ("z" * 9, "p999999999")
    assert len(at_time("z" * 16, "m9")) <= 20
    assert is_more("each.m1")
    assert not is_more("here.1")
    assert time_of("each.m2") == "2"
    assert time_of("here") == ""


def test_an_id_too_long_to_name_a_person_after_is_refused() -> None:
    """Ten letters and a person would not fit the column."""
    section = {"id": "each", "title": "Каждый", "repeat": {"over": "own_mentees"}}
    with pytest.raises(ValidationError) as refusal:
        questionnaire(question(key="z" * 10, section="each"), sections=[section])
    assert [one["type"] for one in refusal.value.errors()] == ["id_long_for_people"]
