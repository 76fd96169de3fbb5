"""The collections that look across schools: what comes due anywhere, and what is added up."""

from functools import cached_property

from sqlalchemy.ext.asyncio import AsyncConnection

from storage.broadcasts.under_way import BroadcastsUnderWay
from storage.broken_promises import BrokenPromises
from storage.entered_numbers import EnteredInMany
from storage.gatherings.occurrences import GatheringOccurrences
from storage.gatherings.turnouts import FinalTurnouts
from storage.honours.occurrences import VoteOccurrences
from storage.meeting_occurrences import MeetingOccurrences
from storage.municipalities import Municipalities
from storage.occurrences import Occurrences
from storage.period_reports.periods import PeriodsOfMany
from storage.plan_occurrences import PlanOccurrences
from storage.reports.participation import Participations
from storage.reports.publicity import PublicityOfMany
from storage.reports.trainings import TaughtInMany
from storage.rests.rooms import Rests
from storage.role_terms import EndingTerms
from storage.school_days import SchoolDaysOfMany
from storage.training.occurrences import TrainingOccurrences
from storage.unpaired_occurrences import UnpairedOccurrences
from storage.year_ends.occurrences import YearEndOccurrences
from storage.year_occurrences import YearOccurrences


class EverySchool:
    """What is asked of all schools at once, for reminders and for whoever adds numbers up."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    @cached_property
    def school_days(self) -> SchoolDaysOfMany:
        """The calendars of schools, for whoever writes to their pupils."""
        return SchoolDaysOfMany(self._connection)

    @cached_property
    def municipalities(self) -> Municipalities:
        """What municipalities read of their schools: runs, and sums."""
        return Municipalities(self._connection)

    @cached_property
    def ending_terms(self) -> EndingTerms:
        """The terms of roles in every school that end."""
        return EndingTerms(self._connection)

    @cached_property
    def entered_in_many(self) -> EnteredInMany:
        """The numbers that schools entered, for whoever adds them up."""
        return EnteredInMany(self._connection)

    @cached_property
    def participations(self) -> Participations:
        """Who took part in which school, for whoever counts them."""
        return Participations(self._connection)

    @cached_property
    def rests(self) -> Rests:
        """What is asked about rests across schools."""
        return Rests(self._connection)

    @cached_property
    def meeting_occurrences(self) -> MeetingOccurrences:
        """The moments of meetings, of every school, that reminders are counted from."""
        return MeetingOccurrences(self._connection)

    @cached_property
    def occurrences(self) -> Occurrences:
        """What comes by itself in every school: weeks that begin, surveys left or due."""
        return Occurrences(self._connection)

    @cached_property
    def training_occurrences(self) -> TrainingOccurrences:
        """Lessons for mentors, of every school, that reminders are counted from."""
        return TrainingOccurrences(self._connection)

    @cached_property
    def gathering_occurrences(self) -> GatheringOccurrences:
        """Gatherings to come, of every school, that reminders are counted from."""
        return GatheringOccurrences(self._connection)

    @cached_property
    def periods(self) -> PeriodsOfMany:
        """What was done in weeks, months and quarters, and who hears of it."""
        return PeriodsOfMany(self._connection)

    @cached_property
    def broadcasts_under_way(self) -> BroadcastsUnderWay:
        """Broadcasts of every school that have not reached everybody yet."""
        return BroadcastsUnderWay(self._connection)

    @cached_property
    def publicity(self) -> PublicityOfMany:
        """What schools keep of contests and publications, for whoever counts it."""
        return PublicityOfMany(self._connection)

    @cached_property
    def vote_occurrences(self) -> VoteOccurrences:
        """Votes that open and close, of every school, that reminders are counted from."""
        return VoteOccurrences(self._connection)

    @cached_property
    def final_turnouts(self) -> FinalTurnouts:
        """Who came to final events, for whoever adds them up."""
        return FinalTurnouts(self._connection)

    @cached_property
    def taught_in_many(self) -> TaughtInMany:
        """How many lessons groups of mentors had, for whoever adds them up."""
        return TaughtInMany(self._connection)

    @cached_property
    def broken_promises(self) -> BrokenPromises:
        """Talks of every school whose answer is late."""
        return BrokenPromises(self._connection)

    @cached_property
    def year_occurrences(self) -> YearOccurrences:
        """What the year brings to people of every school, that reminders are counted from."""
        return YearOccurrences(self._connection)

    @cached_property
    def year_end_occurrences(self) -> YearEndOccurrences:
        """Years that come to their end, of every school, that reminders are counted from."""
        return YearEndOccurrences(self._connection)

    @cached_property
    def unpaired_occurrences(self) -> UnpairedOccurrences:
        """Mentees of every school who wait for a pair, since when."""
        return UnpairedOccurrences(self._connection)

    @cached_property
    def plan_occurrences(self) -> PlanOccurrences:
        """What is due in the individual plans of every school."""
        return PlanOccurrences(self._connection)
