"""The list of people: its parts, its classes, and finding somebody."""

import pytest

from domain.listings import Part, belongs, classes, named
from domain.people import Person, Role, Standing
from tests.domain.somebody import somebody

PEOPLE: tuple[Person, ...] = (
    somebody(1, Role.MENTEE, class_name="10А"),
    somebody(2, Role.MENTOR, class_name="7Б", given_name="Пётр", family_name="Ёлкин"),
    somebody(3, Role.CURATOR, Role.MENTOR, family_name="Петрова"),
    somebody(4, Role.GUARDIAN, standing=Standing.WAITING, given_name=None, family_name=None),
    somebody(5, Role.MENTEE, class_name="7 б", is_trial=True, standing=Standing.ASKING),
)


@pytest.mark.parametrize(
    ("part", "numbers"),
    [
        (Part.ALL, [1, 2, 3, 4, 5]),
        (Part.MENTEES, [1, 5]),
        (Part.MENTORS, [2, 3]),
        (Part.STAFF, [3]),
        (Part.GUARDIANS, [4]),
        (Part.COMING, [4, 5]),
        (Part.TRIALS, [5]),
    ],
)
def test_a_part_holds_whom_its_name_says(part: Part, numbers: list[int]) -> None:
    """Somebody with two roles stands in two parts."""
    assert [one.id for one in PEOPLE if belongs(one, part)] == numbers


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("петр", [2, 3]),
        ("ЕЛКИН пётр", [2]),
        ("котова", [1, 5]),
        ("004", [4]),
        ("нет такого", []),
        ("  ", []),
    ],
)
def test_a_part_of_a_name_finds_somebody(words: str, numbers: list[int]) -> None:
    """Case and the dots of ё do not matter; who has no name is found by their number."""
    assert [one.id for one in named(PEOPLE, words)] == numbers


def test_each_class_is_offered_once_the_youngest_first() -> None:
    """Two spellings are one class, and 7 comes before 10."""
    assert [one.class_name for one in classes(PEOPLE)] == ["7Б", "10А"]
