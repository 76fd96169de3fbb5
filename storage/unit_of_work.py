"""The collections under one transaction; leaving it commits, raising rolls back."""

from contextlib import AbstractAsyncContextManager
from functools import cached_property
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import SchoolId
from storage.accounts import Accounts
from storage.appends import Appends
from storage.consents import Consents
from storage.decisions import Decisions
from storage.feedback import Feedback
from storage.first_surveys import FirstSurveys
from storage.inbox import Inbox
from storage.interviews import Interviews
from storage.invitations import Invitations
from storage.journal import Journal
from storage.kinships import Kinships
from storage.meeting_occurrences import MeetingOccurrences
from storage.meetings import Meetings
from storage.occurrences import Occurrences
from storage.outbox import Outbox
from storage.pair_states import PairStates
from storage.pairs import Pairs
from storage.people import People
from storage.positions import Positions
from storage.process_settings import ProcessSettings
from storage.prompts import Prompts
from storage.questionnaires import Questionnaires
from storage.reports.guests import Guests
from storage.reports.rolls import Roll
from storage.reports.weeks import Weeks
from storage.runs import Runs
from storage.schools import Schools
from storage.year_occurrences import YearOccurrences


class School:
    """The collections of one school; nothing in here can reach another school's rows."""

    def __init__(self, connection: AsyncConnection, appends: Appends, school_id: SchoolId) -> None:
        self.people = People(connection, school_id)
        self.decisions = Decisions(connection, school_id)
        self.consents = Consents(connection, school_id)
        self.kinships = Kinships(connection, school_id)
        self.interviews = Interviews(connection, school_id)
        self.prompts = Prompts(connection, school_id)
        self.runs = Runs(connection, school_id)
        self.positions = Positions(connection, school_id)
        self.guests = Guests(connection, school_id)
        self.roll = Roll(connection, school_id)
        self.weeks = Weeks(connection, school_id)
        self.pairs = Pairs(connection, school_id)
        self.pair_states = PairStates(connection, school_id)
        self.meetings = Meetings(connection, school_id)
        self.feedback = Feedback(connection, school_id)
        self.first_surveys = FirstSurveys(connection, school_id)
        self.journal = Journal(appends, school_id)


class UnitOfWork:
    """One transaction: what belongs to nobody's school here, the rest through `of`."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self._appends = Appends(connection)

    @cached_property
    def accounts(self) -> Accounts:
        """The accounts with the messenger."""
        return Accounts(self._connection)

    @cached_property
    def schools(self) -> Schools:
        """The schools this bot serves."""
        return Schools(self._connection)

    @cached_property
    def invitations(self) -> Invitations:
        """The links into schools."""
        return Invitations(self._connection)

    @cached_property
    def settings(self) -> ProcessSettings:
        """What the process remembers about itself."""
        return ProcessSettings(self._connection)

    @cached_property
    def questionnaires(self) -> Questionnaires:
        """Every version of every questionnaire that was ever asked."""
        return Questionnaires(self._connection)

    @cached_property
    def meeting_occurrences(self) -> MeetingOccurrences:
        """The moments of meetings, of every school, that reminders are counted from."""
        return MeetingOccurrences(self._connection)

    @cached_property
    def occurrences(self) -> Occurrences:
        """What comes by itself in every school: weeks that begin, surveys left unfinished."""
        return Occurrences(self._connection)

    @cached_property
    def year_occurrences(self) -> YearOccurrences:
        """What the year brings to people of every school, that reminders are counted from."""
        return YearOccurrences(self._connection)

    @cached_property
    def inbox(self) -> Inbox:
        """What Telegram told us."""
        return Inbox(self._connection)

    @cached_property
    def outbox(self) -> Outbox:
        """What people shall be told."""
        return Outbox(self._connection, self._appends)

    def of(self, school_id: SchoolId) -> School:
        """Step into one school."""
        return School(self._connection, self._appends, school_id)

    def savepoint(self) -> AbstractAsyncContextManager[Any]:
        """Mark a point to come back to: raising inside undoes only what was done inside."""
        return self._appends.undone_with(self._connection.begin_nested())

    async def finish(self) -> None:
        """Write what was left for the end; the database does this just before the commit."""
        await self._appends.flush()
