"""Journeys: the people of a demo live through their programme, from one morning to another.

In `make test` the bot sleeps between the mornings of a story, as one does that was switched off;
at night it lives through every hour in between, and the story must come out the same.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from bot.casts import Cast
from locales.library import SHELF
from simulator.phones import Message
from tests import tiers
from tests.conversations import years
from tests.conversations.rehearsals import rehearse, the_cast
from tests.databases import a_current_database
from tests.world import Someone, World, a_world

GOLDEN: Final = Path(__file__).parent / "golden"
WAKES: Final = time(20)
"""On the evening before, when what is due tomorrow has been told of, or may still be."""

SLEEPS: Final = time(10, 10)
"""Deadlines are told of at nine, and final events at ten."""

LIVES_THROUGH: Final = tiers.sized(test=False, ci=False, nightly=True)
INDICATORS: Final = "indicators.show|0|0|"
NEXT: Final = "Дальше ›"


@dataclass(frozen=True, slots=True)
class Journey:
    """A world with the cast of a demo in it."""

    world: World
    cast: Cast

    def phone(self, name: str) -> Someone:
        """Pick up somebody's telephone."""
        phones = self.world.telegram.phones.values()
        return Someone(self.world, next(one for one in phones if one.first_name == name))

    @property
    def names(self) -> list[str]:
        """Who has a telephone."""
        return [one.first_name for one in self.world.telegram.phones.values()]

    @property
    def messages(self) -> list[Message]:
        """What the bot wrote to anybody."""
        return [one for name in self.names for one in self.phone(name).chat]

    def told(self, name: str) -> str:
        """Read everything the bot wrote to somebody."""
        return "\n".join(one.text for one in self.phone(name).chat)

    async def comes_to(self, day: str) -> None:
        """Travel to a day, and live through the night before it and its first hours."""
        zone, morning = ZoneInfo(self.cast["zone"]), date.fromisoformat(day)
        wakes = datetime.combine(morning - timedelta(days=1), WAKES, zone)
        if not LIVES_THROUGH and self.world.clock.now() < wakes:
            await self.world.clock.turn(wakes)
        await self.world.passes_until(datetime.combine(morning, SLEEPS, zone))

    async def indicators(self, name: str) -> list[str]:
        """Read the room of indicators on somebody's telephone, page by page: figures by title."""
        someone = self.phone(name)
        await years.opens(someone, INDICATORS)
        found = figures(someone.screen)
        while NEXT in someone.buttons:
            await someone.taps(NEXT)
            found += figures(someone.screen)
        return found


def figures(screen: str) -> list[str]:
    """Read the lines of a screen of indicators: value, plan and how it stands, by title."""
    lines = screen.replace("\N{NO-BREAK SPACE}", " ").splitlines()
    heads = [at for at, line in enumerate(lines) if line.partition(". ")[0].isdigit()]
    return [f"{lines[at]} = {lines[at + 1].strip()}" for at in heads]


def golden(programme: str) -> list[str]:
    """Read the table that was computed by hand; how it was done stands in its comments."""
    words = (GOLDEN / f"indicators-{programme}.txt").read_text(encoding="utf-8")
    return [one for one in words.splitlines() if one and not one.startswith("#")]


@asynccontextmanager
async def a_journey(folder: Path, programme: str) -> AsyncIterator[Journey]:
    """Let everybody of a demo do what they do on its first morning."""
    cast = the_cast(programme)
    start = cast["starts_at"].astimezone(UTC)
    async with a_current_database(folder) as url, a_world(folder, url, SHELF, start) as world:
        await rehearse(world, cast)
        await world.app.settle()
        yield Journey(world, cast)
