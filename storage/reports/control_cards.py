"""Which open pairs of a school have a card of control since a moment."""

from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.control_cards import CARD
from domain.ids import PairId, SchoolId
from storage.columns import Moment
from storage.tables import interviews

_SINCE: Final = (
    select(interviews.c.subject_id)
    .where(
        interviews.c.school_id == bindparam("school"),
        interviews.c.questionnaire_id == CARD,
        interviews.c.submitted_at >= bindparam("since", type_=Moment),
        interviews.c.replaced_at.is_(None),
    )
    .distinct()
)


class ControlCards:
    """The cards of control that curators of one school have sent off."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def pairs_since(self, since: datetime) -> frozenset[PairId]:
        """Say about which pairs a card was sent off since a moment."""
        facts = {"school": self._school_id, "since": since}
        rows = await self._connection.execute(_SINCE, facts)
        return frozenset(PairId(row.subject_id) for row in rows)
