"""Hands of the demo's clock: a person says how far time shall go, the bot says how far it is."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from datetime import time as time_of_day
from typing import Any
from zoneinfo import ZoneInfo

from simulator.moments import moment, next_weekday

FARTHEST = timedelta(days=366)
"""How far ahead of the present the hands may be sent: the bot walks there in small steps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A moment worth jumping to, in the bot's words."""

    label: str
    at: datetime


class Hands:
    """Time that flows as real time does from where the bot has come; it never goes back.

    `target` is where the hands were sent; `version` rises with every change but the flow.
    """

    def __init__(
        self, start: datetime, zone: ZoneInfo, seconds: Callable[[], float] = time.monotonic
    ) -> None:
        self.zone = zone
        self.target = start
        self.marks: tuple[Mark, ...] = ()
        self.version = 1
        self.on_change: list[Callable[[], None]] = []
        self._seconds = seconds
        self._reached = start
        self._since = seconds()

    def now(self) -> datetime:
        """Give the moment the bot has come to, and what has flowed since."""
        return self._reached + timedelta(seconds=self._seconds() - self._since)

    def timestamp(self) -> float:
        """Give the same moment in unix seconds."""
        return self.now().timestamp()

    @property
    def moving(self) -> bool:
        """Whether the bot has still to come where the hands were sent."""
        return self.target > self.now()

    def send(self, to: datetime) -> None:
        """Send the hands ahead; a target that is farther already stays.

        Raises:
            ValueError: for a moment that has passed or is more than a year ahead.
        """
        if not self.now() < to <= self.now() + FARTHEST:
            raise ValueError("the hands go ahead only, and a year at once at most")
        self.target = max(self.target, to)
        self.changed()

    def send_by(self, seconds: float) -> None:
        """Send the hands so much farther than they are, or than they were sent.

        Raises:
            ValueError: when this is not ahead or more than a year.
        """
        if not 0 < seconds <= FARTHEST.total_seconds():
            raise ValueError("the hands go ahead only, and a year at once at most")
        self.send(max(self.target, self.now()) + timedelta(seconds=seconds))

    def send_to_weekday(self, weekday: int, at: time_of_day) -> None:
        """Send the hands to the next such moment of the zone's clock; Monday is 0.

        Raises:
            ValueError: for a day that no week has.
        """
        self.send(next_weekday(self.now(), weekday, at, self.zone))

    def reach(self, at: datetime) -> float:
        """Note how far the bot has come; returns the seconds that were jumped over."""
        jump = (at - self.now()).total_seconds()
        if jump > 0:
            self._reached, self._since = at, self._seconds()
        self.changed()
        return max(jump, 0.0)

    def mark(self, marks: Sequence[Mark]) -> None:
        """Offer these moments instead of the former ones, the earliest first."""
        self.marks = tuple(sorted(marks, key=lambda mark: mark.at))
        self.changed()

    def changed(self) -> None:
        """Tell the pages, the bot and the notebook that something is different now."""
        self.version += 1
        for listener in self.on_change:
            listener()

    def picture(self) -> dict[str, Any]:
        """Describe the clock as JSON; moments are written in its zone."""
        return {
            "version": self.version,
            "target": self._words(self.target),
            "reached": self._words(self.now()),
            "zone": self.zone.key,
            "marks": [{"label": one.label, "at": self._words(one.at)} for one in self.marks],
            "moving": self.moving,
        }

    def remember(self, described: dict[str, Any]) -> None:
        """Go on from a picture made before a restart, unless it is older than the start.

        Raises:
            KeyError: when something is missing in it.
        """
        self.reach(moment(described["reached"]))
        self.target = max(self.target, moment(described["target"]))
        self.mark([Mark(label=one["label"], at=moment(one["at"])) for one in described["marks"]])
        self.version = max(self.version, described["version"])

    def _words(self, at: datetime) -> str:
        return at.astimezone(self.zone).isoformat()
