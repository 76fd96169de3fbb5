"""Ends of years: what the two of a pair wish, what a curator decides, and the steps to a new year.

Nothing goes on by itself: a pair continues only where a curator has decided so, and all of them at
once only where everybody in them said the same.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from domain.agendas import Agenda
from domain.endings import Ending
from domain.ids import PairId, PersonId, RunId
from domain.pairs import Outcome, Pair
from domain.refusals import DomainError
from domain.runs import LAST_MONTH, Run

ASKED_BEFORE: Final = timedelta(days=30)
"""How long before the end of a programme without a final event the two are asked."""

REOPENED_FOR: Final = timedelta(days=14)
"""How long a closed year may be opened again."""

WHOLE: Final = 100
_JUNE: Final = (6, 30)
_NEARS: Final = (8, 25)
_SUMMER: Final = range(LAST_MONTH, 9)


class RunClosed(DomainError):
    """The year of this road map is closed; it is read and no longer changed."""

    code = "run-closed"


class YearNotReady(DomainError):
    """This step waits for another one."""

    code = "year-not-ready"


class YearNotOver(DomainError):
    """The year is closed once it comes to its end."""

    code = "year-not-over"


class PairDecided(DomainError):
    """The pair was decided about already."""

    code = "pair-decided"


class Wish(StrEnum):
    """What somebody in a pair wishes for the next year."""

    GO_ON = "go_on"
    END = "end"
    UNSURE = "unsure"


class Accord(StrEnum):
    """What the wishes of a pair come to; `OPEN`: somebody has not said, or does not know."""

    GO_ON = "go_on"
    END = "end"
    APART = "apart"
    OPEN = "open"


class Step(StrEnum):
    """What leads from one year to the next, in the order it is shown."""

    PAIRS = "pairs"
    REPORTS = "reports"
    CLOSE = "close"
    COPY = "copy"
    CARRY = "carry"
    CONSENTS = "consents"
    CLASSES = "classes"
    TIDY = "tidy"


_NEEDS: Final[Mapping[Step, tuple[Step, ...]]] = {
    Step.CLOSE: (Step.PAIRS, Step.REPORTS),
    Step.COPY: (Step.CLOSE,),
    Step.CARRY: (Step.CLOSE, Step.COPY),
    Step.CONSENTS: (Step.CLOSE,),
    Step.CLASSES: (Step.CLOSE,),
    Step.TIDY: (Step.CLOSE,),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a curator decided about a pair; `successor_id` is the pair it goes on as."""

    pair_id: PairId
    run_id: RunId
    goes_on: bool
    decided_by: PersonId
    decided_at: datetime
    successor_id: PairId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class YearEnd:
    """How far the end of a run's year has come; a step that was left is taken up where it was."""

    run_id: RunId
    reports_at: datetime | None = None
    next_run_id: RunId | None = None
    carried_at: datetime | None = None
    consents_at: datetime | None = None
    classes_at: datetime | None = None
    tidied_at: datetime | None = None
    finished_at: datetime | None = None


def accord(pair: Pair, wishes: Mapping[PersonId, Wish]) -> Accord:
    """Say what the wishes of everybody in a pair come to."""
    said = {wishes.get(one, Wish.UNSURE) for one in pair.sides}
    if {Wish.GO_ON, Wish.END} <= said:
        return Accord.APART
    if Wish.UNSURE in said:
        return Accord.OPEN
    return Accord.GO_ON if said == {Wish.GO_ON} else Accord.END


def ending(agenda: Agenda, percent: int | None) -> Ending:
    """Say how a pair ends with its year: as far as its final meeting and its plan came."""
    if not agenda.is_agreed:
        return Ending(outcome=Outcome.DECLINED)
    is_whole = agenda.is_finished and percent is not None and percent >= WHOLE
    return Ending(outcome=Outcome.SUCCESS if is_whole else Outcome.PARTIAL)


def asked_on(run: Run, zone: ZoneInfo) -> date:
    """Give the day on which pairs are asked: after the final event, else before the end."""
    if run.final_event_at is not None:
        event_on = run.final_event_at.astimezone(zone).date()
        if event_on < run.ends_on:
            return event_on + timedelta(days=1)
    return run.ends_on - ASKED_BEFORE


def ends_with(made_at: datetime, run: Run, runs: Iterable[Run], zone: ZoneInfo) -> bool:
    """Whether a pair made then comes to the end of its year with a run, of those of its school.

    A pair names no run. It belongs to the one that began last before it was made, of such as
    began together to the longest; if none had begun, to the next. One that outlived its own year
    is decided about with whichever comes to its end next.
    """
    own = _own(made_at, runs, zone)
    return own is not None and (own.id == run.id or own.ends_on < run.starts_on)


def _own(made_at: datetime, runs: Iterable[Run], zone: ZoneInfo) -> Run | None:
    """Find the run of a pair among those that were neither over nor closed when it was made."""
    made_on = made_at.astimezone(zone).date()
    known = [
        one
        for one in runs
        if made_on <= one.ends_on and (one.closed_at is None or made_at < one.closed_at)
    ]
    begun = [one for one in known if one.starts_on <= made_on]
    if begun:
        return max(begun, key=lambda one: (one.starts_on, one.ends_on, one.id))
    following = min((one.starts_on for one in known), default=None)
    together = (one for one in known if one.starts_on == following)
    return max(together, key=lambda one: (one.ends_on, one.id), default=None)


def over_on(run: Run) -> date:
    """Give the last day of the year of a run; one that lasts all summer is over with June."""
    june = date(run.ends_on.year, *_JUNE)
    return june if june < run.ends_on and run.ends_on.month in _SUMMER else run.ends_on


def nears_on(run: Run) -> date | None:
    """Give the day in August on which a school is reminded of the year it has not begun."""
    is_of_summer = over_on(run).month in _SUMMER
    return date(run.ends_on.year, *_NEARS) if is_of_summer else None


def may_reopen(run: Run, now: datetime) -> bool:
    """Whether a closed year may be opened again."""
    return run.closed_at is not None and now - run.closed_at < REOPENED_FOR


def done(run: Run, end: YearEnd, undecided: int, waiting: int) -> frozenset[Step]:
    """Say which steps are done; `undecided` and `waiting` count pairs."""
    known = {
        Step.PAIRS: not undecided,
        Step.REPORTS: end.reports_at is not None,
        Step.CLOSE: run.closed_at is not None,
        Step.COPY: end.next_run_id is not None,
        Step.CARRY: end.carried_at is not None and not waiting,
        Step.CONSENTS: end.consents_at is not None,
        Step.CLASSES: end.classes_at is not None,
        Step.TIDY: end.tidied_at is not None,
    }
    return frozenset(step for step, is_done in known.items() if is_done)


def may_do(step: Step, finished: Iterable[Step]) -> bool:
    """Whether a step may be done, now that others are."""
    return set(_NEEDS.get(step, ())) <= set(finished)
