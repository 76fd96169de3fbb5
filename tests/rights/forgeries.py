"""Forgeries: taps that no button of ours carries, made from every shape that some button has."""

from collections.abc import Iterator
from random import Random
from typing import Final

from tests.rights import matrix
from tests.rights.districts import COORDINATOR
from tests.rights.halls import Hall
from tests.rights.matrix import HERE, THERE, Row
from tests.rights.towns import OTHER, OWN, SIDES, Town

NOBODYS: Final = (0, 999_999_999)
"""Numbers that nothing bears."""

ARGUMENTS: Final = ("", "x", "0", "999999999999", "own_x", "guardian_9", "_", "a_b_c", "9" * 36)
"""What may stand where a button of ours has a word or a moment."""

MISSHAPEN: Final = (
    "",
    "{name}",
    "{name}|",
    "{name}|1",
    "{name}|1|0",
    "{name}|1|0||",
    "{name}|1|0|x|y",
    "{name}|-1|0|",
    "{name}|1|-1|",
    "{name}|9223372036854775808|0|",
    "{name}|1|0|Ю",
    "{name}|1|0|\x00",
    " {name}|1|0|",
    "{name}|1|0|\n",
    "x{name}|1|0|",
    "{name}_z|1|0|",
    "{name}|1|0|" + "a" * 64,
    "{name}|0x1|0|",
    "{name}|١|0|",
)
"""Shapes that none of our taps has: parts left out, added, too long, or in other digits."""


def taps() -> tuple[Row, ...]:
    """Give one line of the table for every tap there is."""
    return tuple({one.name: one for one in matrix.rows() if one.kind == "tap"}.values())


def numbers(town: Town, side: str | None = None) -> list[int]:
    """List every number that something of a town bears, or of one of its sides."""
    return sorted({one for (_, whose), one in town.things.items() if side in {None, whose}})


def borrowed(hall: Hall, row: Row, actor: str, dice: Random, count: int) -> Iterator[str]:
    """Yield taps of a shape with numbers of another school's things, whatever they are."""
    foreign = [*NOBODYS, *numbers(matrix.abroad(hall, actor))]
    shape = row.update.format_map(_Anything(matrix.home(hall, actor)))
    name, *_, argument = shape.split("|")
    for one in dice.sample(foreign, count):
        yield f"{name}|{one}|{dice.choice([0, *foreign])}|{argument}"


def twisted(hall: Hall, row: Row, actor: str, dice: Random, count: int) -> Iterator[str]:
    """Yield taps of a shape with one's own numbers and an argument that nothing has."""
    name, number, rev, _ = matrix.spelt(row, hall, actor, OWN).split("|")
    for argument in dice.sample(ARGUMENTS, count):
        yield f"{name}|{number}|{rev}|{argument}"[:64]


class _Anything(dict[str, object]):
    """Fills every place of a shape: with the texts of a town, and with nothing in particular."""

    def __init__(self, town: Town) -> None:
        super().__init__(town.texts)

    def __missing__(self, key: str) -> int:
        return 0


def hidden_from(hall: Hall, actor: str) -> tuple[str, ...]:
    """Give the marks that an actor never sees: of another school, and of people not theirs.

    A coordinator sees how a school is called, and nobody in it.
    """
    there = hall.towns[THERE].mark
    if actor == COORDINATOR:
        member = hall.towns[HERE].mark
        return there, *(f"{member}{side}" for side in SIDES)
    if actor in {"mentee", "mentor", "guardian", "class_teacher"}:
        return there, f"{hall.towns[HERE].mark}{OTHER}"
    return (there,)


def misshapen(row: Row) -> Iterator[str]:
    """Yield a tap in every shape that none has."""
    name = row.name.partition(" ")[2]
    yield from (one.replace("{name}", name) for one in MISSHAPEN)
