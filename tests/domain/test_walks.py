"""Walks: every question is reached, and no walk is made in vain."""

import pytest

from domain.answers import fitting
from domain.people import Form
from domain.repeats import plain
from domain.walks import after, answered, begun, leading_to, walks
from locales.library import read_library

PAPERS = read_library().current
WORDS = "слова"


def test_an_unconditional_questionnaire_needs_one_walk() -> None:
    """There is nothing to choose between."""
    paper = PAPERS["training_test"]
    assert all(one.only_if is None for one in paper.questions)
    assert walks(paper, Form.PEER) == ({},)


def test_a_chain_of_conditions_is_wished_for_as_a_whole() -> None:
    """The question at its end is reached only through all above it."""
    for paper in PAPERS.values():
        for question in paper.questions:
            wishes = leading_to(paper, question)
            above = question.only_if
            while above is not None:
                assert wishes[above.question] in above.is_any_of
                asked = paper.question(above.question)
                above = asked.only_if if asked is not None else None


@pytest.mark.parametrize("name", sorted(PAPERS))
@pytest.mark.parametrize("form", [Form.PEER, Form.EMPLOYER])
def test_walks_reach_every_question_with_fit_answers(name: str, form: Form) -> None:
    """But those about people, of whom nobody is known here."""
    paper, seen = PAPERS[name], set[str]()
    for wishes in walks(paper, form):
        sitting = begun(paper, form)
        while sitting.question is not None:
            seen.add(plain(sitting.question.id))
            value = answered(sitting.question, wishes, WORDS)
            assert fitting(sitting.question, value) == value
            sitting = after(sitting, value)
    repeated = {one.id for one in paper.sections if one.repeat and one.repeat.over}
    expected = {
        one.id for one in paper.for_form(form) if one.of is None and one.section not in repeated
    }
    assert expected <= seen
