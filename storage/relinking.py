"""Relinking: somebody goes on from another account, with everything that waits for them."""

from typing import Final

from sqlalchemy import bindparam, or_, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import AccountId, PersonId, SchoolId
from domain.letters import LetterState
from storage.appends import Appends
from storage.tables import PENDING, outbox, people

_MOVE: Final = (
    update(people)
    .where(people.c.id == bindparam("known"), people.c.school_id == bindparam("school"))
    .values(account_id=bindparam("to"))
)
_READDRESS: Final = (
    update(outbox)
    .where(
        outbox.c.account_id == bindparam("old"),
        or_(outbox.c.state == PENDING, outbox.c.state == LetterState.HELD),
        outbox.c.person_id == bindparam("known"),
    )
    .values(account_id=bindparam("to"), answers_tap_on=None)
)


class Relinking:
    """Moves people of one school between accounts."""

    def __init__(self, connection: AsyncConnection, appends: Appends, school_id: SchoolId) -> None:
        self._connection = connection
        self._appends = appends
        self._school_id = school_id

    async def move(self, person_id: PersonId, old: AccountId, new: AccountId) -> None:
        """Let a person speak from another account; their waiting letters go there too."""
        await self._appends.flush()
        moved = {"known": person_id, "to": new}
        await self._connection.execute(_MOVE, moved | {"school": self._school_id})
        await self._connection.execute(_READDRESS, moved | {"old": old})
