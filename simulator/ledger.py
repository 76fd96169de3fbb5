"""The ledger: everything that reached the server, so that tests ask it and not the client."""

from dataclasses import dataclass
from typing import Any


@dataclass(slots=True, kw_only=True)
class Entry:
    """One request; it is written on arrival and completed when its fate is known.

    `at` is monotonic, `wall` unix seconds. `ambiguous`: accepted, but the answer was lost.
    """

    at: float
    wall: float
    method: str
    chat_id: int | None
    params: dict[str, Any]
    ok: bool = False
    error_code: int | None = None
    message_id: int | None = None
    fault: str | None = None
    ambiguous: bool = False
    text: str | None = None
