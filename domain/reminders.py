"""Reminders: promises the bot makes about time.

To add one, append a `Reminder` to `REMINDERS` and give it words: a phrase, and a function that
draws it, in the letters of its area in handlers/ under its name.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time, timedelta
from types import MappingProxyType
from typing import Final

from domain.letters import Lane, WhileBusy
from domain.occurrences import Moment
from domain.people import Person, Role
from domain.rights import Deed, may

_AHEAD: Final = frozenset(
    {Moment.MEETING_STARTS, Moment.POSITION_DUE, Moment.FINAL_EVENT, Moment.WAVE_DUE}
)
"""What is reminded of before it happens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """A letter at an offset from a moment; before it where the offset is negative.

    With an `hour` the offset counts local days, and the letter goes at that hour. `to` names the
    roles it is for, empty: whomever the moment happens to. `expires_after` is how late it may be.
    Letters of one `group` become one message. `counts` tells whether the caps count it, `asks`
    what its reader must be allowed to do.
    """

    name: str
    moment: Moment
    offset: timedelta
    hour: time | None = None
    to: frozenset[Role] = frozenset()
    lane: Lane = Lane.REMINDER
    while_busy: WhileBusy = WhileBusy.WAIT
    expires_after: timedelta = timedelta(days=1)
    group: str = ""
    counts: bool = True
    asks: Deed | None = None

    @property
    def is_before(self) -> bool:
        """Whether the letter speaks of something that is still to come."""
        return self.moment in _AHEAD and self.offset <= timedelta()

    def is_for(self, person: Person) -> bool:
        """Whether a person may get it as they stand now."""
        is_meant = not self.to or person.plays(self.to)
        return person.is_admitted and is_meant and (self.asks is None or may(person, self.asks))


_PAIR: Final = frozenset({Role.MENTOR, Role.MENTEE})
_MORNING: Final = time(9)
_LATER_MORNING: Final = time(10)
_EVENING: Final = time(18)
_TO_ITS_END: Final = 0.5
"""In days: what is said of tomorrow is said by the evening, or the day itself says it twice."""


def _days(number: float) -> timedelta:
    return timedelta(days=number)


_MEETINGS: Final = (
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
        name="meeting-happened",
        moment=Moment.MEETING_UNREPORTED,
        offset=timedelta(hours=2),
        to=frozenset({Role.MENTOR}),
        expires_after=_days(3),
        counts=False,
        asks=Deed.REPORT_MEETING,
    ),
    Reminder(
        name="feedback-wanted",
        moment=Moment.FEEDBACK_MISSING,
        offset=timedelta(),
        to=_PAIR,
        expires_after=_days(2),
        counts=False,
        asks=Deed.ANSWER_QUESTIONNAIRE,
    ),
    Reminder(
        name="feedback-still-wanted",
        moment=Moment.FEEDBACK_MISSING,
        offset=_days(1),
        to=_PAIR,
        expires_after=_days(2),
        asks=Deed.ANSWER_QUESTIONNAIRE,
    ),
)
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
    for days, useful in ((1, 1), (7, 3))
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
    *_MEETINGS,
    *_POSITIONS,
    *_LATE_POSITIONS,
    *_FINAL_EVENT,
    *_SURVEYS,
    *_WAVES,
    *_DIGESTS,
    *_TALKS,
)
"""All of them; a number in a name counts days, and 0 is the day itself."""

BY_NAME: Final[Mapping[str, Reminder]] = MappingProxyType({one.name: one for one in REMINDERS})
OF: Final[Mapping[Moment, tuple[Reminder, ...]]] = MappingProxyType(
    {moment: tuple(one for one in REMINDERS if one.moment is moment) for moment in Moment}
)

AS_REMINDERS: Final = frozenset({"wave-sent", "wave-reminder"})
"""What a curator lets the bot write to many; it keeps to the rules of reminders."""


def is_routine(name: str) -> bool:
    """Whether a letter of that name keeps silence and waits for its reader, whatever they do."""
    return name in BY_NAME or name in AS_REMINDERS


def counts(name: str) -> bool:
    """Whether a letter of that name counts against the caps."""
    return BY_NAME[name].counts if name in BY_NAME else name in AS_REMINDERS
