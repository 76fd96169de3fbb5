"""Contests, publications and protocols: kept by a curator, counted and printed by the bot."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import docx
import pytest

from tests.conversations import couples, years
from tests.world import Someone, World

MINUTE = timedelta(minutes=1)
DECEMBER = datetime(2021, 12, 6, 6, 0, tzinfo=UTC)


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[World]:
    """A school on the Monday morning of the sixth of September."""
    async with couples.a_school(tmp_path) as world:
        yield world


async def test_a_winner_stands_on_the_page_of_the_pair(school: World) -> None:
    """The contest is kept with its proof, and the indicator counts both of the pair."""
    who = await couples.couple(school)
    await years.begin(school)
    curator = who.curator
    await years.opens(curator, "contest.show|0|0|")
    await curator.taps("Записать конкурс")
    await curator.sends("3 сентября Педагогический дуэт")
    await curator.taps("Выбрать уровень", "регион", "Отметить пары")
    for result in ("", " · участие", " · призёр"):
        await curator.taps(f"П‑001 · Анна К.{result}")
    await curator.taps("К конкурсу")
    assert "Уровень: регион" in curator.screen
    assert "П‑001 · Иван П., Анна К. — победитель" in curator.screen
    await curator.taps("Добавить подтверждение")
    await curator.sends("https://school.example/diploma")
    assert "1. ссылка" in curator.screen.casefold() or "school.example" in curator.screen

    await years.opens(curator, "pairs.open|1|0|")
    assert "«Педагогический дуэт», 3 сентября 2021 — победитель" in curator.screen
    await years.opens(curator, "indicators.open|2022|0|event_representatives")
    assert "Числитель: 2, посчитал бот" in curator.screen


async def test_a_publication_is_counted_beside_the_number_typed(school: World) -> None:
    """What is typed stays to be seen; a pair without consent is not written about."""
    who = await couples.couple(school)
    await years.begin(school)
    curator = who.curator
    await years.opens(curator, "numbers.show|2022|0|")
    await years.taps_first(curator, next(one for one in curator.buttons if "Публикаций" in one))
    await curator.sends("4")
    await curator.taps("На сегодня")
    await curator.sends("отчёт редакции")
    await years.opens(curator, "publication.show|0|0|")
    await curator.taps("Записать публикацию")
    await curator.sends("1 сентября День наставника")
    await curator.taps("Указать, где вышло")
    await curator.sends("Сайт школы")
    await curator.taps("Добавить ссылку")
    await curator.sends("http://school.example/day")
    assert "https://" in curator.screen
    await curator.sends("https://school.example/day")
    assert "Сайт школы" in curator.screen
    await curator.taps("Указать пару", "П‑001 · Анна К.")
    assert "О паре" not in curator.screen
    await years.opens(curator, "indicators.open|2022|0|publications")
    assert "Числитель: 1, посчитал бот по списку" in curator.screen
    assert "Введено вручную: 4, источник: отчёт редакции" in curator.screen


async def met(school: World) -> Someone:
    """Let a pair be called to a gathering that is over, to which the mentor came."""
    curator = (await couples.couple(school)).curator
    await years.opens(curator, "gathering.show|0|0|")
    await curator.taps("Создать мероприятие")
    await curator.sends("7 сентября 15:00 Общая встреча")
    await curator.taps("Выбрать, кого пригласить", "Пригласить участников пар")
    await curator.taps("Объявить", "Разослать приглашения · 2")
    await school.passes(timedelta(days=1, hours=8))
    await years.opens(curator, "gathering.open|1|0|")
    await curator.taps("Открыть список гостей")
    await years.taps_first(curator, "Иван П.")
    await years.opens(curator, "gathering.open|1|0|")
    return curator


async def test_a_protocol_is_typed_by_steps_and_taken_as_a_file(school: World) -> None:
    """Each step is kept; the file names who was there, and is a draft without signatures."""
    curator = await met(school)
    await curator.taps("Завершить и посчитать явку", "Получить выписку из протокола")
    await curator.sends("7", "Итоги месяца\nПланы")
    await years.opens(curator, "gathering.open|1|0|")
    await curator.taps("Получить выписку из протокола")
    await curator.sends("Куратора о парах", "Продолжить {{ встречи }}", "/menu")
    await years.opens(curator, "gathering.open|1|0|")
    await curator.taps("Получить выписку из протокола")
    await school.passes(MINUTE)
    name, body = curator.files[-1]
    assert name == "Выписка из протокола.docx"
    paper = docx.Document(BytesIO(body))
    words = [one.text for one in paper.paragraphs]
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    assert words[:2] == ["ПРОЕКТ", "Выписка из протокола № 7"]
    said = ["Всего: 1", "Иван П.", "Итоги месяца", "Планы", "Куратора о парах"]
    assert [one for one in words if one in said] == said
    assert "Продолжить {{ встречи }}" in words
    assert "Общая встреча" in cells


async def counted(curator: Someone, school: World, quarter: int) -> str:
    """Take the report of a quarter and read its file aloud, cell by cell."""
    await years.opens(curator, f"reports.quarter|{quarter}|0|")
    await curator.taps("Взять проект для Word")
    await school.passes(MINUTE)
    tables = docx.Document(BytesIO(curator.files[-1][1])).tables
    rows = [row for table in tables for row in table.rows]
    return "\n".join(" | ".join(cell.text for cell in row.cells) for row in rows)


async def test_a_quarter_counts_what_the_lists_hold(school: World) -> None:
    """Without a list there are no data; with one, a quarter in which nothing happened has 0."""
    curator = (await couples.couple(school)).curator
    await years.begin(school)
    paper = await counted(curator, school, 202109)
    assert "Конкурсы | н/д" in paper
    assert "Публикации | н/д" in paper
    await years.opens(curator, "contest.show|0|0|")
    await curator.taps("Записать конкурс")
    await curator.sends("3 сентября Педагогический дуэт")
    await years.opens(curator, "publication.show|0|0|")
    await curator.taps("Записать публикацию")
    await curator.sends("1 сентября День наставника")
    paper = await counted(curator, school, 202109)
    assert "Конкурсы | 1" in paper
    assert "Публикации | 1" in paper
    await school.clock.turn(DECEMBER)
    paper = await counted(curator, school, 202112)
    assert "Конкурсы | 0" in paper
    assert "Публикации | 0" in paper
