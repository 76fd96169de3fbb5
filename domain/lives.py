"""Lives: the states something goes through, as a value that can be asked and drawn."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import product
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A way from one state to another; either end may be a group, which means each of its states.

    `why` is a code that words are kept for. `is_back` is a way from every state of a group to
    every earlier one of it.
    """

    source: str
    target: str
    why: str
    is_back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """States and the moves between them; `groups` hold states in their order, by a name.

    `begins` are the states something may be found in at first.
    """

    name: str
    states: tuple[StrEnum, ...]
    begins: frozenset[str]
    moves: tuple[Move, ...]
    groups: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))

    def allows(self, before: str, after: str) -> bool:
        """Whether one deed may lead from a state to another; staying is always allowed."""
        return before == after or after in self.next_of(before)

    def next_of(self, state: str) -> frozenset[str]:
        """Give the states that one deed may lead to."""
        return frozenset(
            after for move in self.moves for before, after in self._spread(move) if before == state
        )

    def _spread(self, move: Move) -> Iterator[tuple[str, str]]:
        both = product(self._inside(move.source), self._inside(move.target))
        if not move.is_back:
            return both
        order = self._inside(move.source)
        return ((one, other) for one, other in both if order.index(other) < order.index(one))

    def _inside(self, name: str) -> tuple[str, ...]:
        return self.groups.get(name, (name,))


Say = Callable[[str], str]
"""Puts a code in words."""


def drawn(life: Life, state: Say, move: Say) -> str:
    """Draw a life as a Mermaid state diagram; `state` names a state or a group, `move` a way."""
    inner = {state for group in life.groups.values() for state in group}
    lines = ["stateDiagram-v2", "    direction TB"]
    lines += [_named(one, state) for one in life.states if one not in inner]
    for name, group in life.groups.items():
        lines += [f'    state "{state(name)}" as {name} {{']
        lines += [f"    {_named(one, state)}" for one in group]
        lines += [f"    {line}" for line in _ways(_within(life, group), move)]
        lines += ["    }"]
    lines += [f"    [*] --> {one}" for one in life.states if one in life.begins]
    lines += _ways((one for one in life.moves if one not in _inner_moves(life)), move)
    return "\n".join(lines)


def _named(code: str, say: Say) -> str:
    return f'    state "{say(code)}" as {code}'


def _ways(moves: Iterable[Move], say: Say) -> list[str]:
    return [f"    {one.source} --> {one.target} : {say(one.why)}" for one in moves]


def _within(life: Life, group: tuple[str, ...]) -> tuple[Move, ...]:
    return tuple(one for one in life.moves if one.source in group and one.target in group)


def _inner_moves(life: Life) -> frozenset[Move]:
    return frozenset(move for group in life.groups.values() for move in _within(life, group))
