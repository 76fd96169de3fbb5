"""Names of schools that an operator typed, until they say on which programme to open them."""

from typing import Final
from zlib import crc32

from domain.refusals import Misunderstood
from services import UnitOfWork

LONGEST: Final = 200
"""How many characters the name of a school may have."""

_NUMBERS: Final = 10**6


async def wait(uow: UnitOfWork, operator: int, name: str) -> int:
    """Keep the last name somebody typed; the number tells it from those typed before.

    Raises:
        Misunderstood: the name is too long.
    """
    if len(name) > LONGEST:
        raise Misunderstood("shorter", length=len(name), most=LONGEST)
    await uow.settings.set(_key(operator), name)
    return _number(name)


async def waiting(uow: UnitOfWork, operator: int, number: int) -> str | None:
    """Give the name that a button speaks of; None: another one was typed since."""
    name = await uow.settings.get(_key(operator))
    return name if name is not None and _number(name) == number else None


def _key(operator: int) -> str:
    return f"opening:{operator}"


def _number(name: str) -> int:
    """Give a number that fits into a button and hardly ever is that of another name."""
    return crc32(name.encode()) % _NUMBERS
