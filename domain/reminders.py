"""Reminders: promises the bot makes about time.

To add one, append a `Reminder` here or in `pair_reminders.py` and give it words: a phrase, and a
function that draws it, in the letters of its area in handlers/ under its name. What a reminder is
stands in `promises.py`.
"""

from collections.abc import Mapping
from datetime import time, timedelta
from types import MappingProxyType
from typing import Final

from domain.gathering_reminders import OF_GATHERINGS
from domain.honour_reminders import OF_HONOURS
from domain.letters import Lane
from domain.occurrences import Moment
from domain.pair_reminders import OF_PAIRS
from domain.people import Role
from domain.promises import Reminder
from domain.report_reminders import OF_REPORTS
from domain.rights import Deed
from domain.thresholds import POSITION_LATE, POSITION_LATER
from domain.year_reminders import OF_YEARS

_PAIR: Final = frozenset({Role.MENTOR, Role.MENTEE})
_MORNING: Final = time(9)
_LATER_MORNING: Final = time(10)
_EVENING: Final = time(18)
_TO_ITS_END: Final = 0.5
"""In days: what is said of tomorrow is said by the evening, or the day itself says it twice."""


def _days(number: float) -> timedelta:
    return timedelta(days=number)


_POSITIONS: Final = tuple(
    Reminder(
        name=f"position-due-{days}",
        moment=Moment.POSITION_DUE,
        offset=-_days(days),
        hour=_MORNING,
        expires_after=_days(useful),
        group="roadmap",
    )
    for days, useful in ((14, 3), (7, 3), (1, _TO_ITS_END), (0, 1))
)
_LATE_POSITIONS: Final = tuple(
    Reminder(
        name=f"position-late-{days}",
        moment=Moment.POSITION_LATE,
        offset=_days(days),
        hour=_MORNING,
        expires_after=_days(useful),
        group="roadmap",
    )
    for days, useful in ((POSITION_LATE.days, 1), (POSITION_LATER.days, 3))
)
_FINAL_EVENT: Final = tuple(
    Reminder(
        name=f"final-event-{days}",
        moment=Moment.FINAL_EVENT,
        offset=-_days(days),
        hour=_LATER_MORNING,
        expires_after=_days(useful),
        counts=days > 1,
    )
    for days, useful in ((30, 5), (14, 4), (7, 3), (3, 1), (1, _TO_ITS_END), (0, 1))
)
_SURVEYS: Final = tuple(
    Reminder(
        name=f"survey-unfinished-{days}",
        moment=Moment.SURVEY_UNFINISHED,
        offset=_days(days),
        hour=_EVENING,
        to=_PAIR,
        expires_after=_days(2),
        group="todo",
        asks=Deed.ANSWER_QUESTIONNAIRE,
    )
    for days in (3, 6, 9)
)
_WAVES: Final = tuple(
    Reminder(
        name=f"wave-due-{days}",
        moment=Moment.WAVE_DUE,
        offset=-_days(days),
        hour=_EVENING,
        expires_after=_days(useful),
        group="todo",
        asks=Deed.ANSWER_QUESTIONNAIRE,
    )
    for days, useful in ((3, 1), (1, 1))
)
_DIGESTS: Final = (
    Reminder(
        name="weekly-digest",
        moment=Moment.WEEK_BEGINS,
        offset=timedelta(),
        to=frozenset({Role.CURATOR}),
        lane=Lane.DIGEST,
        expires_after=_days(3),
        asks=Deed.SEE_SCHOOL,
    ),
    Reminder(
        name="mentor-week",
        moment=Moment.MENTOR_WEEK_BEGINS,
        offset=timedelta(),
        to=frozenset({Role.MENTOR}),
        lane=Lane.DIGEST,
        expires_after=_days(3),
        asks=Deed.SEE_OWN_WEEK,
    ),
)

_TALKS: Final = (
    Reminder(
        name="talk-overdue",
        moment=Moment.TALK_UNANSWERED,
        offset=timedelta(),
        to=frozenset({Role.CURATOR, Role.PSYCHOLOGIST}),
        counts=False,
        asks=Deed.ANSWER_TALK,
    ),
)
REMINDERS: Final = (
    *OF_PAIRS,
    *_POSITIONS,
    *_LATE_POSITIONS,
    *_FINAL_EVENT,
    *_SURVEYS,
    *_WAVES,
    *_DIGESTS,
    *_TALKS,
    *OF_GATHERINGS,
    *OF_REPORTS,
    *OF_HONOURS,
    *OF_YEARS,
)
"""All of them; a number in a name counts days, and 0 is the day itself."""

BY_NAME: Final[Mapping[str, Reminder]] = MappingProxyType({one.name: one for one in REMINDERS})
OF: Final[Mapping[Moment, tuple[Reminder, ...]]] = MappingProxyType(
    {moment: tuple(one for one in REMINDERS if one.moment is moment) for moment in Moment}
)

AS_REMINDERS: Final = frozenset(
    {
        *("feedback-reminder", "wave-sent", "wave-reminder"),
        *("remind-report", "remind-meet", "remind-plan"),
        *("remind-missed", "remind-position", "remind-consent"),
        "broadcast",
    }
)
"""What a curator lets the bot write to many; it keeps to the rules of reminders."""


def is_routine(name: str) -> bool:
    """Whether a letter of that name keeps silence and waits for its reader, whatever they do."""
    return name in BY_NAME or name in AS_REMINDERS


def counts(name: str) -> bool:
    """Whether a letter of that name counts against the caps."""
    return BY_NAME[name].counts if name in BY_NAME else name in AS_REMINDERS
