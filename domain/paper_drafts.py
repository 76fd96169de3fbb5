"""Paper drafts: a consent on paper while staff type what stands on it, and what may stand."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from domain.ages import birthday
from domain.consents import ConsentKind
from domain.ids import PersonId
from domain.kinships import Relation
from domain.refusals import Misunderstood

OLDEST: Final = 3
"""How many years old a paper may be; an older one is signed anew."""

_LONGEST: Final = {"number": 40, "kept": 120}


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperDraft:
    """What somebody of the staff has typed so far about a paper of a person."""

    staff_id: PersonId
    person_id: PersonId
    kind: ConsentKind
    relation: Relation | None = None
    number: str | None = None
    on: date | None = None


def checked_words(field: str, words: str) -> str:
    """Give a number or a place back, tidied, if it is neither empty nor too long.

    Raises:
        Misunderstood: it is.
    """
    tidied = " ".join(words.split())
    if not tidied:
        raise Misunderstood("text")
    if len(tidied) > _LONGEST[field]:
        raise Misunderstood("shorter", length=len(tidied), most=_LONGEST[field])
    return tidied


def checked_day(on: date, today: date) -> date:
    """Give the day of a paper back if a paper of that day is worth recording.

    Raises:
        Misunderstood: it lies in the future, or too long ago.
    """
    if on > today:
        raise Misunderstood("paper-future")
    if birthday(on, OLDEST) < today:
        raise Misunderstood("paper-long-ago", years=OLDEST)
    return on
