"""A position lives: it is taken, moved, left, assigned, asked about, marked, and remembers it."""

from datetime import timedelta

import pytest

from domain.people import Role
from tests.conversations import years
from tests.world import Someone, World

pytestmark = pytest.mark.database

ROAD_MAP = "roadmap.show|0|0|"
A_MINUTE = timedelta(minutes=1)
FIRST = "1. "
NEWS = "Есть новость. Посмотрите её сегодня, пожалуйста."


async def _opens_first(someone: Someone, part: str = "Этап 1") -> None:
    """Open the first position of a part, from the map that the menu leads to."""
    await years.opens(someone, ROAD_MAP)
    await years.taps_first(someone, part)
    await years.taps_first(someone, FIRST)


async def _of_staff(world: World, role: Role, name: str) -> Someone:
    someone = await world.person(name, {role})
    await years.known(world, someone, name)
    return someone


async def test_a_curator_takes_a_position_and_moves_its_deadline_by_a_button(
    world: World,
) -> None:
    """What the author wrote stays beside the new day and the reason."""
    await years.begin(world)
    olga = await years.curator(world)
    await _opens_first(olga)
    assert "Пока не начато." in olga.screen
    await olga.taps("Взять в работу")
    assert "В работе." in olga.screen
    assert "Взять в работу" not in olga.buttons

    await olga.taps("Перенести срок", "На неделю: 7 ноября 2021", "Ждём других")
    assert "Срок перенесён: до 7 ноября 2021. Причина: ждём других." in olga.screen
    assert "В программе: с 1 сентября по 31 октября 2021" in olga.screen
    await olga.taps("К списку")
    assert "в работе, до 7 ноября 2021" in olga.screen


async def test_another_day_is_typed_as_people_write_days(world: World) -> None:
    """A day gone by, one years ahead, and no day at all are asked again in kind words."""
    await years.begin(world)
    olga = await years.curator(world)
    await _opens_first(olga)
    await olga.taps("Перенести срок", "Указать другой день")
    await olga.sends("5 сентября 2021")
    assert "Нужен день не раньше сегодняшнего" in olga.screen
    await olga.sends("7 сентября 2026")
    assert "не позже чем через 5 лет" in olga.screen
    await olga.sends("когда-нибудь")
    assert "Нужна дата" in olga.screen
    await olga.sends("6 сентября 2021")
    assert "Новый срок: 6 сентября 2021." in olga.screen
    await olga.taps("Так решили")
    assert "Срок перенесён: до 6 сентября 2021." in olga.screen


async def test_a_position_left_with_a_reason_is_counted_no_more(world: World) -> None:
    """It stands in a list of its own until somebody takes it up again."""
    await years.begin(world)
    olga = await years.curator(world)
    await _opens_first(olga)
    await olga.taps("Не касается школы", "Это делают другие")
    assert "Не касается школы: это делают другие." in olga.screen
    assert "Выполнено" not in olga.buttons

    await years.opens(olga, ROAD_MAP)
    assert "Выполнено 0 из 31." in olga.screen
    assert "Этап 1 · 0 из 3" in olga.buttons
    await olga.taps("Не касается школы (1)")
    await years.taps_first(olga, FIRST)
    await olga.taps("Вернуть в работу", "К списку")
    assert "Таких позиций нет." in olga.screen
    await olga.taps("Дорожная карта")
    assert "Выполнено 0 из 32." in olga.screen


async def _named(world: World, olga: Someone) -> Someone:
    """Let the curator name a psychologist for the first position."""
    vera = await _of_staff(world, Role.PSYCHOLOGIST, "Вера Зимина")
    await _opens_first(olga)
    await olga.taps("Назначить", "Вера З. · психолог")
    assert "✓ Вера З. · психолог" in olga.buttons
    await olga.taps("К позиции")
    assert "Назначены: Вера З." in olga.screen
    await world.passes(A_MINUTE)
    return vera


async def test_a_psychologist_who_is_named_finds_the_position_and_marks_it(world: World) -> None:
    """It stands among those of their own, and what proves it may be added at once."""
    await years.begin(world)
    olga = await years.curator(world)
    vera = await _named(world, olga)
    assert "Вам поручена позиция дорожной карты" in vera.screen
    await years.opens(vera, ROAD_MAP)
    await years.taps_first(vera, "Мои позиции")
    (hers,) = [one for one in vera.buttons if "Изучение и систематизация" in one]
    await vera.taps(hers, "Выполнено")
    assert vera.screen.startswith("Отмечено.")
    assert "Отметка: Вера З." in vera.screen
    assert "Приложить подтверждение" in vera.buttons


async def test_whoever_is_stuck_calls_the_curator(world: World) -> None:
    """The letter names nobody until it is opened, and leads to the position."""
    await years.begin(world)
    olga = await years.curator(world)
    vera = await _named(world, olga)
    await vera.taps_in_a_letter("Открыть позицию")
    await vera.taps("Попросить помощи")
    assert "Бот передаст просьбу о помощи." in vera.screen

    await world.passes(A_MINUTE)
    assert "Вера" not in olga.screen
    await olga.taps_in_a_letter("Показать")
    assert "Просят помочь с позицией дорожной карты" in olga.screen
    assert "Просит: Вера З." in olga.screen
    await olga.taps("Открыть позицию")
    assert "Назначены: Вера З." in olga.screen


