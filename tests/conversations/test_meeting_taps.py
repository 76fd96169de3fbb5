"""Buttons of meetings: old, doubled, made up or somebody else's, they do no harm."""

from datetime import timedelta

import pytest

from domain.ids import AccountId
from domain.meetings import MeetingState
from domain.people import Role
from simulator.phones import Key, Message
from storage.tables import journal, meetings
from tests.conversations import couples, years
from tests.records import rows, updates
from tests.world import Someone, World

pytestmark = pytest.mark.database

PLAN = "Назначить: Встреча-знакомство"
MADE_UP = (
    "meetings.show|0|0|",
    "meetings.show|999999999|0|",
    "meetings.pair|77|0|",
    "meetings.open|77|0|",
    "meetings.plan|77|0|",
    "meetings.month|1|0|",
    "meetings.month|1|0|px",
    "meetings.month|1|0|pa99999999",
    "meetings.day|1|0|pa",
    "meetings.day|1|0|pa19700101",
    "meetings.day|1|0|pa20210931",
    "meetings.time|1|0|pa",
    "meetings.time|1|0|pa0",
    "meetings.time|1|0|pa" + "9" * 30,
    "meetings.time|1|0|ma27185010",
    "meetings.move_to|1|0|",
    "meetings.move_to|1|9|27185010",
    "meetings.cancel_for|1|2|mood",
    "meetings.missed_for|1|2|mistake",
    "meetings.agree|77|0|",
    "meetings.record|77|0|",
    "meetings.later|77|0|",
    "meetings.place|77|0|",
    "meetings.held|77|0|",
    "feedback.begin|77|0|",
    "feedback.begin|1|0|",
    "start.begin|0|0|meeting_mentor",
    "calendar.closed|0|0|",
)
"""What a made-up client may send in place of a button's data."""


async def test_made_up_buttons_change_nothing(school: World) -> None:
    """Each is answered; nothing broke, and the planned meeting stands as it was."""
    who = await couples.couple(school)
    await couples.plans(who.mentor, PLAN, "8", "15:30")
    before = await rows(school.app.database, meetings)
    for tap in MADE_UP:
        heard = len(who.mentor.phone.toasts)
        await who.mentor.taps_old(who.mentor.chat[-1], tap)
        assert len(who.mentor.phone.toasts) == heard + 1, tap
    assert await rows(school.app.database, meetings) == before
    assert {one["state"] for one in await updates(school.app.database)} == {"done"}


async def test_a_mentee_sees_a_meeting_and_changes_nothing(school: World) -> None:
    """Every button that is the mentor's alone is declined when the mentee sends it."""
    who = await couples.couple(school)
    shown = _remember(school)
    await couples.plans(who.mentor, PLAN, "8", "15:30")
    await who.mentor.taps("Перенести", "9", "12:00", "Ничего не менять", "Отменить встречу")
    before = await rows(school.app.database, meetings)
    taps = {str(key.data) for _, key in shown if str(key.data).startswith("meetings.")}
    seen = ("show", "pair", "open", "calendar")
    await who.mentee.sends("/menu")
    for tap in sorted(one for one in taps if one.partition("|")[0][9:] not in seen):
        await who.mentee.taps_old(who.mentee.chat[-1], tap)
        assert who.mentee.phone.toasts[-1].text != "", tap
    assert len(taps) > 40
    assert await rows(school.app.database, meetings) == before


async def test_another_mentor_reaches_nothing_of_the_pair(school: World) -> None:
    """Nor does a mentor of another school; they see no name and no day."""
    who = await couples.couple(school)
    shown = _remember(school)
    await couples.plans(who.mentor, PLAN, "8", "15:30")
    before = await rows(school.app.database, meetings)
    taps = {str(key.data) for _, key in shown if str(key.data).startswith("meetings.")}
    other = await couples.mentor(school, "Пётр Белов")
    far = await school.person("Чужой", {Role.MENTOR}, school="Лицей")
    for someone in (other, far):
        await someone.sends("/menu")
        for tap in sorted(taps):
            await someone.taps_old(someone.chat[-1], tap)
        assert [one for one in someone.chat if "Анна" in one.text] == []
        assert [one for one in someone.chat if "8 сентября" in one.text] == []
    assert await rows(school.app.database, meetings) == before


async def test_every_button_pressed_five_times_plans_one_meeting(school: World) -> None:
    """Impatient fingers lead to the same place as calm ones."""
    who = await couples.couple(school)
    await couples.opens_meetings(who.mentor)
    for label in (PLAN, "8", "15:30", "Решим позже", "Назначить"):
        await _press(who.mentor, label)
    await school.passes(timedelta(minutes=1))
    (meeting,) = await rows(school.app.database, meetings)
    assert meeting["state"] == MeetingState.PLANNED
    deeds = [one["deed"] for one in await rows(school.app.database, journal)]
    assert deeds.count("plan") == 1
    assert len([one for one in who.mentee.chat if "Назначена встреча." in one.text]) == 1


