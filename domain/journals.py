"""Journals: the lines of a school's journal, each bound to all lines before it.

The hash of a line covers its number, moment, actor, deed, subject and the seal of its details,
and the hash of the line before. A line's number within its school serves as its id: the number a
database gives may have gaps, this one may not.
"""

import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

from domain.ids import PersonId, SchoolId

Details = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A deed as it is written down: who did what, to what, and when.

    `line` is 0 until the entry has its place.
    """

    at: datetime
    actor_id: PersonId
    deed: str
    subject: str
    line: int = 0
    details: Details = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The last line of a school's journal, noted outside the database: `at` is its own moment."""

    school_id: SchoolId
    line: int
    hash: str
    at: datetime


def sealed(details: Details, key: bytes) -> str:
    """Give what is kept of details even after their erasure: their HMAC-SHA256, in hex."""
    words = json.dumps(dict(details), sort_keys=True).encode()
    return hmac.new(key, words, hashlib.sha256).hexdigest()


def root(school_id: SchoolId) -> str:
    """Give what the first line of a school is bound to."""
    return hashlib.sha256(f"school:{school_id}".encode()).hexdigest()


def chained(previous: str, line: int, entry: Entry, seal: str = "") -> str:
    """Give the hash of a line that follows the line of another hash: SHA-256, in hex.

    `seal` is that of its details, and empty where there are none.
    """
    at = entry.at.astimezone(UTC).isoformat()
    facts = [previous, line, at, entry.actor_id, entry.deed, entry.subject, seal]
    return hashlib.sha256(json.dumps(facts).encode()).hexdigest()


KNOWN: Final = (
    "add-evidence",
    "add-position",
    "add-school-days",
    "agreement",
    "answer-talk",
    "appoint-stand-in",
    "approve-plan",
    "ask-agreement",
    "ask-entry",
    "ask-for-talk",
    "ask-position-help",
    "assign-position",
    "award",
    "begin-position",
    "begin-programme",
    "birthday",
    "broadcast",
    "candidate",
    "carry-pair",
    "close-without-notice",
    "certificate",
    "change-class",
    "change-plan",
    "change-school-days",
    "choose-time",
    "close-pair",
    "close-survey",
    "close-talk",
    "confirm",
    "consent",
    "contest",
    "copy-own-data",
    "copy-plan",
    "copy-run",
    "decide",
    "decline-times",
    "drop-evidence",
    "drop-letters",
    "drop-line",
    "drop-material",
    "drop-plan",
    "drop-school-days",
    "edit-position",
    "end-role",
    "end-year",
    "enter",
    "entry",
    "erase",
    "exclude-school",
    "export-digest",
    "export",
    "extend-role",
    "extend-survey",
    "fill-in-for",
    "fill-in",
    "give-back-line",
    "gathering",
    "give-notice",
    "give-role",
    "hand-in-report",
    "hide-position",
    "honour",
    "import-road-map",
    "import",
    "invite-school",
    "invite",
    "join-group",
    "join-municipality",
    "join-on-paper",
    "keep-pair",
    "leave-group",
    "leave-municipality",
    "leave-position",
    "lend-material",
    "length",
    "let-go-on",
    "link-survey",
    "lower-age",
    "make-pair",
    "mark-by-facts",
    "mark-pilot",
    "mark-plan",
    "mark-position",
    "meeting",
    "move-classes",
    "move-position",
    "name",
    "note-pair-answer",
    "offer-times",
    "order-pair",
    "order-plan",
    "phone",
    "plan-erasure",
    "print",
    "protocol",
    "publication",
    "put-off-line",
    "read-answers",
    "read-card",
    "read-evidence",
    "read-gathering",
    "read-plan",
    "read-rematch",
    "read-results",
    "read",
    "recall-erasure",
    "record-paper",
    "refuse-survey",
    "release-letters",
    "relate",
    "relink",
    "remind-line",
    "remind-survey",
    "renew-link",
    "reopen-report",
    "reopen-year",
    "return-plan",
    "revoke-link",
    "revoke-role",
    "send-plan",
    "send-survey",
    "set-number",
    "set-target",
    "settle-age",
    "settle-light",
    "show-position",
    "stay-in-class",
    "take-back-plan",
    "take-line",
    "take-talk",
    "take-up-survey",
    "tell-birth-date",
    "training",
    "unassign-position",
    "unmark-pilot",
    "unmark-position",
    "vacation",
    "wish-pair",
    "withdraw",
    "write-plan",
    "write-report",
    "year-pair",
)
"""Deeds and families of deeds that have words of their own; the longer stand before the shorter.

A family is the beginning of its deeds up to a hyphen.
"""


def family(entry: Entry) -> str:
    """Say by which words a deed is told; `other` for one that has none of its own."""
    return family_of(entry.deed, entry.subject)


def family_of(deed: str, subject: str) -> str:
    """Say the same of a deed and its subject, where there is no whole entry."""
    if subject.startswith("meeting:"):
        return "meeting"
    spelt = deed.replace("_", "-")
    return next((one for one in KNOWN if f"{spelt}-".startswith(f"{one}-")), "other")


def person_in(subject: str) -> PersonId | None:
    """Give the person a deed was about, if it was about one."""
    kind, _, number = subject.partition(":")
    return PersonId(int(number)) if kind == "person" and number.isdigit() else None
