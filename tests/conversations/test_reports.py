"""Reports: a quarter ends, the curator takes its report by taps and hands it in; then January."""

from collections.abc import AsyncIterator
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import docx
import openpyxl  # type: ignore[import-untyped]  # it ships no types
import pytest

from domain.people import Role
from tests.conversations import couples, districts, years
from tests.world import Someone, World

DAY = timedelta(days=1)
GOLDEN = Path(__file__).parent / "golden" / "report-of-a-quarter.txt"


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[World]:
    """A school on the Monday morning of the sixth of September."""
    async with couples.a_school(tmp_path) as world:
        yield world


def count(someone: Someone, words: str) -> int:
    """Count the messages with some words in them."""
    return sum(words in one.text for one in someone.chat)


def said(body: bytes) -> str:
    """Read a draft aloud: its lines, and its tables cell by cell."""
    paper = docx.Document(BytesIO(body))
    lines = []
    for part in paper.iter_inner_content():
        if hasattr(part, "rows"):
            lines += [" | ".join(one.text for one in row.cells) for row in part.rows]
        else:
            lines.append(part.text)
    return "\n".join(lines) + "\n"


async def taken(school: World, someone: Someone, label: str) -> bytes:
    """Ask for a file and wait for it."""
    await someone.taps(label)
    await school.passes(timedelta(minutes=1))
    return someone.files[-1][1]


async def met(school: World) -> couples.Couple:
    """Let a pair hold its acquaintance in the first week, with a report and no feedback."""
    await years.begin(school)
    who = await couples.couple(school)
    await couples.plans(who.mentor, "Назначить: Встреча-знакомство", "7", "15:30")
    await school.passes(2 * DAY)
    await couples.opens_meetings(who.mentor)
    await years.taps_first(who.mentor, "Да, состоялась")
    return who


async def reads_the_quarter(school: World, who: couples.Couple) -> None:
    """Let the curator read a report, add words to it, and take it as both files."""
    await who.curator.sends("/menu")
    await who.curator.enters("Открыть отчёты", "сентябрь – ноябрь 2021")
    assert "Сдать до: 30 ноября 2021" in who.curator.screen
    assert "Пар было 0, новых 1, закончили работу 0, стало 1." in who.curator.screen
    assert "Встреч: 1, между встречами в среднем дней: н/д." in who.curator.screen
    await who.curator.taps("Написать риски и решения")
    await who.curator.sends("Мало встреч. Решили: напомнить наставникам.")
    assert "Мало встреч. Решили: напомнить наставникам." in who.curator.screen
    paper = said(await taken(school, who.curator, "Взять проект для Word"))
    assert paper == GOLDEN.read_text(encoding="utf-8")

    await years.opens(who.curator, "reports.quarter|202109|0|")
    book = openpyxl.load_workbook(BytesIO(await taken(school, who.curator, "Взять таблицу")))
    assert book.sheetnames[:2] == ["Пары и группы", "Встречи"]


async def reads_the_year(school: World, who: couples.Couple) -> None:
    """Let the curator read the figures of the year, take them and mark them."""
    assert count(who.curator, "До 20 января нужны цифры для статистики за 2021 год") == 1
    await years.opens(who.curator, "statistics.show|0|0|")
    assert "Цифры для статистики за 2021 год\nНа 31 декабря 2021" in who.curator.screen
    assert "Всего участников, каждый один раз: 2" in who.curator.screen
    paper = said(await taken(school, who.curator, "Взять проект для Word"))
    assert "ученик – ученик, наставляемые | 1 | н/д | н/д" in paper
    assert "Организации-партнёры | н/д" in paper
    assert "Перенесите цифры в действующую форму вручную" in paper
    await years.opens(who.curator, "statistics.show|0|0|")
    await who.curator.taps("Отметить: цифры сданы")


@pytest.mark.slow
async def test_a_quarter_is_read_taken_and_handed_in_and_then_comes_january(school: World) -> None:
    """Reminded of before its day; once it is handed in nobody is told of it any more."""
    director = await school.person("Пётр", {Role.DIRECTOR})
    who = await met(school)
    await school.passes(77 * DAY)
    (letter,) = (one.text for one in director.chat if "Месяц: сентябрь 2021" in one.text)
    assert "Участников пар: скрыто" in letter
    assert count(who.curator, "Скоро срок квартального отчёта: сентябрь – ноябрь 2021") == 1
    await reads_the_quarter(school, who)
    await years.opens(who.curator, "reports.quarter|202109|0|")
    await who.curator.taps("Отметить: отчёт сдан")
    assert "Сдан: " in who.curator.screen
    await school.passes(14 * DAY)
    assert count(who.curator, "Сегодня срок квартального отчёта") == 0
    assert count(who.curator, "ещё не отмечен как сданный") == 0

    await school.passes(31 * DAY)
    await reads_the_year(school, who)
    await school.passes(14 * DAY)
    assert count(who.curator, "До 20 января") == 1


async def test_a_director_reads_a_month_without_names(school: World) -> None:
    """Two people are too few to be told of; the road map is told."""
    director = await school.person("Пётр", {Role.DIRECTOR})
    await years.begin(school)
    await couples.couple(school)
    await years.opens(director, "reports.month|202109|0|")
    assert "Участников пар: скрыто" in director.screen
    assert "Дорожная карта сегодня: выполнено 0 из 32" in director.screen
    assert "Анна" not in director.screen
    await taken(school, director, "Взять таблицу")
    assert director.files[-1][0].startswith("Наставничество за месяц, сентябрь 2021")


async def test_a_psychologist_hears_of_a_mentee_who_waits(school: World) -> None:
    """After two weeks, once, without a name; the button leads to the list."""
    psychologist = await school.person("Марина", {Role.PSYCHOLOGIST})
    await couples.mentee(school)
    await school.passes(16 * DAY)
    assert count(psychologist, "Две недели и дольше без пары: 1 наставляемый") == 1
    assert count(psychologist, "Анна") == 0
    await psychologist.taps_in_a_letter("Посмотреть, кто ждёт")
    assert "Анна К." in psychologist.screen


async def test_a_coordinator_reads_sums_of_schools_without_names(school: World) -> None:
    """Few people of one school are hidden, and so is what would tell of them."""
    vera = await districts.coordinator(school)
    token = await districts.invites(vera, "Гимназия")
    await districts.joins(school, token)
    await couples.couple(school)
    await years.opens(vera, "reports.month|202109|0|")
    assert "Гимназия: скрыто · скрыто · скрыто" in vera.screen
    assert "Участников пар: скрыто" in vera.screen
    await years.opens(vera, "statistics.show|2021|0|")
    assert "ученик – ученик, наставляемые: скрыто" in vera.screen
