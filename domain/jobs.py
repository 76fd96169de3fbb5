"""Jobs: slow work that is done outside transactions, and comes back through a service."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from domain.ids import JobId, PersonId, SchoolId


class JobState(StrEnum):
    """Whether a job waits, was done, or was given up."""

    PENDING = "pending"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A piece of work for the workshop, asked for by a person; `craft` names how it is done.

    `facts` hold what JSON can hold: ids rather than names, the messenger's id of a file to fetch.
    """

    id: JobId
    craft: str
    school_id: SchoolId
    person_id: PersonId
    made_at: datetime
    facts: Mapping[str, Any] = field(default_factory=dict)
    tries: int = 0
