"""The schools this bot serves."""

from typing import Any, Final

from sqlalchemy import Row, bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import SchoolId
from domain.schools import Level, School
from storage.tables import schools

_ADD: Final = insert(schools).returning(schools.c.id)
_ALL: Final = select(schools).order_by(schools.c.id)
_GET: Final = _ALL.where(schools.c.id == bindparam("id"))
_BY_NAME: Final = _ALL.where(schools.c.name == bindparam("name"))
_SAVE: Final = (
    update(schools)
    .where(schools.c.id == bindparam("known"))
    .values(
        legal_name=bindparam("legal_name"),
        address=bindparam("address"),
        contact=bindparam("contact"),
        zone=bindparam("zone"),
        municipality_id=bindparam("municipality_id"),
        is_pilot=bindparam("is_pilot"),
        joined_on=bindparam("joined_on"),
    )
)
_MEMBERS: Final = _ALL.where(schools.c.municipality_id == bindparam("municipality"))


class Schools:
    """Every school; one bot may serve a whole district."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self._known: dict[SchoolId, School] = {}

    async def add(self, name: str, level: Level = Level.SCHOOL) -> School:
        """Open a school or a municipality; its card is empty."""
        facts = {"name": name, "level": level}
        number = (await self._connection.execute(_ADD, facts)).scalar_one()
        return School(id=SchoolId(number), name=name, level=level)

    async def get(self, school_id: SchoolId) -> School:
        """Find a school that exists; within one unit it is read once."""
        if school_id not in self._known:
            row = (await self._connection.execute(_GET, {"id": school_id})).one()
            self._known[school_id] = _as_school(row)
        return self._known[school_id]

    async def by_name(self, name: str) -> School | None:
        """Find a school by its name."""
        row = (await self._connection.execute(_BY_NAME, {"name": name})).first()
        return None if row is None else _as_school(row)

    async def all(self) -> tuple[School, ...]:
        """List every school, in the order they were opened."""
        return tuple(map(_as_school, await self._connection.execute(_ALL)))

    async def members(self, municipality_id: SchoolId) -> tuple[School, ...]:
        """List the schools that joined a municipality, in the order they were opened."""
        rows = await self._connection.execute(_MEMBERS, {"municipality": municipality_id})
        return tuple(map(_as_school, rows))

    async def save(self, school: School) -> School:
        """Write a school's card, and whether it belongs to a municipality."""
        facts = {
            "known": school.id,
            "legal_name": school.legal_name,
            "address": school.address,
            "contact": school.contact,
            "zone": school.zone,
            "municipality_id": school.municipality_id,
            "is_pilot": school.is_pilot,
            "joined_on": school.joined_on,
        }
        await self._connection.execute(_SAVE, facts)
        self._known[school.id] = school
        return school


def _as_school(row: Row[Any]) -> School:
    return School(
        id=SchoolId(row.id),
        name=row.name,
        legal_name=row.legal_name,
        address=row.address,
        contact=row.contact,
        zone=row.zone,
        level=Level(row.level),
        municipality_id=row.municipality_id,
        is_pilot=row.is_pilot,
        joined_on=row.joined_on,
        meet_within=row.meet_within,
    )
