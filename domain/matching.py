"""Matching: how well two people fit by what they said; whoever pairs them decides.

The weights are those of the methodology's matrix: mutual choice 45, request and competence 25 of
100. Time, age and interests are asked of one side only so far, and are left out of the sum.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from domain.ids import PersonId

CHOICE_POINTS: Final = 45
REQUEST_POINTS: Final = 25
_RANKS: Final = (1.0, 0.66, 0.33)
"""What the first, second and third place of a choice are worth."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preference:
    """Whom somebody would like to work with, the best first, and whom they would not."""

    liked: Sequence[PersonId] = ()
    unwilling: frozenset[PersonId] = frozenset()


NO_PREFERENCE: Final = Preference()


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What is known of one of two people: their choice of partners, what they want or offer."""

    id: PersonId
    preference: Preference | None = None
    options: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """How well two people fit: points of what is known; None: that is not known.

    `is_unwilling`: one of them said that they do not want to work with the other.
    """

    choice: int | None = None
    request: int | None = None
    is_unwilling: bool = False

    @property
    def points(self) -> int:
        """All points together."""
        return (self.choice or 0) + (self.request or 0)


def fit(mentee: Side, mentor: Side) -> Fit:
    """Compare what two people said."""
    both = (_worth(mentee.preference, mentor.id), _worth(mentor.preference, mentee.id))
    known = [one for one in both if one is not None]
    choice = round(CHOICE_POINTS * sum(known) / len(both)) if known else None
    asks = mentee.options and mentor.options
    shared = len(mentee.options & mentor.options) / len(mentee.options) if asks else 0.0
    return Fit(
        choice=choice,
        request=round(REQUEST_POINTS * shared) if asks else None,
        is_unwilling=_refuses(mentee, mentor.id) or _refuses(mentor, mentee.id),
    )


def _worth(preference: Preference | None, other: PersonId) -> float | None:
    if preference is None:
        return None
    places = dict(zip(preference.liked, _RANKS, strict=False))
    return places.get(other, 0.0)


def _refuses(side: Side, other: PersonId) -> bool:
    return side.preference is not None and other in side.preference.unwilling
