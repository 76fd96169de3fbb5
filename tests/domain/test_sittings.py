"""How a person moves through a questionnaire."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from domain.people import Form
from domain.refusals import AnswersMissing, InterviewClosed, Misunderstood, NothingToAnswer
from domain.sittings import Sitting
from tests.domain.papers import only_if, options, question, questionnaire, sitting

NOON = datetime(2021, 9, 1, 12, tzinfo=UTC)

# Был ли наставник → где → понравилось ли → почему нет; и ещё один вопрос для всех.
BRANCHED = questionnaire(
    question("yes_no", key="before"),
    question(key="where", only_if=only_if("before", "yes")),
    question("yes_no", key="liked", only_if=only_if("before", "yes")),
    question(key="why", required=False, only_if=only_if("liked", "no")),
    question("scale", key="mark"),
)


def _asked(sat: Sitting) -> list[str]:
    return [one.id for one in sat.asked]


def _whole() -> Sitting:
    return sitting(BRANCHED, before="yes", where="Школа 5", liked="no", why="Редко", mark=7)


def test_an_interview_starts_at_its_first_question() -> None:
    """Nothing but the answers decides where a person stands."""
    assert sitting(BRANCHED).start().interview.at == "before"


def test_an_interview_goes_on_at_the_first_question_that_waits() -> None:
    """A restart between two answers loses nothing."""
    assert sitting(BRANCHED, before="yes", where="Школа 5").start().interview.at == "liked"


def test_questions_of_a_closed_branch_are_not_asked() -> None:
    """Who had no mentor is not asked where."""
    sat = sitting(BRANCHED).start().answer("no")
    assert sat.interview.at == "mark"
    assert _asked(sat) == ["before", "mark"]


def test_an_answer_opens_only_the_questions_that_rest_on_it() -> None:
    """A branch inside a branch waits for its own condition."""
    assert _asked(sitting(BRANCHED).start().answer("yes")) == ["before", "where", "liked", "mark"]


def test_a_change_asks_only_what_it_opened() -> None:
    """A person who changes one answer is not walked through the rest again."""
    sat = sitting(BRANCHED, before="no", mark=7).change("before").answer("yes")
    assert [one.id for one in sat.unanswered] == ["where", "liked"]
    assert sat.answer("Школа 5").answer("yes").interview.at is None


def test_a_change_that_opens_nothing_returns_to_the_page_of_all_answers() -> None:
    """Changing one answer is one question long."""
    changed = _whole().change("mark").answer(9)
    assert changed.interview.at is None
    assert changed.interview.answers["mark"] == 9


def test_answers_of_a_closed_branch_stay_aside_until_submit() -> None:
    """Who changes their mind twice has nothing to write again."""
    closed = _whole().change("before").answer("no")
    assert _asked(closed) == ["before", "mark"]
    assert closed.interview.answers["where"] == "Школа 5"

    reopened = closed.change("before").answer("yes")
    assert reopened.interview.at is None
    assert reopened.unanswered == ()


def test_a_closed_answer_opens_nothing() -> None:
    """The branch inside a closed branch is closed too, whatever was answered there."""
    assert "why" not in _asked(_whole().change("before").answer("no"))


def test_submitting_drops_the_answers_of_closed_branches() -> None:
    """What a person took back by changing an answer is not handed in."""
    sent = _whole().change("before").answer("no").submit(NOON)
    assert dict(sent.interview.answers) == {"before": "no", "mark": 7}
    assert sent.interview.submitted_at == NOON
    assert not sent.interview.is_open


def test_an_interview_with_gaps_cannot_be_submitted() -> None:
    """A required question cannot be forgotten by tapping fast."""
    with pytest.raises(AnswersMissing):
        sitting(BRANCHED, before="yes").submit(NOON)


@pytest.mark.parametrize(
    "move",
    [
        lambda sent: sent.submit(NOON),
        lambda sent: sent.answer("no"),
        lambda sent: sent.change("mark"),
        lambda sent: sent.tick("yes", on=True),
        lambda sent: sent.back(),
    ],
    ids=["submit", "answer", "change", "tick", "back"],
)
def test_a_submitted_interview_stands(move: Callable[[Sitting], Sitting]) -> None:
    """Every move of a button that is still on some screen is refused."""
    sent = _whole().submit(NOON)
    with pytest.raises(InterviewClosed):
        move(sent)


def test_a_skip_is_an_answer() -> None:
    """A skipped question does not come back by itself."""
    sat = sitting(BRANCHED, before="yes", where="Школа 5", liked="no").start()
    assert sat.interview.at == "why"
    skipped = sat.answer(None)
    assert skipped.interview.at == "mark"
    assert skipped.interview.answers["why"] is None


def test_a_required_question_cannot_be_skipped() -> None:
    """The person stays where they are, with everything they said."""
    sat = sitting(BRANCHED).start()
    with pytest.raises(Misunderstood):
        sat.answer(None)
    assert sat.interview.at == "before"


def test_back_goes_to_the_question_before_and_keeps_every_answer() -> None:
    """Looking back costs nothing."""
    sat = sitting(BRANCHED, before="yes", where="Школа 5").start().back()
    assert sat.interview.at == "where"
    assert set(sat.interview.answers) == {"before", "where"}


def test_back_passes_over_closed_questions() -> None:
    """The question before is the one this person saw before."""
    assert sitting(BRANCHED, before="no").start().back().interview.at == "before"


def test_back_on_the_first_question_stays_there() -> None:
    """There is nothing before the beginning."""
    assert sitting(BRANCHED).start().back().interview.at == "before"


def test_back_from_the_page_of_all_answers_is_the_last_question() -> None:
    """The page counts as a step after the last question."""
    assert _whole().start().back().interview.at == "mark"


def test_a_question_nobody_asked_cannot_be_changed() -> None:
    """A forged button leads nowhere."""
    sat = sitting(BRANCHED, before="no")
    for key in ("where", "nonsense"):
        with pytest.raises(NothingToAnswer):
            sat.change(key)


def test_words_on_the_page_of_all_answers_answer_nothing() -> None:
    """No question is on the screen, so nothing is overwritten."""
    with pytest.raises(NothingToAnswer):
        _whole().start().answer("да")


MANY = questionnaire(question("many", key="needs", options=options("Учёба", "Спорт", "Музыка")))


def test_ticks_are_kept_in_the_order_of_the_options() -> None:
    """Order is meaning, and a mark can be taken away again."""
    sat = sitting(MANY).start().tick("o3", on=True).tick("o1", on=True).tick("o2", on=True)
    assert sat.interview.ticked == ("o1", "o2", "o3")
    assert sat.tick("o1", on=False).interview.ticked == ("o2", "o3")


def test_a_tick_that_arrives_twice_marks_once() -> None:
    """A button says what shall be, so the messenger may repeat it."""
    sat = sitting(MANY).start().tick("o1", on=True).tick("o1", on=True)
    assert sat.interview.ticked == ("o1",)
    assert sat.tick("o2", on=False).interview.ticked == ("o1",)


def test_an_option_that_is_not_there_cannot_be_ticked() -> None:
    """A forged button marks nothing."""
    with pytest.raises(NothingToAnswer):
        sitting(MANY).start().tick("o9", on=True)


def test_ticks_come_back_when_an_answer_is_changed() -> None:
    """The person sees what they had chosen, and ticks are gone once it is sent off."""
    sent_off = sitting(MANY).start().answer(("o1", "o3"))
    assert sent_off.interview.ticked == ()
    assert sent_off.change("needs").interview.ticked == ("o1", "o3")


def test_a_button_of_another_question_is_older_than_the_one_on_the_screen() -> None:
    """Ticks keep the buttons of a question alive; moving on makes them old."""
    sat = sitting(MANY).start()
    drawn_at = sat.interview.since
    assert sat.tick("o1", on=True).is_drawn_at(drawn_at)
    assert not sat.is_drawn_at(drawn_at - 1)


def test_misses_are_counted_until_an_answer_comes() -> None:
    """Help after the third miss is not offered to somebody who has understood since."""
    missed = sitting(BRANCHED).start().miss().miss()
    assert missed.interview.misses == 2
    assert missed.answer("no").interview.misses == 0


def test_sections_without_a_question_for_this_person_are_not_counted() -> None:
    """«Раздел 1 из 2» must be true for the reader's own form."""
    paper = questionnaire(
        question(key="a"),
        question(key="b", section="t", forms=["teach"]),
        sections=[{"id": "s", "title": "Первый"}, {"id": "t", "title": "Второй"}],
    )
    assert [one.id for one in sitting(paper).sections] == ["s"]
    assert [one.id for one in sitting(paper, form=Form.TEACHER).sections] == ["s", "t"]


def test_minutes_left_shrink_to_nothing() -> None:
    """The rest is a share of the author's estimate, rounded up."""
    assert sitting(BRANCHED).minutes_left == 8
    assert sitting(BRANCHED, before="no").minutes_left == 4
    assert _whole().minutes_left == 0
