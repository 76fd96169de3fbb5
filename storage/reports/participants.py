"""Participants: the statements behind who took part, in one school or in many at once.

Trial people are left out with their pairs, and so are those erased.
"""

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import Text, and_, bindparam, case, cast, exists, func, or_, select

from domain.meetings import MeetingState
from domain.people import Role, Standing
from domain.plan_items import Mark
from domain.settings import Switch
from storage.columns import Moment
from storage.reports.guests import plays
from storage.tables import (
    answers,
    interviews,
    meetings,
    pair_members,
    pairs,
    people,
    plan_items,
    plans,
    school_settings,
)

YEARS_WORKED: Final[Mapping[str, str]] = {"mentor_candidate": "c3", "mentee_first": "c3_m"}
"""Where people tell how many years they have worked, by questionnaire."""

BEFORE: Final = "diagnostics_before"
AFTER: Final = "diagnostics_after"
_SCHOOLS: Final[Any] = bindparam("schools", expanding=True)
_since: Final = bindparam("since", type_=Moment)
_until: Final = bindparam("until", type_=Moment)
_mentors, _mentees = people.alias("mentors"), people.alias("mentees")


def _of(side: Any) -> tuple[Any, ...]:
    return side.c.id, side.c.age_group, side.c.standing, side.c.born_on


_ASKS_ORDER: Final = exists().where(
    school_settings.c.school_id == pairs.c.school_id,
    school_settings.c.key == "strict_order",
    school_settings.c.value == Switch.ON,
)
COUNTS: Final = and_(
    pairs.c.agreed_at.is_not(None), or_(pairs.c.order_number.is_not(None), ~_ASKS_ORDER)
)
"""Whether a pair is one for indicators: agreed to and, where the school asks, ordered."""
STAYS: Final = (
    select(
        pairs.c.id,
        pairs.c.school_id,
        pairs.c.form,
        pair_members.c.joined_at,
        pair_members.c.left_at,
        *_of(_mentees),
        *_of(_mentors),
    )
    .join_from(pairs, pair_members, pair_members.c.pair_id == pairs.c.id)
    .join(_mentees, _mentees.c.id == pair_members.c.person_id)
    .join(_mentors, _mentors.c.id == pairs.c.mentor_id)
    .where(
        pairs.c.school_id.in_(_SCHOOLS),
        COUNTS,
        pair_members.c.joined_at < _until,
        or_(pair_members.c.left_at.is_(None), pair_members.c.left_at >= _since),
        _mentees.c.is_trial.is_(False),
        _mentors.c.is_trial.is_(False),
    )
    .order_by(pairs.c.id, pair_members.c.id)
)
EVERYBODY: Final = (
    select(people.c.school_id, people.c.form, people.c.roles, *_of(people))
    .where(
        people.c.school_id.in_(_SCHOOLS),
        people.c.is_trial.is_(False),
        people.c.standing.not_in((Standing.ERASED, Standing.WITHDRAWN, Standing.ASKING)),
        or_(plays(Role.MENTEE), plays(Role.MENTOR)),
    )
    .order_by(people.c.id)
)
_SENT: Final = and_(
    interviews.c.school_id.in_(_SCHOOLS),
    interviews.c.submitted_at.is_not(None),
    interviews.c.replaced_at.is_(None),
)
WORKED: Final = (
    select(
        interviews.c.person_id,
        interviews.c.submitted_at,
        cast(answers.c.value, Text).label("value"),
    )
    .join_from(interviews, answers, answers.c.interview_id == interviews.c.id)
    .where(
        _SENT,
        or_(
            *(
                and_(interviews.c.questionnaire_id == paper, answers.c.question_id == question)
                for paper, question in YEARS_WORKED.items()
            )
        ),
    )
    .order_by(interviews.c.submitted_at, interviews.c.id)
)
_latest: Final = (
    select(interviews.c.person_id, func.max(interviews.c.id).label("id"))
    .where(
        _SENT,
        interviews.c.questionnaire_id == bindparam("paper"),
        interviews.c.submitted_at >= _since,
        interviews.c.submitted_at < _until,
    )
    .group_by(interviews.c.person_id)
    .subquery("latest")
)
_yes, _mark = answers.alias("yes"), answers.alias("mark")
CONTENT: Final = (
    select(
        interviews.c.school_id,
        interviews.c.person_id,
        cast(_yes.c.value, Text).label("yes"),
        cast(_mark.c.value, Text).label("mark"),
    )
    .join_from(_latest, interviews, interviews.c.id == _latest.c.id)
    .join(
        _yes,
        and_(_yes.c.interview_id == _latest.c.id, _yes.c.question_id == bindparam("yes")),
        isouter=True,
    )
    .join(
        _mark,
        and_(_mark.c.interview_id == _latest.c.id, _mark.c.question_id == bindparam("mark")),
        isouter=True,
    )
)
RULES: Final = select(school_settings.c.school_id, school_settings.c.value).where(
    school_settings.c.school_id.in_(_SCHOOLS), school_settings.c.key == "satisfaction_rule"
)
DIAGNOSED: Final = (
    select(interviews.c.subject_id, interviews.c.questionnaire_id)
    .where(_SENT, interviews.c.questionnaire_id.in_((BEFORE, AFTER)))
    .distinct()
)
MET: Final = (
    select(meetings.c.pair_id)
    .where(meetings.c.school_id.in_(_SCHOOLS), meetings.c.state == MeetingState.HELD)
    .distinct()
)
_is_due: Final = plan_items.c.due_on.between(bindparam("first_due"), bindparam("last_due"))
_is_done: Final = plan_items.c.mentor_mark == Mark.DONE
PLANNED: Final = (
    select(
        plans.c.pair_id,
        plans.c.person_id,
        func.sum(case((_is_due, 1), else_=0)).label("due"),
        func.sum(case((and_(_is_due, _is_done), 1), else_=0)).label("done"),
        func.sum(case((_is_done, 1), else_=0)).label("ever_done"),
    )
    .join_from(plans, plan_items, plan_items.c.plan_id == plans.c.id)
    .where(plans.c.school_id.in_(_SCHOOLS))
    .group_by(plans.c.pair_id, plans.c.person_id)
)
