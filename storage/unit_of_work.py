"""The collections under one transaction; leaving it commits, raising rolls back."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cached_property

from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import SchoolId
from storage.accounts import Accounts
from storage.appends import Appends
from storage.attachments import Attachments
from storage.chains import Binder
from storage.erasures import Erasures
from storage.every_school import EverySchool
from storage.held_letters import HeldLetters
from storage.inbox import Inbox
from storage.invitations import Invitations
from storage.jobs import Jobs
from storage.live_screens import LiveScreens
from storage.open_links import OpenLinks
from storage.outbox import Outbox
from storage.process_settings import ProcessSettings
from storage.questionnaires import Questionnaires
from storage.retention import Retention
from storage.school_invitations import SchoolInvitations
from storage.school_rooms import School
from storage.schools import Schools
from storage.seals import Seals
from storage.vitals import Vitals
from storage.wrong_links import WrongLinks


class UnitOfWork(EverySchool):
    """One transaction: what belongs to nobody's school here, the rest through `of`."""

    def __init__(self, connection: AsyncConnection, binder: Binder | None = None) -> None:
        super().__init__(connection)
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
