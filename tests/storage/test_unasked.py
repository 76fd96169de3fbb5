"""Letters that nobody asked for: when their readers hold them up, and what was sent."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update

from domain.ids import QuestionId
from domain.letters import Fate, IfUncertain, Lane, Letter, LetterState, WhileBusy
from domain.people import Person
from storage.database import Database
from storage.tables import interviews
from storage.unasked import ANSWERING
from storage.unit_of_work import UnitOfWork
from tests.storage.samples import ANNA, BORIS, NOW, interview, letter, person

pytestmark = pytest.mark.database
_A_MINUTE = timedelta(minutes=1)


def reminder(uow: UnitOfWork, key: str, whose: Person, **facts: Any) -> None:
    """Write a letter nobody asked for."""
    known: dict[str, Any] = {
        "name": "news",
        "screen": None,
        "lane": Lane.REMINDER,
        "person_id": whose.id,
        "subject": "meeting:12",
        "moment": NOW + timedelta(hours=2),
        "while_busy": WhileBusy.WAIT,
    }
    uow.outbox.write(letter(key, whose.account_id, **(known | facts)))


async def answering(database: Database, whose: Person) -> None:
    """Let somebody begin a questionnaire now."""
    begun = await interview(database, whose)
    async with database.writing() as uow:
        await uow.of(whose.school_id).prompts.listen(whose.account_id, begun.id)


async def leaving(database: Database, after: timedelta) -> list[str]:
    """List what may leave a while from now, by name."""
    async with database.writing() as uow:
        found = await uow.outbox.unasked(NOW + after, [], 9)
    return [one.name for one in found]


async def test_a_letter_to_be_drawn_comes_back_as_it_was_written(database: Database) -> None:
    """No screen, but whom and what it is about."""
    anna = await person(database)
    async with database.writing() as uow:
        reminder(uow, "1", anna, group="todo")
        (found,) = await uow.outbox.unasked(NOW, [], 9)
    assert found.screen is None
    assert (found.person_id, found.subject, found.group) == (anna.id, "meeting:12", "todo")
    assert found.moment == NOW + timedelta(hours=2)


async def test_a_letter_waits_while_its_reader_answers(database: Database) -> None:
    """From the beginning to twenty minutes after the last answer; others' letters leave."""
    anna, boris = await person(database), await person(database, BORIS)
    await answering(database, anna)
    async with database.writing() as uow:
        reminder(uow, "1", anna, name="waits")
        reminder(uow, "2", anna, name="passes", while_busy=WhileBusy.PASS)
        reminder(uow, "3", anna, name="interrupts", while_busy=WhileBusy.INTERRUPT)
        reminder(uow, "4", boris, name="other")

    assert await leaving(database, _A_MINUTE) == ["passes", "interrupts", "other"]
    assert await leaving(database, ANSWERING) == ["waits", "passes", "interrupts", "other"]


async def test_every_answer_holds_the_letter_up_anew(database: Database) -> None:
    """The outbox knows when to look again."""
    anna = await person(database)
    await answering(database, anna)
    async with database.writing() as uow:
        reminder(uow, "1", anna)
        assert await uow.outbox.next_moment(NOW) == NOW + ANSWERING
        mine = uow.of(anna.school_id).interviews
        begun = await mine.heard_by(anna.account_id)
        assert begun is not None
        answered = replace(begun, answers={QuestionId("name"): "Аня"})
        await mine.save(begun, answered, NOW + 15 * _A_MINUTE)

        soon = NOW + 16 * _A_MINUTE
        assert await uow.outbox.next_moment(soon) == NOW + 15 * _A_MINUTE + ANSWERING
        assert await uow.outbox.next_moment(soon, [ANNA]) is None
    assert await leaving(database, 34 * _A_MINUTE) == []
    assert await leaving(database, 35 * _A_MINUTE) == ["news"]


async def test_whoever_pauses_hears_at_once(database: Database) -> None:
    """An interview that does not listen holds nothing up."""
    anna = await person(database)
    await answering(database, anna)
    async with database.writing() as uow:
        reminder(uow, "1", anna)
        await uow.of(anna.school_id).prompts.hush(anna.account_id)
    assert await leaving(database, _A_MINUTE) == ["news"]


