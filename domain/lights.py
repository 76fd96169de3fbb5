"""Lights: whether a pair goes well, needs somebody to look, or cannot be judged yet.

The signals name what was noticed and when, never what anybody said: of feedback only the meeting.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from domain.feedback import GO_ON, HELP, NO, UNSURE, WISHES
from domain.ids import MeetingId
from domain.school_calendar import SchoolCalendar
from domain.thresholds import PAIR_GAP, long_gap

Said = int | str
"""An answer as far as lights look at it: a number of a scale, or the id of an option."""

UNEASY: Final = 3
"""Comfort on a scale of ten that is so low that somebody looks at once."""
DULL: Final = 5
"""Usefulness or interest on a scale of ten that is low."""
RUNNING: Final = 2
"""How many meetings missed one after the other say that something is wrong."""

ALARMS: Final[Mapping[str, frozenset[Said]]] = MappingProxyType(
    {
        "f3": frozenset(range(UNEASY + 1)),
        GO_ON: frozenset({NO}),
        **dict.fromkeys(HELP, frozenset(WISHES)),
    }
)
"""The answers that turn a light red, by question."""
DOUBTS: Final[Mapping[str, frozenset[Said]]] = MappingProxyType(
    {
        "f2": frozenset(range(DULL + 1)),
        "g3": frozenset(range(DULL + 1)),
        GO_ON: frozenset({UNSURE}),
    }
)
"""The answers that turn a light yellow, by question."""


class Light(StrEnum):
    """How a pair stands at a glance, the most pressing first."""

    RED = "red"
    YELLOW = "yellow"
    EARLY = "early"
    GREEN = "green"


class Why(StrEnum):
    """What a light speaks of."""

    ALARM = "alarm"
    LONG_GAP = "long_gap"
    DOUBT = "doubt"
    MISSED = "missed"
    GAP = "gap"


_RED: Final = frozenset({Why.ALARM, Why.LONG_GAP})


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """One thing that was noticed.

    `meeting_id` and `met_at` tell of which meeting the feedback was, `count` how many days have
    gone by or how many meetings were missed. A no to going on `stops`: only the decision of a
    curator about the pair settles it.
    """

    why: Why
    meeting_id: MeetingId | None = None
    met_at: datetime | None = None
    count: int = 0
    stops: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Signals:
    """A light, and why it is so, the most pressing first; a green one has no reasons.

    `idle` are the days without a meeting it was decided by, holidays and vacations left out.
    """

    light: Light
    why: tuple[Signal, ...] = ()
    idle: int = field(default=0, compare=False)

    @property
    def can_be_settled(self) -> bool:
        """Whether a curator may say that what was said after a meeting is talked over."""
        return any(one.meeting_id is not None and not one.stops for one in self.why)


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """An unsettled answer out of somebody's latest feedback; `met_at` is when the meeting was."""

    meeting_id: MeetingId
    met_at: datetime
    question_id: str
    said: Said


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """What a light is decided by.

    `missed` counts the meetings missed since the last one that took place, `idle` the days since
    then, or since everybody agreed. A pair that is not agreed or has had its final meeting waits
    for no other: nothing about days is said of it. `gap` is how many days without a meeting its
    school lets go by.
    """

    has_met: bool = False
    missed: int = 0
    idle: int = 0
    awaits_meeting: bool = True
    gap: int = PAIR_GAP.days
    remarks: tuple[Remark, ...] = ()


def idle(since: date, today: date, calendar: SchoolCalendar, gap: int) -> int:
    """Count the days without a meeting; up to the gap nobody asks whether they were holidays."""
    days = (today - since).days
    return calendar.days_between(since, today) if days > gap else days


def light(known: History) -> Signals:
    """Decide how a pair stands.

    Red and yellow come before all else: who missed two meetings before the first one needs
    somebody, though there is nothing to judge yet.
    """
    why = tuple(dict.fromkeys((*_told(known), *_quiet(known))))
    if not why:
        return Signals(light=Light.GREEN if known.has_met else Light.EARLY, idle=known.idle)
    alarming = {one.meeting_id for one in why if one.why is Why.ALARM}
    kept = (one for one in why if one.why is not Why.DOUBT or one.meeting_id not in alarming)
    found = tuple(sorted(kept, key=lambda one: list(Why).index(one.why)))
    if any(one.why in _RED for one in found):
        return Signals(light=Light.RED, why=found, idle=known.idle)
    return Signals(light=Light.YELLOW, why=found, idle=known.idle)


def weight(question_id: str, said: object) -> Why | None:
    """Say what an answer means for the light; None: nothing."""
    if not isinstance(said, int | str):
        return None
    if said in ALARMS.get(question_id, ()):
        return Why.ALARM
    return Why.DOUBT if said in DOUBTS.get(question_id, ()) else None


def _told(known: History) -> Iterator[Signal]:
    for one in known.remarks:
        why = weight(one.question_id, one.said)
        if why is not None:
            yield Signal(
                why=why,
                meeting_id=one.meeting_id,
                met_at=one.met_at,
                stops=why is Why.ALARM and one.question_id == GO_ON,
            )


def _quiet(known: History) -> Iterator[Signal]:
    if known.missed >= RUNNING:
        yield Signal(why=Why.MISSED, count=known.missed)
    if known.awaits_meeting and known.idle > known.gap:
        is_long = known.idle > long_gap(known.gap)
        yield Signal(why=Why.LONG_GAP if is_long else Why.GAP, count=known.idle)
