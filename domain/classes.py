"""Classes of a school, whose names people write in several ways."""

from typing import Final

from domain.people import Person

_LEFT_OUT: Final = str.maketrans("", "", " -.\"'\u00ab\u00bb\u201c\u201d\u2010\u2011\u2013\u2014")
_ALIKE: Final = str.maketrans(
    "abekmhopctyx", "\u0430\u0432\u0435\u043a\u043c\u043d\u043e\u0440\u0441\u0442\u0443\u0445"
)
"""Latin letters that look like Russian ones; a telephone's keyboard mixes them up."""


def folded(class_name: str) -> str:
    """Give what two spellings of one class have in common."""
    return class_name.casefold().translate(_LEFT_OUT).translate(_ALIKE)


def is_same_class(one: Person, other: Person) -> bool:
    """Whether two people of one school belong to one class; nobody belongs to a nameless one."""
    if one.school_id != other.school_id or not one.class_name or not other.class_name:
        return False
    return folded(one.class_name) == folded(other.class_name)
