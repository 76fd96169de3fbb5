"""My data: everything that is kept about one person, and who has looked at it."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, Final

from sqlalchemy import (
    BindParameter,
    Column,
    ColumnElement,
    Select,
    Table,
    bindparam,
    func,
    or_,
    select,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import PersonId, SchoolId
from domain.my_data import Looked, Record
from domain.people import Person, Role
from storage import tables as of
from storage.columns import SENSITIVE
from storage.stops import (
    GATHERINGS_OF,
    INTERVIEWS_OF,
    MEETINGS_OF,
    NOMINATIONS_OF,
    OWN_INTERVIEWS,
    PAIRS_OF,
    TICKETS_OF,
)

_PERSON: Final[BindParameter[int]] = bindparam("person")
_ACCOUNT: Final[BindParameter[int]] = bindparam("account")
_OWN_LINES: Final = select(of.journal.c.id).where(
    of.journal.c.actor_id == _PERSON,
    or_(of.journal.c.subject.not_like("person:%"), of.journal.c.subject == bindparam("subject")),
)
"""What staff did about others is told without its details, which are about the others."""

_OWN_PLANS: Final = select(of.plans.c.id).where(of.plans.c.person_id == _PERSON)

MINE: Final[Mapping[Table, ColumnElement[bool]]] = MappingProxyType(
    {
        of.accounts: of.accounts.c.id == _ACCOUNT,
        of.people: of.people.c.id == _PERSON,
        of.role_terms: of.role_terms.c.person_id == _PERSON,
        of.chosen_runs: of.chosen_runs.c.person_id == _PERSON,
        of.position_people: of.position_people.c.person_id == _PERSON,
        of.roster: of.roster.c.person_id == _PERSON,
        of.invitations: or_(
            of.invitations.c.used_by == _PERSON,
            of.invitations.c.child_id == _PERSON,
            of.invitations.c.person_id == _PERSON,
        ),
        of.entry_requests: of.entry_requests.c.person_id == _PERSON,
        of.wrong_links: of.wrong_links.c.account_id == _ACCOUNT,
        of.consents: of.consents.c.person_id == _PERSON,
        of.kinships: or_(of.kinships.c.guardian_id == _PERSON, of.kinships.c.child_id == _PERSON),
        of.interviews: or_(
            of.interviews.c.id.in_(INTERVIEWS_OF), of.interviews.c.by_id == _PERSON
        ),
        of.answers: of.answers.c.interview_id.in_(OWN_INTERVIEWS),
        of.waves: of.waves.c.sent_by == _PERSON,
        of.recipients: of.recipients.c.person_id == _PERSON,
        of.pairs: of.pairs.c.id.in_(PAIRS_OF),
        of.pair_members: of.pair_members.c.person_id == _PERSON,
        of.rematches: of.rematches.c.person_id == _PERSON,
        of.meetings: of.meetings.c.id.in_(MEETINGS_OF),
        of.meeting_times: of.meeting_times.c.meeting_id.in_(MEETINGS_OF),
        of.attendance: of.attendance.c.person_id == _PERSON,
        of.plans: of.plans.c.person_id == _PERSON,
        of.plan_items: of.plan_items.c.plan_id.in_(_OWN_PLANS),
        of.plan_versions: of.plan_versions.c.plan_id.in_(_OWN_PLANS),
        of.candidacies: of.candidacies.c.person_id == _PERSON,
        of.training_members: of.training_members.c.person_id == _PERSON,
        of.training_attendance: of.training_attendance.c.person_id == _PERSON,
        of.certificates: of.certificates.c.person_id == _PERSON,
        of.gatherings: of.gatherings.c.id.in_(GATHERINGS_OF),
        of.gathering_people: of.gathering_people.c.person_id == _PERSON,
        of.pauses: of.pauses.c.person_id == _PERSON,
        of.vacations: or_(of.vacations.c.person_id == _PERSON, of.vacations.c.told_by == _PERSON),
        of.phone_calls: or_(
            of.phone_calls.c.person_id == _PERSON, of.phone_calls.c.called_by == _PERSON
        ),
        of.protocols: of.protocols.c.made_by == _PERSON,
        of.period_reports: of.period_reports.c.written_by == _PERSON,
        of.broadcasts: of.broadcasts.c.made_by == _PERSON,
        of.broadcast_people: of.broadcast_people.c.person_id == _PERSON,
        of.contest_pairs: of.contest_pairs.c.pair_id.in_(PAIRS_OF),
        of.publications: or_(
            of.publications.c.pair_id.in_(PAIRS_OF), of.publications.c.made_by == _PERSON
        ),
        of.nominations: of.nominations.c.id.in_(NOMINATIONS_OF),
        of.nominees: or_(of.nominees.c.person_id == _PERSON, of.nominees.c.pair_id.in_(PAIRS_OF)),
        of.poll_voters: of.poll_voters.c.person_id == _PERSON,
        of.awards: of.awards.c.person_id == _PERSON,
        of.pair_wishes: of.pair_wishes.c.person_id == _PERSON,
        of.pair_decisions: of.pair_decisions.c.pair_id.in_(PAIRS_OF),
        of.year_people: of.year_people.c.person_id == _PERSON,
        of.class_stays: of.class_stays.c.person_id == _PERSON,
        of.materials: of.materials.c.added_by == _PERSON,
        of.tickets: of.tickets.c.id.in_(TICKETS_OF),
        of.ticket_words: of.ticket_words.c.author_id == _PERSON,
        of.journal: of.journal.c.actor_id == _PERSON,
        of.journal_details: of.journal_details.c.journal_id.in_(_OWN_LINES),
    }
)
"""Which rows of a table are about somebody; what only passes through is not kept, so not here."""

_TOLD: Final = frozenset({of.answers, of.tickets, of.ticket_words, of.journal, of.journal_details})
"""What tells by itself what somebody said, or whom they asked for a talk: for their own eyes."""


def _count(query: Select[Any], name: str) -> ColumnElement[int]:
    return select(func.count()).select_from(query.subquery()).scalar_subquery().label(name)


def _of(table: Table) -> Select[Any]:
    return select(*table.primary_key).where(MINE[table])


_COUNTS: Final = select(
    _count(OWN_INTERVIEWS, "questionnaires"),
    _count(_of(of.answers), "answers"),
    _count(_of(of.pairs), "pairs"),
    _count(_of(of.meetings).where(of.meetings.c.state != "draft"), "meetings"),
    _count(_of(of.consents), "consents"),
)
_LOOKED: Final = (
    select(of.journal.c.at, of.people.c.roles)
    .join(of.people, of.people.c.id == of.journal.c.actor_id)
    .where(
        of.journal.c.school_id == bindparam("school"),
        of.journal.c.subject == bindparam("subject"),
        of.journal.c.actor_id != _PERSON,
        or_(*(of.journal.c.deed.startswith(one) for one in ("read-", "export-", "print-"))),
    )
    .order_by(of.journal.c.id.desc())
    .limit(bindparam("most"))
)


class MyDataOf:
    """What one school keeps about each of its people."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def counts(self, person_id: PersonId) -> dict[str, int]:
        """Count what is kept about somebody."""
        row = (await self._connection.execute(_COUNTS, {"person": person_id})).one()
        return dict(row._mapping)  # noqa: SLF001 - the public way to a row by names

    async def looked(self, person_id: PersonId, most: int) -> tuple[Looked, ...]:
        """List who has read somebody's card last."""
        facts = {"school": self._school_id, "person": person_id, "most": most}
        rows = await self._connection.execute(_LOOKED, facts | {"subject": f"person:{person_id}"})
        return tuple(
            Looked(roles=frozenset(map(Role, row.roles.split())), at=row.at) for row in rows
        )

    async def record(self, person: Person, *, with_words: bool) -> Record:
        """Give every row about somebody; without words: nothing they said or were told.

        Without words it is not told either which questions they came to, or that they asked
        somebody for a talk.
        """
        facts: dict[str, Any] = {"person": person.id, "account": person.account_id}
        facts["subject"] = f"person:{person.id}"
        found: dict[str, list[dict[str, Any]]] = {}
        for table, mine in MINE.items():
            if table in _TOLD and not with_words:
                continue
            columns = [one for one in table.c if with_words or one.info != SENSITIVE]
            query = select(*columns).where(mine).order_by(*table.primary_key)
            asked = {key: facts[key] for key in query.compile().params if key in facts}
            rows = (await self._connection.execute(query, asked)).all()
            found[table.name] = [dict(_said(columns, row)) for row in rows]
        return found


def people_in(record: Record) -> set[int]:
    """Give the numbers of all people that a record points at."""
    return {
        row[column.name]
        for table in MINE
        for column in _pointing(table)
        for row in record.get(table.name, ())
        if row.get(column.name) is not None
    }


def with_codes(record: Record, codes: Mapping[int, str]) -> Record:
    """Put codes where a record points at people."""
    named = {table.name: {one.name for one in _pointing(table)} for table in MINE}
    return {
        name: [
            {
                key: codes.get(value, value) if key in named[name] else value
                for key, value in row.items()
            }
            for row in rows
        ]
        for name, rows in record.items()
    }


def _pointing(table: Table) -> Iterator[Column[Any]]:
    """Yield the columns of a table that hold numbers of people."""
    for column in table.c:
        if column is of.people.c.id or any(
            key.column is of.people.c.id for key in column.foreign_keys
        ):
            yield column


def _said(columns: list[Column[Any]], row: Any) -> Iterator[tuple[str, Any]]:
    for column, value in zip(columns, row, strict=True):
        is_moment = isinstance(value, datetime | date)
        yield column.name, value.isoformat() if is_moment else value
