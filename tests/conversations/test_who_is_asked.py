"""Whom a wave asks, whom it does not, and who may look at it."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from domain.people import Role
from tests.conversations import sendings, years
from tests.conversations.sendings import SECOND, pupil, sends_to_class
from tests.world import World


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[World]:
    """A world with the questionnaires of tests/questionnaires/surveys."""
    async with sendings.a_school(tmp_path) as world:
        yield world


async def test_a_blocked_person_is_listed_as_not_reached(school: World) -> None:
    """The curator sees it before sending, if it is known, and on the page of the wave."""
    olga = await years.curator(school)
    anna, _ = [await pupil(school, name) for name in ("Анна Котова", "Борис Лис")]
    school.telegram.block(anna.phone.id)
    await school.app.settle()
    await sendings.plans_for_class(olga, 2)
    assert "Бот не может написать: 1." in olga.screen
    await olga.taps("Отправить")
    assert "Не открыли: 1\nБот не дошёл: 1" in olga.screen
    await olga.taps("Бот не дошёл · 1")
    assert "Анна К." in olga.screen


async def test_whoever_joins_the_class_later_is_added_by_the_curator(school: World) -> None:
    """A wave asks those it was sent to; newcomers are asked by one tap more."""
    olga, anna = await years.curator(school), await pupil(school, "Анна Котова")
    await sends_to_class(olga, 1)
    boris = await pupil(school, "Борис Лис", "7 «а»")
    await boris.sends("/menu")
    assert [one for one in boris.buttons if SECOND in one] == []
    await sendings.looks_at_wave(olga)
    await olga.taps("Добавить новых (1)")
    assert olga.screen.startswith("Анкету получит ещё 1 человек.")
    assert not any(one.startswith("Добавить") for one in olga.buttons)
    await school.passes(timedelta(hours=9))
    assert [len(one.chat) for one in (anna, boris)] == [1, 2]


async def test_nobody_is_asked_twice_at_a_time(school: World) -> None:
    """Whom a wave asks already, another one leaves out."""
    olga = await years.curator(school)
    await pupil(school, "Анна Котова")
    await sends_to_class(olga, 1)
    await pupil(school, "Борис Лис", "8Б")
    await years.opens(olga, sendings.SURVEYS)
    await olga.taps("Отправить анкету", SECOND)
    assert "Уже получили или прислали эту анкету: 1." in olga.screen
    assert "Все · 1" in olga.buttons


async def test_a_typed_day_is_taken_and_one_gone_by_is_not(school: World) -> None:
    """The words are read as any date; the question stays until a day fits."""
    olga = await years.curator(school)
    await pupil(school, "Анна Котова")
    await years.opens(olga, sendings.SURVEYS)
    await olga.taps("Отправить анкету", SECOND, "Все · 1", "Выбрать другой день")
    await olga.sends("вчера")
    assert "Ответы до" not in olga.screen
    await olga.sends("05.09.2021")
    assert "Ответы до" not in olga.screen
    await olga.sends("6 сентября 2021")
    assert "Ответы до 6 сентября 2021." in olga.screen


async def test_nameless_answers_are_counted_and_nobody_is_named(school: World) -> None:
    """The letter says so and keeps the title to itself; the page has counts only."""
    olga, anna = await years.curator(school), await pupil(school, "Анна Котова")
    await years.opens(olga, sendings.SURVEYS)
    await olga.taps("Отправить анкету", "Как у нас дела", "Все · 1")
    await years.taps_first(olga, "Неделя")
    assert "Ответы безымянные" in olga.screen
    await olga.taps("Отправить")
    await school.passes(timedelta(hours=9))
    assert "Как у нас дела" not in anna.screen
    assert "Ответы безымянные: никто не увидит, чьи они." in anna.screen

    page = await sendings.looks_at_wave(olga, "Как у нас дела")
    assert "Не открыли: 1" in page
    assert not any("·" in one for one in olga.buttons)
    await years.opens(olga, "wave.people|1|0|sent")
    assert "Анна" not in olga.screen


async def test_another_school_knows_nothing_of_a_wave(school: World) -> None:
    """Neither its curator nor its pupils reach it by a forged button."""
    olga, anna = await years.curator(school), await pupil(school, "Анна Котова")
    await sends_to_class(olga, 1)
    far = await pupil(school, "Жанна Рысь", school="Лицей")
    await far.sends("/menu")
    await far.taps_old(far.chat[-1], "asked.begin|1|0|")
    assert "Здесь ничего нет" in far.phone.toasts[-1].text
    assert [one for one in far.buttons if SECOND in one] == []
    assert anna.chat == []


async def test_a_director_reads_how_many_and_sees_no_names(school: World) -> None:
    """The sums of a wave, and no way to send or to remind."""
    olga, director = await years.curator(school), await school.person("Ирина", {Role.DIRECTOR})
    await pupil(school, "Анна Котова")
    await sends_to_class(olga, 1)
    await director.sends("/surveys")
    assert "Отправить анкету" not in director.buttons
    await director.taps(f"1. {SECOND}")
    assert "Ответили: 0 из 1" in director.screen
    assert director.buttons == ["Посмотреть итоги", "Вернуться к опросам"]


async def test_a_paper_of_the_curator_is_filled_in_from_the_list(school: World) -> None:
    """Nobody sends it to them."""
    olga = await years.curator(school)
    await years.opens(olga, sendings.SURVEYS)
    await olga.taps("Заполнить: Проверка года", "Да", "Отправить ответы")
    assert olga.screen.startswith("Записано.")


async def test_one_pair_is_asked_on_the_side_the_survey_is_for(school: World) -> None:
    """The curator finds the pair by its code and its people."""
    olga, anna = await years.curator(school), await pupil(school, "Анна Котова")
    ivan = await school.person("Иван", {Role.MENTOR})
    await years.known(school, ivan, "Иван Петров")
    async with school.app.database.writing() as uow:
        mentor, mentee = [await years.whose(school, one) for one in (ivan, anna)]
        pairs = uow.of(mentee.school_id).pairs
        await pairs.add(mentor.id, mentee.id, mentee.form, school.clock.now())
    await years.opens(olga, sendings.SURVEYS)
    await olga.taps("Отправить анкету", SECOND)
    assert [one for one in olga.buttons if "пар" in one.casefold()] == [
        "С парой · 1",
        "Выбрать пару",
    ]
    await olga.taps("Выбрать пару", "П\N{NON-BREAKING HYPHEN}001 · Иван П. и Анна К.")
    await years.taps_first(olga, "3 дня")
    assert "Одна пара. Получат анкету: 1." in olga.screen
    await olga.taps("Отправить")
    assert "Кому: Одна пара" in olga.screen
