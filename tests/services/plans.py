"""Plans: meetings on their way from a draft to what became of them, for tests of deeds."""

from datetime import datetime

from domain.ids import PairId
from domain.meetings import Meeting, MeetingKind
from domain.people import Person
from services import planning
from services.meetings import Card
from storage.database import Database
from storage.tables import outbox
from tests.pairs import DAY, NOW
from tests.records import rows


async def draft(
    database: Database,
    mentor: Person,
    pair_id: PairId,
    kind: MeetingKind = MeetingKind.ACQUAINTANCE,
    starts_at: datetime = NOW + DAY,
) -> Meeting:
    """Draft a meeting."""
    async with database.writing() as uow:
        return await planning.draft(uow, mentor, pair_id, kind, starts_at, NOW)


def card(meeting: Meeting) -> Card:
    """Name a meeting as a button drawn now does."""
    return Card(meeting.id, meeting.rev)


async def planned(database: Database, mentor: Person, pair_id: PairId) -> Meeting:
    """Plan an acquaintance for tomorrow."""
    drafted = await draft(database, mentor, pair_id)
    async with database.writing() as uow:
        return await planning.plan(uow, mentor, card(drafted), NOW)


async def told(database: Database) -> list[tuple[str, int]]:
    """List the letters written, and to whom."""
    return [(one["name"], one["person_id"]) for one in await rows(database, outbox)]
