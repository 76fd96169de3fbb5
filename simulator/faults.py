"""Faults: what goes wrong between the bot and Telegram, on purpose and by a seed."""

import random
from dataclasses import dataclass
from typing import Literal, get_args

Kind = Literal[
    "retry_after",
    "error_500",
    "html_502",
    "html_504",
    "refuse",
    "cut_after_accept",
    "hang_after_accept",
    "slow",
    "duplicate_delivery",
    "batch_repeat",
]
KINDS: frozenset[str] = frozenset(get_args(Kind))
REPEATS: frozenset[str] = frozenset({"duplicate_delivery", "batch_repeat"})
AMBIGUOUS: frozenset[str] = frozenset({"cut_after_accept", "hang_after_accept"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One way to fail; `None` matches everything, `share` is the part of requests it strikes.

    `duplicate_delivery` serves one update of a batch again, `batch_repeat` the whole batch.

    Raises:
        ValueError: for an unknown kind.
    """

    kind: Kind
    method: str | None = None
    chat_id: int | None = None
    times: int | None = None
    share: float = 1.0
    retry_after: int = 1
    seconds: float = 1.0

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"no such fault: {self.kind!r}")

    def concerns(self, method: str, chat_id: int | None) -> bool:
        """Tell whether a request is one that this fault may strike."""
        if self.kind in REPEATS and method != "getUpdates":
            return False
        right_method = self.method is None or self.method == method
        return right_method and (self.chat_id is None or self.chat_id == chat_id)


class Faults:
    """The faults in force, in the order they were added; the first that strikes wins."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)  # noqa: S311  a seeded test plan, not a secret
        self._left: list[tuple[Fault, list[int]]] = []

    def add(self, fault: Fault) -> None:
        """Put a fault in force."""
        self._left.append((fault, [] if fault.times is None else [fault.times]))

    def clear(self) -> None:
        """Let everything work again."""
        self._left.clear()

    @property
    def active(self) -> list[Fault]:
        """The faults that can still strike."""
        return [fault for fault, left in self._left if not left or left[0] > 0]

    def strike(self, method: str, chat_id: int | None, *, repeat: bool = False) -> Fault | None:
        """Choose the fault for a request; `repeat` asks only for those that repeat a batch."""
        for fault, left in self._left:
            if (fault.kind in REPEATS) is not repeat or not fault.concerns(method, chat_id):
                continue
            if (left and left[0] <= 0) or self._chance.random() >= fault.share:
                continue
            if left:
                left[0] -= 1
            return fault
        return None
