"""Menu doors: a menu is short whatever somebody's roles, and leads everywhere they may go."""

from collections.abc import Iterator
from itertools import combinations
from typing import Final

import pytest

from domain.ids import AccountId, PersonId, SchoolId
from domain.people import Form, Person, Role
from handlers import menu_doors
from handlers.menu_doors import Door, Group

MOST_OF_A_ROLE: Final = 8
MOST_OF_TWO: Final = 9
LONGEST_GROUP: Final = 7
FEW_DOORS: Final = (Role.MENTEE, Role.GUARDIAN, Role.MENTOR, Role.DIRECTOR, Role.CLASS_TEACHER)


def somebody(*roles: Role) -> Person:
    """Make somebody who takes part in those roles."""
    return Person(
        id=PersonId(1),
        school_id=SchoolId(1),
        account_id=AccountId(1),
        roles=frozenset(roles),
        form=Form.PEER,
    )


def everybody() -> Iterator[Person]:
    """Make somebody of each role, and of each two."""
    for count in (1, 2):
        yield from (somebody(*roles) for roles in combinations(Role, count))


def test_no_menu_is_long() -> None:
    """A curator has most: what is needed every week, and three groups."""
    rows = {one.roles: len(menu_doors.arranged(one)) for one in everybody()}
    assert max(rows.values()) == MOST_OF_TWO
    assert max(count for roles, count in rows.items() if len(roles) == 1) == MOST_OF_A_ROLE


def test_every_door_is_two_taps_away_and_stands_once() -> None:
    """In the menu or in one of its groups, and nowhere twice."""
    for one in everybody():
        found: list[Door] = []
        for row in menu_doors.arranged(one):
            found += menu_doors.within(one, row) if isinstance(row, Group) else [row]
        assert len(found) == len(set(found))
        assert set(found) == set(menu_doors.of(one)), one.roles


def test_a_group_has_several_doors_and_not_too_many() -> None:
    """One door needs no group; eight would be a long menu again."""
    for one in everybody():
        for group in (row for row in menu_doors.arranged(one) if isinstance(row, Group)):
            assert 1 < len(menu_doors.within(one, group)) <= LONGEST_GROUP, (one.roles, group)


@pytest.mark.parametrize("role", FEW_DOORS)
def test_who_has_few_doors_sees_no_groups(role: Role) -> None:
    """A group would only be one tap more."""
    person = somebody(role)
    assert menu_doors.arranged(person) == menu_doors.of(person)


def test_talks_stand_alone_for_who_has_no_queue_to_tell_of_them() -> None:
    """A psychologist who is a methodist, too, has groups, and finds the talks before them."""
    rows = menu_doors.arranged(somebody(Role.PSYCHOLOGIST, Role.METHODIST))
    assert any(isinstance(one, Group) for one in rows)
    assert isinstance(rows[0], Door)
    assert rows[0].tap.room == "talks"
