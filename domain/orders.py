"""Orders of a school: the number and the day of the paper by which it approved something."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """An order as it stands in the register of the school."""

    number: str
    on: date
