"""Paper drafts: what staff have typed of a consent on paper that they are recording."""

from datetime import date
from typing import Final

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.consents import ConsentKind
from domain.ids import PersonId, SchoolId
from domain.kinships import Relation
from domain.paper_drafts import PaperDraft
from storage.tables import paper_drafts

_INSERT: Final = insert(paper_drafts)
_BEGIN: Final = _INSERT.on_conflict_do_update(
    index_elements=[paper_drafts.c.staff_id],
    set_={
        name: _INSERT.excluded[name]
        for name in ("school_id", "person_id", "kind", "relation", "number", "paper_on")
    },
)
_OF: Final = select(paper_drafts).where(
    paper_drafts.c.staff_id == bindparam("staff"),
    paper_drafts.c.school_id == bindparam("school"),
)
_END: Final = delete(paper_drafts).where(paper_drafts.c.staff_id == bindparam("staff"))
_NUMBER: Final = (
    update(paper_drafts)
    .where(paper_drafts.c.staff_id == bindparam("staff"))
    .values(number=bindparam("number"), paper_on=bindparam("paper_on"))
)


class PaperDrafts:
    """The papers being recorded in one school, one at a time for each of the staff."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def begin(self, draft: PaperDraft) -> None:
        """Write a new draft over the one before."""
        facts = {
            "staff_id": draft.staff_id,
            "school_id": self._school_id,
            "person_id": draft.person_id,
            "kind": draft.kind,
            "relation": draft.relation,
            "number": draft.number,
            "paper_on": draft.on,
        }
        await self._connection.execute(_BEGIN, facts)

    async def of(self, staff_id: PersonId) -> PaperDraft | None:
        """Give what somebody of the staff is recording."""
        facts = {"staff": staff_id, "school": self._school_id}
        row = (await self._connection.execute(_OF, facts)).one_or_none()
        if row is None:
            return None
        return PaperDraft(
            staff_id=row.staff_id,
            person_id=row.person_id,
            kind=ConsentKind(row.kind),
            relation=Relation(row.relation) if row.relation else None,
            number=row.number,
            on=row.paper_on,
        )

    async def fill_in(self, staff_id: PersonId, number: str, on: date | None) -> None:
        """Write what was typed so far."""
        facts = {"staff": staff_id, "number": number, "paper_on": on}
        await self._connection.execute(_NUMBER, facts)

    async def end(self, staff_id: PersonId) -> None:
        """Forget a draft."""
        await self._connection.execute(_END, {"staff": staff_id})
