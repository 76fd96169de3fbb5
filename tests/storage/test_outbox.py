"""The outbox: nothing is written twice, and letters leave in order."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from domain.html import Html
from domain.ids import LetterId, MessageId
from domain.letters import Fate, IfUncertain, Lane, Letter, LetterState
from storage.database import Database
from storage.tables import messages, outbox
from storage.unit_of_work import UnitOfWork
from tests.storage.samples import ANNA, BORIS, NOW, SCREEN, letter

pytestmark = pytest.mark.database
_LATER = NOW + timedelta(minutes=5)
_FINAL = [one for one in LetterState if one not in {LetterState.PENDING, LetterState.SENDING}]


async def _only(uow: UnitOfWork) -> Letter:
    (one,) = await uow.outbox.replies(_LATER, [], 9)
    return one


async def _live(database: Database) -> list[tuple[int, int]]:
    query = select(messages.c.account_id, messages.c.message_id).where(messages.c.live)
    async with database.connection() as connection:
        return [tuple(row) for row in await connection.execute(query.order_by("account_id"))]


def _sent(what: Letter, message: int) -> Fate:
    return Fate(letter=what, state=LetterState.SENT, message_id=MessageId(message))


async def test_a_letter_comes_back_as_it_was_written(database: Database) -> None:
    """Its screen, its markup and everything the courier must know."""
    facts: dict[str, Any] = {
        "answers_tap_on": MessageId(2**40),
        "expires_at": _LATER,
        "if_uncertain": IfUncertain.LEAVE,
        "name": "n" * 60,
    }
    async with database.writing() as uow:
        uow.outbox.write(letter("k" * 120, **facts))
        read = await _only(uow)
    assert read == Letter(
        id=read.id,
        account_id=ANNA,
        lane=Lane.REPLY,
        screen=SCREEN,
        tries=0,
        doubts=0,
        shown_in=None,
        reachable=True,
        **facts,
    )
    assert read.screen is not None
    assert isinstance(read.screen.text, Html)


async def test_a_key_is_written_once(database: Database) -> None:
    """Writing the same letter again changes nothing, also after it was sent."""
    async with database.writing() as uow:
        uow.outbox.write(letter("u1"))
        uow.outbox.write(letter("u1", BORIS))
        assert (await _only(uow)).account_id == ANNA
        await uow.outbox.settle([_sent(await _only(uow), 1)], NOW)
        uow.outbox.write(letter("u1"))
        assert await uow.outbox.waiting() == 0


async def test_the_oldest_reply_of_each_account_leaves_first(database: Database) -> None:
    """Nobody's second reply is offered before their first has found its end."""
    async with database.writing() as uow:
        for key, to in (("1", ANNA), ("2", BORIS), ("3", ANNA), ("4", BORIS)):
            uow.outbox.write(letter(key, to))
        first = await uow.outbox.replies(NOW, [], 9)
        assert [one.account_id for one in first] == [ANNA, BORIS]
        assert first[0].id < first[1].id
        assert len(await uow.outbox.replies(NOW, [], 1)) == 1
        assert [one.account_id for one in await uow.outbox.replies(NOW, [ANNA], 9)] == [BORIS]
        await uow.outbox.settle([_sent(first[0], 1)], NOW)
        later = await uow.outbox.replies(NOW, [BORIS], 9)
        assert [one.account_id for one in later] == [ANNA]
        assert later[0].id > first[1].id


async def test_a_reply_put_off_holds_its_reader_only(database: Database) -> None:
    """The second reply waits behind the first; its tries are counted."""
    async with database.writing() as uow:
        for key, to in (("1", ANNA), ("2", ANNA), ("3", BORIS)):
            uow.outbox.write(letter(key, to))
        first = (await uow.outbox.replies(NOW, [], 9))[0]
        fate = Fate(letter=first, state=LetterState.PENDING, not_before=_LATER, doubts=1)
        await uow.outbox.settle([fate], NOW)
        assert [one.account_id for one in await uow.outbox.replies(NOW, [], 9)] == [BORIS]
        again = (await uow.outbox.replies(_LATER, [BORIS], 9))[0]
        assert (again.id, again.tries, again.doubts) == (first.id, 1, 1)


async def test_letters_nobody_asked_for_leave_by_lane(database: Database) -> None:
    """Reminders before digests before broadcasts; replies are not among them."""
    lanes = [Lane.BROADCAST, Lane.REPLY, Lane.DIGEST, Lane.REMINDER, Lane.REMINDER]
    async with database.writing() as uow:
        for number, lane in enumerate(lanes):
            uow.outbox.write(letter(f"{number}", lane=lane))
        unasked = await uow.outbox.unasked(NOW, [], 9)
        assert [one.lane for one in unasked] == sorted(set(lanes) | {1}, key=int)[1:2] * 2 + [2, 3]
        assert unasked[0].id < unasked[1].id
        assert await uow.outbox.unasked(NOW, [ANNA], 9) == ()


async def test_a_letter_does_not_leave_before_its_time(database: Database) -> None:
    """Until then the outbox knows when to look again."""
    async with database.writing() as uow:
        assert await uow.outbox.next_moment(NOW) is None
        uow.outbox.write(letter("1", not_before=_LATER))
        uow.outbox.write(letter("2", BORIS, lane=Lane.DIGEST, not_before=_LATER))
        assert await uow.outbox.replies(NOW, [], 9) == ()
        assert await uow.outbox.unasked(NOW, [], 9) == ()
        assert await uow.outbox.next_moment(NOW) == _LATER
        assert await uow.outbox.next_moment(NOW, [ANNA, BORIS]) is None