async def test_every_button_of_a_meeting_that_is_over_is_harmless(school: World) -> None:
    """All that were ever shown are pressed again when the meeting is over and answered."""
    who = await couples.couple(school)
    shown = _remember(school)
    await couples.plans(who.mentor, PLAN, "8", "15:30")
    await who.mentor.taps("Перенести", "9", "12:00", "Да, перенести", "Отменить встречу")
    await who.mentor.taps("Ничего не менять")
    await school.passes(timedelta(days=4))
    await who.mentor.taps("Да, состоялась", "Ответить о встрече 9 сентября", "Нет, не нужна")
    await who.mentor.taps("Отправить ответы")
    before = await rows(school.app.database, meetings)
    old = [(message, key) for message, key in shown if _is_of_meetings(key)]
    for message, key in old:
        school.telegram.tap(who.mentor.phone.id, message.message_id, str(key.data))
    await school.app.settle()
    assert len(old) > 60
    assert await rows(school.app.database, meetings) == before
    assert {one["state"] for one in await updates(school.app.database)} == {"done"}


@pytest.mark.parametrize("label", [PLAN, "Перенести"])
async def test_a_calendar_of_earlier_shows_the_meeting_as_it_stands(
    school: World, label: str
) -> None:
    """Its days led to a meeting that is planned, or was moved, since."""
    who = await couples.couple(school)
    await couples.plans(who.mentor, PLAN, "8", "15:30")
    if label == PLAN:
        await who.mentor.taps("Отменить встречу", "Болезнь")
    await who.mentor.taps(label)
    old, day = who.mentor.chat[-1], _data(who.mentor, "9")
    await who.mentor.taps("9", "12:00")
    await who.mentor.taps(*(["Решим позже", "Назначить"] if label == PLAN else ["Да, перенести"]))
    await who.mentor.taps_old(old, day)
    assert who.mentor.screen.startswith("Эта кнопка из старого сообщения.")
    assert "четверг, 9 сентября, 12:00" in who.mentor.screen


async def test_days_that_cannot_be_chosen_say_so(school: World) -> None:
    """A tap on one leaves the calendar where it is."""
    who = await couples.couple(school)
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps(PLAN)
    before = who.mentor.screen
    await who.mentor.taps("пн")
    assert who.mentor.phone.toasts[-1].text.startswith("Этот день выбрать нельзя.")
    assert who.mentor.screen == before


async def test_the_calendar_ends_with_the_programme(school: World) -> None:
    """May is the last month of the gymnasium's year."""
    who = await couples.couple(school)
    run = await years.begin(school)
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps(PLAN)
    months = 0
    while any(one.endswith("›") for one in who.mentor.buttons):
        await who.mentor.taps(next(one for one in who.mentor.buttons if one.endswith("›")))
        months += 1
    assert months == (run.ends_on.year - 2021) * 12 + run.ends_on.month - 9
    assert who.mentor.buttons.count(str(run.ends_on.day)) == 1
    assert str(run.ends_on.day + 1) not in who.mentor.buttons


async def test_a_meeting_is_read_in_the_zone_of_its_reader(school: World) -> None:
    """One in the afternoon in Moscow is ten in the evening in Kamchatka."""
    who = await couples.couple(school)
    async with school.app.database.writing() as uow:
        await uow.accounts.choose_zone(AccountId(who.mentee.phone.id), "Asia/Kamchatka")
    await couples.plans(who.mentor, PLAN, "8", "13:00")
    assert "среда, 8 сентября, 13:00" in who.mentor.screen
    await couples.opens_meetings(who.mentee)
    assert "среда, 8 сентября, 22:00" in who.mentee.screen


def _remember(world: World) -> list[tuple[Message, Key]]:
    """Collect every button that is shown from now on."""
    shown: list[tuple[Message, Key]] = []

    def watch(_: object, message: Message) -> None:
        shown.extend((message, key) for row in message.keyboard for key in row)

    world.telegram.watchers.append(watch)
    return shown


def _data(someone: Someone, label: str) -> str:
    return next(str(key.data) for key in someone.keys if key.text == label)


def _is_of_meetings(key: Key) -> bool:
    return str(key.data).partition(".")[0] in {"meetings", "feedback", "calendar", "interview"}


async def _press(someone: Someone, label: str) -> None:
    for _ in range(5):
        someone.taps_at_once(label)
    await someone.world.app.settle()
