"""Walkers: somebody who taps everything they are shown, and takes each step back again."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field

from tests.rights.halls import Answer, Hall

Seen = tuple[str, tuple[str, ...], tuple[str, ...]]


@dataclass(slots=True, kw_only=True)
class Walker:
    """Walks from the menu, as deep as told; a screen met before is not left again."""

    hall: Hall
    account: int
    depth: int
    most: int = 400
    _known: dict[Seen, int] = field(default_factory=dict)
    _steps: int = 0

    async def walk(self) -> AsyncIterator[Answer]:
        """Yield every answer on the way: menus, commands, and all that buttons lead to."""
        for words in ("/menu", "/privacy", "/settings", "/help"):
            async with self.hall.undone():
                answer = await self.hall.says(self.account, words)
                yield answer
                async for one in self._on(answer, self.depth):
                    yield one

    async def _on(self, answer: Answer, depth: int) -> AsyncIterator[Answer]:
        """Tap each button of a screen, and go on from where it leads."""
        place = (*answer.seen, answer.taps)
        if depth == 0 or self._known.get(place, 0) >= depth:
            return
        self._known[place] = depth
        for tap in dict.fromkeys(answer.taps):
            if self._steps >= self.most:
                return
            self._steps += 1
            async with self.hall.undone():
                after = await self.hall.taps(self.account, tap)
                yield after
                async for one in self._on(after, depth - 1):
                    yield one