async def test_a_letter_being_sent_is_neither_offered_nor_lost(database: Database) -> None:
    """Until its fate is known it is found among those left on their way."""
    async with database.writing() as uow:
        uow.outbox.write(letter("1"))
        one = await _only(uow)
        await uow.outbox.mark_sending([one.id])
        assert await uow.outbox.replies(_LATER, [], 9) == ()
        assert await uow.outbox.waiting() == 1
        assert await uow.outbox.left_sending() == (one,)


async def test_a_letter_left_on_its_way_is_found_though_the_clock_went_back(
    database: Database,
) -> None:
    """A machine may start again with an earlier clock; nothing is lost by it."""
    async with database.writing() as uow:
        uow.outbox.write(letter("1"))
        one = await _only(uow)
        await uow.outbox.mark_sending([one.id])
        assert await uow.outbox.left_sending() == (one,)


async def test_marking_nothing_marks_nothing(database: Database) -> None:
    """A round in which nothing leaves harms nothing."""
    async with database.writing() as uow:
        uow.outbox.write(letter("1"))
        await uow.outbox.mark_sending([])
        await uow.outbox.settle([], NOW)
        assert len(await uow.outbox.replies(NOW, [], 9)) == 1


@pytest.mark.parametrize("state", _FINAL)
async def test_the_words_of_a_settled_letter_are_forgotten(
    database: Database, state: LetterState
) -> None:
    """Whatever became of it, its end is written down and its screen is gone."""
    async with database.writing() as uow:
        uow.outbox.write(letter("1"))
        await uow.outbox.settle([Fate(letter=await _only(uow), state=state, doubts=2)], NOW)
        assert await uow.outbox.waiting() == 0
    async with database.connection() as connection:
        (row,) = await connection.execute(select(outbox))
    assert (row.state, row.screen, row.doubts, row.settled_at) == (state, None, 2, NOW)


async def test_an_account_has_one_live_screen(database: Database) -> None:
    """The reply sent last; a letter nobody asked for is never it."""
    async with database.writing() as uow:
        for key, to, lane in (
            ("1", ANNA, Lane.REPLY),
            ("2", BORIS, Lane.REPLY),
            ("3", ANNA, Lane.REMINDER),
        ):
            uow.outbox.write(letter(key, to, lane=lane))
        anna, boris = await uow.outbox.replies(NOW, [], 9)
        (reminder,) = await uow.outbox.unasked(NOW, [], 9)
        await uow.outbox.settle([_sent(anna, 1), _sent(boris, 2), _sent(reminder, 3)], NOW)
    assert await _live(database) == [(ANNA, 1), (BORIS, 2)]
    async with database.writing() as uow:
        uow.outbox.write(letter("4"))
        again = await _only(uow)
        assert again.shown_in == 1
        await uow.outbox.settle([_sent(again, 5)], NOW)
    assert await _live(database) == [(ANNA, 5), (BORIS, 2)]


async def test_a_screen_redrawn_stays_the_live_one(database: Database) -> None:
    """An edit brings no new message."""
    async with database.writing() as uow:
        uow.outbox.write(letter("1"))
        await uow.outbox.settle([_sent(await _only(uow), 1)], NOW)
        uow.outbox.write(letter("2", answers_tap_on=MessageId(1)))
        edit = await _only(uow)
        assert edit.is_edit
        await uow.outbox.settle([Fate(letter=edit, state=LetterState.SENT)], NOW)
    assert await _live(database) == [(ANNA, 1)]


async def test_a_screen_whose_message_is_gone_comes_as_a_new_one(database: Database) -> None:
    """It no longer answers the tap on that message."""
    async with database.writing() as uow:
        uow.outbox.write(letter("1", answers_tap_on=MessageId(1)))
        gone = await _only(uow)
        fate = Fate(letter=gone, state=LetterState.PENDING, not_before=NOW, as_new=True)
        await uow.outbox.settle([fate], NOW)
        assert (await _only(uow)).answers_tap_on is None


async def test_only_old_settled_replies_are_dropped(database: Database) -> None:
    """What waits stays, and so does every letter nobody asked for."""
    async with database.writing() as uow:
        for key, lane in (("1", Lane.REPLY), ("2", Lane.REMINDER), ("3", Lane.REPLY)):
            uow.outbox.write(letter(key, lane=lane))
        reply = (await uow.outbox.replies(NOW, [], 9))[0]
        reminder = (await uow.outbox.unasked(NOW, [], 9))[0]
        await uow.outbox.settle([_sent(reply, 1), _sent(reminder, 2)], NOW)
        await uow.outbox.forget(NOW)
        uow.outbox.write(letter("1"))
        assert await uow.outbox.waiting() == 1
        await uow.outbox.forget(_LATER)
    async with database.connection() as connection:
        left = (await connection.execute(select(outbox.c.key).order_by(outbox.c.id))).scalars()
        assert list(left) == ["2", "3"]


async def test_letter_numbers_are_not_used_again(database: Database) -> None:
    """A number names one letter for ever, also after that one was dropped."""
    numbers: list[LetterId] = []
    for key in ("1", "2"):
        async with database.writing() as uow:
            uow.outbox.write(letter(key))
            one = await _only(uow)
            numbers.append(one.id)
            await uow.outbox.settle([Fate(letter=one, state=LetterState.DEAD)], NOW)
            await uow.outbox.forget(_LATER)
    assert numbers[0] < numbers[1]
