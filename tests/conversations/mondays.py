"""Mondays: a curator reads the digest and settles it line by line, with taps alone.

Nothing here knows why a line stands there: it is settled by what its screen offers.
"""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Final, TypeAlias

import pytest

from simulator.phones import Key
from tests.conversations import years
from tests.world import Someone

LINE: Final = "lines.open|"
LETTER: Final = "Готова сводка недели."
STRAIGHT: Final = (
    ("Проверить документ", "Документ показан"),
    ("Подобрать наставника", "", "Создать пару"),
    ("Перенести срок", "На месяц", ""),
)
"""Ways that end a line, as beginnings of labels; an empty one is the first button there is."""

BY_THE_PAIR: Final = (
    ("Решить о смене пары", "Оставить пару"),
    ("Разобрать встречу", "Состоялась"),
    ("Открыть план", "Открыть план:", "Утвердить план"),
)
"""Ways that begin on the page of a pair."""

REASONS: Final = ("Договорились о сроке", "Болезнь", "Жду ответа", "Не срочно")
_MORE: Final = re.compile(r"стало (больше|меньше) на (\d+)")
_BACK: Final = ("lines.show|0|", "digest.show|", "menu.show|")
_EARLIER, _LATER = "‹ Раньше", "Дальше ›"
_PATIENCE: Final = 8
Way: TypeAlias = tuple[str, ...]


class Deed(Enum):
    """What became of a line; kept is what was taken on a week before."""

    ENDED = auto()
    REMINDED = auto()
    PUT_OFF = auto()
    TAKEN = auto()
    KEPT = auto()


@dataclass(slots=True)
class Monday:
    """A digest as it came: its text, the words of each line by its tap, and what was done."""

    digest: str
    lines: dict[str, str]
    deeds: dict[str, Deed] = field(default_factory=dict)

    @property
    def causes(self) -> set[str]:
        """Why something stood there."""
        return {line.rpartition("|")[2] for line in self.lines}

    @property
    def more(self) -> int | None:
        """How much more there is than a week before, as it is told; None if nothing is."""
        if "Столько же, сколько неделю назад" in self.digest:
            return 0
        found = _MORE.search(self.digest)
        return found and int(found[2]) * (1 if found[1] == "больше" else -1)

    def after(self, deed: Deed) -> list[str]:
        """Name the lines about which this was done."""
        return [line for line, done in self.deeds.items() if done is deed]


async def reads(curator: Someone) -> Monday:
    """Open the digest from its letter, and turn the pages of its lines."""
    assert LETTER in curator.screen, curator.screen
    await curator.taps("Показать")
    digest = curator.screen
    await years.taps_first(curator, "Разобрать по одной")
    return Monday(digest, await lines_of(curator))


async def settles(curator: Someone, monday: Monday) -> None:
    """Settle one line after the other until none is left that nothing was done about."""
    typed = len(curator.phone.chat) - len(curator.chat)
    gone: set[Way] = set()
    while (line := await _next(curator, monday)) is not None:
        monday.deeds[line] = await _settled(curator, gone, len(monday.deeds))
    assert len(curator.phone.chat) - len(curator.chat) == typed, "nothing was typed"


async def lines_of(curator: Someone) -> dict[str, str]:
    """Go back to the list, and read the words of its lines by their taps."""
    await _goes_back(curator)
    found = {}
    async for door in _doors(curator):
        number = door.text.removeprefix("Решить ")
        line = next(one for one in curator.screen.splitlines() if one.startswith(f"{number}. "))
        found[door.data or ""] = line.partition(". ")[2]
    return found


async def _next(curator: Someone, monday: Monday) -> str | None:
    """Open the first line nothing was done about; None: there is none."""
    await _goes_back(curator)
    async for door in _doors(curator):
        if door.data not in monday.deeds:
            await curator.taps(door.text)
            return door.data
    return None


async def _settled(curator: Someone, gone: set[Way], number: int) -> Deed:
    """Do what ends a line, each way once a Monday; else remind, else put off or take on."""
    if "Вернуть всем" in curator.buttons:
        return Deed.KEPT
    if await _ended(curator, gone):
        return Deed.ENDED
    if "Напомнить" in curator.buttons:
        await curator.taps("Напомнить")
        assert curator.phone.toasts[-1].text.startswith("Напомним"), curator.screen
        return Deed.REMINDED
    if number % 2 and "Взять на себя" in curator.buttons:
        await curator.taps("Взять на себя")
        assert "Вернуть всем" in curator.buttons, curator.screen
        return Deed.TAKEN
    await curator.taps("Отложить на неделю")
    await years.taps_first(curator, REASONS[number % len(REASONS)])
    assert "Отложено на неделю" in curator.screen, curator.screen
    return Deed.PUT_OFF


async def _ended(curator: Someone, gone: set[Way]) -> bool:
    """Try the ways that are left; stand at the line again where none leads to an end."""
    line = curator.screen
    ways = [one for one in STRAIGHT if one not in gone and _has(curator, one)]
    leads = [one for one in curator.keys if (one.data or "").startswith("pairs.open|")]
    if not ways and leads and "Напомнить" not in curator.buttons:
        await curator.taps(leads[0].text)
        ways = [one for one in BY_THE_PAIR if one not in gone and _has(curator, one)]
    for way in ways[:1]:
        if await _goes(curator, way):
            gone.add(way)
            return True
    if curator.screen != line:
        await _comes_back_to(curator, line)
    return False


async def _goes(curator: Someone, way: Way) -> bool:
    """Tap along a way; False: it ends before its end."""
    for beginning in way:
        found = [one for one in curator.buttons if one.startswith(beginning)]
        if not found:
            return False
        await curator.taps(found[0])
    return True


def _has(curator: Someone, way: Way) -> bool:
    return any(one.startswith(way[0]) for one in curator.buttons)


async def _comes_back_to(curator: Someone, line: str) -> None:
    """Open a line again, from wherever a way has ended."""
    await _goes_back(curator)
    async for door in _doors(curator):
        await curator.taps(door.text)
        if curator.screen == line:
            return
        await _goes_back(curator)
    pytest.fail(f"a way that did not end it has ended {line!r}")


async def _goes_back(curator: Someone) -> None:
    """Find the way back to the first page of the lines by the buttons on the screen."""
    for _ in range(_PATIENCE):
        keys = curator.keys
        if _is_list(curator) and _EARLIER not in curator.buttons:
            return
        ways = [one for back in _BACK for one in keys if (one.data or "").startswith(back)]
        await curator.taps((ways or keys[-1:])[0].text)
    pytest.fail(f"no way back to the digest from {curator.screen!r}, {curator.buttons}")


async def _doors(curator: Someone) -> AsyncIterator[Key]:
    """Give the buttons of the lines, turning the pages."""
    while True:
        for key in curator.keys:
            if (key.data or "").startswith(LINE):
                yield key
        if _LATER not in curator.buttons:
            return
        await curator.taps(_LATER)


def _is_list(curator: Someone) -> bool:
    return "Здесь всё разобрано" in curator.screen or any(
        (one.data or "").startswith(LINE) for one in curator.keys
    )
