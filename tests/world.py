"""The world a story happens in: a simulated Telegram, the bot, and a clock turned by hand."""

from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pydantic import SecretStr

from bot.app import App, assemble
from bot.clock import TurnedClock
from bot.settings import Settings
from domain.ids import AccountId
from domain.people import Role
from locales.contents import read_contents
from locales.library import Library
from services import people
from simulator.phones import Key, Message, Phone
from simulator.server import serve
from simulator.telegram import Telegram
from tests import canaries

MONDAY_MORNING = datetime(2021, 9, 6, 6, 0, tzinfo=UTC)
OPERATOR = 999
QUIET = ("Поговорить с куратором", "Talk to the curator")
"""The words of the button that stands under every screen of a mentee."""
QUESTIONNAIRES = Path(__file__).parent / "questionnaires"


class Someone:
    """A person with a telephone, who sends and taps what they see."""

    def __init__(self, world: "World", phone: Phone) -> None:
        self.world = world
        self.phone = phone
        canaries.let_out(phone.first_name)

    @property
    def chat(self) -> list[Message]:
        """What the bot wrote to this person, oldest first."""
        return [one for one in self.phone.chat if one.sender == "bot"]

    @property
    def screen(self) -> str:
        """The last message of the bot."""
        return self.chat[-1].text

    @property
    def keys(self) -> list[Key]:
        """The buttons under the last message of the bot."""
        return [key for row in self.chat[-1].keyboard for key in row]

    @property
    def buttons(self) -> list[str]:
        """What is written on the buttons under the last message, but for the quiet one."""
        return [key.text for key in self.keys if key.text not in QUIET]

    @property
    def is_quiet(self) -> bool:
        """Whether the last row under the last message is the quiet button alone."""
        keyboard = self.chat[-1].keyboard
        return bool(keyboard) and [key.text in QUIET for key in keyboard[-1]] == [True]

    async def sends(self, *texts: str) -> None:
        """Write to the bot, one message after the other, and wait for the answers."""
        for text in texts:
            canaries.let_out(text)
            self.world.telegram.type(self.phone.id, text)
            await self.world.app.settle()

    async def taps(self, *labels: str) -> None:
        """Tap buttons by what is written on them, one after the other."""
        for label in labels:
            self.taps_at_once(label)
            await self.world.app.settle()

    async def enters(self, door: str, *labels: str) -> None:
        """Tap a door of the menu, in its group if it stands in one; then what is behind it."""
        await self.opens_the_group_of(door)
        await self.taps(door, *labels)

    async def opens_the_group_of(self, door: str) -> None:
        """Open the group of the menu that a door stands in; one that stands alone needs none.

        A door that is nowhere in the menu fails the story, which names every group looked into.
        """
        seen = list(self.buttons)
        groups = [key.text for key in self.keys if (key.data or "").startswith("menu.group|")]
        for group in groups if door not in seen else ():
            await self.taps(group)
            if door in self.buttons:
                return
            seen += self.buttons
            await self.taps(self.buttons[-1])
        assert door in self.buttons, f"no door {door!r} in the menu or its groups: {seen}"

    def taps_at_once(self, label: str) -> None:
        """Tap a button of the last message without waiting for the answer."""
        found = [key for key in self.keys if key.text == label]
        assert found, f"no button {label!r} among {self.buttons}"
        assert found[0].data is not None
        self.world.telegram.tap(self.phone.id, self.chat[-1].message_id, found[0].data)

    async def taps_in_a_letter(self, label: str) -> None:
        """Tap a button by what is written on it, in the newest message that has it."""
        both = [(one, key) for one in self.chat for row in one.keyboard for key in row]
        message, key = [(one, key) for one, key in both if key.text == label][-1]
        await self.taps_old(message, key.data or "")

    async def attaches(self, kind: str, caption: str | None = None) -> None:
        """Send a photo, voice, sticker, contact or document, and wait for the answer."""
        self.world.telegram.attach(self.phone.id, kind, caption)
        await self.world.app.settle()

    @property
    def files(self) -> list[tuple[str, bytes]]:
        """The names and the bytes of what the bot sent to this person, oldest first."""
        bodies = self.world.telegram.cabinet.bodies
        return [(one.file.name, bodies[one.file.file_id]) for one in self.chat if one.file]

    async def sends_file(self, name: str, body: bytes, caption: str = "") -> None:
        """Send a file, and wait for the answer and for what the workshop makes of it."""
        self.world.telegram.send_file(self.phone.id, name, body, caption)
        await self.world.app.settle()

    async def sends_photo(self, body: bytes, caption: str = "") -> None:
        """Send a picture as a photo, and wait for the answer and for what the workshop finds."""
        self.world.telegram.send_photo(self.phone.id, body, caption)
        await self.world.app.settle()

    async def taps_old(self, message: Message, data: str) -> None:
        """Tap a button of some other message, or one that never was."""
        self.world.telegram.tap(self.phone.id, message.message_id, data)
        await self.world.app.settle()


