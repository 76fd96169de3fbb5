"""The desk: letters that nobody asked for are made ready here at the moment they leave.

Whether a letter may still leave, and what it says, is asked anew; what it says is kept nowhere.
"""

import logging
from collections.abc import Awaitable, Callable, Collection
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final

from bot.faults import outline
from bot.mishaps import Mishaps
from domain.bundles import bundled
from domain.ids import AccountId
from domain.letters import Fate, Letter, LetterState, Screen
from handlers.covers import COVERED
from handlers.deadline_letters import TOGETHER
from services import leaving
from storage.unit_of_work import UnitOfWork

Draw = Callable[[UnitOfWork, Letter, datetime], Awaitable[Screen | None]]
"""Draws a letter as things stand now; None: there is nothing to say any more."""

HERE: Final = timedelta(minutes=20)
"""How long after a reply its reader counts as being at their telephone."""

_SEVERAL: Final = 2
_LONG_AGO: Final = datetime.min.replace(tzinfo=UTC)
_log: Final = logging.getLogger(__name__)


class Desk:
    """Makes letters ready one by one, and writes down the fate of those that do not leave."""

    def __init__(self, draw: Draw, mishaps: Mishaps) -> None:
        self._draw = draw
        self._mishaps = mishaps
        self._answered: dict[AccountId, datetime] = {}

    def note_reply(self, account_id: AccountId, now: datetime) -> None:
        """Note that somebody is answered, so they are at their telephone."""
        self._answered[account_id] = now

    async def made_ready(self, uow: UnitOfWork, letter: Letter, now: datetime) -> Letter | None:
        """Draw a letter, and others of its group with it; None: it does not leave now."""
        is_here = now - self._answered.get(letter.account_id, _LONG_AGO) < HERE
        if (fate := await leaving.held_back(uow, letter, now, is_here=is_here)) is not None:
            await uow.outbox.settle([fate], now)
            return None
        drawn = await self._drawn(uow, letter, now)
        if drawn is None or not letter.group:
            return drawn
        companions = await uow.outbox.companions(letter, now)
        others = [await self._drawn(uow, one, now) for one in companions]
        letters = [drawn, *filter(None, others)]
        for names in (COVERED, TOGETHER):
            letters = await self._gathered(uow, letters, names, now)
        return bundled(letters)

    async def _gathered(
        self, uow: UnitOfWork, letters: list[Letter], names: Collection[str], now: datetime
    ) -> list[Letter]:
        """Draw those of some names as one, where the first of them was: one cover, one list."""
        gathered = [one for one in letters if one.name in names]
        if len(gathered) < _SEVERAL:
            return letters
        first, *rest = gathered
        whole = replace(first, screen=None, others=tuple(rest))
        drawn = await self._drawn(uow, whole, now)
        kept = [one for one in letters if one not in rest]
        return [drawn if one is first and drawn is not None else one for one in kept]

    async def _drawn(self, uow: UnitOfWork, letter: Letter, now: datetime) -> Letter | None:
        """Draw one letter; nothing that a broken drawing did is kept, and it harms no other."""
        if letter.screen is not None:
            return letter
        try:
            async with uow.savepoint():
                screen = await self._draw(uow, letter, now)
        except Exception as fault:  # noqa: BLE001 - a drawing may break in any way; it is told below
            _log.error(
                "letter %s (%s) cannot be drawn: %s", letter.id, letter.name, outline(fault)
            )
            await self._bury(uow, letter, LetterState.DEAD, now)
            self._mishaps.lament(uow, letter, now)
            return None
        if screen is None:
            await self._bury(uow, letter, LetterState.CANCELLED, now)
            return None
        return replace(letter, screen=screen)

    @staticmethod
    async def _bury(uow: UnitOfWork, letter: Letter, state: LetterState, now: datetime) -> None:
        await uow.outbox.settle([Fate(letter=letter, state=state, doubts=letter.doubts)], now)
