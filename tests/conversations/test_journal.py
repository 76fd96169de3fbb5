"""The journal on the curator's screen: who looked at whom, in codes, and the whole of it."""

from collections.abc import Collection

import pytest

from domain.people import Role
from services import people
from storage.tables import jobs, journal
from tests.conversations import couples, years
from tests.records import rows
from tests.world import World

pytestmark = pytest.mark.database


async def test_a_curator_reads_who_looked_at_whose_card(school: World) -> None:
    """Names are left out, also one's own; moves in questionnaires are not shown."""
    who = await couples.couple(school)
    async with school.app.database.writing() as uow:
        curator, mentee = [await years.whose(school, one) for one in (who.curator, who.mentee)]
        await people.card(uow, curator, mentee.id, school.clock.now())
    await who.curator.sends("/queue")
    await who.curator.taps("Открыть журнал")
    assert "С‑003 (куратор программы) — карточка открыта, У‑002" in who.curator.screen
    assert "пара создана" in who.curator.screen
    assert "Анна" not in who.curator.screen
    assert "другое действие (answer)" not in who.curator.screen


async def test_an_export_of_the_journal_is_written_in_it(school: World) -> None:
    """Whoever takes everything out leaves a line too."""
    curator = await years.curator(school)
    await years.opens(curator, "journal.export|0|0|")
    assert curator.phone.toasts[-1].text.startswith("Таблица готовится.")
    database = school.app.database
    assert [one["craft"] for one in await rows(database, jobs)] == ["journal-export"]
    assert (await rows(database, journal))[-1]["deed"] == "export-journal"


@pytest.mark.parametrize("roles", [{Role.MENTEE}, {Role.MENTOR}, {Role.GUARDIAN}])
async def test_nobody_else_opens_the_journal(school: World, roles: Collection[Role]) -> None:
    """A forged button is refused."""
    someone = await school.person("Борис", roles)
    for deed in ("show", "export"):
        await years.opens(someone, f"journal.{deed}|0|0|")
        assert someone.phone.toasts[-1].text != ""
    assert "Журнал" not in someone.screen
    assert await rows(school.app.database, jobs) == []
