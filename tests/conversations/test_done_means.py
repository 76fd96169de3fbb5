"""From a Monday in September to the next school year, in the school of the demo.

The demo travels in time as here: three Mondays pass, and the final event. A curator settles every
line of the digest with taps alone, certificates lie in the chats, the next year stands ready.
"""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from domain.digest_causes import ABOUT, Cause
from tests.conversations import finales, journeys, mondays, renewals, years
from tests.conversations.journeys import Journey
from tests.conversations.mondays import Deed, Monday
from tests.conversations.rehearsals import MOSCOW
from tests.documents import pages
from tests.world import Someone

pytestmark = pytest.mark.slow

CAUSES = 5
"""How many causes a curator meets on three Mondays, at the least."""


SHUT = ("Это может сделать только", "Что-то сломалось")
"""What is said where a door is somebody else's, or broken."""


def at(month: int, day: int, hour: int = 9, year: int = 2022) -> datetime:
    """Give an hour by the clock of the school."""
    return datetime(year, month, day, hour, tzinfo=MOSCOW)


@pytest.fixture
async def journey(tmp_path: Path) -> AsyncIterator[Journey]:
    """The gymnasium of the demo, on the morning on which it begins."""
    async with journeys.a_journey(tmp_path, "gymnasium-2021") as known:
        yield known


async def test_from_a_monday_to_the_next_school_year(journey: Journey) -> None:
    """Each part goes on from where the one before has left everybody."""
    curator = journey.phone("Ольга Котова")
    await three_mondays(journey, curator)
    await the_final_event(journey, curator)
    await the_end_of_the_year(journey, curator)
    await the_next_year(journey, curator)


async def three_mondays(journey: Journey, curator: Someone) -> None:
    """Settle three digests; each tells what has become of the one before."""
    found: list[Monday] = []
    for morning in (at(9, 6, year=2021), at(9, 13, year=2021), at(9, 20, year=2021)):
        await journey.world.passes_until(morning)
        assert datetime.fromtimestamp(curator.chat[-1].date, MOSCOW) == morning
        monday = await mondays.reads(curator)
        for before in found[-1:]:
            follows(monday, before)
        await mondays.settles(curator, monday)
        left = await mondays.lines_of(curator)
        assert {monday.deeds[one] for one in left} <= {Deed.REMINDED, Deed.TAKEN, Deed.KEPT}
        await journey.world.passes(timedelta(hours=9))
        if not found:
            await finales.taps_newest(journey.phone("Кирилл Орлов"), "Да, состоялась")
            journey.world.telegram.block(journey.phone("Марк Зуев").phone.id)
        await renewals.everybody_answers(journey)
        found.append(monday)
    assert len({cause for one in found for cause in one.causes}) >= CAUSES
    assert {deed for one in found for deed in one.deeds.values()} == set(Deed)
    assert found[0].after(Deed.REMINDED)[0] not in found[1].lines, "the mentor has answered"


def follows(monday: Monday, before: Monday) -> None:
    """What was put off is back, what was ended is gone, what was taken on is marked."""
    subjects = {subject_of(one) for one in monday.lines}
    assert {subject_of(one) for one in before.after(Deed.PUT_OFF)} <= subjects
    for line in before.after(Deed.ENDED):
        assert monday.lines.get(line) != before.lines[line], line
    for line in before.after(Deed.TAKEN):
        assert "берёт на себя" in monday.lines.get(line, "берёт на себя"), line
    assert monday.more == len(monday.lines) - len(before.lines)


def subject_of(line: str) -> str:
    """Say what a line is about, whatever for."""
    _room, number, _rev, cause = line.split("|")
    return f"{ABOUT[Cause(cause)]}:{number}"


async def the_final_event(journey: Journey, curator: Someone) -> None:
    """Invite, answer, vote, come, and find a certificate in the chat."""
    await finales.comes_to(journey, at(4, 18))
    await finales.calls_everybody(curator)
    await journey.world.passes_until(at(4, 20, 18))
    absent, *coming = finales.guests(journey)
    await finales.taps_newest(absent, "Не приду")
    for guest in coming:
        await finales.taps_newest(guest, "Приду")
    await finales.comes_to(journey, at(5, 10))
    await finales.puts_to_the_vote(curator, "15 мая 18:00")
    await journey.world.passes_until(at(5, 10, 18))
    for guest in (absent, *coming):
        await finales.votes(guest, "Н‑014")
    await finales.comes_to(journey, at(5, 15, 18) + timedelta(minutes=1))
    assert "Осталось объявить победителей" in curator.screen
    await curator.taps("К номинациям", "Объявить победителей", "Объявить")
    await journey.world.passes_until(at(5, 20, 14))
    assert "Победа ваша" in journey.told("Фёдор Ильин")
    for guest in coming:
        told = journey.told(guest.phone.first_name)
        assert told.count("Завтра мероприятие") == 1, guest.phone.first_name
    assert "Завтра мероприятие" not in journey.told(absent.phone.first_name)
    await finales.comes_in(journey, curator, *coming[:2])
    await finales.ticks_the_others(curator)
    assert f"Пришли: {len(coming)}" in curator.screen
    await the_certificates(journey, curator, absent, coming)


async def the_certificates(
    journey: Journey, curator: Someone, absent: Someone, there: list[Someone]
) -> None:
    """Make them in one go, see how it goes, and look into every chat."""
    await finales.makes_certificates(journey, curator)
    said = [str(one.params.get("text")) for one in journey.world.telegram.ledger]
    assert any(one.startswith("Готово 1 из") for one in said)
    assert f"Отправлено в чаты: {len(there)}." in curator.screen
    for guest in there:
        ((name, body),) = guest.files
        assert (name, pages.count(body)) == ("документ.pdf", 1)
        assert guest.phone.first_name.split()[1] in pages.words(body)
    assert absent.files == []


async def the_end_of_the_year(journey: Journey, curator: Someone) -> None:
    """Say who goes on, decide, and take the eight steps by taps alone."""
    await journey.world.passes_until(at(5, 21, 19))
    await renewals.everybody_wishes(journey)
    await journey.world.passes_until(at(5, 22, 12))
    await renewals.ends_the_year(curator)
    assert "Следующий год готов" in curator.screen
    await journey.world.passes_until(at(5, 22, 19))
    await renewals.everybody_answers(journey)


async def the_next_year(journey: Journey, curator: Someone) -> None:
    """Open every door of the new year on its first Monday."""
    await finales.comes_to(journey, at(9, 5))
    assert mondays.LETTER in curator.screen
    await curator.taps("Показать")
    assert "Пар сейчас: 5" in curator.screen
    await years.opens(curator, "roadmap.show|0|0|")
    assert "сентябрь 2022 — июнь 2023" in curator.screen
    mentor = journey.phone("Фёдор Ильин")
    await years.opens(mentor, "meetings.show|0|0|")
    assert "Дальше: Встреча-знакомство" in mentor.screen
    mother = journey.phone("Мама Маши")
    await years.opens(mother, "child.show|0|0|")
    assert "дано 22 мая 2022" in mother.screen
    for one in map(journey.phone, ("Ольга Котова", "Фёдор Ильин", "Маша Зайцева", "Мама Маши")):
        await every_door_opens(one)


async def every_door_opens(someone: Someone) -> None:
    """Tap each button of the menu: none is refused, and none leads to a fault."""
    await someone.sends("/menu")
    for door in someone.keys:
        await years.opens(someone, door.data or "")
        assert not someone.screen.startswith(SHUT), (door.text, someone.screen)
