"""The application, assembled: intake, worker, courier and heartbeat around one database."""

import asyncio
import gc
from datetime import datetime

from bot.clock import Clock
from bot.courier import Courier, SetHands
from bot.drawing import drawn
from bot.forgetting import Forgetting
from bot.handling import Handling
from bot.health import health_page
from bot.heartbeat import beating
from bot.intake import Intake
from bot.introductions import Introduction
from bot.loops import keep_doing
from bot.mishaps import Mishaps
from bot.pulse import Pulse
from bot.secret_keys import secret_key
from bot.settings import Settings
from bot.spinners import Spinners
from bot.ticking import Ticking
from bot.turning import Turning
from bot.watch import Watch
from bot.wire import Wire
from bot.witness import Witness
from bot.worker import Worker
from bot.workshop import Workshop
from domain.letters import Letter, Screen
from locales.library import Library
from services import alarms, questionnaires, school_files
from storage import schema
from storage.database import Database
from storage.unit_of_work import UnitOfWork


class App:
    """The running bot; `settle` does by hand what `run` does for ever."""

    def __init__(
        self, settings: Settings, clock: Clock, database: Database, library: Library
    ) -> None:
        token = settings.bot_token.get_secret_value()
        self.database = database
        self.library = library
        self.clock = clock
        self._settings = settings
        self._wire = Wire(settings.bot_api_base_url, token, settings.proxy_url)
        self._spinners = Spinners(self._wire)
        self.pulse = Pulse(database, clock)
        self.watch = Watch(settings, database, clock, self.pulse)
        self._intake = Intake(database, self._wire, clock, settings.bot_id, self.pulse.polled)
        mishaps = Mishaps(settings.operator_ids, settings.default_language)
        handling = Handling(settings, library)
        self.courier = Courier(database, self._wire, mishaps, clock, self._drawn)
        self.workshop = Workshop(database, self._wire, clock, self.courier.look)
        self._worker = Worker(
            database, handling, mishaps, self._spinners, clock, self._wake_the_others
        )
        self._introduction = Introduction(database, self._wire, clock, settings)
        self._forgetting = Forgetting(settings, database)
        self._witness = Witness(settings.data_dir, database)
        self._has_looked_outside = False
        self._ticking = Ticking(database, clock, library)

    async def run(self) -> None:
        """Work until cancelled; whatever is cut short is taken up at the next start."""
        await self.courier.recover()
        self._warm_up()
        heartbeat = beating(lambda: self.pulse.timed(self.tick))
        heartbeat.start()
        try:
            async with (
                health_page(self.pulse, self._settings.http_port),
                asyncio.TaskGroup() as rooms,
            ):
                rooms.create_task(keep_doing(self._take_in, self.clock))
                rooms.create_task(keep_doing(self._worker.step, self.clock))
                rooms.create_task(self._introduction.run())
                rooms.create_task(self.courier.run())
                rooms.create_task(keep_doing(self.workshop.step, self.clock))
                rooms.create_task(self._spinners.run())
                rooms.create_task(keep_doing(self.watch.look_and_rest, self.clock))
                rooms.create_task(keep_doing(self.watch.copy_and_rest, self.clock))
        finally:
            heartbeat.shutdown(wait=False)

    async def tick(self) -> None:
        """Do what time asks for, unless the clock is lost; let others see to what came of it."""
        if self.clock.is_lost():
            return
        try:
            has_done_chores = await self._ticking.tick()
            if has_done_chores or not self._has_looked_outside:
                await self._forgetting.work(self.clock.now())
                await self._witness.work(self.clock.now())
                self._has_looked_outside = True
        finally:
            self.courier.look()
            self.workshop.wake()

    async def settle(self) -> None:
        """Take in what Telegram has, handle all of it, and carry every letter that is due."""
        await self._introduction.make()
        await self._intake.take(long_poll=0)
        await self._handle()
        await self.courier.deliver()
        if await self._do_jobs():
            await self.courier.deliver()

    async def turn(self, to: datetime, set_hands: SetHands) -> None:
        """Turn the clock, stopping wherever something is due until all of it is done."""
        turning = Turning(
            clock=self.clock,
            database=self.database,
            courier=self.courier,
            tick=self.tick,
            handle=self._handle,
            do_jobs=self._do_jobs,
            next_chore=lambda: self._ticking.next_chore,
        )
        await turning.turn(to, set_hands)

    async def _handle(self) -> bool:
        has_answered = False
        while await self._worker.work():
            has_answered = True
        await self._spinners.drain()
        return has_answered

    async def _do_jobs(self) -> bool:
        has_done = False
        while await self.workshop.work():
            has_done = True
        return has_done

    def _wake_the_others(self) -> None:
        """Tell that somebody was answered, who may have asked for slow work."""
        self.courier.wake()
        self.workshop.wake()

    async def _drawn(self, uow: UnitOfWork, letter: Letter, now: datetime) -> Screen | None:
        return await drawn(uow, letter, self.library, now)

    async def look_back(self) -> None:
        """Erase again whom a backup brought back; done once, before anybody is answered."""
        await self._forgetting.look_back(self.clock.now())

    async def close(self) -> None:
        """Let go of Telegram and of the database."""
        await self._wire.close()
        await self.database.close()

    async def _take_in(self) -> None:
        was_cut = self._wire.is_cut
        if await self._intake.take():
            self._worker.wake()
        if was_cut and not self._wire.is_cut:
            self.courier.wake()

    @staticmethod
    def _warm_up() -> None:
        """Tell the garbage collector that what was loaded at the start stays."""
        gc.collect()
        gc.freeze()


async def assemble(settings: Settings, clock: Clock, library: Library) -> App:
    """Open the database, bring it up to date and put the application together.

    Raises:
        EditionChanged: a questionnaire was edited without a new version number.
        KeyUnusable: the file of the secret key cannot be read or made, or is no key.
    """
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    database = Database(settings.database, secret_key(settings.secret_key_path))
    try:
        await schema.bring_up_to_date(database)
        async with database.writing() as uow:
            library = await questionnaires.enrol(uow, library)
            await alarms.name_operators(uow, settings.operator_ids)
            await school_files.tell_refused(uow, library, clock.now())
    except BaseException:
        await database.close()
        raise
    app = App(settings, clock, database, library)
    await app.look_back()
    return app
