"""Occurrences: moments of the programme that happen to a person about a subject."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.ids import AccountId, PersonId
from domain.people import Role
from domain.school_calendar import USUAL, SchoolCalendar


class Moment(StrEnum):
    """What happens; `services/occurrences.py` finds each of them."""

    MEETING_STARTS = "meeting_starts"
    MEETING_AFTER_FORGOTTEN = "meeting_after_forgotten"
    MEETING_UNREPORTED = "meeting_unreported"
    FEEDBACK_MISSING = "feedback_missing"
    POSITION_DUE = "position_due"
    POSITION_LATE = "position_late"
    FINAL_EVENT = "final_event"
    WEEK_BEGINS = "week_begins"
    MENTOR_WEEK_BEGINS = "mentor_week_begins"
    MONTH_BEGINS = "month_begins"
    REPORT_DUE = "report_due"
    STATISTICS_DUE = "statistics_due"
    SURVEY_UNFINISHED = "survey_unfinished"
    UNPAIRED = "unpaired"
    UNPAIRED_LONG = "unpaired_long"
    TALK_UNANSWERED = "talk_unanswered"
    WAVE_DUE = "wave_due"
    CARDS_DUE = "cards_due"
    PLAN_ITEM_DUE = "plan_item_due"
    TRAINING_SESSION = "training_session"
    TRAINING_UNMARKED = "training_unmarked"
    GATHERING = "gathering"
    FINAL_GATHERING = "final_gathering"
    GATHERING_OVER = "gathering_over"
    PAIR_IDLE = "pair_idle"
    VOTE_OPENED = "vote_opened"
    VOTE_CLOSES = "vote_closes"
    PAIR_YEAR_ENDS = "pair_year_ends"
    YEAR_CLOSES = "year_closes"
    YEAR_OVER = "year_over"
    YEAR_NEARS = "year_nears"


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """Something that happens to a person at a moment; `subject` names a thing as `meeting:12`.

    `over_at` is when there is nothing left to remind of, where that is later than `at`: a deadline
    lasts to the end of its day. `role` is the side the person stands on, where there are sides.
    `since` is what brought it about, where `at` may still move and no letter shall come again.
    `calendar` is the one of the school, where it matters to the reader.
    """

    moment: Moment
    at: datetime
    subject: str
    person_id: PersonId
    account_id: AccountId
    zone: ZoneInfo
    is_pupil: bool = False
    role: Role | None = None
    over_at: datetime | None = None
    since: datetime | None = None
    calendar: SchoolCalendar = USUAL

    @property
    def ends_at(self) -> datetime:
        """When there is nothing left to remind of."""
        return self.over_at or self.at
