"""Letters as rows of the outbox: how they are written, read and settled."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, and_, select

from domain.letters import Draft, Fate, IfUncertain, Lane, Letter, LetterState
from storage.screens import packed, unpacked
from storage.tables import accounts, messages, outbox

LETTERS: Final = (
    select(outbox, messages.c.message_id, accounts.c.unreachable_since)
    .outerjoin_from(
        outbox, messages, and_(messages.c.account_id == outbox.c.account_id, messages.c.live)
    )
    .outerjoin(accounts, accounts.c.id == outbox.c.account_id)
)
"""Every letter with what the courier must know of its chat; `read` makes letters of the rows."""


def facts(draft: Draft) -> dict[str, Any]:
    """Give the columns of a letter nobody has tried to carry yet."""
    return {
        "key": draft.key,
        "account_id": draft.account_id,
        "name": draft.name,
        "person_id": draft.person_id,
        "subject": draft.subject,
        "moment": draft.moment,
        "group": draft.group,
        "while_busy": draft.while_busy,
        "lane": int(draft.lane),
        "screen": None if draft.screen is None else packed(draft.screen),
        "answers_tap_on": draft.answers_tap_on,
        "not_before": draft.not_before,
        "expires_at": draft.expires_at,
        "if_uncertain": draft.if_uncertain,
        "state": LetterState.PENDING,
        "tries": 0,
        "doubts": 0,
    }


def read(rows: Iterable[Row[Any]]) -> tuple[Letter, ...]:
    """Read letters from the rows of a query on `LETTERS`."""
    return tuple(
        Letter(
            id=row.id,
            account_id=row.account_id,
            name=row.name,
            lane=Lane(row.lane),
            screen=None if row.screen is None else unpacked(row.screen),
            answers_tap_on=row.answers_tap_on,
            expires_at=row.expires_at,
            if_uncertain=IfUncertain(row.if_uncertain),
            tries=row.tries,
            doubts=row.doubts,
            shown_in=row.message_id,
            reachable=row.unreachable_since is None,
            person_id=row.person_id,
            subject=row.subject or "",
            moment=row.moment,
            group=row.group or "",
        )
        for row in rows
    )


def put_off(fate: Fate) -> Iterator[dict[str, Any]]:
    """Give what another try changes, for each letter of a message."""
    for letter in (fate.letter, *fate.letter.others):
        yield {
            "known": letter.id,
            "until": fate.not_before,
            "doubted": fate.doubts,
            "tap": None if fate.as_new else letter.answers_tap_on,
        }


def settled(fate: Fate, now: datetime) -> Iterator[dict[str, Any]]:
    """Give what the end of a message changes, for each of its letters."""
    for letter in (fate.letter, *fate.letter.others):
        yield {"known": letter.id, "into": fate.state, "doubted": fate.doubts, "at": now}


def shown(fate: Fate) -> dict[str, Any]:
    """Give the row of a new message in somebody's chat."""
    return {
        "account_id": fate.letter.account_id,
        "message_id": fate.message_id,
        "letter_id": fate.letter.id,
        "live": fate.letter.becomes_live,
    }
