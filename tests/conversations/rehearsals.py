"""Rehearsals: the demo's school on telephones, and all that the bot says there."""

from datetime import datetime
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from bot import casts
from bot.casts import USUAL, Cast
from bot.rehearsal import Rehearsal
from tests.world import World

MOSCOW: Final = ZoneInfo("Europe/Moscow")


class Said(NamedTuple):
    """One message of the bot: when by the school's clock, to whom, its first line, all of it."""

    at: datetime
    to: str
    words: str
    text: str

    @property
    def line(self) -> str:
        """What stands in the calendar."""
        return f"{self.at:%Y-%m-%d %H:%M}  {self.to:<16}  {self.words}"


def the_cast(programme: str = USUAL) -> Cast:
    """Read who plays in the demo of a programme."""
    return casts.read(programme)


async def rehearse(world: World, cast: Cast) -> None:
    """Give everybody of the cast a telephone, and let them do what the demo begins with."""
    for one in casts.everybody(cast):
        world.telegram.add_phone(one["name"], id=one["account"])
    async with world.app.database.writing() as uow:
        play = Rehearsal(uow=uow, library=world.library, cast=cast, now=world.clock.now())
        await play.play()


def said(world: World) -> list[Said]:
    """List what stands on all telephones."""
    return [
        Said(
            datetime.fromtimestamp(one.date, MOSCOW),
            phone.first_name,
            next(line for line in one.text.splitlines() if line),
            one.text,
        )
        for phone in world.telegram.phones.values()
        for one in phone.chat
        if one.sender == "bot"
    ]
