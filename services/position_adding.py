"""Adding positions: what a school does besides what the author of its programme wrote."""

from datetime import datetime

from domain import own_words
from domain.ids import RoadMapRowId, RunId
from domain.people import Person, Role
from domain.positions import RoadMapRow
from domain.refusals import NotYours, RoadMapFull
from domain.rights import Deed, demand
from domain.road_maps import RoadMap
from domain.staff import HEAD_OF
from locales.library import Library
from services import UnitOfWork
from services.position_editing import tidied, to_edit_run


def places(found: RoadMap) -> dict[str, tuple[str, str]]:
    """Give where a position may be added: the field and its words, by a name fit for a tap."""
    programme = found.programme
    blocks = dict.fromkeys(one.block for one in programme.positions if not one.stage)
    return {
        **{one.id.lower(): ("stage", one.id) for one in programme.stages},
        **{f"b{place}": ("block", one) for place, one in enumerate(blocks) if one},
    }


async def to_add(
    uow: UnitOfWork, person: Person, run_id: RunId, library: Library, now: datetime
) -> RoadMap:
    """Read a run for somebody who may add positions to it.

    Raises:
        NotAllowed: the person does not edit the road map.
        NotYours: there is no such run in the school.
        RoadMapFull: the school has added as many as there may be.
    """
    found = await to_edit_run(uow, person, run_id, library, now)
    if sum(one.row.is_own for one in (*found.lines, *found.hidden)) >= own_words.MOST:
        raise RoadMapFull
    return found


async def add(
    uow: UnitOfWork,
    person: Person,
    found: RoadMap,
    place: str,
    words: str,
    responsible: str,
    now: datetime,
) -> RoadMapRow:
    """Add a position to a place of a road map, for its head; it has no deadline yet.

    Raises:
        NotAllowed: the person does not edit the road map.
        NotYours: the road map has no such place.
        Misunderstood: the title is too short or too long.
    """
    demand(person, Deed.EDIT_ROAD_MAP)
    chosen = places(found).get(place)
    if chosen is None:
        raise NotYours
    own = dict([chosen, ("title", tidied("title", words)), ("responsible", responsible)])
    rooms = uow.of(person.school_id)
    role = HEAD_OF[(await uow.schools.get(person.school_id)).level]
    name = own_words.next_name(await rooms.positions.of_run(found.run.id))
    await rooms.positions.add([_draft(found.run.id, name, role, own)])
    rows = await rooms.positions.of_run(found.run.id)
    row = next(one for one in rows if one.name == name)
    rooms.journal.write(now, person.id, "add-position", f"position:{row.id}")
    return row


def _draft(run_id: RunId, name: str, role: Role, own: dict[str, str]) -> RoadMapRow:
    return RoadMapRow(
        id=RoadMapRowId(0),
        run_id=run_id,
        name=name,
        roles=frozenset({role}),
        opens_on=None,
        due_on=None,
        is_reminded=False,
        own=own,
    )
