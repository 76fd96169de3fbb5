"""Turning the clock: everything due on the way happens at its moment, however far the way."""

import asyncio
from datetime import datetime, timedelta

import pytest

from domain.html import Html
from domain.ids import AccountId
from domain.letters import Draft, Lane, Screen, WhileBusy
from domain.people import Role
from simulator.faults import Fault
from tests.bot.letters import fates, heard, sends_to, write
from tests.conversations import walks
from tests.records import letters
from tests.world import MONDAY_MORNING, OPERATOR, Someone, World

pytestmark = pytest.mark.database


async def test_a_day_without_anything_due_is_one_step(world: World) -> None:
    """The hands stop for the chores of each night, look ahead from there, and stop at the end."""
    stops: list[datetime] = []

    async def note(moment: datetime) -> None:
        stops.append(moment)
        await world.clock.turn(moment)

    await world.app.turn(MONDAY_MORNING + timedelta(days=3, hours=1), note)
    night = MONDAY_MORNING.replace(hour=0, minute=30)
    nights = [night + timedelta(days=one) for one in (1, 2, 3)]
    assert stops == [*nights, MONDAY_MORNING + timedelta(days=3, hours=1)]


async def test_a_digest_comes_on_its_minute(world: World) -> None:
    """Somebody who runs a school hears every Monday at nine, and the message says so."""
    curator = await world.person("Вера", {Role.CURATOR})
    await world.passes(timedelta(days=14, minutes=-1))
    said = [one for one in curator.chat if one.text.startswith("Готова сводка недели.")]
    sent = [row for row in await letters(world.app.database) if row["name"] == "weekly-digest"]
    assert len(said) == len(sent) == 2
    assert [row["settled_at"] - row["not_before"] < timedelta(seconds=2) for row in sent] == [
        True
    ] * 2


async def test_a_hundred_letters_of_one_moment_all_leave(world: World) -> None:
    """The clock goes on by the pauses of the pace, and no farther than they take."""
    people = await world.crowd(100)
    for one in people:
        await write(one, f"Письмо {one.phone.id}")

    await world.passes(timedelta(minutes=1))

    assert [len(heard(one)) for one in people] == [1] * 100
    late = world.clock.now() - MONDAY_MORNING
    assert timedelta(minutes=1) <= late < timedelta(minutes=1, seconds=2)


