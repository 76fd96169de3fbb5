"""Every questionnaire that comes with the house, walked to its end by every branch."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from statistics import median
from typing import Final

import pytest

from domain.letters import Screen
from domain.people import Form, Role
from domain.questionnaires import Questionnaire
from domain.questions import Question
from domain.repeats import plain
from handlers.sittings import drawn
from handlers.taps import LONGEST, read
from locales.library import read_library
from locales.texts import ADULT, CHILD, texts_for
from tests.domain.somebody import somebody
from tests.locales.walkers import MUCH_KNOWN, walkers
from tests.locales.walks import Stop, Walk, walked

PAPERS: Final = read_library().current
TEXTS: Final = tuple(texts_for("ru", address) for address in (CHILD, ADULT))
LONGEST_TEXT: Final = 4096
LONGEST_LABEL: Final = 64
MOST_BUTTONS: Final = 100
MOST_SCREENS: Final = 12
"""How many screens ten questions may take, for half of those who answer."""


@pytest.fixture(params=PAPERS.values(), ids=lambda paper: str(paper.id))
def paper(request: pytest.FixtureRequest) -> Questionnaire:
    """Give each shipped questionnaire in turn."""
    found: Questionnaire = request.param
    return found


def _forms(paper: Questionnaire) -> Iterator[Form]:
    """Yield the forms whose people are asked something, once where they are asked the same."""
    seen: set[tuple[Question, ...]] = {()}
    for form in Form:
        asked = paper.for_form(form)
        if asked not in seen:
            yield form
        seen.add(asked)


@cache
def _walks(name: str) -> tuple[Walk, ...]:
    """Walk through a questionnaire in every form by every branch; the walks are made once."""
    paper = PAPERS[name]
    return tuple(walked(one) for form in _forms(paper) for one in walkers(paper, form))


def _faults(screen: Screen) -> list[str]:
    """Tell what Telegram would refuse about a screen."""
    buttons = [button for row in screen.rows for button in row]
    labels = [one.label for one in buttons if not 0 < len(one.label) <= LONGEST_LABEL]
    taps = [one.tap for one in buttons if len(one.tap.encode()) > LONGEST or not read(one.tap)]
    crowded = ["too many buttons"] if len(buttons) > MOST_BUTTONS else []
    crowded += ["a row too wide" for row in screen.rows if len(row) > 8]
    return labels + taps + crowded + [screen.text] * (len(screen.text) > LONGEST_TEXT)


def _offers(screen: Screen, stop: Stop) -> bool:
    taps = [read(button.tap) for row in screen.rows for button in row]
    ways = [(one.deed, one.arg) for one in taps if one is not None]
    return stop.way is None or stop.way in ways


def _pages(walk: Walk, seen: set[object]) -> Iterator[Stop]:
    """Yield what a walker saw, without pages that an earlier one saw with the same marks."""
    for stop in walk.stops:
        sitting, question = stop.sitting, stop.sitting.question
        looks = (sitting.known is MUCH_KNOWN, sitting.ticked, sitting.interview.misses)
        page = question and (question.id, looks, stop.leaf, stop.way)
        if page is None or page not in seen:
            yield stop
        seen.add(page)


def test_everybody_reaches_the_end_over_screens_that_telegram_takes(paper: Questionnaire) -> None:
    """Whatever somebody answers, every page fits and has the button that leads on."""
    seen: set[object] = set()
    for walk in _walks(paper.id):
        assert set(walk.sitting.interview.answers) == set(walk.asked)
        assert walk.sitting.interview.submitted_at is not None
        for stop in _pages(walk, seen):
            for texts in TEXTS:
                screen = drawn(stop.sitting, texts, leaf=stop.leaf)
                assert _faults(screen) == []
                assert _offers(screen, stop), (stop.way, screen)


@pytest.mark.parametrize("form", Form)
def test_whoever_a_questionnaire_is_for_may_answer_it(paper: Questionnaire, form: Form) -> None:
    """Each of its roles is asked, in each form that has questions, and nobody else."""
    for role in Role:
        is_asked = role in paper.who and paper.for_form(form) != ()
        assert paper.is_for(somebody(1, role, form=form)) == is_asked


def test_every_branch_is_walked_and_left_out(paper: Questionnaire) -> None:
    """For each question that is not asked of all, some walker meets it and another does not."""
    for form in _forms(paper):
        met = [
            Counter(map(plain, walk.asked))
            for walk in _walks(paper.id)
            if walk.sitting.interview.form is form and walk.sitting.known is MUCH_KNOWN
        ]
        for question in paper.for_form(form):
            condition = question.only_if
            left_out = [
                times
                for times in met
                if condition and times[question.id] < times[condition.question]
            ]
            assert any(times[question.id] for times in met)
            assert bool(left_out) == (condition is not None)


def test_ten_questions_take_twelve_screens_at_the_most() -> None:
    """The page of all answers and the thanks are counted, too; half of the walks are shorter."""
    figures = [walk.screens_for_ten for name in PAPERS for walk in _walks(name)]
    middle = median(figures)
    print(f"{len(figures)} walks, {middle:.1f} screens for 10 questions")  # noqa: T201
    assert middle <= MOST_SCREENS