async def test_a_letter_just_let_go_is_not_late(database: Database) -> None:
    """Its twenty minutes were its reader's; five minutes later it is late by all of its time."""
    anna = await person(database)
    await answering(database, anna)
    async with database.writing() as uow:
        reminder(uow, "1", anna)
    patience = 5 * _A_MINUTE
    async with database.reading() as uow:
        just_free, later = NOW + ANSWERING + _A_MINUTE, NOW + ANSWERING + patience
        assert (await uow.vitals.waits(just_free, patience)).oldest_letter_at is None
        assert (await uow.vitals.waits(later, patience)).oldest_letter_at == NOW


async def test_a_questionnaire_left_long_ago_holds_nothing_up(database: Database) -> None:
    """Somebody who stopped in the middle is not in the middle of it for ever."""
    anna = await person(database)
    await answering(database, anna)
    async with database.connection() as connection:
        await connection.execute(update(interviews).values(began_at=NOW - ANSWERING))
    async with database.writing() as uow:
        reminder(uow, "1", anna)
    assert await leaving(database, timedelta()) == ["news"]


async def test_companions_are_of_one_person_and_one_group(database: Database) -> None:
    """Only those that may leave now, and that share a doubt or none."""
    anna, boris = await person(database), await person(database, BORIS)
    async with database.writing() as uow:
        reminder(uow, "1", anna, group="todo")
        reminder(uow, "2", anna, group="todo", subject="meeting:13")
        reminder(uow, "3", anna, group="roadmap")
        reminder(uow, "4", boris, group="todo")
        reminder(uow, "5", anna, group="todo", not_before=NOW + _A_MINUTE)
        reminder(uow, "6", anna, group="todo", expires_at=NOW)
        reminder(uow, "7", anna, group="todo", if_uncertain=IfUncertain.LEAVE)
        reminder(uow, "8", anna, group="todo", subject="meeting:14")
        *_, doubted = await uow.outbox.unasked(NOW, [], 9)
        await uow.outbox.settle([replace(_later(doubted), doubts=1)], NOW)
        first, *_ = await uow.outbox.unasked(NOW, [], 1)
        assert [one.subject for one in await uow.outbox.companions(first, NOW)] == ["meeting:13"]


async def test_letters_of_one_message_share_its_fate(database: Database) -> None:
    """They are put off together, and settled together; the message names the first."""
    anna = await person(database)
    async with database.writing() as uow:
        reminder(uow, "1", anna, group="todo")
        reminder(uow, "2", anna, group="todo")
        both = await _together(uow)
        later = replace(_later(both), not_before=NOW + _A_MINUTE, doubts=1)
        await uow.outbox.settle([later], NOW)
        assert await uow.outbox.unasked(NOW, [], 9) == ()
        again = await uow.outbox.unasked(NOW + _A_MINUTE, [], 9)
        assert [(one.tries, one.doubts) for one in again] == [(1, 1), (1, 1)]

        await uow.outbox.settle([Fate(letter=both, state=LetterState.SENT, doubts=1)], NOW)
        assert await uow.outbox.waiting() == 0
        heard = await uow.outbox.sent(both, NOW - _A_MINUTE)
        assert {(one.name, one.group, one.at) for one in heard} == {("news", "todo", NOW)}
        assert len(heard) == 2


async def test_what_somebody_was_sent_leaves_out_what_they_were_not(database: Database) -> None:
    """Letters of others, replies, letters that never left, and those of long ago."""
    anna, boris = await person(database), await person(database, BORIS)
    async with database.writing() as uow:
        reminder(uow, "1", anna)
        reminder(uow, "2", boris)
        reminder(uow, "3", anna)
        uow.outbox.write(letter("4", person_id=anna.id))
        mine, other, never = await uow.outbox.unasked(NOW, [], 9)
        (reply,) = await uow.outbox.replies(NOW, [], 9)
        for one, state in (
            (mine, LetterState.SENT),
            (other, LetterState.SENT),
            (never, LetterState.CANCELLED),
            (reply, LetterState.SENT),
        ):
            await uow.outbox.settle([Fate(letter=one, state=state)], NOW)
        assert len(await uow.outbox.sent(mine, NOW - _A_MINUTE)) == 1
        assert await uow.outbox.sent(mine, NOW) == ()


def _later(what: Letter) -> Fate:
    """Put a letter off until now."""
    return Fate(letter=what, state=LetterState.PENDING, not_before=NOW)


async def _together(uow: UnitOfWork) -> Letter:
    """Give two waiting letters as one message."""
    first, second = await uow.outbox.unasked(NOW, [], 2)
    return replace(first, others=(second,))
