"""To add a reminder is to add one object and its words; what is incomplete is noticed here."""

import pytest

from domain.occurrences import Moment
from domain.promises import Reminder
from domain.reminders import OF, REMINDERS
from handlers.correspondence import LETTERS
from services.occurrences import SOURCES


@pytest.mark.parametrize("reminder", REMINDERS, ids=lambda one: one.name)
def test_every_reminder_is_drawn_by_somebody(reminder: Reminder) -> None:
    """A letter without a drawing would be buried every time it is due."""
    assert reminder.name in LETTERS


def test_every_reminder_has_a_name_of_its_own() -> None:
    """The name is part of the key that keeps a letter from being written twice."""
    assert len({one.name for one in REMINDERS}) == len(REMINDERS) > 15


@pytest.mark.parametrize("moment", Moment)
def test_every_moment_is_found_and_reminded_of(moment: Moment) -> None:
    """A moment that nobody looks for, or that reminds of nothing, is taken out."""
    assert moment in SOURCES
    assert OF[moment]
