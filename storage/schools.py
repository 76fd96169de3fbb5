"""The schools this bot serves."""

from collections.abc import Iterable
from typing import Any, Final

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import SchoolId
from domain.schools import School
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
    )
)


class Schools:
    """Every school; one bot may serve a whole district."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self._known: dict[SchoolId, School] = {}

    async def add(self, name: str) -> School:
        """Open a school; its card is empty."""
        number = (await self._connection.execute(_ADD, {"name": name})).scalar_one()
        return School(id=SchoolId(number), name=name)

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

    async def save(self, school: School) -> School:
        """Write a school's card."""
        facts = {
            "known": school.id,
            "legal_name": school.legal_name,
            "address": school.address,
            "contact": school.contact,
            "zone": school.zone,
        }
        await self._connection.execute(_SAVE, facts)
        self._known[school.id] = school
        return school


def _as_school(row: Iterable[Any]) -> School:
    number, name, legal_name, address, contact, zone = row
    return School(
        id=number, name=name, legal_name=legal_name, address=address, contact=contact, zone=zone
    )
