"""Casts of the demos: every programme has one, and nobody who is needed is missing."""

from datetime import time
from zoneinfo import ZoneInfo

import pytest

from bot import casts
from bot.casts import NoSuchDemo
from domain.people import Role
from domain.programmes import Programme
from domain.schools import Level
from locales.programmes import read_programmes
from tests.architecture.sources import ROOT

PROGRAMMES = read_programmes()
BY_THE_CURATOR = {casts.USUAL: {Role.CLASS_TEACHER, Role.WORKGROUP}}
"""Roles that nobody plays: there the letters go to the curator, which a demo shall show, too."""


@pytest.fixture(params=casts.names())
def programme(request: pytest.FixtureRequest) -> Programme:
    """One of the programmes that have a demo."""
    return PROGRAMMES[str(request.param)]


def test_every_programme_of_the_library_has_a_demo() -> None:
    """Whoever writes a new one is told to invent somebody for it."""
    assert set(casts.names()) == set(PROGRAMMES)
    assert casts.names()[0] == casts.USUAL


def test_the_demo_begins_on_the_first_morning_of_its_programme(programme: Programme) -> None:
    """Nothing has gone by yet, except for what the author of the road map dated earlier."""
    cast = casts.read(programme.id)
    begins = cast["starts_at"].astimezone(ZoneInfo(cast["zone"]))
    assert (begins.date(), begins.time()) == (programme.starts_on, time(9))


def test_everybody_has_a_telephone_of_their_own(programme: Programme) -> None:
    """Neither a name nor an account stands twice on the page."""
    people = casts.everybody(casts.read(programme.id))
    for key in ("name", "account"):
        known = [one[key] for one in people]
        assert len(set(known)) == len(known)


def test_somebody_plays_every_role_that_a_row_names(programme: Programme) -> None:
    """The letters of nearly every position reach somebody by role, not only the curator."""
    cast = casts.read(programme.id)
    played = {Role(role) for one in casts.everybody(cast) for role in one.get("roles", ())}
    asked = {role for one in programme.positions for role in one.roles}
    assert asked - played == BY_THE_CURATOR.get(programme.id, set())
    first = next(one for one in cast["people"] if "roles" in one)
    is_of_schools = programme.level is Level.SCHOOL
    assert first["roles"] == [Role.CURATOR if is_of_schools else Role.MUNICIPAL]


def test_whoever_stands_in_pairs_and_marks_is_there(programme: Programme) -> None:
    """A number that leads to nobody would stop the demo at its start."""
    for house in casts.organisations(casts.read(programme.id)):
        people = {one["account"]: one.get("roles", ()) for one in house["people"]}
        for pair in house.get("pairs", ()):
            assert Role.MENTOR in people[pair["mentor"]]
            for mentee in pair.get("mentees") or [pair["mentee"]]:
                assert Role.MENTEE in people[mentee]
        for one in house.get("done", ()):
            assert programme.position(one["position"]) is not None
            assert people[one["by"]]


def test_an_unknown_demo_is_named_with_those_there_are() -> None:
    """A slip of the pen costs one line."""
    with pytest.raises(NoSuchDemo, match=r"klin-2024.*klin-2023"):
        casts.read("klin-2024")


def test_every_demo_keeps_its_data_apart() -> None:
    """Going over to another programme loses nothing of the first one."""
    folders = {casts.folder(one) for one in casts.names()}
    assert len(folders) == len(casts.names())


def test_every_programme_is_told_of_where_one_is_chosen() -> None:
    """The administrator's page says of each whom it is for."""
    page = (ROOT / "docs" / "administrator.md").read_text(encoding="utf-8")
    assert [one for one in PROGRAMMES if f"| `{one}` |" not in page] == []
