"""Stops: letters to and about somebody who has left, cancelled at once; and who hears of it."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any, Final

from sqlalchemy import (
    BindParameter,
    Row,
    and_,
    bindparam,
    func,
    insert,
    literal,
    null,
    or_,
    select,
    union_all,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.consents import ConsentKind
from domain.ids import AccountId, MessageId, PersonId, SchoolId
from domain.letters import LetterState
from storage.appends import Appends
from storage.tables import (
    PENDING,
    accounts,
    consents,
    gathering_people,
    interviews,
    meetings,
    messages,
    nominees,
    outbox,
    pair_members,
    pairs,
    people,
    plans,
    questionnaires,
    rematches,
    tickets,
)

_PERSON: Final[BindParameter[int]] = bindparam("person")
PAIRS_OF: Final = select(pairs.c.id).where(
    or_(
        pairs.c.mentor_id == _PERSON,
        pairs.c.id.in_(select(pair_members.c.pair_id).where(pair_members.c.person_id == _PERSON)),
    )
)
MEETINGS_OF: Final = select(meetings.c.id).where(meetings.c.pair_id.in_(PAIRS_OF))
PLANS_OF: Final = select(plans.c.id).where(
    or_(plans.c.person_id == _PERSON, plans.c.pair_id.in_(PAIRS_OF))
)
GATHERINGS_OF: Final = select(gathering_people.c.gathering_id).where(
    gathering_people.c.person_id == _PERSON
)
"""What somebody was called to, or came to; letters about it are for many, so it is no subject."""
NOMINATIONS_OF: Final = select(nominees.c.nomination_id).where(
    or_(nominees.c.person_id == _PERSON, nominees.c.pair_id.in_(PAIRS_OF))
)
"""What somebody was nominated for, alone or in a pair."""
REMATCHES_OF: Final = select(rematches.c.id).where(rematches.c.pair_id.in_(PAIRS_OF))
OWN_INTERVIEWS: Final = select(interviews.c.id).where(interviews.c.person_id == _PERSON)
"""Whose answers are somebody's own, whoever wrote them down."""
_EDITION: Final = and_(
    questionnaires.c.id == interviews.c.questionnaire_id,
    questionnaires.c.version == interviews.c.version,
)
INTERVIEWS_OF: Final = (
    select(interviews.c.id)
    .join(questionnaires, _EDITION)
    .where(
        or_(
            interviews.c.person_id == _PERSON,
            and_(questionnaires.c.about == "person", interviews.c.subject_id == _PERSON),
            and_(questionnaires.c.about == "pair", interviews.c.subject_id.in_(PAIRS_OF)),
        )
    )
)
"""One's own interviews, and what others were asked about the person or a pair of theirs."""
TICKETS_OF: Final = select(tickets.c.id).where(tickets.c.person_id == _PERSON)

_SUBJECTS: Final = union_all(
    *(
        select(literal(kind).label("kind"), one.subquery().c.id)
        for kind, one in (
            ("pair", PAIRS_OF),
            ("meeting", MEETINGS_OF),
            ("interview", INTERVIEWS_OF),
            ("plan", PLANS_OF),
            ("rematch", REMATCHES_OF),
            ("ticket", TICKETS_OF),
        )
    )
)
_CANCEL: Final = (
    update(outbox)
    .where(
        or_(outbox.c.state == PENDING, outbox.c.state == LetterState.HELD),
        or_(
            outbox.c.person_id == bindparam("reader"),
            outbox.c.subject.in_(bindparam("subjects", expanding=True)),
        ),
    )
    .values(state=LetterState.CANCELLED, screen=null(), settled_at=bindparam("at"))
)
_END_CONSENTS: Final = (
    update(consents)
    .where(
        consents.c.school_id == bindparam("school"),
        consents.c.person_id == bindparam("about"),
        consents.c.kind.not_in(bindparam("kept", expanding=True)),
        consents.c.withdrawn_at.is_(None),
    )
    .values(withdrawn_at=bindparam("at"))
)
_ELSEWHERE: Final = select(func.count()).where(
    people.c.account_id == bindparam("account"), people.c.id != _PERSON
)
_MESSAGES: Final = (
    select(messages.c.message_id)
    .where(messages.c.account_id == bindparam("account"))
    .order_by(messages.c.message_id)
)
_BLANKS: Final = (
    select(outbox.c.state, func.count().label("letters"))
    .where(outbox.c.key.startswith(bindparam("keys")))
    .group_by(outbox.c.state)
)
_LEAST: Final = select(func.min(accounts.c.id))
_OPEN: Final = insert(accounts)


class Stops:
    """What ends in one school when somebody leaves it."""

    def __init__(self, connection: AsyncConnection, appends: Appends, school_id: SchoolId) -> None:
        self._connection = connection
        self._appends = appends
        self._school_id = school_id

    async def subjects(self, person_id: PersonId) -> list[str]:
        """List everything that letters and the journal name and that is about somebody."""
        found = await self._connection.execute(_SUBJECTS, {"person": person_id})
        return [f"person:{person_id}", *(f"{kind}:{number}" for kind, number in found)]

    async def cancel_letters(self, person_id: PersonId, now: datetime) -> int:
        """Cancel what waits to be sent to somebody or about them; count it."""
        await self._appends.flush()
        facts = {"reader": person_id, "at": now, "subjects": await self.subjects(person_id)}
        return (await self._connection.execute(_CANCEL, facts)).rowcount

    async def end_consents(
        self, person_id: PersonId, now: datetime, kept: Collection[ConsentKind] = ()
    ) -> None:
        """Let every consent about somebody count no more, but for some kinds."""
        facts = {"school": self._school_id, "about": person_id, "at": now, "kept": list(kept)}
        await self._connection.execute(_END_CONSENTS, facts)

    async def is_sole(self, person_id: PersonId, account_id: AccountId) -> bool:
        """Whether nobody else speaks through the account, in whatever school."""
        facts = {"account": account_id, "person": person_id}
        return not await self._connection.scalar(_ELSEWHERE, facts)

    async def messages(self, account_id: AccountId) -> tuple[MessageId, ...]:
        """List every message that stands in a chat, as far as it is known."""
        found = await self._connection.execute(_MESSAGES, {"account": account_id})
        return tuple(MessageId(row.message_id) for row in found)

    async def letters_under(self, keys: str) -> dict[str, int]:
        """Count the letters whose keys begin so, by their state."""
        await self._appends.flush()
        rows: Iterable[Row[Any]] = await self._connection.execute(_BLANKS, {"keys": keys})
        return {row.state: row.letters for row in rows}

    async def nobodys_account(self) -> AccountId:
        """Open an account that no telephone has."""
        least = await self._connection.scalar(_LEAST)
        fresh = AccountId(min(least or 0, 0) - 1)
        await self._connection.execute(_OPEN, {"id": fresh, "language": "ru"})
        return fresh
