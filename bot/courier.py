"""The courier: carries letters to Telegram; the only part of the house that speaks.

It works in rounds. A round is one transaction: the fates of letters that came back are written
down, the next letters are chosen, and what cannot be repeated without harm is marked as being
sent. Then they fly, many at once, one a chat.

A letter that nobody asked for is drawn in the round in which it leaves, by the desk.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime, timedelta
from typing import Final

from bot import fail_points
from bot.carrying import carry, doubted
from bot.clock import Clock, wait_for
from bot.desk import Desk, Draw
from bot.faults import outline
from bot.loops import keep_doing
from bot.mishaps import Mishaps
from bot.pace import Pace
from bot.verdicts import Verdict, verdict_on
from bot.wire import Reply, Wire
from domain.ids import AccountId
from domain.letters import Fate, Lane, Letter, LetterState
from storage.database import Database
from storage.unit_of_work import UnitOfWork

AT_ONCE: Final = 20
"""How many letters fly at the same time."""

BETWEEN_LOOKS: Final = 1.0
"""Seconds between two looks for letters nobody asked for, after one that found none."""

SHORT_LOOK: Final = 0.1
"""The same, while some chat rests and may have letters waiting."""

SHORTEST_REST: Final = 0.02
"""Seconds between two looks at letters that are due and wait for their chat to rest."""

HOLD: Final = timedelta(seconds=40)
"""How long to hold everything when Telegram does not know our token."""

_A_LITTLE: Final = timedelta(milliseconds=1)

SetHands = Callable[[datetime], Awaitable[None]]
"""Sets the hands of a clock ahead."""

_log = logging.getLogger(__name__)


class Courier:
    """Carries what stands in the outbox."""

    def __init__(
        self, database: Database, wire: Wire, mishaps: Mishaps, clock: Clock, draw: Draw
    ) -> None:
        self._database = database
        self._wire = wire
        self._mishaps = mishaps
        self._clock = clock
        self._desk = Desk(draw, mishaps)
        self._pace = Pace()
        self._turn = asyncio.Lock()
        self._flying: AbstractSet[AccountId] = frozenset()
        self._landed: list[Fate] = []
        self._next: datetime | None = None
        self._next_look = 0.0
        self._held_until = clock.now()
        self._last_limit: tuple[AccountId, datetime] = (AccountId(0), clock.now())
        self._news = asyncio.Event()

    def wake(self) -> None:
        """Tell that there may be new replies."""
        self._news.set()

    def look(self) -> None:
        """Tell that there may be new letters that nobody asked for."""
        self._next_look = 0.0
        self._news.set()

    async def recover(self) -> None:
        """Doubt the letters that were on their way when the program was cut."""
        now = self._clock.now()
        async with self._database.writing() as uow:
            left = await uow.outbox.left_sending()
            await uow.outbox.settle([doubted(letter, now) for letter in left], now)

    async def run(self) -> None:
        """Carry letters for ever."""
        async with asyncio.TaskGroup() as flights:

            async def step() -> None:
                self._news.clear()
                await self._round(flights)
                await self._rest()

            await keep_doing(step, self._clock)

    async def deliver(self) -> None:
        """Carry whatever is due now, and come back when all of it has landed."""
        self._next_look = 0.0
        async with asyncio.TaskGroup() as flights:
            while await self._round(flights) or self._flying:
                self._news.clear()
                if self._flying and not self._landed:
                    await self._news.wait()

    async def land(self) -> None:
        """Let nothing more leave, and come back when all that flies has landed."""
        self._held_until = self._clock.now() + timedelta(hours=1)
        await self.deliver()

    async def drain(self, set_hands: SetHands) -> None:
        """Carry whatever is due now, turning the clock by the pauses that the pace asks for."""
        await self.deliver()
        while (change := self._next_change()) is not None:
            await set_hands(change)
            await self.deliver()

    def free_at(self) -> datetime:
        """Say when a letter that is due and did not leave may be tried again."""
        now, at = self._clock.now(), self._clock.monotonic()
        changes = (self._pace.next_change(at), self._pace.next_limit(at), at + BETWEEN_LOOKS)
        first = min(one for one in changes if one is not None)
        return max(self._held_until, now + timedelta(seconds=first - at) + _A_LITTLE)

    def _next_change(self) -> datetime | None:
        """Say when the pace lets another letter go that is due; None: nothing waits for it."""
        now, at = self._clock.now(), self._clock.monotonic()
        change = self._pace.next_change(at)
        if self._next is None or max(self._next, self._held_until) > now or change is None:
            return None
        return now + timedelta(seconds=change - at) + _A_LITTLE

    async def _round(self, flights: asyncio.TaskGroup) -> bool:
        """Do one round, never two at once; say whether anything moved.

        A chat whose letter has landed stays busy until its fate is committed: before that, the
        same letter would be found waiting and fly twice.
        """
        async with self._turn:
            return await self._do_round(flights)

    async def _do_round(self, flights: asyncio.TaskGroup) -> bool:
        now, landed = self._clock.now(), tuple(self._landed)
        flying = self._flying - {fate.letter.account_id for fate in landed}
        async with self._database.writing() as uow:
            await self._write_down(uow, landed, now)
            letters = await self._choose(uow, flying, now)
            moment = await uow.outbox.next_moment(
                now, flying | {one.account_id for one in letters}
            )
            fail_points.reach("courier.chosen")
        fail_points.reach("courier.marked")
        self._next = moment
        del self._landed[: len(landed)]
        self._flying = flying | {letter.account_id for letter in letters}
        for letter in letters:
            flights.create_task(self._fly(letter))
        return bool(letters or landed)

    async def _write_down(self, uow: UnitOfWork, landed: Sequence[Fate], now: datetime) -> None:
        await uow.outbox.settle(landed, now)
        await uow.attachments.drop([one.spent for one in landed if one.spent is not None])
        for fate in landed:
            if fate.unreachable:
                await uow.accounts.mark_unreachable(fate.letter.account_id, now)
            if fate.state is LetterState.DEAD:
                self._mishaps.lament(uow, fate.letter, now)

    async def _choose(
        self, uow: UnitOfWork, flying: AbstractSet[AccountId], now: datetime
    ) -> list[Letter]:
        """Take replies first, then at most one letter that nobody asked for."""
        room = AT_ONCE - len(flying)
        if room <= 0 or now < self._held_until or self._wire.is_cut:
            return []
        at = self._clock.monotonic()
        busy = flying | self._pace.limited(at)
        letters = list(await uow.outbox.replies(now, busy, room))
        if len(letters) < room and at >= max(self._next_look, self._pace.next_unasked):
            busy |= self._pace.resting(at) | {one.account_id for one in letters}
            letters += await self._first_worth_sending(uow, busy, now)
        for letter in letters:
            is_reply = letter.lane is Lane.REPLY
            self._pace.departed(letter.account_id, at, unasked=not is_reply)
            if is_reply:
                self._desk.note_reply(letter.account_id, now)
        careful = [one for one in letters if not one.may_be_repeated]
        ids = [part.id for one in careful for part in (one, *one.others)]
        await uow.outbox.mark_sending(ids)
        return letters

    async def _first_worth_sending(
        self, uow: UnitOfWork, busy: AbstractSet[AccountId], now: datetime
    ) -> tuple[Letter, ...]:
        """Take one unasked letter; what does not leave after all is settled on the way."""
        while found := await uow.outbox.unasked(now, busy, 1):
            letter = await self._desk.made_ready(uow, found[0], now)
            if letter is not None:
                return (letter,)
        at = self._clock.monotonic()
        self._next_look = at + (SHORT_LOOK if self._pace.resting(at) else BETWEEN_LOOKS)
        return ()

    async def _fly(self, letter: Letter) -> None:
        try:
            fate, reply = await carry(letter, self._wire, self._database, self._clock.now())
            self._mind_limits(letter, reply)
        except Exception as fault:  # noqa: BLE001 - a letter that breaks us must not stop the rest
            _log.error("letter %s broke the courier: %s", letter.id, outline(fault))
            fate = Fate(letter=letter, state=LetterState.DEAD, doubts=letter.doubts)
        self._landed.append(fate)
        self._news.set()

    def _mind_limits(self, letter: Letter, reply: Reply) -> None:
        """Hold everything when Telegram asks two chats at once to wait, or knows us no more.

        One chat alone that is asked to wait holds only itself: nobody's impatience stops a school.
        """
        now = self._clock.now()
        if verdict_on(reply) is Verdict.HOLD_EVERYTHING:
            _log.error("Telegram does not accept the bot's token: %s", reply.description)
            self._held_until = now + HOLD
        if reply.retry_after:
            at = self._clock.monotonic()
            self._pace.limit(letter.account_id, until=at + reply.retry_after)
            until = now + timedelta(seconds=reply.retry_after)
            chat, earlier_until = self._last_limit
            if chat != letter.account_id and now < earlier_until:
                self._held_until = max(self._held_until, until, earlier_until)
            self._last_limit = (letter.account_id, max(until, earlier_until))

    async def _rest(self) -> None:
        """Wait for news, or until the next letter that waits may leave."""
        if self._next is None or self._wire.is_cut:
            await self._news.wait()
            return
        until = max(self._next, self._held_until)
        pause = (until - self._clock.now()).total_seconds()
        paced = max(self._pace.next_unasked, self._next_look) - self._clock.monotonic()
        await wait_for(self._news, self._clock, pause if pause > 0 else max(paced, SHORTEST_REST))
