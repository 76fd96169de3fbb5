"""Refusals about individual plans; what a refusal is, is said in `refusals.py`."""

from domain.refusals import DomainError


class PlanFull(DomainError):
    """The plan has as many steps as there may be."""

    code = "plan-full"


class PlanLacksGoal(DomainError):
    """The plan has no goal, and so cannot be sent to a curator."""

    code = "plan-lacks-goal"


class PlanLacksSteps(DomainError):
    """The plan has too few steps with a date to be sent to a curator."""

    code = "plan-lacks-steps"


class PlanSettled(DomainError):
    """The plan is not where the deed expects it: sent, approved, or being changed already."""

    code = "plan-settled"


class PlanStepGone(DomainError):
    """The plan has no such step any more."""

    code = "plan-step-gone"


class PlanTooEarly(DomainError):
    """A plan is written after the trial meeting."""

    code = "plan-too-early"
