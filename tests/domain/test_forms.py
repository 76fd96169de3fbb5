"""Forms of mentoring: who helps whom, and what follows from it."""

import pytest

from domain.invitations import is_for_adults
from domain.people import Form, Role
from locales.rosters import roster_words
from tests.domain.test_rosters import GOOD, judged


def test_only_adults_help_colleagues_and_pupils_as_teachers() -> None:
    """Nobody is asked how old a teacher is; a teacher's mentee may be of any age."""
    parts = [(role, form) for role in (Role.MENTEE, Role.MENTOR) for form in Form]
    assert [one for one in parts if is_for_adults(*one)] == [
        (Role.MENTEE, Form.TEACHER),
        (Role.MENTOR, Form.TEACHER),
        (Role.MENTOR, Form.TEACHER_PUPIL),
    ]


@pytest.mark.parametrize("form", Form)
def test_every_form_can_stand_in_a_school_s_list(form: Form) -> None:
    """A list names forms in words, and each form has some of its own."""
    meanings = roster_words().meanings["form"]
    spelt = [words for words, meaning in meanings.items() if meaning == form]
    read = [judged({**GOOD, "form": words}).lines[0].form for words in spelt]
    assert spelt
    assert set(read) == {form}
