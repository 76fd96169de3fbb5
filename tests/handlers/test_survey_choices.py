"""Survey choices: what a curator has chosen comes back from a button as it went in."""

from datetime import date

import pytest

from domain.people import Form, Role
from domain.refusals import NotYours
from handlers.survey_choices import Choice, What, key_of, read
from handlers.taps import LONGEST, Tap
from handlers.taps import read as read_tap
from locales.library import read_library

_PARTS = [
    *((what, None) for what in What if what is not What.FORM),
    *((What.FORM, form) for form in Form),
]


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize(("what", "form"), _PARTS)
@pytest.mark.parametrize("day", [None, date(2022, 5, 20)])
def test_a_choice_comes_back_from_its_button(
    role: Role, what: What, form: Form | None, day: date | None
) -> None:
    """Whatever was chosen fits a button of Telegram's, with the greatest numbers too."""
    most = 10**9 - 1
    choice = Choice(key=most, role=role, what=what, form=form, about=most, due_on=day)
    tap = str(Tap("surveys", "whom", choice.about, choice.key, choice.spelt))
    assert len(tap.encode()) <= LONGEST
    assert len(choice.spelt) <= 16
    found = read_tap(tap)
    assert found is not None
    assert read(found) == choice


def test_a_questionnaire_alone_comes_back() -> None:
    """Before a role is chosen there is nothing but the questionnaire."""
    assert read(Tap("surveys", "whom", rev=7)) == Choice(key=7)


@pytest.mark.parametrize(
    "arg", ["x", "e_x", "e_fnone", "e_a_220231", "e_a_2205", "ee", "e__220501"]
)
def test_a_made_up_choice_is_refused(arg: str) -> None:
    """No button of ours says so."""
    with pytest.raises(NotYours):
        read(Tap("surveys", "whom", rev=7, arg=arg))


def test_no_two_questionnaires_share_a_number() -> None:
    """The number stands for the questionnaire in buttons, so it must be its own."""
    every = read_library().current.values()
    assert len({key_of(one) for one in every}) == len(every)
