"""Words of polls: the title of a nomination, and why a winner was chosen."""

from typing import Final

from domain.gatherings import LONGEST_REASON
from domain.refusals import Misunderstood
from domain.training import a_title

LONGEST_TITLE: Final = 60


def a_name(words: str) -> str:
    """Give the title of a nomination as it is kept.

    Raises:
        Misunderstood: it is no words, or too long.
    """
    title = a_title(words)
    if len(title) > LONGEST_TITLE:
        raise Misunderstood("shorter", length=len(title), most=LONGEST_TITLE)
    return title


def a_reason(words: str) -> str:
    """Give why a winner was chosen among equals, as it is kept.

    Raises:
        Misunderstood: it is no words, or too long.
    """
    reason = " ".join(words.split())
    if not any(map(str.isalnum, reason)):
        raise Misunderstood("text")
    if len(reason) > LONGEST_REASON:
        raise Misunderstood("shorter", length=len(reason), most=LONGEST_REASON)
    return reason
