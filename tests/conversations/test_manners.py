"""Everyday manners: commands, language, time zone, and what the bot tells about data."""

import json
from datetime import timedelta
from typing import Any

from domain.ids import AccountId
from domain.people import Role
from services import people
from tests.conversations.arrivals import operator
from tests.world import OPERATOR, Someone, World

DEFAULT = {"type": "default"}


def commands_of(world: World, scope: dict[str, Any], language: str) -> list[str]:
    """List the commands Telegram offers in a scope and language."""
    place = scope["type"] if len(scope) == 1 else json.dumps(scope, sort_keys=True)
    return [one["command"] for one in world.telegram.commands.get((place, language), [])]


async def test_the_language_changes_at_once_and_stays(world: World) -> None:
    """A person chooses, and every later screen follows."""
    anna = await world.mentee("Аня")
    await anna.sends("/language")
    await anna.taps("English")
    assert "Settings" in anna.screen
    await anna.sends("/menu")
    assert "mentoring programme" in anna.screen
    await anna.sends("/language")
    await anna.taps("Русский")
    assert "Настройки" in anna.screen


async def test_a_time_zone_of_ones_own(world: World) -> None:
    """Whoever lives elsewhere reads times of their own clock, and can go back."""
    anna = await world.mentee("Аня")
    await anna.sends("/settings")
    await anna.taps("Выбрать часовой пояс", "Владивосток (МСК+7)")
    assert "Часовой пояс выбран" in anna.screen
    await anna.taps("Выбрать часовой пояс", "По времени школы")
    assert "Часовой пояс выбран" in anna.screen


async def test_privacy_tells_what_is_kept(world: World) -> None:
    """In a few plain lines, and with the way out."""
    teacher = await world.person("Пётр", {Role.MENTOR})
    await teacher.sends("/privacy")
    assert "Анкет: 0, ответов: 0." in teacher.screen
    assert teacher.buttons == [
        "Получить копию",
        "Исправить имя",
        "Посмотреть согласия",
        "Открыть меню",
    ]


async def test_cancel_pauses_and_keeps_what_was_answered(world: World) -> None:
    """There is no way to lose answers by a command."""
    anna = await world.mentee("Аня")
    await anna.sends("/menu")
    await anna.taps(anna.buttons[0])
    await anna.sends("/cancel")
    assert "Пауза, всё сохранено" in anna.screen


async def test_telegram_offers_the_commands_in_both_languages(world: World) -> None:
    """Whoever opens the menu beside the line finds them, in the language of their telephone."""
    await world.mentee("Аня")
    await world.app.settle()
    for language in ("", "en"):
        assert commands_of(world, DEFAULT, language)[:2] == ["menu", "help"]


async def test_an_operator_is_offered_schools(world: World) -> None:
    """Nobody else sees that command."""
    boss = await operator(world)
    await world.restarts()
    await boss.sends("/schools")
    assert "schools" in commands_of(world, {"type": "chat", "chat_id": OPERATOR}, "")
    assert "schools" not in commands_of(world, DEFAULT, "")


async def test_a_curator_is_offered_the_digest(world: World) -> None:
    """Commands follow roles."""
    curator = await world.person("Ольга", {Role.CURATOR})
    await curator.sends("/language")
    await curator.taps("Русский")
    await world.passes(timedelta(minutes=1))
    offered = commands_of(world, {"type": "chat", "chat_id": curator.phone.id}, "")
    assert offered[:2] == ["queue", "digest"]


async def test_whom_the_bot_cannot_reach_is_listed_for_a_call(world: World) -> None:
    """A child who blocks the bot is not lost: somebody phones."""
    curator = await world.person("Ольга", {Role.CURATOR})
    anna = await world.mentee("Аня")
    await curator.sends("/people")
    await curator.taps("Кому позвонить")
    assert "Звонить никому не нужно" in curator.screen
    world.telegram.block(anna.phone.id)
    await world.app.settle()
    await curator.sends("/people")
    await curator.taps("Кому позвонить")
    assert "участник У\N{NON-BREAKING HYPHEN}002" in curator.screen


async def test_two_schools_are_told_apart(world: World) -> None:
    """Whoever belongs to two chooses which one to see."""
    phone = world.telegram.add_phone("Пётр")
    for name in ("Гимназия", "Лицей"):
        async with world.app.database.writing() as uow:
            school_id = await people.open_school(uow, name)
            await people.let_in(uow, school_id, AccountId(phone.id), {Role.MENTOR})
    teacher = Someone(world, phone)
    await teacher.sends("/settings")
    await teacher.taps("Сменить школу", "Лицей")
    await teacher.sends("/privacy")
    assert "Лицей" in teacher.screen
