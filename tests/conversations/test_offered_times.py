"""A mentor offers two or three times, a mentee chooses one by a tap."""

from datetime import timedelta

import pytest

from storage.tables import meetings
from tests.conversations import couples
from tests.records import rows
from tests.world import Someone, World

pytestmark = pytest.mark.database

PLAN = "Назначить: Встреча-знакомство"
OFFER = "Предложить время на выбор"
A_MINUTE = timedelta(minutes=1)
FIRST, SECOND = "среда, 8 сентября, 15:30", "четверг, 9 сентября, 16:00"


async def _offers(mentor: Someone) -> None:
    """Offer Wednesday by the buttons and Thursday by words."""
    await couples.opens_meetings(mentor)
    await mentor.taps(PLAN, OFFER, "8", "15:30")
    assert "Отправить на выбор" not in mentor.buttons
    await mentor.taps("Добавить время")
    await mentor.sends("в четверг в 16")
    await mentor.taps("Да, верно", "Отправить на выбор")


async def _planned(world: World) -> list[str]:
    return [one["state"] for one in await rows(world.app.database, meetings)]


async def test_one_tap_on_a_time_plans_the_meeting(school: World) -> None:
    """The letter names nobody; the mentor is told which time it is."""
    who = await couples.couple(school)
    await _offers(who.mentor)
    assert "Предложено время на выбор" in who.mentor.screen
    assert await _planned(school) == ["offered"]
    await school.passes(A_MINUTE)
    assert who.mentee.screen.startswith("Когда удобно встретиться?")
    assert who.mentee.buttons == [FIRST, SECOND, "Ничего не подходит"]
    await who.mentee.taps(SECOND)
    assert f"Встреча-знакомство: {SECOND}" in who.mentee.screen
    await school.passes(A_MINUTE)
    assert who.mentor.screen.startswith("Время встречи выбрано.")
    assert SECOND in who.mentor.screen
    assert await _planned(school) == ["planned"]


async def test_the_first_tap_counts_and_later_ones_show_what_is_agreed(school: World) -> None:
    """A second time, a refusal, and a time nobody offered change nothing."""
    who = await couples.couple(school)
    await _offers(who.mentor)
    await school.passes(A_MINUTE)
    letter = who.mentee.chat[-1]
    first, second, none = (str(row[0].data) for row in letter.keyboard[:3])
    await who.mentee.taps_old(letter, first)
    before = await rows(school.app.database, meetings)
    for tap in (second, first, none, f"{first}0", first.replace("take", "send")):
        await who.mentee.taps_old(letter, tap)
    await who.mentor.taps_old(who.mentor.chat[-1], first)
    assert await rows(school.app.database, meetings) == before
    assert before[0]["state"] == "planned"


async def test_when_none_will_do_the_mentor_offers_others(school: World) -> None:
    """The old times cannot be taken any more."""
    who = await couples.couple(school)
    await _offers(who.mentor)
    await school.passes(A_MINUTE)
    letter = who.mentee.chat[-1]
    await who.mentee.taps("Ничего не подходит")
    assert "попросит наставника предложить другое" in who.mentee.screen
    await school.passes(A_MINUTE)
    assert who.mentor.screen.startswith("Предложенное время не подошло.")
    await who.mentee.taps_old(letter, str(letter.keyboard[0][0].data))
    assert await _planned(school) == ["draft"]
    await who.mentor.taps(
        "Предложить другое время", "10", "15:00", "Добавить время", "13", "15:00"
    )
    assert "8 сентября" not in who.mentor.screen
    await who.mentor.taps("Отправить на выбор")
    await school.passes(A_MINUTE)
    await who.mentee.taps("понедельник, 13 сентября, 15:00")
    assert await _planned(school) == ["planned"]


async def test_a_mentor_who_plans_takes_the_offered_times_back(school: World) -> None:
    """The mentee's buttons are old by then, and show the meeting."""
    who = await couples.couple(school)
    await _offers(who.mentor)
    await school.passes(A_MINUTE)
    letter = who.mentee.chat[-1]
    await couples.plans(who.mentor, PLAN, "14", "15:30")
    await who.mentee.taps_old(letter, str(letter.keyboard[0][0].data))
    assert "вторник, 14 сентября, 15:30" in who.mentee.screen
    assert await _planned(school) == ["planned"]


async def test_a_mentee_finds_the_times_at_the_pair_as_well(school: World) -> None:
    """A letter may be lost among others; times that went by are not offered any more."""
    who = await couples.couple(school)
    await _offers(who.mentor)
    await couples.opens_meetings(who.mentee)
    assert "Наставник предлагает время на выбор:" in who.mentee.screen
    await school.passes(timedelta(days=2, hours=10))
    await couples.opens_meetings(who.mentee)
    assert FIRST not in who.mentee.buttons
    await who.mentee.taps(SECOND)
    assert await _planned(school) == ["planned"]
