"""Who came to final events that took place, for whoever works out how many did."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.gatherings import Kind
from domain.ids import PersonId, SchoolId
from storage.columns import Moment
from storage.tables import gathering_people, gatherings

_CAME: Final = (
    select(gatherings.c.school_id, gathering_people.c.person_id)
    .outerjoin_from(
        gatherings,
        gathering_people,
        (gathering_people.c.gathering_id == gatherings.c.id)
        & gathering_people.c.was_there.is_(True),
    )
    .where(
        gatherings.c.school_id.in_(bindparam("schools", expanding=True)),
        gatherings.c.kind == Kind.FINAL,
        gatherings.c.held_at.is_not(None),
        gatherings.c.starts_at >= bindparam("since", type_=Moment),
        gatherings.c.starts_at < bindparam("until", type_=Moment),
    )
)


class FinalTurnouts:
    """Final events held in every school."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def between(
        self, schools: Collection[SchoolId], since: datetime, until: datetime
    ) -> Mapping[SchoolId, frozenset[PersonId]]:
        """Give who came to a final event held in [since, until); no school without one."""
        facts = {"schools": list(schools), "since": since, "until": until}
        found: dict[SchoolId, set[PersonId]] = {}
        for row in await self._connection.execute(_CAME, facts):
            known = found.setdefault(SchoolId(row.school_id), set())
            if row.person_id is not None:
                known.add(PersonId(row.person_id))
        return {one: frozenset(people) for one, people in found.items()}