async def test_two_who_carry_at_once_do_not_send_twice(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    """In the demo the running courier and the turned clock carry letters at the same time."""
    people = await world.crowd(20)
    for one in people:
        world.telegram.type(one.phone.id, "/start")
    await world.app.settle()
    for one in people:
        one.taps_at_once(one.buttons[0])
        await write(one, f"Письмо {one.phone.id}")
    async with asyncio.TaskGroup() as rooms:
        running = rooms.create_task(world.app.courier.run())
        await world.app.settle()
        await world.app.turn(world.clock.now() + timedelta(minutes=1), world.clock.turn)
        running.cancel()
    assert [heard(one).count(f"Письмо {one.phone.id}") for one in people] == [1] * 20
    assert set((await fates(world)).values()) == {("sent", 0)}
    assert [one for one in caplog.records if one.levelname == "ERROR"] == []


async def test_letters_due_at_the_end_leave_too(world: World) -> None:
    """Whoever waits until nine finds all that was due at nine, a second later or two."""
    people = [await world.mentee(name) for name in ("Аня", "Боря", "Вера")]
    end = MONDAY_MORNING + timedelta(hours=1)
    async with world.app.database.writing() as uow:
        for one in people:
            uow.outbox.write(_unasked(one, "Ровно в девять", end))
    await world.passes_until(end)
    assert [heard(one) for one in people] == [["Ровно в девять"]] * 3
    assert timedelta() <= world.clock.now() - end < timedelta(seconds=1)


async def test_retries_happen_on_the_way(world: World) -> None:
    """A letter that Telegram could not take is tried again after its pauses."""
    anna = await world.mentee("Аня")
    world.telegram.faults.add(Fault(kind="error_500", method="sendMessage", times=4))
    await write(anna, "Письмо")
    await world.passes(timedelta(hours=1))
    assert heard(anna) == ["Письмо"]
    assert len(sends_to(anna)) == 1 + 4


async def test_a_limit_is_waited_out_on_the_way(world: World) -> None:
    """Two letters to a chat that Telegram asked to leave alone arrive after that."""
    anna = await world.mentee("Аня")
    limit = Fault(kind="retry_after", method="sendMessage", retry_after=90, times=1)
    world.telegram.faults.add(limit)
    await write(anna, "Первое")
    await write(anna, "Второе")
    shown: list[timedelta] = []
    world.telegram.watchers.append(lambda *_: shown.append(world.clock.now() - MONDAY_MORNING))
    await world.passes(timedelta(hours=1))
    assert heard(anna) == ["Первое", "Второе"]
    assert timedelta(seconds=90) <= shown[0] < shown[1] < timedelta(seconds=95)


async def test_a_token_nobody_knows_does_not_stop_the_clock(world: World) -> None:
    """The hands go on in pauses, and everything arrives when the token is accepted again."""
    anna = await world.mentee("Аня")
    await write(anna, "Письмо")
    world.telegram.revoked = True
    await world.app.turn(MONDAY_MORNING + timedelta(minutes=20), world.clock.turn)
    world.telegram.revoked = False
    await world.passes(timedelta(minutes=2))
    assert heard(anna) == ["Письмо"]


async def test_a_broken_update_is_tried_again_on_the_way(world: World) -> None:
    """Its pauses are stops of the clock; at their end an operator is told."""
    operator = Someone(world, world.telegram.add_phone("Оператор", OPERATOR))
    anna = await world.mentee("Аня")
    await walks.begin(anna)
    world.telegram.faults.add(Fault(kind="error_500", method="editMessageText", times=2))
    anna.taps_at_once("Да")
    await world.passes(timedelta(minutes=1))
    assert "Насколько полезны встречи?" in anna.screen
    assert operator.chat == []


async def test_a_letter_waits_for_the_end_of_a_questionnaire(world: World) -> None:
    """It comes twenty minutes after the last answer, below a question that can still be tapped."""
    anna = await world.mentee("Аня")
    await walks.begin(anna)
    question = anna.chat[-1]
    async with world.app.database.writing() as uow:
        uow.outbox.write(_unasked(anna, "Напоминание", world.clock.now()))

    await world.passes(timedelta(minutes=19))
    assert heard(anna)[-1] != "Напоминание"
    await world.passes(timedelta(minutes=2))
    assert heard(anna)[-1] == "Напоминание"

    await anna.taps_old(question, str(question.keyboard[0][0].data))
    assert "Насколько полезны встречи?" in anna.phone.messages[question.message_id].text


async def test_a_letter_that_waits_too_long_is_not_sent(world: World) -> None:
    """Waiting for a reader does not make it worth more."""
    anna = await world.mentee("Аня")
    await walks.begin(anna)
    now = world.clock.now()
    async with world.app.database.writing() as uow:
        uow.outbox.write(_unasked(anna, "Скоро встреча", now, now + timedelta(minutes=5)))
    await world.passes(timedelta(hours=1))
    assert "Скоро встреча" not in heard(anna)
    assert (await fates(world))["Скоро встреча"] == ("expired", 0)


def _unasked(
    someone: Someone, text: str, at: datetime, expires_at: datetime | None = None
) -> Draft:
    """Draft a letter that waits for its reader, with its words already on it."""
    return Draft(
        key=f"{text}" if expires_at else f"{text}{someone.phone.id}",
        account_id=AccountId(someone.phone.id),
        name="news",
        screen=Screen(Html(text)),
        lane=Lane.REMINDER,
        while_busy=WhileBusy.WAIT,
        not_before=at,
        expires_at=expires_at,
    )
