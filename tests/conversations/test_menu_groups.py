"""Groups of the menu: a curator finds each door in two taps, and others are not troubled."""

from datetime import UTC, datetime, timedelta
from typing import Final

import pytest

from domain.people import Role
from tests.conversations import years
from tests.conversations.arrivals import last_toast
from tests.world import World

EVENING: Final = datetime(2022, 5, 20, 17, 0, tzinfo=UTC)
"""The day of the final event, after it."""


async def test_a_curator_finds_what_is_needed_every_week_and_three_groups(world: World) -> None:
    """A group says in a sentence what is in it, shows its doors, and leads back."""
    olga = await years.curator(world)
    await olga.sends("/menu")
    assert olga.buttons == [
        "Открыть очередь",
        "Посмотреть сводку",
        "Открыть пары",
        "Открыть список людей",
        "Открыть дорожную карту",
        "Провести и рассказать",
        "Посмотреть итоги",
        "Настроить школу",
    ]
    await olga.taps("Посмотреть итоги")
    assert olga.screen == "Здесь видно, чего достигла программа."
    assert olga.buttons == [
        *("Открыть показатели", "Открыть отчёты", "Открыть опросы"),
        "Назад в меню",
    ]
    await olga.taps("Назад в меню")
    await olga.enters("Открыть номинации")
    assert "Собрать номинации" in olga.buttons


async def test_a_group_is_shut_to_whoever_has_no_door_in_it(world: World) -> None:
    """A pupil's menu has no groups, and a forged button shows nothing of them."""
    anna = await world.mentee("Анна")
    await anna.sends("/menu")
    assert anna.buttons[-2:] == ["Открыть встречи", "Посмотреть мероприятия"]
    for group in ("hold", "cellar"):
        written = len(anna.chat)
        await anna.taps_old(anna.chat[-1], f"menu.group|0|0|{group}")
        assert last_toast(anna.phone)
        assert len(anna.chat) == written


async def test_a_door_that_is_nowhere_fails_the_story(world: World) -> None:
    """What other stories enter by does not look away."""
    olga = await years.curator(world)
    await olga.sends("/menu")
    with pytest.raises(AssertionError, match="Открыть погреб"):
        await olga.enters("Открыть погреб")


async def test_a_year_is_ended_from_the_menu_when_its_time_has_come(world: World) -> None:
    """The day after the final event, by curators alone, and until the year is closed."""
    await world.clock.turn(EVENING)
    await years.begin(world)
    olga = await years.curator(world)
    vera = await world.person("Вера", {Role.DIRECTOR}, school=years.SCHOOL)
    await olga.sends("/menu")
    assert "Завершить год" not in olga.buttons
    await world.clock.turn(EVENING + timedelta(hours=12))
    for someone, may in ((olga, True), (vera, False)):
        await someone.sends("/menu")
        assert ("Завершить год" in someone.buttons) is may
    await olga.sends("/digest")
    await olga.taps("Завершить год", "Проверить отчёты", "Отметить: отчёты готовы")
    await olga.taps("Закрыть год", "Закрыть год")
    assert "Год закрыт" in olga.screen
    await olga.sends("/menu")
    assert "Завершить год" not in olga.buttons