class World:
    """Everybody in the story; `app` is the bot."""

    def __init__(
        self, telegram: Telegram, settings: Settings, library: Library, now: datetime
    ) -> None:
        self.telegram = telegram
        self.settings = settings
        self.library = library
        self.clock = TurnedClock(now)
        self.telegram.now = lambda: self.clock.now().timestamp()
        self.app: App

    async def wakes(self) -> None:
        """Start the bot."""
        self.app = await assemble(self.settings, self.clock, self.library)
        await self.app.courier.recover()

    async def restarts(self) -> None:
        """Stop the bot and start another one on the same database."""
        await self.app.close()
        await self.wakes()

    async def passes(self, time: timedelta) -> None:
        """Let time go by; whatever is due on the way happens at its moment."""
        await self.passes_until(self.clock.now() + time)

    async def passes_until(self, moment: datetime) -> None:
        """Let time go by until a moment; whatever is due on the way happens at its moment."""
        await self.app.settle()
        await self.app.turn(moment, self.clock.turn)
        await self.app.settle()

    async def catches_up(self) -> None:
        """Let the bot settle until Telegram, which gives a hundred updates at once, is done."""
        for _ in range(len(self.telegram.updates.pending) // 100 + 2):
            await self.app.settle()
        assert self.telegram.updates.pending == []

    def stranger(self, name: str = "Незнакомец", language: str = "ru") -> Someone:
        """Bring somebody whom no school knows."""
        return Someone(self, self.telegram.add_phone(name, language_code=language))

    async def mentee(self, name: str, *, school: str = "Гимназия") -> Someone:
        """Bring a pupil who has been let in."""
        return await self.person(name, {Role.MENTEE}, school=school)

    async def crowd(self, count: int, *, school: str = "Гимназия") -> list[Someone]:
        """Bring many pupils at once, let in by one unit of work."""
        phones = [self.telegram.add_phone(f"Ученик {number}") for number in range(count)]
        async with self.app.database.writing() as uow:
            school_id = await people.open_school(uow, school)
            for phone in phones:
                account = AccountId(phone.id)
                now = self.clock.now()
                await people.let_in(uow, school_id, account, {Role.MENTEE}, came_at=now)
        return [Someone(self, phone) for phone in phones]

    async def person(
        self, name: str, roles: Collection[Role], *, school: str = "Гимназия"
    ) -> Someone:
        """Bring somebody who has been let in with those roles."""
        phone = self.telegram.add_phone(name)
        async with self.app.database.writing() as uow:
            school_id = await people.open_school(uow, school)
            now = self.clock.now()
            await people.let_in(uow, school_id, AccountId(phone.id), roles, came_at=now)
        return Someone(self, phone)


@asynccontextmanager
async def a_world(
    folder: Path,
    database_url: str = "",
    questionnaires: Path = QUESTIONNAIRES,
    now: datetime = MONDAY_MORNING,
) -> AsyncIterator[World]:
    """Build a world in a folder of its own, and take it down again."""
    telegram = Telegram(checks=True)
    server = await serve(telegram)
    settings = Settings(
        bot_token=SecretStr("42:test"),
        bot_api_base_url=server.url,
        data_dir=folder,
        database_url=database_url,
        operator_ids=(OPERATOR,),
    )
    canaries.let_out(settings.bot_token.get_secret_value())
    world = World(telegram, settings, read_contents(questionnaires), now)
    await world.wakes()
    try:
        yield world
    finally:
        await world.app.close()
        await server.close()
