"""Takes: which of several counts, and until when what was sent may be changed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from domain.ids import InterviewId, PersonId, WaveId
from domain.interviews import Interview
from domain.people import Form
from domain.questionnaires import Questionnaire
from domain.takes import may_change, may_leave, standing
from tests.domain.test_scores import TEST

SENT = datetime(2021, 9, 6, 6, 0, tzinfo=UTC)
DAY = timedelta(days=1)
ONE = Interview(
    id=InterviewId(1),
    person_id=PersonId(1),
    questionnaire_id="paper",
    version=1,
    form=Form.PEER,
    submitted_at=SENT,
)


def _paper(**changes: Any) -> Questionnaire:
    return Questionnaire.model_validate({**TEST, **changes})


def test_what_is_under_way_stands_before_what_counts() -> None:
    """Among those sent off the last one that nothing replaced; nothing of nothing."""
    old = replace(ONE, replaced_at=SENT)
    new = replace(ONE, id=InterviewId(2), take=2)
    draft = replace(new, id=InterviewId(3), take=3, submitted_at=None)
    assert standing([old, new]) == new
    assert standing([old, new, draft]) == draft
    assert standing([old]) is None
    assert standing([]) is None


@pytest.mark.parametrize(
    ("changes", "after", "may"),
    [
        ({}, 7 * DAY - timedelta(seconds=1), True),
        ({}, 7 * DAY, False),
        ({"edits": 0}, timedelta(0), False),
        ({"edits": 14}, 13 * DAY, True),
        ({"anonymous": True, "questions": TEST["questions"][:3]}, DAY, False),
        ({"recurs": True}, DAY, False),
        ({"pass_points": 9}, DAY, False),
    ],
)
def test_answers_may_be_changed_for_some_days(
    changes: dict[str, Any], after: timedelta, *, may: bool
) -> None:
    """Never those of a test, of what recurs, or of nobody."""
    assert may_change(ONE, _paper(**changes), SENT + after) is may


def test_a_wave_that_takes_no_answers_takes_no_changes() -> None:
    """Neither after its deadline, nor when a curator has closed it."""
    asked = replace(ONE, wave_id=WaveId(1), due_at=SENT + DAY)
    assert may_change(asked, _paper(), SENT + DAY - timedelta(seconds=1))
    assert not may_change(asked, _paper(), SENT + DAY)
    assert not may_change(replace(asked, closed_at=SENT), _paper(), SENT)


def test_only_what_counts_is_changed_and_only_a_change_is_left() -> None:
    """An open interview has nothing to go back to unless it is a later take."""
    draft = replace(ONE, submitted_at=None)
    assert not may_change(draft, _paper(), SENT)
    assert not may_change(replace(ONE, replaced_at=SENT), _paper(), SENT)
    assert not may_leave(draft, _paper())
    assert may_leave(replace(draft, take=2), _paper())
    assert not may_leave(replace(draft, take=2), _paper(recurs=True))
    assert not may_leave(replace(ONE, take=2), _paper())
