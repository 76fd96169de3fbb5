"""Districts: a municipality, its coordinator and its schools, for stories about them."""

from typing import Final

from domain.people import Role
from services import opening
from tests.conversations import years
from tests.conversations.arrivals import CARD, token_in
from tests.world import Someone, World

DISTRICT: Final = "Клинский округ"
PROGRAMME: Final = "klin-2023"


async def coordinator(world: World, name: str = "Вера Орлова") -> Someone:
    """Bring the coordinator of a municipality that the operator has just opened."""
    programme = world.library.programmes[PROGRAMME]
    async with world.app.database.writing() as uow:
        opened = await opening.open_school(uow, DISTRICT, programme, world.clock.now())
    vera = world.stranger(name)
    await vera.sends(f"/start {token_in(opened.address)}", *CARD)
    await vera.taps("Москва (МСК)", "Прочитать согласие", "Даю согласие")
    await vera.sends(*name.split())
    return vera


async def invites(vera: Someone, name: str, *, pilot: bool = False) -> str:
    """Let a coordinator make a link for a school; give its token."""
    await vera.sends("/menu")
    await vera.taps("Открыть школы", "Пригласить школу", "Да" if pilot else "Нет")
    await vera.sends(name)
    return token_in(vera.screen)


async def comes(world: World, token: str, name: str = "Ирина Белова") -> Someone:
    """Bring a stranger who opens a school's link and becomes its first curator."""
    irina = world.stranger(name)
    await irina.sends(f"/start {token}", *CARD)
    await irina.taps("Москва (МСК)", "Прочитать согласие", "Даю согласие")
    await irina.sends(*name.split())
    return irina


async def joins(world: World, token: str) -> Someone:
    """Bring the curator of a school that was there before, and let it join."""
    olga = await years.curator(world)
    await olga.sends(f"/start {token}")
    await olga.taps("Присоединить")
    return olga


async def crowd(world: World, school: str, count: int) -> None:
    """Let so many mentees take part in a school."""
    for number in range(count):
        await world.person(f"Ученик {number}", {Role.MENTEE}, school=school)
