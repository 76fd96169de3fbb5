"""Moves: what a person can do on a page of a questionnaire, each with its name for the journal."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from domain.answers import Value
from domain.sittings import Sitting


@dataclass(frozen=True, slots=True)
class Move:
    """A deed and what it makes of a sitting."""

    deed: str
    made: Callable[[Sitting], Sitting]


BACK: Final = Move("back", Sitting.back)
KEEP: Final = Move("keep", Sitting.start)
MISS: Final = Move("miss", Sitting.miss)
ANSWER_WITH_TICKS: Final = Move("answer", lambda sitting: sitting.answer(sitting.ticked or None))


def answer(value: Value) -> Move:
    """Answer the question on the screen; None leaves it out."""
    return Move("answer", lambda sitting: sitting.answer(value))


def tick(option: str, *, on: bool) -> Move:
    """Mark an option of a question with several answers, or take the mark away."""
    return Move("tick" if on else "untick", lambda sitting: sitting.tick(option, on=on))


def name(options: tuple[str, ...]) -> Move:
    """Mark the options that typed words name."""
    return Move("tick", lambda sitting: sitting.name(options))


def change(question: str) -> Move:
    """Open one question again from the page of all answers."""
    return Move("change", lambda sitting: sitting.change(question))


def submit(now: datetime) -> Move:
    """Send the answers off."""
    return Move("submit", lambda sitting: sitting.submit(now))
