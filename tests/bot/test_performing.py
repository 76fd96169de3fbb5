"""How people of the demo answer: each in their own way, and nobody by chance."""

from datetime import UTC, datetime
from typing import Final

import pytest

from bot.performing import ELSE, Performer
from domain.answers import Value
from domain.ids import AccountId, InterviewId, PersonId, SchoolId
from domain.interviews import Interview
from domain.people import Form, Person, Role
from domain.questionnaires import Questionnaire
from domain.questions import Kind
from domain.sittings import Sitting
from locales.library import read_library

NOW: Final = datetime(2021, 9, 1, 6, tzinfo=UTC)
WORDS: Final = {ELSE: ["Хочу попробовать новое."], "m_e1": ["Первое.", "Второе."]}
PAPERS: Final = read_library().current
CLASS: Final = range(1, 8)


def _answers(paper: Questionnaire, number: int) -> dict[str, Value]:
    person = Person(
        id=PersonId(number),
        school_id=SchoolId(1),
        account_id=AccountId(number),
        roles=frozenset({Role.MENTEE}),
        form=Form.PEER,
        number=number,
    )
    blank = Interview(
        id=InterviewId(1),
        person_id=person.id,
        questionnaire_id=paper.id,
        version=paper.version,
        form=person.form,
    )
    looks_back = paper.follows is not None
    performer = Performer(person=person, words=WORDS, looks_back=looks_back, now=NOW)
    sitting = Sitting(paper, blank).start()
    while sitting.interview.is_open:
        for move in performer.moves(sitting.question):
            sitting = move.made(sitting)
    return dict(sitting.interview.answers)


@pytest.mark.parametrize("paper", ["mentee_first", "mentor_first", "mentee_second"])
def test_everybody_comes_to_the_end_of_a_survey(paper: str) -> None:
    """What they answer fits every question on the way, in whatever branch."""
    assert all(_answers(PAPERS[paper], number) for number in CLASS)


def test_people_of_one_class_do_not_answer_alike() -> None:
    """Results of equal answers would show nothing."""
    everybody = [_answers(PAPERS["mentee_first"], number) for number in CLASS]
    for question in PAPERS["mentee_first"].for_form(Form.PEER):
        given = {one.get(question.id) for one in everybody}
        if question.kind is Kind.SCALE:
            assert len(given) >= 4, question.id


def test_the_same_person_answers_the_same_each_time() -> None:
    """The demo shows everybody the same figures."""
    assert _answers(PAPERS["mentee_first"], 3) == _answers(PAPERS["mentee_first"], 3)


def test_looking_back_most_marks_are_better_and_some_are_not() -> None:
    """The table of before and after has something to tell, and does not flatter."""
    changes = []
    for number in CLASS:
        before = _answers(PAPERS["mentee_first"], number)
        after = _answers(PAPERS["mentee_second"], number)
        for key, mark in before.items():
            again = after.get(f"{key}_2")
            if isinstance(mark, int) and isinstance(again, int):
                changes.append(again - mark)
    assert len(changes) > 50
    assert sum(one > 0 for one in changes) > len(changes) / 2
    assert min(changes) == -1
    assert max(changes) == 3


def test_words_are_written_where_there_are_some_and_where_they_are_demanded() -> None:
    """What may be left out and has no words of its own is left out."""
    answers = _answers(PAPERS["mentee_first"], 2)
    assert answers["m_e1"] == "Первое."
    assert answers["m_e2"] is None
    assert _answers(PAPERS["mentee_second"], 2)["x2"] == "Хочу попробовать новое."
