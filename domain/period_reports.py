"""Reports of a period: what a curator keeps of one: their own words, and that it was handed in."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from domain.ids import PersonId
from domain.refusals import DomainError, Misunderstood

LONGEST: Final = 1500
"""How many characters the words about risks and decisions may have."""


class ReportKind(StrEnum):
    """What is reported of: a quarter, or a year to federal statistics."""

    QUARTER = "quarter"
    STATISTICS = "statistics"


class ReportHandedIn(DomainError):
    """The report has been handed in, so that nothing in it changes any more."""

    code = "report-handed-in"


class NothingToReport(DomainError):
    """No programme of the school had begun by the end of that quarter."""

    code = "nothing-to-report"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What is kept of a report; its figures are counted anew whenever they are looked at."""

    kind: ReportKind
    starts_on: date
    words: str | None = None
    written_by: PersonId | None = None
    handed_in_at: datetime | None = None
    rev: int = 0

    @property
    def is_handed_in(self) -> bool:
        """Whether the report has been handed in."""
        return self.handed_in_at is not None

    def saying(self, words: str, by: PersonId) -> "Kept":
        """Write about risks and decisions.

        Raises:
            Misunderstood: there are no words, or too many.
            ReportHandedIn: it was handed in already.
        """
        if self.is_handed_in:
            raise ReportHandedIn
        said = words.strip()
        if not said:
            raise Misunderstood("text")
        if len(said) > LONGEST:
            raise Misunderstood("shorter", length=len(said), most=LONGEST)
        return replace(self, words=said, written_by=by)

    def handed_in(self, now: datetime) -> "Kept":
        """Note that it was handed in; once more changes nothing."""
        return self if self.is_handed_in else replace(self, handed_in_at=now)

    def reopened(self) -> "Kept":
        """Take it up again."""
        return replace(self, handed_in_at=None)
