"""The quiet button stands under every screen of a mentee, and what it interrupts waits."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.people import Role
from tests.conversations import couples, years
from tests.conversations.arrivals import TEENAGER, guardian_of, guest, ready_curator
from tests.conversations.talkers import QUIET, asks, opens, pair_up
from tests.world import Someone, World

pytestmark = pytest.mark.database

A_MINUTE = timedelta(minutes=1)
PLAN = "Назначить: Встреча-знакомство"


async def _walks(someone: Someone, *steps: str) -> None:
    """Tap or send one step after the other, looking for the button after each."""
    for step in steps:
        if step.startswith("/") or step.endswith("."):
            await someone.sends(step)
        else:
            await someone.taps(step)
        assert someone.is_quiet, someone.screen


async def test_every_screen_of_a_mentee_has_it(school: World) -> None:
    """Menu, questionnaire, review, settings, data, letters, and what nobody understood."""
    anna = await school.person("Анна", {Role.MENTEE})
    await years.known(school, anna, "Анна Котова")
    await _walks(anna, "/menu", "Заполнить: Первая анкета наставляемого", "Учиться лучше")
    await _walks(anna, "Ладить с другими", "Готово (2)", "Тайное желание.", "Отправить ответы")
    await _walks(anna, "/help", "/settings", "/language", "/privacy", "/nothing", "Ничего.")
    await anna.attaches("photo")
    assert anna.is_quiet
    await _walks(anna, "/meetings")
    ivan, olga = await couples.mentor(school), await years.curator(school)
    await pair_up(school, olga, ivan, anna)
    await couples.plans(ivan, PLAN, "28", "15:30")
    await school.passes(timedelta(days=30))
    letters = [one for one in anna.chat if "Завтра встреча" in one.text]
    assert letters != []
    for one in anna.chat[-3:]:
        assert not one.keyboard or [key.text for key in one.keyboard[-1]] == [QUIET]
    for other in (ivan, olga):
        assert not any(
            key.text == QUIET for one in other.chat for row in one.keyboard for key in row
        )


async def test_a_newcomer_has_it_as_soon_as_they_are_in(world: World) -> None:
    """Not before the consents: until then nothing may be written down."""
    curator = await ready_curator(world)
    pupil = await guest(world, curator, "Кира", *TEENAGER)
    assert not pupil.is_quiet
    await pupil.taps("Прочитать согласие", "Даю согласие")
    parent = await guardian_of(world, pupil)
    assert not pupil.is_quiet
    assert not parent.is_quiet


async def test_a_questionnaire_is_put_aside_and_taken_up_again(school: World) -> None:
    """Exactly where it was; words typed meanwhile are no answer."""
    anna = await school.person("Анна", {Role.MENTEE})
    await years.curator(school)
    await anna.sends("/menu")
    await anna.taps("Заполнить: Первая анкета наставляемого")
    await anna.taps("Учиться лучше", "Ладить с другими", "Готово (2)")
    question = anna.screen
    await anna.taps(QUIET, "Позвать куратора")
    await anna.sends("Это не ответ на вопрос")
    assert "Это не ответ на вопрос" in anna.screen
    await anna.taps("Вернуться к анкете")
    assert anna.screen == question
    await anna.sends("Тайное желание")
    await anna.taps("Отправить ответы")


async def test_automatic_messages_wait_until_the_talk_ends(school: World) -> None:
    """A reminder that came due meanwhile leaves after the end; news of what people do pass."""
    who = await couples.couple(school)
    await couples.plans(who.mentor, PLAN, "28", "15:30")
    await school.passes_until(datetime(2021, 9, 27, 9, tzinfo=UTC))
    await asks(who.mentee)
    await school.passes(timedelta(hours=5))
    assert not any("Завтра встреча" in one.text for one in who.mentee.chat)
    assert any("Завтра встреча" in one.text for one in who.mentor.chat)
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps("Указать место")
    await who.mentor.sends("Библиотека")
    await school.passes(A_MINUTE)
    assert "Встреча изменилась." in who.mentee.screen
    await opens(who.curator, "Анна К.")
    await who.curator.taps("Завершить")
    await school.passes(timedelta(minutes=30))
    assert any("Завтра встреча" in one.text for one in who.mentee.chat)


async def test_two_days_after_a_broken_promise_messages_come_again(school: World) -> None:
    """A school that never answers does not silence the programme for ever."""
    who = await couples.couple(school)
    await couples.plans(who.mentor, PLAN, "30", "15:30")
    await school.passes_until(datetime(2021, 9, 27, 6, tzinfo=UTC))
    await asks(who.mentee)
    await school.passes_until(datetime(2021, 9, 30, 7, tzinfo=UTC) - A_MINUTE)
    assert not any("Завтра встреча" in one.text for one in who.mentee.chat)
    await school.passes_until(datetime(2021, 9, 30, 11, tzinfo=UTC))
    assert any("Сегодня встреча" in one.text for one in who.mentee.chat)
