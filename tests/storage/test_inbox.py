"""The inbox: nothing is taken in twice, and one person's updates go one at a time."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from domain.updates import Waiting
from storage.database import Database
from storage.tables import inbox
from tests.storage.samples import ANNA, BORIS, NOW, told

pytestmark = pytest.mark.database
_LATER = NOW + timedelta(minutes=5)


async def _filled(database: Database) -> dict[int, Waiting]:
    """Take in two updates of Anna and two of Boris, and give the first of each by number."""
    updates = [told(1, ANNA), told(2, BORIS), told(3, ANNA), told(4, BORIS)]
    async with database.writing() as uow:
        await uow.inbox.take_in(updates, NOW)
        return {one.update_id: one for one in await uow.inbox.next_ones(NOW, 9)}


async def _next(database: Database, limit: int = 9) -> list[int]:
    async with database.reading() as uow:
        return [one.update_id for one in await uow.inbox.next_ones(NOW, limit)]


async def test_an_update_comes_back_as_it_was_told(database: Database) -> None:
    """The worker gets the very words of Telegram, emoji and all."""
    body = '{"text": "\\u0000 \\ud83c\\udf3f 🌿"}'
    async with database.writing() as uow:
        await uow.inbox.take_in([type(told(1))(42, 1, ANNA, body)], NOW)
        (one,) = await uow.inbox.next_ones(NOW, 9)
    assert (one.update_id, one.account_id, one.body, one.tries) == (1, ANNA, body, 0)


async def test_an_update_is_taken_in_once(database: Database) -> None:
    """Telegram repeats what was not confirmed; another bot's numbers are its own."""
    async with database.writing() as uow:
        await uow.inbox.take_in([told(1), told(2), told(2)], NOW)
        await uow.inbox.take_in([told(1), told(2, bot=43)], NOW)
        assert await uow.inbox.waiting() == 3


async def test_a_handled_update_is_not_taken_in_again(database: Database) -> None:
    """What Telegram repeats after it was handled stays handled."""
    await _filled(database)
    async with database.writing() as uow:
        handled = await uow.inbox.next_ones(NOW, 9)
        await uow.inbox.finish([one.id for one in handled])
        await uow.inbox.take_in([told(1, ANNA)], NOW)
    assert await _next(database) == [3, 4]


async def test_the_oldest_of_each_account_comes_first(database: Database) -> None:
    """Nobody's second update is offered before their first is settled."""
    await _filled(database)
    assert await _next(database) == [1, 2]
    assert await _next(database, limit=1) == [1]


async def test_an_update_put_off_holds_its_sender_only(database: Database) -> None:
    """Later ones wait behind it; everybody else goes on; its tries are counted."""
    filled = await _filled(database)
    async with database.writing() as uow:
        await uow.inbox.put_off(filled[1].id, _LATER)
        await uow.inbox.finish([filled[2].id])
        assert await uow.inbox.next_moment() == NOW
    assert await _next(database) == [4]
    async with database.reading() as uow:
        again = await uow.inbox.next_ones(_LATER, 9)
        assert [(one.update_id, one.tries) for one in again] == [(1, 1), (4, 0)]


@pytest.mark.parametrize("way", ["bury", "quarantine"])
async def test_an_update_set_aside_holds_nobody(database: Database, way: str) -> None:
    """What cannot be handled does not stop its sender for ever."""
    filled = await _filled(database)
    async with database.writing() as uow:
        await getattr(uow.inbox, way)(filled[1].id)
        assert await uow.inbox.waiting() == 3
    assert await _next(database) == [2, 3]


async def test_what_a_handled_update_said_is_forgotten(database: Database) -> None:
    """The row stays, so that a repetition is known; the words go."""
    filled = await _filled(database)
    async with database.writing() as uow:
        await uow.inbox.finish([filled[1].id])
    async with database.connection() as connection:
        rows = (await connection.execute(select(inbox.c.update_id, inbox.c.body))).all()
    assert {number for number, body in rows if body is None} == {1}


async def test_only_settled_old_updates_are_dropped(database: Database) -> None:
    """What still waits is never forgotten, however old."""
    filled = await _filled(database)
    async with database.writing() as uow:
        await uow.inbox.take_in([told(5, ANNA)], _LATER)
        await uow.inbox.finish([filled[1].id])
        await uow.inbox.bury(filled[2].id)
        await uow.inbox.forget(NOW)
        await uow.inbox.take_in([told(1, ANNA)], NOW)
        assert await uow.inbox.waiting() == 3
        await uow.inbox.forget(_LATER)
    async with database.connection() as connection:
        left = set((await connection.execute(select(inbox.c.update_id))).scalars())
    assert left == {3, 4, 5}


async def test_an_empty_inbox_waits_for_nothing(database: Database) -> None:
    """There is no next moment, and finishing nothing harms nothing."""
    async with database.writing() as uow:
        await uow.inbox.finish([])
        assert await uow.inbox.next_ones(NOW, 9) == ()
        assert await uow.inbox.next_moment() is None
