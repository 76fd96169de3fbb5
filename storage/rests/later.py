"""Later: letters that their readers put off; they wait in the outbox under keys of their own."""

from datetime import datetime
from typing import Any, Final

from sqlalchemy import bindparam, func, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import AccountId, LetterId, MessageId
from domain.letters import Letter, LetterState
from storage.columns import Moment
from storage.letters import LETTERS, read
from storage.tables import messages, outbox

PREFIX: Final = "later/"
"""How the key of a letter begins that was put off."""

_MINE: Final = (
    text("outbox.lane > 0"),
    outbox.c.account_id == bindparam("account"),
    outbox.c.person_id == bindparam("person"),
    outbox.c.subject == bindparam("about"),
)
_IS_LATER: Final = outbox.c.key.startswith(PREFIX)
_TIMES: Final = select(func.count()).where(
    *_MINE,
    outbox.c.name == bindparam("named"),
    outbox.c.moment == bindparam("spoken_of", type_=Moment),
    _IS_LATER,
)
_WAITING: Final = select(func.count()).where(
    *_MINE,
    outbox.c.id != bindparam("known"),
    outbox.c.name.in_(bindparam("names", expanding=True)),
    outbox.c.state == LetterState.PENDING,
    outbox.c.not_before > bindparam("now", type_=Moment),
    _IS_LATER,
)
_LIKE: Final = LETTERS.where(
    text("outbox.lane > 0"),
    outbox.c.account_id == bindparam("account"),
    outbox.c.person_id == bindparam("person"),
    outbox.c.name == bindparam("named"),
    outbox.c.state == LetterState.PENDING,
    outbox.c.not_before == bindparam("ends", type_=Moment),
    outbox.c.id != bindparam("known"),
)
_BRING_FORWARD: Final = (
    update(outbox)
    .where(
        text("outbox.lane > 0"),
        outbox.c.account_id == bindparam("account"),
        outbox.c.state == LetterState.PENDING,
        outbox.c.not_before == bindparam("ends", type_=Moment),
        ~outbox.c.key.startswith(PREFIX),
    )
    .values(not_before=bindparam("now", type_=Moment))
)
_OF_MESSAGE: Final = select(messages.c.letter_id).where(
    messages.c.account_id == bindparam("account"),
    messages.c.message_id == bindparam("message"),
)


class Later:
    """What readers of letters put off."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def times(self, letter: Letter) -> int:
        """Count how many times a letter was put off."""
        facts = {**_of(letter), "named": letter.name, "spoken_of": letter.moment}
        found: int = (await self._connection.execute(_TIMES, facts)).scalar_one()
        return found

    async def waits(self, letter: Letter, names: list[str], now: datetime) -> bool:
        """Whether another letter about the same was put off to a moment to come."""
        facts = {**_of(letter), "known": letter.id, "names": names, "now": now}
        return bool((await self._connection.execute(_WAITING, facts)).scalar_one())

    async def like(self, letter: Letter, ends_at: datetime) -> tuple[Letter, ...]:
        """List what else of its name waits for its reader until just that moment."""
        facts = {**_of(letter), "known": letter.id, "named": letter.name, "ends": ends_at}
        del facts["about"]
        return read(await self._connection.execute(_LIKE, facts))

    async def bring_forward(self, account_id: AccountId, ends_at: datetime, now: datetime) -> None:
        """Let what waits for the end of a pause be asked now whether it may leave."""
        facts = {"account": account_id, "ends": ends_at, "now": now}
        await self._connection.execute(_BRING_FORWARD, facts)

    async def of_message(self, account_id: AccountId, message_id: int) -> LetterId | None:
        """Say which letter a message of the bot was."""
        facts = {"account": account_id, "message": MessageId(message_id)}
        found: LetterId | None = (await self._connection.execute(_OF_MESSAGE, facts)).scalar()
        return found


def _of(letter: Letter) -> dict[str, Any]:
    return {
        "account": letter.account_id,
        "person": letter.person_id,
        "about": letter.subject,
    }
