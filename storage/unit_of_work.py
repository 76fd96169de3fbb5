"""The collections under one transaction; leaving it commits, raising rolls back."""

from contextlib import AbstractAsyncContextManager
from functools import cached_property
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import SchoolId
from storage.accounts import Accounts
from storage.appends import Appends
from storage.inbox import Inbox
from storage.interviews import Interviews
from storage.journal import Journal
from storage.outbox import Outbox
from storage.people import People
from storage.prompts import Prompts
from storage.questionnaires import Questionnaires
from storage.schools import Schools


class School:
    """The collections of one school; nothing in here can reach another school's rows."""

    def __init__(self, connection: AsyncConnection, appends: Appends, school_id: SchoolId) -> None:
        self.people = People(connection, school_id)
        self.interviews = Interviews(connection, school_id)
        self.prompts = Prompts(connection, school_id)
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
    def questionnaires(self) -> Questionnaires:
        """Every version of every questionnaire that was ever asked."""
        return Questionnaires(self._connection)

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
