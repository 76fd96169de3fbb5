"""Choices: columns of a copy whose few values are put into words by one phrase each."""

from collections.abc import Mapping
from typing import Final

CHOSEN: Final[Mapping[str, str]] = {
    "entry_requests.reason": "entry-reason",
    "entry_requests.verdict": "verdict",
    "pairs.outcome": "outcome",
    "pairs.reason": "parting",
    "pair_members.reason": "parting",
    "plans.kind": "plan-kind",
    "plans.state": "plan-state",
    "plan_items.mentor_mark": "mark",
    "plan_items.mentee_mark": "mark",
    "gathering_people.reply": "gathering-reply",
    "pair_wishes.wish": "pair-wish",
    "meetings.kind": "meeting-kind",
    "meetings.reason": "meeting-reason",
    "meetings.state": "meeting-state",
}
"""Columns of a few values for which one phrase chooses the words."""
