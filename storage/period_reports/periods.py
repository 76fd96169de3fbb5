"""What is asked of many schools about their weeks, months and quarters."""

from functools import cached_property

from sqlalchemy.ext.asyncio import AsyncConnection

from storage.mentor_weeks.occurrences import BusyMentors
from storage.period_reports.activities import Activities
from storage.period_reports.occurrences import ReportReaders


class PeriodsOfMany:
    """Collections about periods, of every school; whoever adds up passes on sums alone."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    @cached_property
    def activities(self) -> Activities:
        """What pairs did within a time."""
        return Activities(self._connection)

    @cached_property
    def readers(self) -> ReportReaders:
        """Who hears of reports that are due and of months that begin."""
        return ReportReaders(self._connection)

    @cached_property
    def mentors(self) -> BusyMentors:
        """Mentors who work with somebody, that weeks begin for."""
        return BusyMentors(self._connection)
