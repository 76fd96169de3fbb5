"""Casts: who plays in the demo of a programme, and in which folder it keeps its data."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from bot.obstacles import Obstacle
from locales.texts import FALLBACK, HERE, texts_for

USUAL: Final = "gymnasium-2021"
"""The programme of the demo that starts when nobody asks for another one."""

_FOLDER: Final = Path("data/demo")
_SHARED: Final = HERE / FALLBACK / "demo.toml"
"""What all demos say alike; whoever plays in one stands in a file of its own beside it."""

Cast = Mapping[str, Any]


class NoSuchDemo(Obstacle):
    """Nobody plays in the programme asked for."""


def names() -> tuple[str, ...]:
    """List the programmes that have a demo, the usual one first."""
    found = sorted(one.stem for one in _SHARED.with_suffix("").glob("*.toml"))
    return (USUAL, *(one for one in found if one != USUAL))


def read(programme: str = USUAL) -> Cast:
    """Read who plays in a programme.

    Raises:
        NoSuchDemo: nobody does; the words name the programmes there are.
    """
    if programme not in names():
        facts = {"name": programme, "known": ", ".join(names())}
        raise NoSuchDemo(texts_for(FALLBACK).label("start-no-demo", **facts))
    own = _SHARED.with_suffix("") / f"{programme}.toml"
    both = {path: tomllib.loads(path.read_text(encoding="utf-8")) for path in (_SHARED, own)}
    words = {**both[_SHARED]["words"], **both[own].get("words", {})}
    return {"programme": programme, **both[_SHARED], **both[own], "words": words}


def folder(programme: str) -> Path:
    """Name where a demo keeps its database and its telephones; delete it to begin anew."""
    return _FOLDER if programme == USUAL else _FOLDER / programme


def organisations(cast: Cast) -> Iterator[Mapping[str, Any]]:
    """List the organisations of a cast: the one that is opened first, then those that join it."""
    yield cast
    yield from cast.get("schools", ())


def everybody(cast: Cast) -> tuple[Mapping[str, Any], ...]:
    """List everybody who has a telephone, in the order of the page."""
    return tuple(one for house in organisations(cast) for one in house.get("people", ()))