async def test_help_is_asked_for_once_a_day(world: World) -> None:
    """A second tap on the same day writes nothing; the next day it may be asked again."""
    await years.begin(world)
    olga = await years.curator(world)
    irina = await _of_staff(world, Role.DIRECTOR, "Ирина Белова")
    await _opens_first(irina)
    await irina.taps("Попросить помощи", "Попросить помощи")
    await world.passes(timedelta(hours=1))
    assert [one.text for one in olga.chat].count(NEWS) == 1
    await irina.taps("История")
    assert irina.screen.count("просьба помочь с позицией") == 1

    await world.passes(timedelta(days=1))
    await _opens_first(irina)
    await irina.taps("Попросить помощи")
    await world.passes(A_MINUTE)
    assert [one.text for one in olga.chat].count(NEWS) == 2


async def test_there_may_be_nobody_to_ask(world: World) -> None:
    """Without a curator in the bot nothing is promised."""
    await years.begin(world)
    irina = await _of_staff(world, Role.DIRECTOR, "Ирина Белова")
    await _opens_first(irina)
    await irina.taps("Попросить помощи")
    assert irina.screen.startswith("Сейчас просить некого")


async def test_a_director_reads_what_others_answer_for(world: World) -> None:
    """No button changes it, and a forged one is refused."""
    await years.begin(world)
    olga = await years.curator(world)
    pavel = await _of_staff(world, Role.DIRECTOR, "Павел Дёмин")
    await _opens_first(pavel, "Этап 2")
    deeds = {"Выполнено", "Взять в работу", "Перенести срок", "Назначить", "Попросить помощи"}
    assert not deeds & set(pavel.buttons)
    assert "История" in pavel.buttons
    row = next(key.data for key in pavel.keys if key.text == "История") or ""
    number, rev = row.split("|")[1:3]
    for forged in ("roadmap.mark", "position.begin", "position.help", "position.leave"):
        await pavel.taps_old(pavel.chat[-1], f"{forged}|{number}|{rev}|")
    await _opens_first(olga, "Этап 2")
    assert "Пока не начато." in olga.screen


async def test_of_two_curators_at_once_the_first_decides(world: World) -> None:
    """The second one's button was drawn before; they see the position as it stands."""
    await years.begin(world)
    olga, irina = await years.curator(world), await years.curator(world, "Ирина Белова")
    for one in (olga, irina):
        await _opens_first(one)
    await irina.taps("Перенести срок", "На месяц: 30 ноября 2021")
    await olga.taps("Не касается школы", "Так решили")
    await irina.taps("Ждём других")
    assert "Не касается школы: так решили." in irina.screen
    await irina.taps("История")
    assert "перенесён" not in irina.screen


async def test_the_history_tells_who_did_what_and_why(world: World) -> None:
    """The newest stands first, and pages lead back to the oldest."""
    await years.begin(world)
    olga = await years.curator(world)
    vera = await _of_staff(world, Role.PSYCHOLOGIST, "Вера Зимина")
    await _opens_first(olga)
    await olga.taps("История")
    assert "С этой позицией ещё ничего не делали." in olga.screen
    await olga.taps("К позиции", "Взять в работу")
    await olga.taps("Перенести срок", "На две недели: 14 ноября 2021", "Каникулы или праздники")
    await olga.taps("Назначить", "Вера З. · психолог", "К позиции")
    for _ in range(3):
        await olga.taps("Выполнено", "Вернуть в работу")
    await olga.taps("История")
    lines = olga.screen.splitlines()
    assert "6 сентября 2021, 09:00 · Ольга К.: позиция возвращена в работу" in lines
    assert len([one for one in lines if "Ольга К." in one]) == 8
    await olga.taps("Дальше ›")
    assert olga.screen.splitlines()[-1].endswith("Ольга К.: работа начата")

    await _opens_first(vera)
    await vera.taps("История")
    assert "срок перенесён на 14 ноября 2021: каникулы или праздники" in vera.screen
    assert "назначен ответственный: Вера З." in vera.screen


async def test_who_is_named_stands_alone_for_the_roles(world: World) -> None:
    """Taking everybody off gives the position back to whoever has its roles."""
    await years.begin(world)
    olga = await years.curator(world)
    irina = await _of_staff(world, Role.DIRECTOR, "Ирина Белова")
    await _of_staff(world, Role.PSYCHOLOGIST, "Вера Зимина")
    await _opens_first(olga)
    await olga.taps("Назначить", "Вера З. · психолог")
    await _opens_first(irina)
    assert "Выполнено" not in irina.buttons
    await olga.taps("Снять всех")
    assert "Назначены" not in olga.screen
    await _opens_first(irina)
    assert "Выполнено" in irina.buttons
