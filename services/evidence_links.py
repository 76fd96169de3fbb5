"""Evidence links: what a printed code leads to, so that its photo finds its position by itself.

A link is no secret and lets nobody in: it names a position, under a seal that nobody else makes.
What it leads to is asked of rights as if the position had been opened by hand.
"""

import hmac
import re
from collections.abc import Iterable
from datetime import datetime
from typing import Final

from domain.ids import AccountId, RoadMapRowId
from services import UnitOfWork, guessing, links

_PURPOSE: Final = "evidence of position"
_PAYLOAD: Final = re.compile(r"e-([1-9][0-9]{0,8})-[A-Za-z0-9_-]{24}")
_ADDRESS: Final = re.compile(r"https://t\.me/\w{1,64}\?start=([A-Za-z0-9_-]{1,64})", re.ASCII)


async def link_for(uow: UnitOfWork, row_id: RoadMapRowId) -> str:
    """Give the address to be printed on whatever proves a position."""
    return await links.address(uow, _payload(uow, row_id))


def is_payload(words: str) -> bool:
    """Whether words have the shape of what such a link carries; an invitation never has it."""
    return _PAYLOAD.fullmatch(words) is not None


async def opened(
    uow: UnitOfWork, account_id: AccountId, payload: str, now: datetime
) -> RoadMapRowId | None:
    """Say which position a link leads to; None if nobody printed it, or they tried many others.

    None is no refusal, which would undo that the wrong link was counted.
    """
    if await guessing.is_barred(uow, account_id, now):
        return None
    row_id = named(uow, payload)
    if row_id is None:
        await guessing.note(uow, account_id, now)
    return row_id


def named(uow: UnitOfWork, payload: str) -> RoadMapRowId | None:
    """Read which position a payload names; None: it is none of ours."""
    found = _PAYLOAD.fullmatch(payload)
    if found is None:
        return None
    row_id = RoadMapRowId(int(found[1]))
    return row_id if hmac.compare_digest(payload, _payload(uow, row_id)) else None


def first_named(uow: UnitOfWork, codes: Iterable[str]) -> RoadMapRowId | None:
    """Find the first position that one of several codes on a picture leads to."""
    addresses = filter(None, map(_ADDRESS.fullmatch, codes))
    return next(filter(None, (named(uow, one[1]) for one in addresses)), None)


def _payload(uow: UnitOfWork, row_id: RoadMapRowId) -> str:
    return f"e-{row_id}-{uow.seals.of(_PURPOSE, str(row_id))}"
