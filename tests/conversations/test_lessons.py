"""Lessons for mentors: planned by words, moved, taken off the plan, and noted afterwards."""

from collections.abc import AsyncIterator
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook  # type: ignore[import-untyped]  # it ships no types

from tests.conversations import learners, years
from tests.conversations.learners import SHOW, letters, plans_three, selects
from tests.world import Someone, World

A_MINUTE = timedelta(minutes=1)


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[World]:
    """A school on a Monday morning, the sixth of September."""
    async with learners.a_school(tmp_path) as world:
        yield world


async def a_group(world: World) -> tuple[Someone, Someone, Someone]:
    """Let two selected mentors learn in a group with three lessons; give the curator first."""
    olga = await years.curator(world)
    ivan = await learners.mentor(world, "Иван Петров")
    vera = await learners.mentor(world, "Вера Белова")
    for one in (ivan, vera):
        await selects(world, olga, one)
    await plans_three(olga)
    await world.passes(A_MINUTE)
    return olga, ivan, vera


async def test_a_lesson_is_planned_by_one_line(school: World) -> None:
    """A line without its hour is asked for anew; the members hear of the lesson once."""
    olga, ivan, _ = await a_group(school)
    await years.opens(olga, SHOW)
    await years.taps_first(olga, "Школа наставника")
    await olga.taps("Добавить занятие")
    await olga.sends("4 октября Практика")
    assert "Нужно ещё и время." in olga.screen
    await olga.sends("4 октября 16:00 Практика")
    assert "4 октября, 16:00 · Практика" in olga.screen
    await school.passes(A_MINUTE)
    assert "понедельник, 4 октября, 16:00, 90 мин · Практика" in ivan.screen


async def test_a_moved_lesson_is_announced_for_its_new_moment_only(school: World) -> None:
    """Nothing is said on the eve of the old day."""
    olga, ivan, _ = await a_group(school)
    await years.opens(olga, SHOW)
    await years.taps_first(olga, "Школа наставника")
    await years.taps_first(olga, "Открыть: 13 сент")
    await olga.taps("Перенести занятие")
    await olga.sends("15 сентября 17:00")
    await school.passes(A_MINUTE)
    assert letters(ivan, "Занятие для наставников изменилось")
    await school.passes(timedelta(days=7))
    assert not letters(ivan, "Завтра занятие для наставников")
    await school.passes(timedelta(days=2))
    assert len(letters(ivan, "Завтра занятие для наставников")) == 1
    assert "среда, 15 сентября, 17:00" in letters(ivan, "Завтра занятие")[0]


async def test_a_lesson_taken_off_the_plan_is_reminded_of_no_more(school: World) -> None:
    """The members hear of it at once, and see what is left."""
    olga, ivan, _ = await a_group(school)
    await years.opens(olga, SHOW)
    await years.taps_first(olga, "Школа наставника")
    await years.taps_first(olga, "Открыть: 13 сент")
    await olga.taps("Убрать занятие", "Убрать")
    assert "Занятие убрано из плана." in olga.screen
    await school.passes(A_MINUTE)
    assert letters(ivan, "Одно из занятий для наставников отменено")
    await school.passes(timedelta(days=8))
    assert not letters(ivan, "Сегодня занятие для наставников")


async def test_attendance_is_noted_one_by_one(school: World) -> None:
    """First everybody was there, then whoever was not is taken off; the journal shows both."""
    olga, _, vera = await a_group(school)
    await school.passes(timedelta(days=7, hours=9))
    await olga.taps_in_a_letter("Отметить, кто был")
    await olga.taps("Отметить: были все", "✓ Вера Б.")
    assert "Были: 1 из 2." in olga.screen
    await olga.taps("Вернуться к группе", "Посмотреть журнал")
    assert "Вера Б.: – · ·" in olga.screen
    assert "Иван П.: + · ·" in olga.screen
    await olga.taps("Скачать журнал")
    name, body = olga.files[-1]
    assert name == "Журнал обучения.xlsx"
    rows = list(load_workbook(BytesIO(body)).active.iter_rows(min_row=3, values_only=True))
    assert [row[1:4] for row in rows] == [("Иван П.", "+", "·"), ("Вера Б.", "–", "·")]
    await years.opens(vera, "learning.show|0|0|")
    assert "Занятия: 0 из 3" in vera.screen


async def test_a_lesson_is_not_noted_before_it_begins(school: World) -> None:
    """A button drawn by somebody else's hand is refused."""
    olga, _, _ = await a_group(school)
    await years.opens(olga, "lesson.hold|1|1|")
    assert "Занятие ещё не началось." in olga.phone.toasts[-1].text


async def test_a_methodist_trains_and_decides_nothing(school: World) -> None:
    """Lessons and certificates are theirs; candidates are not even named."""
    olga = await years.curator(school)
    ivan = await learners.mentor(school, "Иван Петров")
    await selects(school, olga, ivan)
    maria = await learners.methodist(school)
    await maria.sends("/menu")
    await maria.enters("Открыть обучение наставников")
    assert "Открыть кандидатов" not in maria.buttons
    await maria.taps("Открыть список наставников", "Иван П.: 0 из 3", "Добавить удостоверение")
    assert "Открыть отбор" not in maria.buttons
    await maria.sends_photo(b"\xff\xd8\xff photo")
    assert "фото бот не хранит" in maria.screen
    await maria.sends("Удостоверение № 123 от 12.05.2021")
    assert "Нужно число часов." in maria.screen
    await maria.sends("Удостоверение № 123 от 12.05.2021, 36 часов")
    assert "Удостоверения: 1, часов: 36" in maria.screen
    assert "1. Удостоверение № 123 от 12 мая 2021, 36 ч" in maria.screen
    await years.opens(ivan, "learning.show|0|0|")
    assert "Удостоверение № 123" in ivan.screen
    await maria.taps("Убрать удостоверение 1", "Убрать")
    assert "Удостоверения: 0" in maria.screen


async def test_who_learns_elsewhere_leaves_the_group(school: World) -> None:
    """A second tap on the old button takes nobody in again."""
    olga, ivan, _ = await a_group(school)
    await years.opens(olga, SHOW)
    await years.taps_first(olga, "Школа наставника")
    await olga.taps("Выбрать наставников")
    before = olga.chat[-1]
    pressed = next(key for key in olga.keys if key.text == "✓ Иван П.")
    await olga.taps("✓ Иван П.")
    assert "Сейчас в группе: 1." in olga.screen
    await olga.taps_old(before, pressed.data or "")
    assert "Сейчас в группе: 1." in olga.screen
    await years.opens(ivan, "learning.show|0|0|")
    assert "Группы пока нет." in ivan.screen
