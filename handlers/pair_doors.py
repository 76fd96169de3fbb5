"""Pair doors: what a curator can do on the page of one open pair, and what stands there.

`handlers/pairs.one` draws them. To add a button, write a function that takes the curator, the
pair's file and the phrases and yields buttons, one a row, and put it into `DOORS` at its place,
the most pressing first. To add lines of text, write an async function that takes a `Page` and
gives one paragraph, or `NOTHING`, and put it into `NOTES`; it may ask services, for one pair only.
Such functions stand in a module of their area that does not import `handlers/pairs`; the shapes
are in `pair_pages.py`.
"""

from typing import Final

from handlers import light_notes, meeting_doors, pair_notes, pair_standing
from handlers.contests import notes as contest_notes
from handlers.pair_pages import Door, Note
from handlers.plans import doors as plan_doors

DOORS: Final[tuple[Door, ...]] = (
    pair_notes.decide_rematch,
    pair_standing.answers,
    pair_notes.go_on,
    meeting_doors.settle,
    light_notes.settle,
    meeting_doors.record,
    meeting_doors.feedback_for,
    plan_doors.on_pair,
    pair_standing.order,
    pair_standing.group,
    pair_notes.copy_plan,
    pair_notes.sheet,
    pair_notes.papers,
    pair_notes.close,
)
"""The buttons on the page of a pair, in their order."""

NOTES: Final[tuple[Note, ...]] = (
    pair_standing.note,
    pair_notes.health,
    light_notes.why,
    pair_notes.rematch,
    plan_doors.told_on_pair,
    pair_notes.predecessor,
    meeting_doors.why_final,
    contest_notes.on_pair,
)
"""The paragraphs under the head of the page of a pair, in their order."""
