"""Who may do what: the table, read by a person once more."""

from collections.abc import Collection
from dataclasses import replace

import pytest

from domain.people import AgeGroup, Role, Standing
from domain.refusals import NotAllowed
from domain.rights import Deed, demand, may
from tests.domain.test_consents import person

TABLE: dict[Deed, Collection[str]] = {
    Deed.FILL_IN_SCHOOL_CARD: {"curator"},
    Deed.INVITE: {"curator"},
    Deed.INVITE_GUARDIAN: {"mentee", "mentor", "curator"},
    Deed.CONFIRM_KINSHIP: {"curator"},
    Deed.ANSWER_QUESTIONNAIRE: set(Role),
    Deed.MAKE_PAIR: {"curator"},
    Deed.PLAN_MEETING: {"mentor"},
    Deed.REPORT_MEETING: {"mentor"},
    Deed.SEE_SCHOOL: {"curator"},
    Deed.SEE_CARD: {"curator"},
    Deed.MARK_POSITION: {"curator"},
    Deed.MOVE_FINAL_EVENT: {"curator"},
}
BEFORE_CONSENT = {Deed.FILL_IN_SCHOOL_CARD, Deed.INVITE_GUARDIAN}
ANNA = replace(person(AgeGroup.ADULT), standing=Standing.ADMITTED)


@pytest.mark.parametrize("deed", Deed)
@pytest.mark.parametrize("role", Role)
def test_a_role_may_do_what_the_table_says(deed: Deed, role: Role) -> None:
    """One cell of the table."""
    someone = replace(ANNA, roles=frozenset({role}))
    assert may(someone, deed) == (role in TABLE[deed])


@pytest.mark.parametrize("deed", Deed)
def test_without_consent_only_what_leads_to_it_is_allowed(deed: Deed) -> None:
    """A role alone allows nothing while the papers are missing."""
    someone = replace(ANNA, roles=frozenset(Role), standing=Standing.WAITING)
    assert may(someone, deed) == (deed in BEFORE_CONSENT)


def test_a_demand_that_is_not_met_is_a_refusal() -> None:
    """It stops the service before anything is done."""
    with pytest.raises(NotAllowed):
        demand(ANNA, Deed.INVITE)
