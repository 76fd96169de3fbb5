"""My data: what somebody is shown of what is kept about them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from domain.consents import Consent
from domain.erasures import Erasure
from domain.people import Person, Role

Record = Mapping[str, Sequence[Mapping[str, Any]]]
"""Rows by their table, as JSON can hold them; other people stand in it as codes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """Somebody of the staff has read a card, or taken it away in a document."""

    roles: frozenset[Role]
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class MyData:
    """What stands on the page; `counts` are by questionnaires, answers, pairs and meetings."""

    subject: Person
    counts: Mapping[str, int]
    consents: tuple[Consent, ...]
    looked: tuple[Looked, ...]
    erasure: Erasure | None
