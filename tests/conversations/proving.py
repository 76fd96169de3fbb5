"""Proving: a curator at a position of a year that has begun, and the sheet printed there."""

from datetime import timedelta
from typing import Final

from tests.conversations import years
from tests.conversations.slips import addresses_on
from tests.world import Someone, World

ROAD_MAP: Final = "roadmap.show|0|0|"
AT_ONCE: Final = timedelta(seconds=5)


async def at_a_position(someone: Someone) -> None:
    """Open the first position of the first stage."""
    await years.opens(someone, ROAD_MAP)
    await years.taps_first(someone, "Этап 1")
    await years.taps_first(someone, "1. ")


async def curator_of_a_year(world: World) -> Someone:
    """Bring a curator of a school that has begun its year, after Monday's digest has come."""
    await years.begin(world)
    olga = await years.curator(world)
    await world.passes(timedelta(minutes=10))
    return olga


async def curator_at_a_position(world: World) -> Someone:
    """Bring such a curator to the first position."""
    olga = await curator_of_a_year(world)
    await at_a_position(olga)
    return olga


async def sheet_of(olga: Someone) -> str:
    """Print the sheet of a position on the screen; give the address behind its code."""
    await olga.taps("Приложить подтверждение", "Напечатать листок с кодом")
    name, body = olga.files[-1]
    assert (name, body[:5]) == ("листок-с-кодом.pdf", b"%PDF-")
    (address,) = addresses_on(body)
    return address
