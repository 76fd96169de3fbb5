"""Chosen runs: which of a school's runs each person looks at, once they have chosen one."""

from typing import Final

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import PersonId, RunId, SchoolId
from storage.tables import chosen_runs

_INSERT: Final = insert(chosen_runs)
_CHOOSE: Final = _INSERT.on_conflict_do_update(
    index_elements=[chosen_runs.c.person_id], set_={"run_id": _INSERT.excluded.run_id}
)
_OF: Final = select(chosen_runs.c.run_id).where(
    chosen_runs.c.person_id == bindparam("person"), chosen_runs.c.school_id == bindparam("school")
)


class ChosenRuns:
    """The runs that people of one school chose to look at."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def of(self, person_id: PersonId) -> RunId | None:
        """Give the run somebody looks at; None if they never chose."""
        facts = {"person": person_id, "school": self._school_id}
        found = await self._connection.scalar(_OF, facts)
        return None if found is None else RunId(found)

    async def choose(self, person_id: PersonId, run_id: RunId) -> None:
        """Let somebody look at a run from now on."""
        facts = {"person_id": person_id, "school_id": self._school_id, "run_id": run_id}
        await self._connection.execute(_CHOOSE, facts)
