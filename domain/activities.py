"""Activity: what the pairs of some schools did in a period, form by form.

Pairs are those that indicators count, meetings and feedback are counted as the weekly digest
counts them. Nothing in here names anybody.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Final

from domain.figures import percent, tenths
from domain.ids import PairId, SchoolId
from domain.meetings import MeetingKind
from domain.pairs import Outcome
from domain.participation import Participation
from domain.people import Form, Role

REACHED: Final = frozenset({Outcome.SUCCESS, Outcome.CONTINUED, Outcome.PARTIAL})
"""The ends of pairs that came to their final meeting."""

UNKNOWN: Final = "unknown"
"""Why a pair parted of which nobody knows it any more."""

_A_DAY: Final = timedelta(days=1)
_A_MINUTE: Final = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """From when to when a pair or group worked together; `why` is how it ended before its time."""

    pair_id: PairId
    school_id: SchoolId
    form: Form
    opened_at: datetime
    closed_at: datetime | None = None
    outcome: Outcome | None = None
    why: str = UNKNOWN
    mentees: int = 1

    @property
    def is_group(self) -> bool:
        """Whether there is more than one mentee."""
        return self.mentees > 1

    def is_open_at(self, moment: datetime) -> bool:
        """Whether they worked together at a moment."""
        return self.opened_at < moment and (self.closed_at is None or self.closed_at >= moment)


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """The meetings of one kind that a pair held, and the feedback asked and given about them."""

    pair_id: PairId
    school_id: SchoolId
    form: Form
    kind: MeetingKind
    held: int
    first_at: datetime
    last_at: datetime
    asked: int = 0
    answered: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """Everything that pairs did in [since, until), and how often a psychologist was called."""

    since: datetime
    until: datetime
    spans: tuple[Span, ...] = ()
    met: tuple[Met, ...] = ()
    talks: Mapping[SchoolId, int] = field(default_factory=dict)

    def of(self, school_id: SchoolId) -> "Activity":
        """Take what happened in one school."""
        return Activity(
            since=self.since,
            until=self.until,
            spans=tuple(one for one in self.spans if one.school_id == school_id),
            met=tuple(one for one in self.met if one.school_id == school_id),
            talks={school_id: self.talks.get(school_id, 0)},
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FormSums:
    """What the pairs of one form, or of all, came to in a period.

    `parted` counts the pairs that ended early by their reasons, `gap` is the mean of days between
    two meetings of a pair; None: no pair met twice. Steps are those of individual plans that were
    due in the period.
    """

    form: Form | None
    at_start: int = 0
    begun: int = 0
    finished: int = 0
    parted: Mapping[str, int] = field(default_factory=dict)
    at_end: int = 0
    groups: int = 0
    held: Mapping[MeetingKind, int] = field(default_factory=dict)
    gap: Decimal | None = None
    asked: int = 0
    answered: int = 0
    steps_due: int = 0
    steps_done: int = 0
    mentees: int = 0
    mentors: int = 0

    @property
    def meetings(self) -> int:
        """How many meetings were held, of all kinds."""
        return sum(self.held.values())

    @property
    def ended(self) -> int:
        """How many pairs ended before their time."""
        return sum(self.parted.values())

    @property
    def feedback(self) -> Decimal | None:
        """The share of the feedback asked for that was given, in per cent; None: none was."""
        return percent(self.answered, self.asked)

    @property
    def plan(self) -> Decimal | None:
        """The share of the steps due that were done, in per cent; None: none was due."""
        return percent(self.steps_done, self.steps_due)


def by_form(activity: Activity, people: Iterable[Participation]) -> tuple[FormSums, ...]:
    """Sum a period up for each form in which anything was; `people` are those of the period."""
    known = tuple(one for one in people if one.pair_id is not None)
    forms = {one.form for one in activity.spans} | {one.form for one in activity.met}
    return tuple(_sums(one, activity, known) for one in Form if one in forms)


def whole(activity: Activity, people: Iterable[Participation]) -> FormSums:
    """Sum a period up for all forms together; whoever is in several counts once."""
    return _sums(None, activity, tuple(one for one in people if one.pair_id is not None))


def _sums(form: Form | None, activity: Activity, people: tuple[Participation, ...]) -> FormSums:
    spans = [one for one in activity.spans if form in {None, one.form}]
    met = [one for one in activity.met if form in {None, one.form}]
    sides = [one for one in people if form in {None, one.form}]
    ended = [
        one
        for one in spans
        if one.closed_at is not None and activity.since <= one.closed_at < activity.until
    ]
    held: Counter[MeetingKind] = Counter()
    for one in met:
        held[one.kind] += one.held
    return FormSums(
        form=form,
        at_start=sum(one.is_open_at(activity.since) for one in spans),
        begun=sum(activity.since <= one.opened_at < activity.until for one in spans),
        finished=sum(one.outcome in REACHED for one in ended),
        parted=dict(Counter(one.why for one in ended if one.outcome not in REACHED)),
        at_end=sum(one.is_open_at(activity.until) for one in spans),
        groups=sum(one.is_open_at(activity.until) and one.is_group for one in spans),
        held={kind: held[kind] for kind in MeetingKind if held[kind]},
        gap=_gap(met),
        asked=sum(one.asked for one in met),
        answered=sum(one.answered for one in met),
        steps_due=sum(one.steps_due for one in sides),
        steps_done=sum(one.steps_done for one in sides),
        mentees=len({one.person_id for one in sides if one.role is Role.MENTEE}),
        mentors=len({one.person_id for one in sides if one.role is Role.MENTOR}),
    )


def _gap(met: Iterable[Met]) -> Decimal | None:
    """Average the days between two meetings of a pair: from its first to its last, less one."""
    pairs: dict[PairId, list[Met]] = {}
    for one in met:
        pairs.setdefault(one.pair_id, []).append(one)
    gaps, lasted = 0, timedelta()
    for known in pairs.values():
        gaps += sum(one.held for one in known) - 1
        lasted += max(one.last_at for one in known) - min(one.first_at for one in known)
    return tenths(Fraction(lasted // _A_MINUTE, gaps * (_A_DAY // _A_MINUTE))) if gaps else None
