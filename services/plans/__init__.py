"""Individual plans: what other areas ask about them; nobody's rights are asked here."""

from services.plans.copying import copy
from services.plans.standing import (
    Owed,
    is_ready,
    of_pair,
    of_pairs,
    open_items,
    overdue,
    standings,
    waiting,
)

__all__ = [
    "Owed",
    "copy",
    "is_ready",
    "of_pair",
    "of_pairs",
    "open_items",
    "overdue",
    "standings",
    "waiting",
]
