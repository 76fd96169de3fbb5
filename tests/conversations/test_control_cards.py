"""Control cards: a curator is reminded in November and March, and sees which are missing."""

import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

import locales
from tests.conversations import couples
from tests.databases import a_current_database
from tests.world import Someone, World, a_world

pytestmark = pytest.mark.database

CARDS = Path(locales.__file__).parent / "ru" / "questionnaires"
OCTOBER = datetime(2021, 10, 31, 12, tzinfo=UTC)
NOVEMBER = datetime(2021, 11, 1, 7, 1, tzinfo=UTC)
LATE_NOVEMBER = datetime(2021, 11, 23, 7, 1, tzinfo=UTC)


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[World]:
    """A world whose curators write the card of control as it is."""
    papers = tmp_path / "papers"
    shutil.copytree(couples.PAPERS, papers)
    shutil.copy(CARDS / "control_card.toml", papers)
    async with a_current_database(tmp_path) as url, a_world(tmp_path, url, papers) as world:
        yield world


def _reminders(curator: Someone) -> list[str]:
    return [one.text for one in curator.chat if "карты контроля" in one.text]


async def test_a_curator_is_reminded_and_begins_a_card_with_one_tap(school: World) -> None:
    """On the first of November, and again while one is missing; a tap on it begins the card."""
    who = await couples.couple(school)
    await school.passes_until(OCTOBER)
    assert _reminders(who.curator) == []
    await school.passes_until(NOVEMBER)
    (reminder,) = _reminders(who.curator)
    assert "срок — до 30 ноября" in reminder
    assert "Не хватает 1 карты." in reminder
    await school.passes_until(LATE_NOVEMBER)
    assert len(_reminders(who.curator)) == 2
    await who.curator.taps_in_a_letter("Карты контроля")
    assert "Заполнено 0 из 1" in who.curator.screen
    await who.curator.taps("Заполнить: П‑001 · Анна К.")
    await _fills_in(who.curator)
    await who.curator.sends("/pairs")
    await who.curator.taps("Карты контроля")
    assert "Заполнены все: 1" in who.curator.screen
    assert not any(one.startswith("Заполнить") for one in who.curator.buttons)


async def test_a_proposed_pair_needs_no_card(school: World) -> None:
    """Nothing has happened in it yet, so no letter comes either."""
    who = await couples.proposed(school)
    await school.passes_until(NOVEMBER)
    assert _reminders(who.curator) == []
    await who.curator.sends("/pairs")
    await who.curator.taps("Карты контроля")
    assert "Пар пока нет" in who.curator.screen


async def _fills_in(curator: Someone) -> None:
    """Answer the card: what the bot has counted is right, and there is nothing to remark."""
    assert "Сколько встреч проведено?" in curator.screen
    for _ in range(12):
        if "Отправить ответы" in curator.buttons:
            break
        wanted = ("Пропустить", "Нет", "Всё идёт по плану")
        await curator.taps(
            next((one for one in wanted if one in curator.buttons), curator.buttons[0])
        )
    await curator.taps("Отправить ответы")
