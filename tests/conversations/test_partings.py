"""A pair ends early: both are asked in a few words, and who wants to talk is heard at once."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from domain.people import Role
from storage.tables import tickets
from tests.conversations import listeners, years
from tests.conversations.listeners import A_MINUTE, Listened
from tests.records import rows

pytestmark = pytest.mark.database


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[Listened]:
    """A pair with the questionnaires of the house."""
    async with listeners.a_pair_of_the_house(tmp_path) as found:
        yield found


async def _ends(house: Listened, why: str) -> None:
    """Let the curator end the pair, and the letters come."""
    await house.curator.sends("/pairs")
    await house.curator.taps("П‑001 · Анна К.", "Завершить пару", why)
    assert "Каждому придёт короткий опрос" in house.curator.screen
    await house.curator.taps("Завершить")
    await house.world.passes(A_MINUTE)


async def test_a_mentee_says_how_it_was_and_whoever_is_called_hears_it(house: Listened) -> None:
    """The curator knows before ending the pair; the mentor is told nothing of the call."""
    maria = await house.world.person("Мария Белова", {Role.PSYCHOLOGIST})
    await years.known(house.world, maria, "Мария Белова")
    await house.world.passes(A_MINUTE)
    await _ends(house, "Не сошлись")
    heard = len(house.mentor.chat)
    assert "Как прошла работа в паре" in house.mentee.screen
    assert "завершена" not in house.mentee.screen
    await house.mentee.taps("Начать", "Стало неинтересно", "4", "3", "Да, но позже")
    assert "Бот сразу передаст просьбу" in house.mentee.screen
    await house.mentee.taps("С психологом", "Пропустить", "Отправить ответы")
    assert "Куратор учтёт их" in house.mentee.screen
    await house.world.passes(A_MINUTE)
    (ticket,) = await rows(house.world.app.database, tickets)
    assert ticket["to_role"] == Role.PSYCHOLOGIST
    assert "Просят поговорить." in maria.screen
    assert len(house.mentor.chat) == heard
