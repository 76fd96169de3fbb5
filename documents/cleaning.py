"""What no file can hold: control characters, halves of characters and marks that are none."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

_LINE_END: Final = re.compile("\r\n?|\x0b|\x0c|\x85|\u2028|\u2029")
_UNHOLDABLE: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """Drop what XML cannot hold from a text; its lines end in one way, its tabs become spaces."""
    return _UNHOLDABLE.sub("", _LINE_END.sub("\n", text)).replace("\t", " ")


def cleaned(what: Any) -> Any:
    """Clean every text in a tree of facts, the names of its fields left alone."""
    if isinstance(what, str):
        return clean(what)
    if isinstance(what, Mapping):
        return {key: cleaned(value) for key, value in what.items()}
    if isinstance(what, Sequence):
        return [cleaned(one) for one in what]
    return what
