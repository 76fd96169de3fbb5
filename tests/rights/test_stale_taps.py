"""Buttons that mean nothing any more: the role, the consent, the thing or the message is gone."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

import pytest
from sqlalchemy import Table

from storage import tables
from tests.rights import forgeries, matrix
from tests.rights.halls import Hall, tapped
from tests.rights.matrix import BEFORE, HERE, Row
from tests.rights.towns import NOW, OWN

pytestmark = pytest.mark.asyncio(loop_scope="module")

LONGEST_CHANGES: Final = timedelta(days=61)
"""After it no author lets anybody change what was sent off."""

OVER: Final[Mapping[Table, Mapping[str, Any]]] = {
    tables.pairs: {"closed_at": NOW},
    tables.meetings: {"state": "cancelled", "settled_at": NOW, "rev": 7},
    tables.invitations: {"revoked_at": NOW},
    tables.entry_requests: {"decided_at": NOW, "verdict": "refused"},
    tables.tickets: {"closed_at": NOW},
    tables.uploads: {"state": "left", "lines": None},
    tables.road_map_uploads: {"state": "left", "rows": None},
    tables.interviews: {"submitted_at": NOW - LONGEST_CHANGES},
}
"""What is over when a thing of each table is."""

ENDED: Final = ("pair", "meeting", "link", "request", "ticket", "upload", "interview", "table")
TAPS: Final = forgeries.taps()
OF_THINGS: Final = tuple(
    one for one in TAPS if any(thing.startswith(ENDED) for thing in one.things)
)

each_tap = pytest.mark.parametrize("row", TAPS, ids=lambda one: one.name)


@each_tap
@pytest.mark.parametrize("standing", ["withdrawn", "refused"])
async def test_who_left_keeps_no_button(hall: Hall, row: Row, standing: str) -> None:
    """After a withdrawal or a no there is what there was before the consent."""
    people = tables.people
    for actor in ("mentee", "mentor", "curator"):
        number = hall.towns[HERE].things[actor, OWN]
        gone = people.update().where(people.c.id == number).values(standing=standing)
        async with hall.undone():
            await hall.connection.execute(gone)
            async with hall.remembering(f"{actor} {standing}"):
                own = await matrix.nothing(hall, row, actor)
                cell = await matrix.cell(hall, row, actor, OWN, own)
        assert cell.answer.handled.fault is None, actor
        allowed = row.allowed[BEFORE]
        assert cell.is_refused or actor in allowed, (actor, cell.answer.words)


@pytest.mark.parametrize("row", OF_THINGS, ids=lambda one: one.name)
async def test_a_thing_that_is_over_is_not_touched(hall: Hall, row: Row) -> None:
    """Whoever might have used the button is answered kindly, and the thing stays as it is."""
    for actor in sorted(row.allowed[OWN]):
        async with hall.undone():
            for table, facts in OVER.items():
                await hall.connection.execute(table.update().values(**facts))
            before = await hall.seals()
            account = matrix.account_of(matrix.home(hall, actor), actor)
            answer = await hall.taps(account, matrix.spelt(row, hall, actor, OWN))
            after = await hall.seals()
        assert answer.handled.fault is None, actor
        assert answer.handled.answer is not None, actor
        changed = {one.name for one in OVER if after[one.name] != before[one.name]}
        assert changed == set(), (actor, changed, answer.words)


@each_tap
@pytest.mark.parametrize("age", ["old", "gone"])
async def test_a_button_under_an_old_message_is_answered(hall: Hall, row: Row, age: str) -> None:
    """Of a message a year old Telegram tells only the number, and sometimes not even that."""
    actor = min(row.allowed[OWN], default="curator")
    account = matrix.account_of(matrix.home(hall, actor), actor)
    event = tapped(account, matrix.spelt(row, hall, actor, OWN))
    query = event["callback_query"]
    if age == "old":
        query["message"]["date"] = 0
    else:
        del query["message"]
        query["inline_message_id"] = "1"
    async with hall.undone():
        answer = await hall.takes(account, event)
    assert answer.handled.fault is None
    assert answer.handled.answer is not None
