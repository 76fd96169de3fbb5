"""Results: figures worked out by hand, and what hides of them."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from domain.answers import Value
from domain.comparisons import Shift, change, comparable
from domain.figures import tenths
from domain.ids import PersonId
from domain.people import Form
from domain.questionnaires import Questionnaire
from domain.questions import Question
from domain.results import Given, Sealed, Tally, bands, tally, unsealed, visible_forms

PEER, TEACHER = Form.PEER, Form.TEACHER


def asked(kind: str, **facts: Any) -> Question:
    """Ask a question of a kind."""
    return Question.model_validate({"id": "q", "section": "s", "kind": kind, "text": "?"} | facts)


SCALE = asked("scale")
YES_NO = asked("yes_no")
CHOICE = asked("choice", options=[{"id": one, "text": one} for one in "abc"])
MANY = asked("many", options=[{"id": one, "text": one} for one in "abc"])


def given(counts: dict[Value, int], form: Form = PEER) -> list[Given]:
    """Give each answer so many times."""
    return [
        Given(question_id="q", form=form, value=value, answers=count)
        for value, count in counts.items()
    ]


def shown(one: Tally) -> dict[str, int | None]:
    """Read the bars."""
    return {bar.id: bar.count for bar in one.bars}


def test_marks_have_a_mean_and_a_count_each() -> None:
    """(3·4 + 5·8 + 4·10) / 12 = 92 / 12 = 7.67."""
    found = tally(SCALE, given({4: 3, 8: 5, 10: 4}))
    assert (found.answers, found.mean) == (12, Decimal("7.7"))
    assert shown(found)["8"] == 5
    assert shown(found)["1"] == 0


def test_skipped_answers_count_for_nothing() -> None:
    """Whoever may leave a question out lowers no mean."""
    found = tally(SCALE, given({None: 9, 8: 3, 9: 3}))
    assert (found.answers, found.mean) == (6, Decimal("8.5"))


def test_where_a_mark_would_hide_marks_are_counted_in_bands() -> None:
    """A mean beside single marks would tell them; three bands and a mean do not."""
    found = tally(SCALE, given({2: 3, 5: 1, 6: 3, 9: 4}))
    assert shown(found) == {"1-3": 3, "4-6": 4, "7-10": 4}
    assert found.mean == Decimal("5.9")


def test_two_people_are_hidden_whole() -> None:
    """Neither a count nor a mean is left, not even how many they are."""
    found = tally(SCALE, given({4: 1, 9: 1}))
    assert found.is_hidden
    assert (found.mean, found.bars) == (None, ())


def test_nobody_is_not_hidden() -> None:
    """That nobody has answered tells of nobody."""
    assert tally(SCALE, []).answers == 0


def test_one_no_takes_the_yes_along() -> None:
    """Ten answers and nine times yes is one no."""
    assert shown(tally(YES_NO, given({"yes": 9, "no": 1}))) == {"yes": None, "no": None}
    assert shown(tally(YES_NO, given({"yes": 7, "no": 3}))) == {"yes": 7, "no": 3}


def test_several_options_are_counted_one_by_one() -> None:
    """What all but two chose tells of the two, so it hides as what two chose does."""
    found = tally(MANY, given({("a", "b"): 4, ("b",): 4, ("b", "c"): 1, ("a",): 1}))
    assert shown(found) == {"a": 5, "b": None, "c": None}


def test_an_option_that_was_taken_out_is_still_counted() -> None:
    """Answers stay under ids, whatever the file says today."""
    assert shown(tally(CHOICE, given({"a": 3, "gone": 4})))["gone"] == 4


def test_one_person_who_answered_often_is_one_person() -> None:
    """Five meetings of one mentee are told by nobody."""
    often = [
        Given(question_id="q", form=PEER, value=8, answers=5, person_id=PersonId(1)),
        Given(question_id="q", form=PEER, value=9, answers=2, person_id=PersonId(2)),
    ]
    third = Given(question_id="q", form=PEER, value=8, answers=1, person_id=PersonId(3))
    assert tally(SCALE, often).is_hidden
    assert tally(SCALE, [*often, third]).answers == 8


def test_the_school_without_one_form_does_not_tell_the_other() -> None:
    """Two teachers are hidden, and so is the form that is left when they are taken away."""
    both = given({8: 9}) + given({3: 2}, TEACHER)
    assert tally(SCALE, both, PEER).is_hidden
    assert tally(SCALE, both, TEACHER).is_hidden
    assert tally(SCALE, both).answers == 11
    assert visible_forms({PEER: 9, TEACHER: 2}) == ()
    assert visible_forms({PEER: 9, TEACHER: 3}) == (PEER, TEACHER)


@pytest.mark.parametrize(
    ("least", "most", "expected"),
    [
        (1, 10, ((1, 3), (4, 6), (7, 10))),
        (0, 2, ((0, 0), (1, 1), (2, 2))),
        (1, 5, ((1, 2), (3, 4), (5, 5))),
    ],
)
def test_a_scale_is_cut_in_three(
    least: int, most: int, expected: tuple[tuple[int, int], ...]
) -> None:
    """Every mark is in one band."""
    assert bands(asked("scale", min=least, max=most)) == expected


def test_anonymous_answers_come_out_five_people_at_a_time() -> None:
    """Of days that are over; whoever answers alone waits for others."""
    days = [(1, 4), (2, 1), (3, 4), (4, 9)]
    sealed = [
        Sealed(question_id="q", value="yes", day=date(2022, 5, day), answers=count)
        for day, count in days
    ]
    assert sum(one.answers for one in unsealed(sealed, date(2022, 5, 2))) == 0
    assert sum(one.answers for one in unsealed(sealed, date(2022, 5, 4))) == 5
    assert sum(one.answers for one in unsealed(sealed, date(2022, 5, 5))) == 18


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Fraction(1, 20), "0.1"),
        (Fraction(-1, 20), "-0.1"),
        (Fraction(1, 3), "0.3"),
        (Fraction(-1, 30), "0.0"),
        (Fraction(725, 100), "7.3"),
    ],
)
def test_a_half_is_rounded_away_from_zero(value: Fraction, expected: str) -> None:
    """Exactly, whatever binary numbers make of it: 7.25 is 7.3."""
    assert tenths(value) == Decimal(expected)


def moved(*moves: tuple[Value, Value, int], form: Form = PEER) -> list[Shift]:
    """Move so many people from one answer to another."""
    return [
        Shift(question_id="q", form=form, before=before, after=after, people=people)
        for before, after, people in moves
    ]


def test_before_and_after_are_of_the_same_people() -> None:
    """(5·3 + 6·4 + 5·3) / 10 = 5.4, (8·3 + 6·4 + 9·3) / 10 = 7.5, six of ten rose."""
    found = change(SCALE, moved((5, 8, 3), (6, 6, 4), (5, 9, 3), (7, None, 2)))
    assert (found.people, found.before, found.after) == (10, Decimal("5.4"), Decimal("7.5"))
    assert (found.difference, found.improved) == (Decimal("2.1"), Decimal("60.0"))


def test_the_difference_is_rounded_once() -> None:
    """16/3 = 5.33 and 17/3 = 5.67 differ by 0.33, not by what the rounded means differ."""
    found = change(SCALE, moved((5, 5, 2), (6, 7, 1)))
    assert (found.before, found.after) == (Decimal("5.3"), Decimal("5.7"))
    assert found.difference == Decimal("0.3")


def test_two_people_with_both_are_hidden() -> None:
    """Nobody with both is not hidden: it tells of nobody."""
    assert change(SCALE, moved((5, 8, 2))).people is None
    assert change(SCALE, moved((5, None, 7))).people == 0


def test_the_share_that_rose_hides_where_few_did_not() -> None:
    """Nine of ten is one who did not."""
    found = change(SCALE, moved((5, 8, 9), (5, 5, 1)))
    assert (found.people, found.improved) == (10, None)


def test_yes_is_a_share() -> None:
    """Four of ten before, seven of ten after."""
    found = change(YES_NO, moved(("yes", "yes", 4), ("no", "yes", 3), ("no", "no", 3)))
    assert (found.before, found.after) == (Decimal("40.0"), Decimal("70.0"))
    assert change(YES_NO, moved(("yes", "yes", 9), ("no", "yes", 1))).people is None


def test_only_marks_numbers_and_yes_are_compared() -> None:
    """Words and options have no mean; what is asked once has nothing beside it."""
    first = _paper([("m", "scale"), ("n", "text"), ("k", "number"), ("once", "scale")])
    second = _paper([("m_2", "scale"), ("n_2", "text"), ("k_2", "number"), ("x", "scale")])
    assert [(one.id, other.id) for one, other in comparable(first, second)] == [
        ("m", "m_2"),
        ("k", "k_2"),
    ]


def _paper(questions: list[tuple[str, str]]) -> Questionnaire:
    return Questionnaire.model_validate(
        {
            "id": "paper",
            "version": 1,
            "title": "Опрос",
            "minutes": 1,
            "who": ["mentee"],
            "about": "school",
            "thanks": "Спасибо",
            "sections": [{"id": "s", "title": "Раздел"}],
            "questions": [
                {"id": one, "section": "s", "kind": kind, "text": "?"} for one, kind in questions
            ],
        }
    )
