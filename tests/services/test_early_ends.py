"""An early end of a pair whose mentor is employed for it, before its notice had run."""

from datetime import timedelta

import pytest

from domain.endings import Ending
from domain.pairs import Outcome, Parting
from domain.people import Form, Role
from services import pair_endings
from storage.database import Database
from storage.tables import journal
from tests.pairs import NO_PAPERS, NOW, someone
from tests.records import rows
from tests.services import measured

pytestmark = pytest.mark.database

EARLY = Ending(outcome=Outcome.TERMINATED, reason=Parting.MISMATCH)


@pytest.mark.parametrize(("days", "is_written"), [(1, True), (10, False)])
async def test_a_pair_ended_without_notice_and_nothing_said_so(
    database: Database, days: int, *, is_written: bool
) -> None:
    """The curator may, and the journal tells it; after three working days there is nothing to."""
    curator = await someone(database, 1, Role.CURATOR)
    mentor = await someone(database, 2, Role.MENTOR)
    mentee = await someone(database, 3, Role.MENTEE)
    await measured.pair(database, mentor, mentee, Form.TEACHER)
    async with database.writing() as uow:
        (pair,) = await uow.of(curator.school_id).pairs.open()
        await pair_endings.give_notice(uow, curator, pair.id, NOW)
        later = NOW + timedelta(days=days)
        await pair_endings.close(uow, curator, NO_PAPERS, pair.id, EARLY, later)
    deeds = [one["deed"] for one in await rows(database, journal)]
    assert ("close-without-notice" in deeds) is is_written
