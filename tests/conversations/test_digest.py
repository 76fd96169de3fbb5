"""The digest: what the week asks of a curator, with buttons that set it right."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.conversations import couples, years
from tests.world import World

DIGEST = "digest.show|0|0|"


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[World]:
    """A world with the short questionnaires of tests/questionnaires/pairs."""
    async with couples.a_school(tmp_path) as world:
        yield world


async def test_a_week_with_nothing_to_do_says_so(school: World) -> None:
    """One warm line, and no headings over nothing."""
    olga = await years.curator(school)
    await years.opens(olga, DIGEST)
    assert "Спокойная неделя" in olga.screen
    assert "Требует внимания" not in olga.screen
    assert "В числах" not in olga.screen
    assert olga.buttons == ["Открыть меню"]


async def test_the_digest_comes_by_itself_on_monday_morning(school: World) -> None:
    """At nine by the school's clock, to curators only."""
    olga, anna = await years.curator(school), await couples.mentee(school)
    before = len(anna.chat)
    await school.passes(timedelta(hours=2))
    assert [one.text.splitlines()[0] for one in olga.chat] == ["Готова сводка недели."]
    await olga.taps("Показать")
    assert olga.screen.startswith("Неделя 6–12 сентября")

    await school.passes(timedelta(days=7))
    assert [one.text.splitlines()[0] for one in olga.chat[1:]] == ["Готова сводка недели."]
    assert len(anna.chat) == before


async def test_a_survey_left_lying_is_asked_for_once_a_day(school: World) -> None:
    """The curator taps twice, the person hears it once; the next day it may be said again."""
    olga, anna = await years.curator(school), await school.mentee("Анна")
    await years.known(school, anna, "Анна Котова")
    await school.passes(timedelta(hours=9))
    await years.opens(olga, DIGEST)
    assert "Не закончили первую анкету\n• Анна К." in olga.screen

    await olga.taps("Напомнить про анкету (1)", "Напомнить про анкету (1)")
    await school.passes(timedelta(minutes=5))
    assert olga.phone.toasts[-1].text.startswith("Напомним: 1 человек.")
    assert [one.text for one in anna.chat] == [anna.screen]
    assert anna.screen.startswith("Куратор просит закончить анкету")
    assert anna.buttons == ["Заполнить: Первая анкета наставляемого"]

    await school.passes(timedelta(days=1))
    await years.opens(olga, DIGEST)
    await olga.taps("Напомнить про анкету (1)")
    await school.passes(timedelta(days=1))
    assert len(anna.chat) == 2


async def test_nobody_is_asked_for_a_survey_at_night(school: World) -> None:
    """A reminder the curator taps late in the evening waits for the afternoon."""
    olga, anna = await years.curator(school), await school.mentee("Анна")
    await school.passes(timedelta(hours=14))
    await years.opens(olga, DIGEST)
    await olga.taps("Напомнить про анкету (1)")

    await school.passes(timedelta(hours=8))
    assert anna.chat == []
    await school.passes(timedelta(hours=12))
    assert len(anna.chat) == 1


async def test_a_survey_sent_off_meanwhile_is_not_asked_for(school: World) -> None:
    """The letter looks again at the moment it leaves."""
    olga, anna = await years.curator(school), await school.mentee("Анна")
    await school.passes(timedelta(hours=14))
    await years.opens(olga, DIGEST)
    await olga.taps("Напомнить про анкету (1)")
    await anna.sends("/menu")
    await anna.taps("Заполнить: Первая анкета наставляемого")
    await anna.taps("Учиться лучше", "Готово (1)")
    await anna.sends("Тайное желание")
    await anna.taps("Отправить ответы")
    said = len(anna.chat)

    await school.passes(timedelta(days=1))
    assert len(anna.chat) == said


async def test_two_who_are_ready_can_be_made_a_pair_from_the_digest(school: World) -> None:
    """They stand there until they are one; then the pair is counted."""
    olga = await years.curator(school)
    await couples.mentee(school)
    await couples.mentor(school)
    await years.opens(olga, DIGEST)
    assert "Готовы, но пока без пары\n• Анна К., наставляемый\n• Иван П., наставник" in (
        olga.screen
    )
    await olga.taps("Создать пару")
    assert any("Анна К." in one for one in olga.buttons)


async def test_a_pair_that_has_not_met_for_two_weeks_is_named(school: World) -> None:
    """Its button opens it."""
    who = await couples.couple(school)
    await school.passes(timedelta(days=14))
    await years.opens(who.curator, DIGEST)
    assert "Давно не встречались" not in who.curator.screen

    await school.passes(timedelta(days=1))
    await years.opens(who.curator, DIGEST)
    assert "Пар сейчас: 1 (ученик и ученик — 1)." in who.curator.screen
    assert "• П-001, Иван П. и Анна К.: 15 дней" in who.curator.screen.replace("\u2011", "-")
    await years.taps_first(who.curator, "Открыть пару")
    assert "Иван П." in who.curator.screen


async def test_a_meeting_nobody_reported_is_named_after_two_days(school: World) -> None:
    """Until then the mentor alone is asked."""
    who = await couples.couple(school)
    await couples.plans(who.mentor, "Назначить: Встреча-знакомство", "7", "15:30")
    await school.passes(timedelta(days=2))
    await years.opens(who.curator, DIGEST)
    assert "Нет отчёта" not in who.curator.screen
    assert "Встреч на этой неделе: 1." in who.curator.screen

    await school.passes(timedelta(days=2))
    await years.opens(who.curator, DIGEST)
    assert "Нет отчёта о встрече больше двух суток" in who.curator.screen
    assert "встреча 7 сентября" in who.curator.screen


async def test_somebody_who_shut_the_chat_is_to_be_phoned(school: World) -> None:
    """With a button that leads to all of them."""
    olga, anna = await years.curator(school), await couples.mentee(school)
    school.telegram.block(anna.phone.id)
    await school.app.settle()
    await years.opens(olga, DIGEST)
    assert "Бот не может написать, позвоните\n• Анна К." in olga.screen
    assert "Кому позвонить (1)" in olga.buttons


async def test_the_road_map_is_summed_up(school: World) -> None:
    """What is overdue stands above, what is done is counted below."""
    await years.begin(school)
    olga = await years.curator(school)
    await years.opens(olga, DIGEST)
    assert "Просрочено в дорожной карте" in olga.screen
    assert "Дорожная карта: выполнено 0 % (0 из 32)." in olga.screen
    assert "Итоговое событие: пятница, 20 мая, 14:00." in olga.screen
    await olga.taps("Дорожная карта")
    assert "Выполнено 0 из 32." in olga.screen


async def test_a_pupil_gets_no_digest(school: World) -> None:
    """A forged button is refused, and reminds nobody."""
    anna = await school.mentee("Анна")
    for tap in (DIGEST, "digest.remind|0|0|"):
        await years.opens(anna, tap)
        assert "Неделя" not in anna.screen
