"""Takes: somebody answers the same thing more than once, and one of the takes counts."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from domain.interviews import Interview
from domain.questionnaires import Questionnaire


def standing(takes: Iterable[Interview]) -> Interview | None:
    """Find, among the takes of one thing in their order, one under way, or the one that counts."""
    known = list(takes)
    under_way = (one for one in known if one.is_open)
    counting = (one for one in reversed(known) if one.counts)
    return next(under_way, None) or next(counting, None)


def may_change(interview: Interview, questionnaire: Questionnaire, now: datetime) -> bool:
    """Whether answers that were sent off may be changed: some days, and while a wave is open.

    A test is taken again instead, what recurs is filled in anew, and nobody knows any more whose
    anonymous answers are.
    """
    if interview.submitted_at is None or not interview.counts or interview.is_late(now):
        return False
    if questionnaire.anonymous or questionnaire.recurs or questionnaire.pass_points is not None:
        return False
    return now < interview.submitted_at + timedelta(days=questionnaire.edits)


def may_leave(interview: Interview, questionnaire: Questionnaire) -> bool:
    """Whether a change is under way, so that the answers may be left as they were sent."""
    is_changed = not questionnaire.recurs and questionnaire.pass_points is None
    return is_changed and interview.is_open and interview.take > 1
