"""A restored copy: nothing old goes by itself, and somebody decides by a tap."""

from datetime import timedelta

from domain.html import Html
from domain.letters import Draft, Lane, Screen
from domain.people import Role
from services import held_letters
from tests.conversations import years
from tests.conversations.arrivals import operator
from tests.world import Someone, World

A_MOMENT = timedelta(minutes=2)
ASKED = "Из копии: неотправленных писем"


async def restored(world: World, anna: Someone) -> None:
    """Let three letters to somebody wait in a copy, one of them only until a while ago."""
    now = world.clock.now()
    person = await years.whose(world, anna)
    async with world.app.database.writing() as uow:
        for key, ends in (("late", -1), ("good", 60), ("fine", 90)):
            letter = Draft(
                key=key,
                account_id=person.account_id,
                person_id=person.id,
                name="old-news",
                screen=Screen(Html("Старое письмо")),
                lane=Lane.REMINDER,
                not_before=now - timedelta(hours=5),
                expires_at=now + timedelta(minutes=ends),
            )
            uow.outbox.write(letter)
        await uow.finish()
        await held_letters.begin(uow, now)
    await world.restarts()


async def a_school(world: World) -> tuple[Someone, Someone]:
    """Bring a curator and a mentor."""
    olga, petr = await years.curator(world), await world.person("Пётр", {Role.MENTOR})
    await world.passes(A_MOMENT)
    return olga, petr


async def test_nothing_old_goes_until_a_curator_says_so(world: World) -> None:
    """Then only what is still worth it goes, each once."""
    olga, petr = await a_school(world)
    await restored(world, petr)
    before = len(petr.phone.chat)
    await world.passes(timedelta(minutes=5))
    assert len(petr.phone.chat) == before, "a letter of the copy went by itself"
    assert f"{ASKED} 3" in olga.screen

    await olga.taps("Отправить те, что ещё нужны")
    assert "Отправляем писем: 2" in olga.screen
    await world.passes(A_MOMENT)
    assert len(petr.phone.chat) == before + 2
    await world.restarts()
    await world.passes(A_MOMENT)
    assert len(petr.phone.chat) == before + 2


async def test_a_curator_may_send_nothing(world: World) -> None:
    """What was not sent is gone for good, also after a restart, and the question is over."""
    olga, petr = await a_school(world)
    await restored(world, petr)
    before = len(petr.phone.chat)
    await world.passes(A_MOMENT)
    await olga.taps("Не отправлять")
    assert "не уйдут" in olga.screen
    await world.restarts()
    await world.passes(timedelta(hours=1))
    assert len(petr.phone.chat) == before


async def test_an_operator_decides_for_all(world: World) -> None:
    """They are told, write /held, and tap; whoever is no operator gets no such list."""
    _, petr = await a_school(world)
    boss = await operator(world)
    await restored(world, petr)
    before = len(petr.phone.chat)
    await world.passes(A_MOMENT)
    assert "/held" in boss.screen
    await boss.sends("/held")
    assert f"{ASKED} 3" in boss.screen
    await petr.sends("/held")
    assert ASKED not in petr.screen
    before = len(petr.phone.chat)

    await boss.taps("Отправить те, что ещё нужны")
    await world.passes(A_MOMENT)
    assert len(petr.phone.chat) == before + 2
    await boss.sends("/held")
    assert "ничего не ждёт" in boss.screen


async def test_after_a_week_nothing_is_sent(world: World) -> None:
    """Nobody decided; a button tapped later sends nothing."""
    olga, petr = await a_school(world)
    await restored(world, petr)
    before = len(petr.phone.chat)
    await world.passes(held_letters.WAITS + A_MOMENT)
    old = next(one for one in reversed(olga.phone.chat) if ASKED in one.text)
    await olga.taps_old(old, "held.send|0|0|")
    await world.passes(A_MOMENT)
    assert "Отправляем писем: 0" in olga.screen
    assert all("Старое" not in one.text for one in petr.phone.chat[before:])
