"""Stages: how far those are whom a wave asks, worked out from what they did.

An interview counts that was begun by the wave, and one begun before by oneself, from the menu, if
it was not sent before the wave was. What is being changed after sending counts as sent.
"""

from typing import Any, Final

from sqlalchemy import ColumnElement, Select, Subquery, and_, bindparam, case, exists, or_, select

from domain.ids import NO_WAVE
from domain.people import Standing
from domain.waves import Stage
from storage.tables import accounts, answers, interviews, people, recipients, waves

_GONE: Final = (Standing.ERASED, Standing.WITHDRAWN, Standing.REFUSED, Standing.ASKING)
_OF_WAVE: Final = and_(
    interviews.c.person_id == recipients.c.person_id,
    interviews.c.questionnaire_id == waves.c.questionnaire_id,
    interviews.c.subject_id == 0,
    or_(
        interviews.c.wave_id == waves.c.id,
        and_(
            interviews.c.wave_id == NO_WAVE,
            or_(interviews.c.submitted_at.is_(None), interviews.c.submitted_at >= waves.c.sent_at),
        ),
    ),
)
_IS_SENT: Final = or_(
    recipients.c.done_on.is_not(None),
    exists(
        select(1)
        .where(_OF_WAVE, interviews.c.submitted_at.is_not(None))
        .correlate_except(interviews)
    ),
)
_IS_BEGUN: Final = exists(
    select(1)
    .join_from(interviews, answers, answers.c.interview_id == interviews.c.id)
    .where(_OF_WAVE, interviews.c.submitted_at.is_(None))
    .correlate_except(interviews, answers)
)
_STAGE: Final = case(
    (_IS_SENT, Stage.FINISHED.value),
    (recipients.c.refused_at.is_not(None), Stage.REFUSED.value),
    (accounts.c.unreachable_since.is_not(None), Stage.UNREACHABLE.value),
    (_IS_BEGUN, Stage.UNDER_WAY.value),
    (accounts.c.id <= 0, Stage.UNREACHABLE.value),
    (recipients.c.opened_at.is_not(None), Stage.OPENED.value),
    else_=Stage.SENT.value,
)

STAGED: Final[Select[Any]] = (
    select(recipients.c.wave_id, recipients.c.person_id, _STAGE.label("stage"))
    .join_from(recipients, waves, waves.c.id == recipients.c.wave_id)
    .join(people, people.c.id == recipients.c.person_id)
    .join(accounts, accounts.c.id == people.c.account_id)
    .where(people.c.standing.not_in(_GONE), people.c.is_trial.is_(False))
)
"""Everybody whom a wave asks, with their stage; whoever has left or is on trial does not count."""

WAITS: Final[ColumnElement[bool]] = and_(
    ~_IS_SENT, recipients.c.refused_at.is_(None), accounts.c.unreachable_since.is_(None)
)
"""Whether somebody of `STAGED` may still be reminded, if they have a telephone."""

DRAFTS: Final[Select[Any]] = select(interviews.c.id).where(
    interviews.c.person_id == bindparam("person"),
    interviews.c.wave_id == bindparam("wave"),
    interviews.c.submitted_at.is_(None),
)
"""What somebody began in a wave and has not sent."""


def stage_of(staged: Subquery) -> ColumnElement[str]:
    """Give the stage in a query on `STAGED`."""
    stage: ColumnElement[str] = staged.c.stage
    return stage
