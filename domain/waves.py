"""Waves: a questionnaire sent to many at once, with a deadline, and how far each of them is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.ids import PersonId, SchoolId, WaveId
from domain.people import Form, Role
from domain.questions import Strict


class Among(StrEnum):
    """Who of an audience is asked, by how their mentoring stands."""

    ALL = "all"
    PAIRED = "paired"
    UNPAIRED = "unpaired"


class Audience(Strict):
    """Whom a curator chose to ask; what is None narrows nothing. A pair is asked on both sides."""

    role: Role
    form: Form | None = None
    class_name: str | None = None
    among: Among = Among.ALL
    pair_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wave:
    """One sending of a questionnaire in a school.

    It can be answered until `due_at`, or for as long as nobody closes it. `rev` rises with every
    change. Whoever has its link may answer it where `has_link`.
    """

    id: WaveId
    school_id: SchoolId
    questionnaire_id: str
    version: int
    audience: Audience
    sent_at: datetime
    sent_by: PersonId
    due_at: datetime | None = None
    closed_at: datetime | None = None
    has_link: bool = False
    rev: int = 1

    def is_open(self, now: datetime) -> bool:
        """Whether answers are taken at a moment."""
        is_due = self.due_at is not None and self.due_at <= now
        return self.closed_at is None and not is_due


class Stage(StrEnum):
    """How far somebody is with what a wave asks; those `UNREACHABLE` never got it."""

    SENT = "sent"
    OPENED = "opened"
    UNDER_WAY = "under_way"
    FINISHED = "finished"
    REFUSED = "refused"
    UNREACHABLE = "unreachable"

    @property
    def waits(self) -> bool:
        """Whether an answer may still come by itself, so that a reminder makes sense."""
        return self in {Stage.SENT, Stage.OPENED, Stage.UNDER_WAY}


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Somebody whom a wave asks, and how far they are."""

    person_id: PersonId
    stage: Stage


def response_rate(recipients: Iterable[Recipient]) -> float | None:
    """Give the share of those asked who have answered, in per cent with one decimal.

    Whoever refused or cannot be reached was asked as well. None: nobody was asked.
    """
    stages = [one.stage for one in recipients]
    if not stages:
        return None
    return round(100 * stages.count(Stage.FINISHED) / len(stages), 1)
