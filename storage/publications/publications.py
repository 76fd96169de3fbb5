"""Publications of one school."""

from dataclasses import replace
from typing import Any, Final

from sqlalchemy import Row, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import PairId, PersonId, PublicationId, SchoolId
from domain.publications import Publication
from domain.refusals import ChangedMeanwhile, NotYours
from storage.tables import publications

_OURS: Final = publications.c.school_id == bindparam("school")
_ALL: Final = (
    select(publications)
    .where(_OURS)
    .order_by(publications.c.published_on.desc(), publications.c.id.desc())
)
_GET: Final = _ALL.where(publications.c.id == bindparam("id"))
_ADD: Final = insert(publications).returning(publications.c.id)
_CHANGING: Final = ("rev", "title", "place", "url", "pair_id")
_SAVE: Final = (
    update(publications)
    .where(publications.c.id == bindparam("known"), _OURS, publications.c.rev == bindparam("was"))
    .values({one: bindparam(one) for one in _CHANGING})
)
_DROP: Final = delete(publications).where(publications.c.id == bindparam("known"), _OURS)


class Publications:
    """The publications of a school, the latest first."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def get(self, publication_id: PublicationId) -> Publication:
        """Find a publication of this school.

        Raises:
            NotYours: there is none of that number here.
        """
        facts = {"school": self._school_id, "id": publication_id}
        row = (await self._connection.execute(_GET, facts)).one_or_none()
        if row is None:
            raise NotYours
        return _as_publication(row)

    async def all(self) -> tuple[Publication, ...]:
        """List every publication."""
        rows = await self._connection.execute(_ALL, {"school": self._school_id})
        return tuple(map(_as_publication, rows))

    async def add(self, draft: Publication) -> Publication:
        """Write a new publication; it gets its id and its first revision here."""
        draft = replace(draft, rev=1)
        facts = _facts(draft) | {
            "school_id": self._school_id,
            "published_on": draft.published_on,
            "made_by": draft.made_by,
            "made_at": draft.made_at,
        }
        number = (await self._connection.execute(_ADD, facts)).scalar_one()
        return replace(draft, id=PublicationId(number))

    async def save(self, publication: Publication) -> Publication:
        """Write what changed since it was read at its revision.

        Raises:
            ChangedMeanwhile: somebody saved it after that.
        """
        after = replace(publication, rev=publication.rev + 1)
        known = {"known": after.id, "school": self._school_id, "was": publication.rev}
        if (await self._connection.execute(_SAVE, _facts(after) | known)).rowcount != 1:
            raise ChangedMeanwhile
        return after

    async def drop(self, publication_id: PublicationId) -> None:
        """Forget a publication."""
        facts = {"school": self._school_id, "known": publication_id}
        await self._connection.execute(_DROP, facts)


def _facts(one: Publication) -> dict[str, Any]:
    return {name: getattr(one, name) for name in _CHANGING}


def _as_publication(row: Row[Any]) -> Publication:
    return Publication(
        id=PublicationId(row.id),
        school_id=SchoolId(row.school_id),
        published_on=row.published_on,
        title=row.title,
        place=row.place,
        url=row.url,
        pair_id=None if row.pair_id is None else PairId(row.pair_id),
        rev=row.rev,
        made_by=PersonId(row.made_by),
        made_at=row.made_at,
    )
