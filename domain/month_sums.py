"""Sums of a month for those above: a director reads of one school, a coordinator of many.

Counts of few stay unsaid. Where the people of a school are hidden, so is all they did; and no
count follows from the sum of all schools.
"""

from collections.abc import Mapping
from typing import Final

from domain.activities import FormSums
from domain.hiding import LEAST, LEAST_ANONYMOUS, hidden
from domain.ids import SchoolId
from domain.municipalities import sum_shown

PEOPLE: Final = "people"
COLUMNS: Final = (PEOPLE, "pairs", "begun", "ended", "meetings")
"""What is counted; everything but meetings in people or pairs."""

Counts = Mapping[str, int]
Shown = Mapping[str, int | None]


def counts(sums: FormSums, people: int) -> Counts:
    """Give the counts of a month."""
    return {
        PEOPLE: people,
        "pairs": sums.at_end,
        "begun": sums.begun,
        "ended": sums.finished + sums.ended,
        "meetings": sums.meetings,
    }


def in_school(known: Counts) -> Shown:
    """Say what a director is told; of fewer than three nothing is."""
    is_small = 0 < known[PEOPLE] < LEAST
    return {
        one: None if is_small or (one != "meetings" and 0 < known[one] < LEAST) else known[one]
        for one in COLUMNS
    }


def among_schools(
    known: Mapping[SchoolId, Counts],
) -> tuple[Mapping[SchoolId, Shown], Shown]:
    """Say what a coordinator is told of each school, and of all together."""
    people = hidden({key: one[PEOPLE] for key, one in known.items()}, LEAST_ANONYMOUS)
    away = {
        column: people | hidden({key: one[column] for key, one in known.items()}, LEAST_ANONYMOUS)
        for column in COLUMNS
    }
    shown: dict[SchoolId, Shown] = {
        key: {column: None if key in away[column] else one[column] for column in COLUMNS}
        for key, one in known.items()
    }
    totals = {
        column: sum_shown(
            [one[column] for one in known.values()], [one[column] for one in shown.values()]
        )
        for column in COLUMNS
    }
    return shown, totals
