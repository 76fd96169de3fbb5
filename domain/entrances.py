"""Entrances: what became of a link that was opened, and requests that wait for a curator."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from domain.ids import PersonId, SchoolId
from domain.people import Person, Role

WRONG_LINKS: Final = 5
"""How many wrong links an account may open in an hour before links are not looked up any more."""

ALARM_AT: Final = 50
"""How many wrong links in an hour, of all accounts, the operators hear of."""

WITHIN: Final = timedelta(hours=1)
LONGEST_WORDS: Final = 300
"""How long a curator's question or reason may be."""


class Outcome(StrEnum):
    """What opening a link did; each but `CAME` and `BACK` is said to the person."""

    CAME = "came"
    BACK = "back"
    ROLE_ADDED = "role_added"
    CHILD_ADDED = "child_added"
    ANOTHER_CHILD = "another_child"
    ROLE_ASKED = "role_asked"
    PHONE_MOVED = "phone_moved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Somebody opened a link: who they are now, and what it did.

    `role` is that of the link; `child_id` is set where a consent about a child comes next.
    """

    person: Person
    outcome: Outcome
    role: Role
    child_id: PersonId | None = None


class Verdict(StrEnum):
    """What a curator decided about a request."""

    ACCEPTED = "accepted"
    REFUSED = "refused"


class Reason(StrEnum):
    """Why somebody is not let in; other reasons are typed."""

    NOT_OURS = "not_ours"
    TWICE = "twice"
    FULL = "full"


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """Somebody who waits for a curator, for the role of the link they came by.

    `question` is the curator's, `said_yes` the answer; nothing else is asked before consents.
    """

    id: int
    school_id: SchoolId
    person_id: PersonId
    invitation_id: int
    role: Role
    asked_at: datetime
    label: str | None = None
    class_name: str | None = None
    question: str | None = None
    said_yes: bool | None = None


_CLASS: Final = re.compile(r"(1[01]|[1-9])[\W_]*([^\W\d_]?)[\W_]*")


def class_in(label: str) -> str | None:
    """Read the class a label names, as «7 A» or «10-b»; None for a label of another kind."""
    found = _CLASS.fullmatch(label.strip())
    return None if found is None else f"{found[1]}{found[2].upper()}"
