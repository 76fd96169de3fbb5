"""Bundles: several letters of one group that reach their reader as one message."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from domain import html
from domain.letters import Letter, Screen
from domain.messages import LONGEST, units

MOST_BUTTONS: Final = 100
"""Buttons under a message."""


def bundled(letters: Sequence[Letter]) -> Letter:
    """Put drawn letters under each other, as many as one message holds; the first one leads.

    Those that did not fit are left for the next message. What a letter covers goes with it.
    """
    first, *later = letters
    screen, taken = _drawn(first), []
    for letter in later:
        longer = _joined(screen, _drawn(letter))
        if _is_too_much(longer):
            break
        screen = longer
        taken.append(letter)
    under_covers = [one for letter in (first, *taken) for one in letter.others]
    return replace(first, screen=screen, others=(*taken, *under_covers))


def _drawn(letter: Letter) -> Screen:
    if letter.screen is None:
        raise ValueError(f"letter {letter.id} has not been drawn")
    return letter.screen


def _joined(upper: Screen, lower: Screen) -> Screen:
    """Join two screens; a row of buttons that both have is for all, and stands below once."""
    own = tuple(row for row in upper.rows if row not in lower.rows)
    return Screen(html.joined(upper.text, lower.text), own + lower.rows)


def _is_too_much(screen: Screen) -> bool:
    return units(screen.text) > LONGEST or sum(map(len, screen.rows)) > MOST_BUTTONS
