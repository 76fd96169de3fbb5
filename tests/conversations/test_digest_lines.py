"""A digest that is acted in: every line is settled with taps alone."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.conversations import couples, meets, years
from tests.world import Someone, World

DAY = timedelta(days=1)
LINES = "Разобрать по одной"


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[World]:
    """A world with the short questionnaires of tests/questionnaires/pairs."""
    async with couples.a_school(tmp_path) as world:
        yield world


async def _looks(curator: Someone) -> None:
    await curator.sends("/digest")
    if any(one.startswith(LINES) for one in curator.buttons):
        await years.taps_first(curator, LINES)


async def test_a_curator_settles_every_line_with_taps_alone(school: World) -> None:
    """One is reminded of, one moved, the rest put off: the digest is calm."""
    await years.begin(school)
    who = await couples.couple(school)
    await couples.mentee(school, "Мария Белова")
    await meets.planned(school, who, starts_in=DAY)
    await school.passes(4 * DAY)
    await _looks(who.curator)
    assert "Нет отчёта о встрече больше двух суток\n1. П‑001" in who.curator.screen
    await who.curator.taps("Решить 1", "Напомнить")
    await school.passes(timedelta(hours=4))
    assert who.curator.phone.toasts[-1].text.startswith("Напомним: 1 человек")
    assert any("Куратор просит отметить" in one.text for one in who.mentor.chat)

    await who.curator.taps_old(who.curator.chat[-1], "lines.show|0|0|")
    for _ in range(80):
        if "Решить 1" not in who.curator.buttons:
            break
        await who.curator.taps("Решить 1", "Отложить на неделю", "Не срочно")
        assert "Отложено на неделю" in who.curator.screen
    assert "Здесь всё разобрано" in who.curator.screen
    await who.curator.taps("Открыть сводку")
    assert "Спокойная неделя" in who.curator.screen
    assert "Отложено на неделю: " in who.curator.screen

    await school.passes(7 * DAY)
    await _looks(who.curator)
    assert "Нет отчёта о встрече" in who.curator.screen


async def test_what_one_curator_takes_on_the_other_sees(school: World) -> None:
    """In the digest, in the list and on the line; who took it gives it back."""
    who = await couples.couple(school)
    vera = await years.curator(school, "Вера Орлова")
    await school.passes(15 * DAY)
    await _looks(who.curator)
    await who.curator.taps("Решить 1", "Взять на себя")
    assert "Вернуть всем" in who.curator.buttons
    await vera.sends("/digest")
    assert "Ольга К. берёт на себя" in vera.screen
    await years.taps_first(vera, LINES)
    await vera.taps("Решить 1")
    assert "Ольга К. берёт на себя" in vera.screen
    assert "Взять на себя" not in vera.buttons
    assert "Вернуть всем" not in vera.buttons
    await who.curator.taps("Вернуть всем")
    assert "берёт на себя" not in who.curator.screen


async def test_a_line_leads_to_its_pair_and_its_person(school: World) -> None:
    """«Открыть» shows the page that is there already."""
    who = await couples.couple(school)
    await school.passes(15 * DAY)
    await _looks(who.curator)
    await who.curator.taps("Решить 1", "Открыть")
    assert "Иван П." in who.curator.screen
    await couples.mentee(school, "Мария Белова")
    await _looks(who.curator)
    await who.curator.taps("Решить 1", "Открыть")
    assert "Мария" in who.curator.screen


async def test_an_old_button_of_a_line_says_that_it_is_gone(school: World) -> None:
    """And shows the rest; a cause that nobody has made up by us is no line either."""
    who = await couples.couple(school)
    for tap in ("open", "snooze", "take", "give_back"):
        await years.opens(who.curator, f"lines.{tap}|1|0|silent")
        assert "Этой строки больше нет" in who.curator.screen, tap
    await years.opens(who.curator, "lines.put_off|1|0|nonsense.later")
    assert "Этой строки больше нет" in who.curator.screen
    await years.opens(who.curator, "lines.remind|1|0|silent")
    assert who.curator.phone.toasts[-1].text.startswith("Написать некому")


async def test_the_second_monday_compares_with_the_first(school: World) -> None:
    """The first says nothing; a week later it is told in plain words."""
    who = await couples.couple(school)
    for name in ("Мария Белова", "Пётр Зимин"):
        await couples.mentee(school, name)
    await school.passes(timedelta(hours=3))
    await who.curator.taps("Показать")
    assert "С прошлой недели" not in who.curator.screen
    await couples.mentee(school, "Лев Гуров")
    await school.passes(7 * DAY)
    await who.curator.sends("/digest")
    assert "С прошлой недели стало больше на 1." in who.curator.screen
