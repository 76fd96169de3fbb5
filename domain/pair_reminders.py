"""Reminders of what pairs and mentors do: meetings, plans, training, and cards about pairs."""

from datetime import time, timedelta
from typing import Final

from domain.occurrences import Moment
from domain.people import Role
from domain.promises import Reminder
from domain.rights import Deed
from domain.thresholds import FEEDBACK_AGAIN, FEEDBACK_LAST, MEETING_ASKED, MEETING_ASKED_MENTEE
from domain.thresholds import UNPAIRED as UNPAIRED_LONG

_PAIR: Final = frozenset({Role.MENTOR, Role.MENTEE})
_MORNING: Final = time(9)
_LATER_MORNING: Final = time(10)
_EVENING: Final = time(18)
_TO_ITS_END: Final = 0.5
"""In days: what is said of tomorrow is said by the evening, or the day itself says it twice."""

MEETINGS: Final = (
    Reminder(
        name="meeting-tomorrow",
        moment=Moment.MEETING_STARTS,
        offset=timedelta(hours=-24),
        to=_PAIR,
        expires_after=timedelta(hours=12),
        counts=False,
    ),
    Reminder(
        name="meeting-soon",
        moment=Moment.MEETING_STARTS,
        offset=timedelta(hours=-2),
        to=_PAIR,
        counts=False,
    ),
    Reminder(
        name="meeting-not-forgotten",
        moment=Moment.MEETING_AFTER_FORGOTTEN,
        offset=timedelta(),
        hour=_MORNING,
        to=_PAIR,
        counts=False,
    ),
    Reminder(
        name="meeting-happened",
        moment=Moment.MEETING_UNREPORTED,
        offset=MEETING_ASKED.after,
        to=frozenset({Role.MENTOR}),
        expires_after=timedelta(days=3),
        counts=False,
        asks=Deed.REPORT_MEETING,
    ),
    Reminder(
        name="meeting-was-it",
        moment=Moment.MEETING_UNREPORTED,
        offset=MEETING_ASKED_MENTEE.after,
        to=frozenset({Role.MENTEE}),
        expires_after=timedelta(days=3),
        counts=False,
        asks=Deed.CONFIRM_MEETING,
    ),
    Reminder(
        name="feedback-wanted",
        moment=Moment.FEEDBACK_MISSING,
        offset=timedelta(),
        to=_PAIR,
        expires_after=timedelta(days=2),
        counts=False,
        asks=Deed.ANSWER_QUESTIONNAIRE,
    ),
    Reminder(
        name="feedback-still-wanted",
        moment=Moment.FEEDBACK_MISSING,
        offset=FEEDBACK_AGAIN.after,
        to=_PAIR,
        expires_after=timedelta(days=2),
        asks=Deed.ANSWER_QUESTIONNAIRE,
    ),
    Reminder(
        name="feedback-last-call",
        moment=Moment.FEEDBACK_MISSING,
        offset=FEEDBACK_LAST.after,
        to=_PAIR,
        asks=Deed.ANSWER_QUESTIONNAIRE,
    ),
)
UNPAIRED: Final = (
    Reminder(
        name="still-unpaired",
        moment=Moment.UNPAIRED,
        offset=UNPAIRED_LONG.after,
        hour=_EVENING,
        to=frozenset({Role.MENTEE}),
        expires_after=timedelta(days=3),
        asks=Deed.SEE_OWN_PAIRS,
    ),
)
IDLE: Final = tuple(
    Reminder(
        name=f"pair-idle-{number}",
        moment=Moment.PAIR_IDLE,
        offset=timedelta(days=days),
        hour=_EVENING,
        to=frozenset({Role.MENTOR}),
        expires_after=timedelta(days=3),
        group="todo",
        asks=Deed.PLAN_MEETING,
    )
    for number, days in ((1, 0), (2, 7), (3, 14))
)
"""After the third the digest goes on speaking."""
PLANS: Final = (
    Reminder(
        name="plan-item-due-3",
        moment=Moment.PLAN_ITEM_DUE,
        offset=-timedelta(days=3),
        hour=_EVENING,
        to=_PAIR,
        expires_after=timedelta(days=2),
        group="todo",
        asks=Deed.MARK_PLAN,
    ),
    Reminder(
        name="plan-item-late-1",
        moment=Moment.PLAN_ITEM_DUE,
        offset=timedelta(days=1),
        hour=_EVENING,
        to=frozenset({Role.MENTOR}),
        expires_after=timedelta(days=3),
        group="todo",
        asks=Deed.MARK_PLAN,
    ),
)
CARDS: Final = tuple(
    Reminder(
        name=name,
        moment=Moment.CARDS_DUE,
        offset=timedelta(days=days),
        hour=_LATER_MORNING,
        to=frozenset({Role.CURATOR}),
        expires_after=timedelta(days=5),
        asks=Deed.SEE_SCHOOL,
    )
    for name, days in (("control-cards", 0), ("control-cards-missing", 22))
)
TRAINING: Final = (
    Reminder(
        name="training-tomorrow",
        moment=Moment.TRAINING_SESSION,
        offset=-timedelta(days=1),
        hour=_EVENING,
        to=frozenset({Role.MENTOR}),
        expires_after=timedelta(days=_TO_ITS_END),
        counts=False,
        asks=Deed.SEE_TRAINING,
    ),
    Reminder(
        name="training-today",
        moment=Moment.TRAINING_SESSION,
        offset=timedelta(),
        hour=_MORNING,
        to=frozenset({Role.MENTOR}),
        counts=False,
        asks=Deed.SEE_TRAINING,
    ),
    Reminder(
        name="training-mark",
        moment=Moment.TRAINING_UNMARKED,
        offset=timedelta(hours=1),
        to=frozenset({Role.CURATOR, Role.METHODIST}),
        expires_after=timedelta(days=3),
        asks=Deed.MANAGE_TRAINING,
    ),
)

OF_PAIRS: Final = (*MEETINGS, *UNPAIRED, *IDLE, *PLANS, *CARDS, *TRAINING)
"""All of these."""
