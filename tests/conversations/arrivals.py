"""Arrivals: operator, curators and guests on their way in, for stories about what follows."""

import re
from typing import Final

from simulator.phones import Phone
from tests.world import OPERATOR, Someone, World

CARD: Final = ("МБОУ «Гимназия № 2»", "101000, Москва, Садовая ул., 1", "school@example.org")


def token_in(screen: str) -> str:
    """Read the token of the link that stands on a screen."""
    found = re.search(r"https://t\.me/\w+\?start=([\w-]+)", screen)
    assert found, screen
    return found[1]


async def operator(world: World) -> Someone:
    """Bring the operator of the bot."""
    return Someone(world, world.telegram.add_phone("Оператор", id=OPERATOR))


async def first_curator(world: World) -> Someone:
    """Bring the curator of a school that the operator has just opened."""
    boss = await operator(world)
    await boss.sends("/schools Гимназия № 2")
    await boss.taps(boss.buttons[0])
    curator = world.stranger("Ольга")
    await curator.sends(f"/start {token_in(boss.screen)}")
    return curator


async def ready_curator(world: World) -> Someone:
    """Bring a curator whose school has a card, with consent and name given."""
    curator = await first_curator(world)
    await curator.sends(*CARD)
    await curator.taps("Москва (МСК)", "Прочитать согласие", "Даю согласие")
    await curator.sends("Ольга Сергеевна", "Котова")
    return curator


async def link_for(curator: Someone, *choices: str) -> str:
    """Let the curator make a link by these choices; give its token."""
    await curator.sends("/menu")
    await curator.enters("Пригласить участника", *choices)
    return token_in(curator.screen)


CHILD: Final = ("наставляемый", "Ученик и ученик", "до 14 лет")
TEENAGER: Final = ("наставляемый", "Ученик и ученик", "14–17 лет")
TEACHER: Final = ("наставник", "Учитель и учитель")


async def guest(world: World, curator: Someone, name: str, *choices: str) -> Someone:
    """Bring somebody who has opened a link of the curator's."""
    someone = world.stranger(name)
    await someone.sends(f"/start {await link_for(curator, *choices)}")
    return someone


async def guardian_of(world: World, child: Someone) -> Someone:
    """Bring the guardian, by the child's link, as far as the consent about the child."""
    await child.taps("Получить ссылку")
    parent = world.stranger("Родитель")
    await parent.sends(f"/start {token_in(child.screen)}")
    await parent.taps("Прочитать согласие", "Даю согласие")
    await parent.sends("Марина Игоревна", "Соколова")
    await parent.taps("Я мать")
    return parent


def last_toast(phone: Phone) -> str:
    """Read the last line shown over the chat."""
    return phone.toasts[-1].text
