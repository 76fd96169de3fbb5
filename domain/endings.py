"""Endings: in which ways a pair may end as it stands, and how long before that is told.

A mentor employed by the school and a colleague they help may stop early only after notice of at
least three working days (labour code, article 351.8); the three are counted whole.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from domain import working_days
from domain.agendas import Agenda
from domain.pairs import Outcome, Pair, Parting
from domain.people import Form

NOTICE_DAYS: Final = 3
"""How many whole working days lie between a notice and an early end."""

_A_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """How a pair ends; `reason` is that of an early end."""

    outcome: Outcome
    reason: Parting | None = None

    @property
    def code(self) -> str:
        """Spell it as buttons carry it and phrases choose by it."""
        return self.reason or self.outcome

    @property
    def is_asked_about(self) -> bool:
        """Whether those it parts early are asked how it was; not where consent was taken back."""
        is_early = self.outcome in {Outcome.TERMINATED, Outcome.REPLACED}
        return is_early and self.reason is not Parting.CONSENT


_AT_THE_END: Final = tuple(
    Ending(outcome=one) for one in (Outcome.SUCCESS, Outcome.CONTINUED, Outcome.PARTIAL)
)
_EARLY: Final = (
    *(Ending(outcome=Outcome.TERMINATED, reason=one) for one in Parting),
    Ending(outcome=Outcome.REPLACED),
)
_WITH_THE_YEAR: Final = (
    *(Ending(outcome=one) for one in (Outcome.CONTINUED, Outcome.PARTIAL)),
    *_EARLY,
)
_UNBEGUN: Final = (Ending(outcome=Outcome.DECLINED),)


def possible(agenda: Agenda, *, is_year_over: bool = False) -> Sequence[Ending]:
    """List the ways a pair may end now: at its end, early, or before all have agreed to it.

    With its year a pair ends as far as it came, or goes on, although it had no final meeting.
    """
    if agenda.is_finished:
        return _AT_THE_END
    if is_year_over and agenda.is_agreed:
        return _WITH_THE_YEAR
    return _EARLY if agenda.is_agreed else _UNBEGUN


def needs_notice(pair: Pair) -> bool:
    """Whether an early end is told some working days before: its mentor is employed for it."""
    return pair.form is Form.TEACHER


def earliest_end(noticed_on: date) -> date:
    """Give the first day after a notice and three whole working days."""
    day, left = noticed_on, NOTICE_DAYS
    while left:
        day += _A_DAY
        left -= working_days.is_working(day)
    return day + _A_DAY
