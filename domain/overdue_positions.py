"""Overdue positions: what is late in the road maps of a school, and who answers for it."""

from collections.abc import Iterable
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
    is_one_of_many = len(facts.road_maps) > 1
    asked = [one.person for one in facts.enrolled if one.is_heard and one.person.is_admitted]
    found = [
        Overdue(
            line=line,
            programme=shown.programme.title if is_one_of_many else None,
            people=responsible(line, asked),
        )
        for shown in facts.road_maps
        for line in shown.late
    ]
    return tuple(sorted(found, key=lambda one: one.line.row.due_on or facts.today))


def responsible(line: Line, people: Iterable[Person]) -> tuple[Person, ...]:
    """List those of some people who answer for a position."""
    return tuple(one for one in people if line.row.is_for(one))
