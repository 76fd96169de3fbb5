"""Awaited consents: who can be reminded of one, and whom somebody has to phone."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from domain.awaited_consents import unagreed
from domain.ids import AccountId, PersonId, SchoolId
from domain.kinships import Kinship
from domain.people import AgeGroup, Form, Person, Role, Standing
from domain.school_facts import Enrolled, Facts

NOW = datetime(2021, 10, 4, 6, 0, tzinfo=UTC)
CHILD, GUARDIAN = PersonId(2), PersonId(7)


def _enrolled(
    number: int, age: AgeGroup, standing: Standing, *, is_reachable: bool = True
) -> Enrolled:
    person = Person(
        id=PersonId(number),
        school_id=SchoolId(1),
        account_id=AccountId(number),
        roles=frozenset({Role.MENTEE}),
        form=Form.PEER,
        age_group=age,
        standing=standing,
    )
    return Enrolled(person=person, is_reachable=is_reachable)


@pytest.mark.parametrize(
    ("age", "guardian", "is_reachable", "awaited", "unheard"),
    [
        (AgeGroup.ADULT, None, True, [2], []),
        (AgeGroup.ADULT, None, False, [], [2]),
        (AgeGroup.UNDER_14, Standing.ADMITTED, True, [7], []),
        (AgeGroup.UNDER_14, Standing.REFUSED, True, [], [7]),
        (AgeGroup.UNDER_14, None, True, [2], []),
        (AgeGroup.UNDER_14, None, False, [], [2]),
        (AgeGroup.FROM_14_TO_17, Standing.ADMITTED, True, [2, 7], []),
        (AgeGroup.FROM_14_TO_17, Standing.WAITING, False, [7], [2]),
        (AgeGroup.FROM_14_TO_17, None, True, [2], []),
    ],
)
def test_the_one_whose_move_it_is_is_reminded_or_phoned(
    age: AgeGroup,
    guardian: Standing | None,
    *,
    is_reachable: bool,
    awaited: list[int],
    unheard: list[int],
) -> None:
    """A guardian gives a guardian's consent; while there is none, the child passes a link on."""
    people = [_enrolled(2, age, Standing.WAITING, is_reachable=is_reachable)]
    ties: tuple[Kinship, ...] = ()
    if guardian is not None:
        people.append(_enrolled(7, AgeGroup.ADULT, guardian))
        ties = (Kinship(guardian_id=GUARDIAN, child_id=CHILD, is_confirmed=False),)
    facts = Facts(now=NOW, zone=ZoneInfo("UTC"), enrolled=tuple(people), kinships=ties)
    (found,) = (one for one in unagreed(facts) if one.person.id == CHILD)
    assert [one.id for one in found.awaited] == awaited
    assert [one.id for one in found.unheard] == unheard
    assert found.is_guardian_unknown is (guardian is None and age is not AgeGroup.ADULT)
