"""Protocols: what was talked over and decided at a gathering, typed by a curator step by step."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final

from domain.ids import GatheringId, PersonId, SchoolId
from domain.refusals import DomainError, Misunderstood

LONGEST: Final = 2000
LONGEST_NUMBER: Final = 40


class ProtocolTooSoon(DomainError):
    """A protocol is written of a gathering that took place."""

    code = "protocol-too-soon"


class Part(StrEnum):
    """What a protocol says, in the order it is asked."""

    NUMBER = "number"
    AGENDA = "agenda"
    HEARD = "heard"
    DECIDED = "decided"


@dataclass(frozen=True, slots=True, kw_only=True)
class Protocol:
    """The protocol of one gathering; parts that nobody has typed yet are None."""

    gathering_id: GatheringId
    school_id: SchoolId
    made_by: PersonId
    made_at: datetime
    rev: int = 0
    number: str | None = None
    agenda: str | None = None
    heard: str | None = None
    decided: str | None = None

    def part(self, part: Part) -> str | None:
        """Give what was typed of a part."""
        words: str | None = getattr(self, part)
        return words

    @property
    def missing(self) -> Part | None:
        """The first part that nobody has typed; None: it is whole."""
        return next((one for one in Part if self.part(one) is None), None)

    def saying(self, part: Part, words: str) -> "Protocol":
        """Write a part of it.

        Raises:
            Misunderstood: there are no words, or too many.
        """
        most = LONGEST_NUMBER if part is Part.NUMBER else LONGEST
        lines = [" ".join(one.split()) for one in words.splitlines()]
        kept = "\n".join(filter(None, lines))
        if not any(map(str.isalnum, kept)):
            raise Misunderstood("text")
        if len(kept) > most:
            raise Misunderstood("shorter", length=len(kept), most=most)
        changes = {str(part): kept}
        return replace(self, **changes)  # type: ignore[arg-type]  # the fields of parts are words


def points(words: str) -> tuple[str, ...]:
    """Give the lines of a part, each a point of its own."""
    return tuple(filter(None, (one.strip() for one in words.splitlines())))
