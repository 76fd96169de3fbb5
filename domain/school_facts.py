"""Facts about a school at a moment, from which its digest is made."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from domain.admission import USUAL, Terms
from domain.candidates import Candidates
from domain.consents import Consent
from domain.feedback import Owed
from domain.ids import PairId
from domain.kinships import Kinship
from domain.lights import Signals, idle
from domain.meetings import Reason
from domain.pairs import PairState, Trouble
from domain.people import Person, Standing
from domain.plan_items import WaitingPlan
from domain.road_maps import RoadMap
from domain.school_calendar import USUAL as USUAL_DAYS
from domain.school_calendar import SchoolCalendar
from domain.thresholds import PAIR_GAP


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolled:
    """Somebody of the school, with what the messenger and the calendar know about them.

    `admitted_at` is None where nobody remembers it.
    """

    person: Person
    is_reachable: bool = True
    admitted_at: datetime | None = None

    @property
    def is_heard(self) -> bool:
        """Whether the bot can write to them, and may: who said no is left in peace."""
        is_left = self.person.standing in {Standing.REFUSED, Standing.WITHDRAWN}
        return self.person.has_telephone and self.is_reachable and not is_left


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """How many meetings of a week stand where; `answered` counts feedback about those held.

    `reasons` counts the causes of those missed or cancelled, as far as somebody named them.
    """

    planned: int = 0
    held: int = 0
    missed: int = 0
    cancelled: int = 0
    disputed: int = 0
    answered: int = 0
    reasons: Mapping[Reason, int] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether no meeting falls into the week."""
        return not (self.planned or self.held or self.missed or self.cancelled)

    @property
    def feedback_due(self) -> int:
        """How many answers the meetings held ask for: one from either side."""
        return 2 * self.held


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Everything a digest is made of, as it stands at `now`; `zone` is the school's.

    `troubles` are those that still press, `owed` is feedback that is late; `terms` decide whose
    consents are needed. `road_maps` are those of every run that goes on, in the order they began.
    `away` are the first and last days of the vacations of the mentor of a pair, `signals` what the
    lights of the pairs speak of, as far as the reader may know. `gap` is how many days its pairs
    may go without a meeting.
    """

    now: datetime
    zone: ZoneInfo
    enrolled: tuple[Enrolled, ...] = ()
    consents: tuple[Consent, ...] = ()
    kinships: tuple[Kinship, ...] = ()
    candidates: Candidates = field(
        default_factory=lambda: Candidates(mentees=(), mentors=(), unfinished=())
    )
    pairs: tuple[PairState, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    owed: tuple[Owed, ...] = ()
    plans: tuple[WaitingPlan, ...] = ()
    road_maps: tuple[RoadMap, ...] = ()
    last_week: Week = field(default_factory=Week)
    this_week: Week = field(default_factory=Week)
    terms: Terms = USUAL
    calendar: SchoolCalendar = USUAL_DAYS
    away: Mapping[PairId, tuple[tuple[date, date], ...]] = field(default_factory=dict)
    signals: Mapping[PairId, Signals] = field(default_factory=dict)
    gap: int = PAIR_GAP.days

    @property
    def today(self) -> date:
        """The day in the school's zone."""
        return self.now.astimezone(self.zone).date()

    @property
    def monday(self) -> date:
        """The first day of this week."""
        return self.today - timedelta(days=self.today.weekday())

    def idle(self, state: PairState) -> int:
        """Count the days a pair has not met, as its light does: no holidays, no vacations."""
        since = (state.last_held_at or state.pair.made_at).astimezone(self.zone).date()
        counted = self.calendar.leaving_out(self.away.get(state.pair.id, ()))
        return idle(since, self.today, counted, self.gap)

    def rests(self, state: PairState) -> bool:
        """Whether nobody expects a pair to meet today: holidays, or its mentor is away."""
        away = self.away.get(state.pair.id, ())
        is_away = any(first <= self.today <= last for first, last in away)
        return is_away or self.calendar.is_holiday(self.today)
