"""Classes from one year to the next: one step up, and out of the last one.

Only names that begin with a number of a class are led on; a school that names its groups in
another way keeps its names.
"""

import re
from typing import Final

LAST_CLASS: Final = 11
FIRST_CLASS: Final = 1
_NAMED: Final = re.compile(r"(\d{1,2})(\W*)(\w{0,3})(\W*)")


def number_of(class_name: str) -> int | None:
    """Give the number of a class; None: it is named in another way."""
    found = _NAMED.fullmatch(class_name.strip())
    if found is None:
        return None
    number = int(found.group(1))
    return number if FIRST_CLASS <= number <= LAST_CLASS else None


def is_last(class_name: str) -> bool:
    """Whether a class leaves the school."""
    return number_of(class_name) == LAST_CLASS


def following(class_name: str) -> str | None:
    """Name the class a year later as it is spelt; None: it stays, or there is none."""
    number = number_of(class_name)
    if number is None or number == LAST_CLASS:
        return None
    return _NAMED.sub(rf"{number + 1}\2\3\4", class_name.strip(), count=1)
