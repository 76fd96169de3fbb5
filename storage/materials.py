"""The materials that one school lends to its mentors."""

from typing import Any, Final

from sqlalchemy import Row, bindparam, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.files import FileKind
from domain.ids import MaterialId, PersonId, SchoolId
from domain.materials import Occasion, OwnMaterial, Theme
from domain.refusals import NotYours
from storage.tables import materials

_ADD: Final = insert(materials).returning(materials.c.id)
_ALL: Final = (
    select(materials)
    .where(materials.c.school_id == bindparam("school"))
    .order_by(materials.c.title, materials.c.id)
)
_GET: Final = _ALL.where(materials.c.id == bindparam("known"))
_DROP: Final = delete(materials).where(
    materials.c.id == bindparam("known"), materials.c.school_id == bindparam("school")
)


class Materials:
    """What a school lends besides what comes with the house."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def all(self) -> tuple[OwnMaterial, ...]:
        """List what is lent, by title."""
        rows = await self._connection.execute(_ALL, {"school": self._school_id})
        return tuple(map(_as_material, rows.all()))

    async def get(self, material_id: MaterialId) -> OwnMaterial:
        """Find a material.

        Raises:
            NotYours: the school lends none of that number.
        """
        facts = {"school": self._school_id, "known": material_id}
        row = (await self._connection.execute(_GET, facts)).one_or_none()
        if row is None:
            raise NotYours
        return _as_material(row)

    async def add(self, draft: OwnMaterial) -> OwnMaterial:
        """Write a material; it gets its number here."""
        facts = {
            "school_id": self._school_id,
            "title": draft.title,
            "kind": draft.kind,
            "theme": draft.theme,
            "url": draft.url,
            "file_id": draft.file_id,
            "file_kind": draft.file_kind,
            "added_by": draft.added_by,
            "added_at": draft.added_at,
        }
        number = (await self._connection.execute(_ADD, facts)).scalar_one()
        return await self.get(MaterialId(number))

    async def drop(self, material_id: MaterialId) -> None:
        """Forget a material."""
        facts = {"school": self._school_id, "known": material_id}
        await self._connection.execute(_DROP, facts)


def _as_material(row: "Row[Any] | Any") -> OwnMaterial:
    return OwnMaterial(
        id=MaterialId(row.id),
        title=row.title,
        kind=Occasion(row.kind),
        theme=Theme(row.theme),
        added_by=PersonId(row.added_by),
        added_at=row.added_at,
        url=row.url,
        file_id=row.file_id,
        file_kind=row.file_kind and FileKind(row.file_kind),
    )
