"""The collections under one transaction; leaving it commits, raising rolls back."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import cached_property
from typing import TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import SchoolId
from storage.accounts import Accounts
from storage.appends import Appends
from storage.attachments import Attachments
from storage.broken_promises import BrokenPromises
from storage.chains import Binder
from storage.consents import Consents
from storage.decisions import Decisions
from storage.entry_requests import EntryRequests
from storage.erasing import Erasing
from storage.erasures import Erasures
from storage.feedback import Feedback
from storage.first_surveys import FirstSurveys
from storage.inbox import Inbox
from storage.interviews import Interviews
from storage.invitations import Invitations
from storage.jobs import Jobs
from storage.journal import Journal
from storage.kinships import Kinships
from storage.links import Links
from storage.live_screens import LiveScreens
from storage.meeting_occurrences import MeetingOccurrences
from storage.meetings import Meetings
from storage.my_data import MyDataOf
from storage.occurrences import Occurrences
from storage.outbox import Outbox
from storage.pair_states import PairStates
from storage.pairs import Pairs
from storage.paper_drafts import PaperDrafts
from storage.people import People
from storage.positions import Positions
from storage.process_settings import ProcessSettings
from storage.prompts import Prompts
from storage.questionnaires import Questionnaires
from storage.relinking import Relinking
from storage.reports.guests import Guests
from storage.reports.rolls import Roll
from storage.reports.weeks import Weeks
from storage.retention import Retention
from storage.role_terms import EndingTerms, RoleTerms
from storage.roster import Roster
from storage.runs import Runs
from storage.schools import Schools
from storage.stops import Stops
from storage.tickets import Tickets
from storage.uploads import Uploads
from storage.wrong_links import WrongLinks
from storage.year_occurrences import YearOccurrences

T = TypeVar("T")


def found(make: Callable[[AsyncConnection, SchoolId], T]) -> cached_property[T]:
    """Make a collection of a school when it is first asked for."""
    return cached_property(lambda school: make(school.connection, school.school_id))


class School:
    """The collections of one school; nothing in here can reach another school's rows."""

    people = found(People)
    decisions = found(Decisions)
    role_terms = found(RoleTerms)
    consents = found(Consents)
    kinships = found(Kinships)
    paper_drafts = found(PaperDrafts)
    links = found(Links)
    entry_requests = found(EntryRequests)
    interviews = found(Interviews)
    prompts = found(Prompts)
    roster = found(Roster)
    uploads = found(Uploads)
    runs = found(Runs)
    positions = found(Positions)
    guests = found(Guests)
    roll = found(Roll)
    weeks = found(Weeks)
    pairs = found(Pairs)
    pair_states = found(PairStates)
    meetings = found(Meetings)
    feedback = found(Feedback)
    first_surveys = found(FirstSurveys)
    tickets = found(Tickets)
    erasing = found(Erasing)

    def __init__(self, connection: AsyncConnection, appends: Appends, school_id: SchoolId) -> None:
        self.connection = connection
        self.school_id = school_id
        self.relinking = Relinking(connection, appends, school_id)
        self.my_data = MyDataOf(connection, school_id)
        self.stops = Stops(connection, appends, school_id)
        self.journal = Journal(connection, appends, school_id)


class UnitOfWork:
    """One transaction: what belongs to nobody's school here, the rest through `of`."""

    def __init__(self, connection: AsyncConnection, binder: Binder | None = None) -> None:
        self._connection = connection
        self._appends = Appends(connection, binder or Binder())
        self._schools: dict[SchoolId, School] = {}

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
    def wrong_links(self) -> WrongLinks:
        """Links that let nobody in, of every account."""
        return WrongLinks(self._connection)

    @cached_property
    def settings(self) -> ProcessSettings:
        """What the process remembers about itself."""
        return ProcessSettings(self._connection)

    @cached_property
    def questionnaires(self) -> Questionnaires:
        """Every version of every questionnaire that was ever asked."""
        return Questionnaires(self._connection)

    @cached_property
    def ending_terms(self) -> EndingTerms:
        """The terms of roles in every school that end."""
        return EndingTerms(self._connection)

    @cached_property
    def meeting_occurrences(self) -> MeetingOccurrences:
        """The moments of meetings, of every school, that reminders are counted from."""
        return MeetingOccurrences(self._connection)

    @cached_property
    def occurrences(self) -> Occurrences:
        """What comes by itself in every school: weeks that begin, surveys left unfinished."""
        return Occurrences(self._connection)

    @cached_property
    def broken_promises(self) -> BrokenPromises:
        """Talks of every school whose answer is late."""
        return BrokenPromises(self._connection)

    @cached_property
    def year_occurrences(self) -> YearOccurrences:
        """What the year brings to people of every school, that reminders are counted from."""
        return YearOccurrences(self._connection)

    @cached_property
    def erasures(self) -> Erasures:
        """Whose data are to go, or are gone, in every school."""
        return Erasures(self._connection)

    @cached_property
    def retention(self) -> Retention:
        """What has been kept long enough."""
        return Retention(self._connection)

    @cached_property
    def jobs(self) -> Jobs:
        """The slow work that waits for the workshop."""
        return Jobs(self._connection)

    @cached_property
    def live_screens(self) -> LiveScreens:
        """The screens that people look at now."""
        return LiveScreens(self._connection)

    @cached_property
    def attachments(self) -> Attachments:
        """The files that wait to be sent."""
        return Attachments(self._connection)

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
        if school_id not in self._schools:
            self._schools[school_id] = School(self._connection, self._appends, school_id)
        return self._schools[school_id]

    @asynccontextmanager
    async def savepoint(self) -> AsyncIterator[None]:
        """Mark a point to come back to: raising inside undoes only what was done inside."""
        try:
            async with self._appends.undone_with(self._connection.begin_nested()):
                yield
        except BaseException:
            self._forget_what_was_read()
            raise

    def _forget_what_was_read(self) -> None:
        """Let schools and settings be read again: what is remembered of them may be undone."""
        self._schools.clear()
        self.__dict__.pop("schools", None)
        self.__dict__.pop("settings", None)

    async def finish(self) -> None:
        """Write what was left for the end; the database does this just before the commit."""
        await self._appends.flush()
