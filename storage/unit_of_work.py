"""The collections under one transaction; leaving it commits, raising rolls back."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cached_property

from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import SchoolId
from storage.accounts import Accounts
from storage.appends import Appends
from storage.attachments import Attachments
from storage.broadcasts.under_way import BroadcastsUnderWay
from storage.broken_promises import BrokenPromises
from storage.chains import Binder
from storage.entered_numbers import EnteredInMany
from storage.erasures import Erasures
from storage.gatherings.occurrences import GatheringOccurrences
from storage.gatherings.turnouts import FinalTurnouts
from storage.held_letters import HeldLetters
from storage.honours.occurrences import VoteOccurrences
from storage.inbox import Inbox
from storage.invitations import Invitations
from storage.jobs import Jobs
from storage.live_screens import LiveScreens
from storage.meeting_occurrences import MeetingOccurrences
from storage.municipalities import Municipalities
from storage.occurrences import Occurrences
from storage.open_links import OpenLinks
from storage.outbox import Outbox
from storage.period_reports.periods import PeriodsOfMany
from storage.plan_occurrences import PlanOccurrences
from storage.process_settings import ProcessSettings
from storage.questionnaires import Questionnaires
from storage.reports.participation import Participations
from storage.reports.publicity import PublicityOfMany
from storage.reports.trainings import TaughtInMany
from storage.rests.rooms import Rests
from storage.retention import Retention
from storage.role_terms import EndingTerms
from storage.school_days import SchoolDaysOfMany
from storage.school_invitations import SchoolInvitations
from storage.school_rooms import School
from storage.schools import Schools
from storage.seals import Seals
from storage.training.occurrences import TrainingOccurrences
from storage.unpaired_occurrences import UnpairedOccurrences
from storage.vitals import Vitals
from storage.wrong_links import WrongLinks
from storage.year_ends.occurrences import YearEndOccurrences
from storage.year_occurrences import YearOccurrences


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
    def seals(self) -> Seals:
        """The seals on what people carry for us and may not change."""
        return Seals(self._appends.binder.secret)

    @cached_property
    def invitations(self) -> Invitations:
        """The links into schools."""
        return Invitations(self._connection)

    @cached_property
    def school_invitations(self) -> SchoolInvitations:
        """The links by which schools join municipalities."""
        return SchoolInvitations(self._connection)

    @cached_property
    def school_days(self) -> SchoolDaysOfMany:
        """The calendars of schools, for whoever writes to their pupils."""
        return SchoolDaysOfMany(self._connection)

    @cached_property
    def municipalities(self) -> Municipalities:
        """What municipalities read of their schools: runs, and sums."""
        return Municipalities(self._connection)

    @cached_property
    def open_links(self) -> OpenLinks:
        """The links by which anybody answers an anonymous wave."""
        return OpenLinks(self._connection)

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

    @cached_property
    def held_letters(self) -> HeldLetters:
        """What a restored copy brought back, in every school."""
        return HeldLetters(self._connection)

    @cached_property
    def vitals(self) -> Vitals:
        """How the post is doing."""
        return Vitals(self._connection, self.outbox.waiting)

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
            # Schools and settings are read again: what is remembered of them may be undone.
            self._schools.clear()
            self.__dict__.pop("schools", None)
            self.__dict__.pop("settings", None)
            raise

    async def finish(self) -> None:
        """Write what was left for the end; the database does this just before the commit."""
        await self._appends.flush()
