"""Origins: from which list a position was opened, carried along behind every button under it.

An origin reads `part_3_0`: the list, its number, its page. A button that carries more puts it
before, with dots between: `20220312.waiting.part_3_0`.
"""

import re
from typing import Final

from domain.letters import Button
from handlers.taps import Tap
from locales.texts import Texts

_ORIGIN: Final = re.compile(r"(part|soon|late|mine|left)_([0-9]{1,3})_([0-9]{1,3})")

_NUMBER: Final = re.compile(r"[0-9]{1,9}")


def taken(arg: str, count: int) -> tuple[tuple[str, ...], str]:
    """Take what a button carries before its origin: always so many words, perhaps empty ones.

    What is no origin is left out: it may have been made up, and would not fit into other buttons.
    """
    words = arg.split(".", count)
    origin = words.pop() if len(words) > count else ""
    return (*words, *[""] * (count - len(words))), known(origin)


def known(origin: str) -> str:
    """Give an origin as it is, and nothing in place of one that no button of ours carries."""
    return origin if _ORIGIN.fullmatch(origin) else ""


def number(spelt: str) -> int | None:
    """Read a number that a button carries; None for one that no button of ours does."""
    return int(spelt) if _NUMBER.fullmatch(spelt) else None


def back(origin: str, texts: Texts) -> Button:
    """Lead back to the list a position was opened from; without one, to the whole road map."""
    found = _ORIGIN.fullmatch(origin)
    deed, number, page = found.groups() if found else ("", "0", "0")
    match deed:
        case "part":
            to = Tap("roadmap", "part", int(number), arg=page)
        case "soon":
            to = Tap("roadmap", "soon", int(number), arg=page)
        case "late":
            to = Tap("roadmap", "late", arg=page)
        case "mine":
            to = Tap("roadmap", "mine", arg=page)
        case "left":
            to = Tap("roadmap", "left", arg=page)
        case _:
            return Button(texts.label("button-roadmap"), str(Tap("roadmap", "show")))
    return Button(texts.label("button-roadmap-back"), str(to))
