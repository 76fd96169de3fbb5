"""Rosters: who is in a school and what is planned there, written as rows, without taps."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import Table, insert, select, true, update

from domain.people import AgeGroup, Form, Role, Standing
from storage.database import Database
from storage.tables import (
    accounts,
    attendance,
    consent_texts,
    consents,
    kinships,
    meetings,
    pair_members,
    pairs,
    people,
    positions,
    runs,
    schools,
)

BEGIN = datetime(2021, 9, 1, tzinfo=UTC)
SHEET = "0" * 64


@dataclass(slots=True, kw_only=True)
class Roster:
    """A database at a moment; the zone of everybody in it, and who is a pupil."""

    database: Database
    now: datetime = BEGIN
    zones: dict[int, ZoneInfo] = field(default_factory=dict)
    pupils: set[int] = field(default_factory=set)

    async def add(self, table: Table, **facts: object) -> int:
        """Write a row as it is; gives its number."""
        async with self.database.connection() as connection:
            done = await connection.execute(insert(table).values(**facts))
            number: int = (done.inserted_primary_key or [0])[0]
        return number

    async def change(self, table: Table, number: int, **facts: object) -> None:
        """Change a row as if a service had."""
        async with self.database.connection() as connection:
            await connection.execute(update(table).where(table.c.id == number).values(**facts))

    async def school(self, zone: str = "Europe/Moscow") -> int:
        """Open a school."""
        return await self.add(schools, name=zone, zone=zone)

    async def person(
        self,
        school_id: int,
        role: Role,
        *,
        age_group: AgeGroup = AgeGroup.ADULT,
        admitted_at: datetime | None = None,
    ) -> int:
        """Let somebody into a school, with a consent if a moment is named."""
        account = 1000 + len(self.zones)
        await self.add(accounts, id=account, language="ru")
        number = await self.add(
            people,
            school_id=school_id,
            account_id=account,
            roles=role.value,
            form=Form.PEER,
            age_group=age_group,
            standing=Standing.ADMITTED,
        )
        async with self.database.reading() as uow:
            self.zones[number] = next(
                one.time_zone for one in await uow.schools.all() if one.id == school_id
            )
        if age_group is not AgeGroup.ADULT:
            self.pupils.add(number)
        if admitted_at is not None:
            await self._agreed(school_id, number, admitted_at)
        return number

    async def guardian(self, school_id: int, child: int) -> int:
        """Let in a guardian whom a curator has confirmed."""
        number = await self.person(school_id, Role.GUARDIAN)
        await self.add(
            kinships,
            guardian_id=number,
            child_id=child,
            school_id=school_id,
            since=self.now,
            confirmed_at=self.now,
        )
        return number

    async def pair(self, school_id: int, mentor: int, mentee: int) -> int:
        """Make a pair."""
        number = await self.add(
            pairs,
            school_id=school_id,
            number=mentee,
            mentor_id=mentor,
            form=Form.PEER,
            made_at=self.now,
            agreed_at=self.now,
        )
        await self.add(
            pair_members,
            pair_id=number,
            mentor_id=mentor,
            school_id=school_id,
            person_id=mentee,
            form=Form.PEER,
            joined_at=self.now,
        )
        return number

    async def meeting(self, school_id: int, pair: int, starts_at: datetime) -> int:
        """Plan a regular meeting."""
        return await self.add(
            meetings,
            school_id=school_id,
            pair_id=pair,
            kind="regular",
            rev=1,
            starts_at=starts_at,
            minutes=60,
            state="planned",
        )

    async def held(self, meeting: int, **facts: object) -> None:
        """Report that a meeting took place now, with every mentee of the pair."""
        await self.change(meetings, meeting, **{"state": "held", "settled_at": self.now, **facts})
        came = (
            select(meetings.c.id, pair_members.c.person_id, meetings.c.school_id, true())
            .join(pair_members, pair_members.c.pair_id == meetings.c.pair_id)
            .where(meetings.c.id == meeting, pair_members.c.left_at.is_(None))
        )
        columns = ["meeting_id", "person_id", "school_id", "was_there"]
        async with self.database.connection() as connection:
            await connection.execute(insert(attendance).from_select(columns, came))

    async def run(self, school_id: int, event: datetime, days: Sequence[date] = ()) -> int:
        """Begin a programme with a final event, and positions that are due on some days."""
        number = await self.add(
            runs,
            school_id=school_id,
            programme_id="gymnasium",
            years_later=0,
            rev=1,
            starts_on=BEGIN.date(),
            ends_on=date(2022, 5, 31),
            final_event_at=event,
            created_at=self.now,
        )
        for place, day in enumerate(days):
            await self.add(
                positions,
                school_id=school_id,
                run_id=number,
                name=f"p{place}",
                roles=Role.CURATOR.value,
                due_on=day,
                is_reminded=True,
                rev=1,
            )
        return number

    async def _agreed(self, school_id: int, person: int, at: datetime) -> None:
        async with self.database.connection() as connection:
            known = await connection.execute(consent_texts.select())
            if known.first() is None:
                sheet = {"sha256": SHEET, "kind": "own", "version": 1, "body": "."}
                await connection.execute(insert(consent_texts).values(**sheet))
        await self.add(
            consents,
            school_id=school_id,
            person_id=person,
            kind="own",
            answered_by=person,
            text_sha256=SHEET,
            answer="given",
            answered_at=at,
        )
