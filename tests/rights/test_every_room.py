"""Every room answers on the database it is asked to run on, on PostgreSQL too.

Who may do what is tried on SQLite alone, for it does not hang on the database; what a statement
looks like does.
"""

import pytest

from tests.databases import on_postgres
from tests.rights import matrix
from tests.rights.halls import Hall
from tests.rights.matrix import ACTORS, OWN, Row

if not on_postgres():
    pytest.skip("the matrix tries every room on SQLite", allow_module_level=True)

pytestmark = [pytest.mark.asyncio(loop_scope="module"), pytest.mark.database]

ROWS = tuple(one for one in matrix.rows() if one.allowed[OWN])


@pytest.mark.parametrize("row", ROWS, ids=lambda one: f"{one.kind} {one.update}")
async def test_no_room_breaks_on_this_database(hall: Hall, row: Row) -> None:
    """Somebody who may do it does it to what is theirs."""
    actor = next(one for one in ACTORS if one in row.allowed[OWN])
    async with hall.undone():
        answer = await matrix.sends(hall, row, actor, matrix.spelt(row, hall, actor, OWN))
    assert answer.handled.fault is None
