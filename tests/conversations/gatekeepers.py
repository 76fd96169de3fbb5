"""Gatekeepers: curators whose school is ready, and links as they make them, for stories."""

from dataclasses import replace
from typing import Final

from domain.people import Role
from storage.tables import people
from tests.conversations import years
from tests.conversations.arrivals import token_in
from tests.records import rows
from tests.world import Someone, World

PUPILS: Final = ("наставляемый", "Ученик и ученик", "до 14 лет")
MENTORS: Final = ("наставник", "Учитель и учитель")


async def curator(
    world: World, name: str = "Ольга Кузнецова", *, school: str = years.SCHOOL
) -> Someone:
    """Bring a curator who has been let in, of a school whose card is filled in."""
    someone = await world.person(name, {Role.CURATOR}, school=school)
    person = await years.known(world, someone, name)
    async with world.app.database.writing() as uow:
        known = await uow.schools.get(person.school_id)
        named = replace(known, legal_name=school, address="Москва", contact="a@example.org")
        await uow.schools.save(replace(named, zone="Europe/Moscow"))
    return someone


async def personal_link(someone: Someone, *choices: str) -> str:
    """Let a curator make a link for one; give its token."""
    await years.opens(someone, "invite.show|0|0|")
    await someone.taps(*choices)
    return token_in(someone.screen)


async def class_link(
    someone: Someone, label: str = "7А", choices: tuple[str, ...] = PUPILS
) -> str:
    """Let a curator make a link for many; give its token."""
    await years.opens(someone, "invite.show|0|0|")
    await someone.taps("Пригласить класс или группу", *choices)
    await someone.sends(label)
    return token_in(someone.screen)


async def comes(world: World, name: str, token: str) -> Someone:
    """Bring somebody new who opens a link."""
    someone = world.stranger(name)
    await someone.sends(f"/start {token}")
    return someone


async def opens_queue(someone: Someone, door: str) -> None:
    """Let a curator open the queue, and the section whose button begins so."""
    await someone.sends("/queue")
    await years.taps_first(someone, door)


async def opens_card(world: World, someone: Someone, whose: Someone) -> None:
    """Let a curator open somebody's card."""
    person = await years.whose(world, whose)
    await years.opens(someone, f"card.show|{person.id}|0|")


async def everybody(world: World) -> list[dict[str, object]]:
    """Read all people of all schools."""
    return [dict(one) for one in await rows(world.app.database, people)]
