"""Overdue positions: what is late in the road maps of a school, and who answers for it."""

from collections.abc import Collection
from dataclasses import dataclass

from domain.people import Person
from domain.road_maps import Line
from domain.school_facts import Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Overdue:
    """A position that is late, and the people who answer for it.

    `programme` is told where the school has several road maps.
    """

    line: Line
    programme: str | None = None
    people: tuple[Person, ...] = ()


def overdue(facts: Facts) -> tuple[Overdue, ...]:
    """List what is late in every road map, the longest overdue first."""
    late = [(shown, line) for shown in facts.road_maps for line in shown.late]
    answer = _answering(facts, [line for _, line in late])
    is_one_of_many = len(facts.road_maps) > 1
    found = [
        Overdue(
            line=line,
            programme=shown.programme.title if is_one_of_many else None,
            people=tuple(one for one in answer if line.row.is_for(one)),
        )
        for shown, line in late
    ]
    return tuple(sorted(found, key=lambda one: one.line.row.due_on or facts.today))


def _answering(facts: Facts, late: Collection[Line]) -> tuple[Person, ...]:
    """List who answers for any of the late positions and can be asked about it.

    They are few among all, so a position looks only through these.
    """
    roles = frozenset().union(*(one.row.roles for one in late))
    named = frozenset().union(*(one.row.people for one in late))
    return tuple(
        one.person
        for one in facts.enrolled
        if (one.person.id in named or one.person.plays(roles))
        and one.is_heard
        and one.person.is_admitted
    )
