"""What is asked when people have met, and at the end: again, and for the first time."""

from typing import Final

import pytest

from domain.people import Form
from domain.questionnaires import Questionnaire
from domain.questions import Crowd, Kind
from locales.library import read_library

PAPERS: Final = read_library().current


def _asked(paper: Questionnaire, form: Form) -> dict[str, str]:
    return {question.id: question.kind.value for question in paper.for_form(form)}


def _of_kind(asked: dict[str, str], kind: str) -> set[str]:
    return {key for key, one in asked.items() if one == kind}


SECOND: Final = [one for one in PAPERS.values() if one.follows is not None]


@pytest.fixture(params=SECOND, ids=lambda paper: str(paper.id))
def second(request: pytest.FixtureRequest) -> Questionnaire:
    """Give each questionnaire that asks again what another one asked before."""
    found: Questionnaire = request.param
    return found


def test_what_is_asked_again_can_be_compared(second: Questionnaire) -> None:
    """Every mark given before has its counterpart, in the same forms and between the same ends."""
    first = PAPERS[second.follows or ""]
    for form in Form:
        before = {one.id: one for one in first.for_form(form)}
        after = {one.id.removesuffix("_2"): one for one in second.for_form(form)}
        asked_again = {one for one in after if f"{one}_2" == after[one].id}
        assert _of_kind(_asked(first, form), "scale") <= asked_again <= set(before)
        for key in asked_again:
            once, again = before[key], after[key]
            assert (once.kind, once.option_ids) == (again.kind, again.option_ids)
            assert (once.least, once.most) == (again.least, again.most)


def test_everybody_is_asked_in_the_end_whether_they_are_satisfied() -> None:
    """Two indicators of the programme are counted from a yes and a mark of each side."""
    for name, key in (("mentee_second", "x5"), ("mentor_second", "y8")):
        for form in Form:
            asked = _asked(PAPERS[name], form)
            assert (asked[key], asked[f"{key}_mark"]) == ("yes_no", "scale")
        required = [one for one in PAPERS[name].questions if one.id.startswith(key)]
        assert all(one.required for one in required)


CHANGES: Final = {
    "x4_future": "teach stud empl empl_st tp",
    "x4_school": "peer teach stud empl empl_st tp",
    "x4_sure": "peer teach stud empl empl_st tp",
    "x4_clubs": "peer stud empl tp",
    "x4_calm": "peer teach",
    "x4_books": "peer stud tp",
    "x4_work": "empl empl_st",
    "x4_stay": "teach",
}
"""What may have come into a mentee's life, and in which forms that is asked."""


@pytest.mark.parametrize("form", Form)
def test_the_second_surveys_ask_of_changes_and_of_what_is_next(form: Form) -> None:
    """What only the end can show is asked beside the marks that are compared."""
    mentee, mentor = (
        {key for key in _asked(PAPERS[name], form) if not key.endswith("_2")}
        for name in ("mentee_second", "mentor_second")
    )
    changes = {key for key, forms in CHANGES.items() if form in forms.split()}
    assert mentee == changes | {"x1", "x2", "x3", "x5", "x5_mark", "x6"}
    assert mentor == {*(f"y{number}" for number in range(1, 10)), "y8_mark"}


def test_clubs_and_practice_are_counted_before_and_after() -> None:
    """Not only marks are compared: who goes to a club, and how often skills were practised."""
    for first, again, keys in (
        ("mentee_first", "mentee_second", {"m20", "m16"}),
        ("mentor_first", "mentor_second", {"n11"}),
    ):
        for form in Form:
            before, after = _asked(PAPERS[first], form), _asked(PAPERS[again], form)
            assert {one for one in keys if f"{one}_2" in after} == keys & set(before)


def test_preferences_are_asked_of_each_side_about_the_other() -> None:
    """The first choice is ranked; whom somebody would rather not meet only curators read."""
    for name, letter, crowd in (
        ("preference_mentee", "p", Crowd.MENTORS),
        ("preference_mentor", "q", Crowd.MENTEES),
    ):
        chosen = [one for one in PAPERS[name].questions if one.kind is Kind.PEOPLE]
        assert [one.id for one in chosen] == [f"{letter}{number}" for number in range(1, 5)]
        assert {one.of for one in chosen} == {crowd}
        assert [one.id for one in chosen if one.ranked] == [f"{letter}1"]
        assert (chosen[0].most, chosen[0].required) == (3, True)
        assert [one.id for one in chosen if one.curator_only] == [f"{letter}4"]
