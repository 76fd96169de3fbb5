"""Satisfaction: how many of those who took part are content with it, by the second surveys.

The seeds of the programme name the share and no threshold, so each school decides on the rule.
Three figures always stand together, since many who are silent make one of them look better.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from domain.answers import Value
from domain.figures import percent
from domain.hiding import LEAST, hidden
from domain.people import Role
from domain.settings import SatisfactionRule

ENOUGH: Final = 7
"""The mark out of ten from which somebody counts as satisfied."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """Where a role tells whether it is content: yes or no, and a mark."""

    questionnaire_id: str
    yes: str
    mark: str


PAPERS: Final[Mapping[Role, Paper]] = {
    Role.MENTEE: Paper(questionnaire_id="mentee_second", yes="x5", mark="x5_mark"),
    Role.MENTOR: Paper(questionnaire_id="mentor_second", yes="y8", mark="y8_mark"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Contentment:
    """How many gave the same two answers: yes or no, and a mark."""

    yes: Value
    mark: Value
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Satisfaction:
    """How many took part, answered and are satisfied; shares are in per cent, None: unknown.

    Counts of fewer people than `least` hide.
    """

    took_part: int
    answered: int
    satisfied: int
    least: int = LEAST

    @property
    def of_all(self) -> Decimal | None:
        """The official share: of those who took part."""
        return None if self.is_hidden else percent(self.satisfied, self.took_part)

    @property
    def of_answered(self) -> Decimal | None:
        """The share of those who answered."""
        return None if self.is_hidden else percent(self.satisfied, self.answered)

    @property
    def response(self) -> Decimal | None:
        """How many of those who took part answered."""
        return percent(self.answered, self.took_part)

    @property
    def is_hidden(self) -> bool:
        """Whether so few are satisfied, or are not, that they could be told apart."""
        rest = self.answered - self.satisfied
        return min(self.answered, self.took_part) < self.least or bool(
            hidden({True: self.satisfied, False: rest}, self.least)
        )


def is_satisfied(yes: Value, mark: Value, rule: SatisfactionRule) -> bool:
    """Say whether two answers mean that somebody is content, by the rule of a school."""
    has_mark = isinstance(mark, int | float) and mark >= ENOUGH
    if rule is SatisfactionRule.YES_ONLY:
        return yes == "yes"
    if rule is SatisfactionRule.MARK_ONLY:
        return has_mark
    return yes == "yes" and has_mark
