"""Slow work: what the workshop makes is for whom it may be for at that moment."""

from collections.abc import Mapping
from typing import Any

import pytest

from domain.ids import JobId, PersonId
from domain.jobs import Job
from domain.refusals import DomainError
from services.crafts import CRAFTS
from storage.unit_of_work import UnitOfWork
from tests.rights import matrix
from tests.rights.halls import Hall
from tests.rights.matrix import ACTORS, THERE
from tests.rights.towns import OWN

pytestmark = pytest.mark.asyncio(loop_scope="module")

WITHOUT_PERSON = ("stranger", "operator")


async def test_every_craft_is_in_the_table() -> None:
    """A new kind of slow work needs a line."""
    assert set(matrix.crafts()) == set(CRAFTS)


@pytest.mark.parametrize("name", sorted(CRAFTS))
async def test_a_craft_gathers_for_those_of_the_table(hall: Hall, name: str) -> None:
    """Whoever else a job stands there for, because a role was taken away or by a mistake."""
    got = {
        actor
        for actor in ACTORS
        if actor not in WITHOUT_PERSON and await _gathers(hall, name, actor, _facts(hall, actor))
    }
    assert got == matrix.crafts()[name]


@pytest.mark.parametrize("name", sorted(CRAFTS))
async def test_a_craft_gathers_nothing_of_another_school(hall: Hall, name: str) -> None:
    """A job with the numbers of another school's things finds nothing there."""
    foreign = _facts(hall, "curator", school=THERE)
    await _gathers(hall, name, "curator", foreign, hidden=hall.towns[THERE].mark)


def _facts(hall: Hall, actor: str, school: str | None = None) -> Mapping[str, Any]:
    """Give whatever a craft may look for, with the numbers of one school."""
    town = matrix.home(hall, actor) if school is None else hall.towns[school]
    return {
        "about": town.things[actor, OWN],
        "erasures": [town.things["erasure", OWN]],
        "class_name": None,
        "row": town.things["row", OWN],
        "meeting": town.things["meeting_planned", OWN],
        "lines": [],
        "file_id": "f",
        "name": "a.csv",
        "size": 9,
        "address": "https://t.me/bot?start=x",
        "label": "7А",
        "title": "Итоги",
        "papers": ["mentee_first"],
        "wave": 0,
        "form": None,
        "role": None,
        "part": 0,
        "run": town.things["run", OWN],
        "training": town.things.get(("training", OWN), 0),
        "gathering": town.things.get(("gathering", OWN), 0),
        "protocol": town.things.get(("gathering_held", OWN), 0),
        "sheet": town.things.get(("sheet_made", OWN), 0),
        "programme": "Программа",
        "sheets": [],
        "sections": [],
    }


async def _gathers(
    hall: Hall, name: str, actor: str, facts: Mapping[str, Any], hidden: str = ""
) -> bool:
    """Let a craft gather for somebody; say whether it did."""
    town = matrix.home(hall, actor)
    person = PersonId(town.things[actor, OWN])
    job = Job(
        id=JobId(1), craft=name, school_id=town.id, person_id=person, made_at=hall.now, facts=facts
    )
    async with hall.undone():
        try:
            gathered = await CRAFTS[name].gather(UnitOfWork(hall.connection), job, hall.now)
        except DomainError:
            return False
    assert not hidden or hidden not in str(gathered).casefold()
    return gathered is not None
