"""A curator makes pairs, sees how they stand, and acts when something is wrong."""

from datetime import timedelta

import pytest

from domain.people import Role
from handlers.taps import Tap
from storage.tables import pair_members, pairs
from tests.conversations import couples, years
from tests.records import rows
from tests.world import Someone, World

pytestmark = pytest.mark.database

A_MINUTE = timedelta(minutes=1)
PLAN = "Назначить: Встреча-знакомство"


async def _opens_pairs(curator: Someone) -> None:
    await curator.sends("/menu")
    await curator.taps("Открыть пары")


async def _holds(mentor: Someone, day: str, hour: str) -> None:
    """Write down a meeting that took place."""
    await couples.opens_meetings(mentor)
    await mentor.taps("Записать прошедшую", day, hour, "Записать")


async def test_a_curator_makes_a_pair_of_two_who_are_ready(school: World) -> None:
    """A mentee who waits, a mentor with room, both side by side, and both are told."""
    ivan, anna = await couples.mentor(school), await couples.mentee(school)
    olga = await years.curator(school)
    await school.passes(timedelta(days=12))
    await _opens_pairs(olga)
    await olga.taps("Создать пару", "Анна К. · ждёт 12 дней", "Иван П. · 0 из 2")
    assert "Хочет: Учиться лучше, Ладить с другими" in olga.screen
    assert "Поможет: С учёбой, С навыками" in olga.screen
    assert "Совпадает: Учиться лучше" in olga.screen
    await olga.taps("Создать пару")
    assert olga.screen.startswith("Пара П‑001 создана.")
    await school.passes(A_MINUTE)
    for one in (ivan, anna):
        assert one.screen == "Есть новость."
        await one.taps("Показать")
    assert "Наставляемый: Анна К." in ivan.screen
    assert "Наставник: Иван П." in anna.screen
    await olga.taps("К списку пар")
    assert "П‑001 Иван П. и Анна К.: встреча не назначена" in olga.screen
    assert [one for one in olga.chat if "Тайное" in one.text] == []


async def test_who_has_not_sent_off_the_first_survey_is_named_and_not_offered(
    school: World,
) -> None:
    """A curator sees whom to remind; somebody paired is not offered again."""
    who = await couples.couple(school)
    boris = await school.person("Борис", {Role.MENTEE})
    await years.known(school, boris, "Борис Лис")
    await _opens_pairs(who.curator)
    await who.curator.taps("Создать пару")
    assert "Ещё не заполнили анкету (1): Борис Л." in who.curator.screen
    assert who.curator.buttons == ["К списку пар", "Открыть меню"]


async def test_two_curators_at_once_make_one_pair(school: World) -> None:
    """The second one sees the pair that is there."""
    await couples.mentor(school)
    await couples.mentee(school)
    both = [await years.curator(school), await years.curator(school, "Нина Белова")]
    for curator in both:
        await _opens_pairs(curator)
        await curator.taps("Создать пару", "Анна К. · ждёт первый день", "Иван П. · 0 из 2")
    for curator in both:
        curator.taps_at_once("Создать пару")
    await school.app.settle()
    assert len(await rows(school.app.database, pairs)) == 1
    assert sorted("уже" in one.screen.splitlines()[0] for one in both) == [False, True]
    assert all("П‑001" in one.screen for one in both)


async def test_of_two_mentors_for_one_mentee_the_first_stands(school: World) -> None:
    """The other curator is told, and can choose somebody else."""
    await couples.mentor(school)
    await couples.mentor(school, "Пётр Белов")
    await couples.mentee(school)
    both = [await years.curator(school), await years.curator(school, "Нина Белова")]
    for curator, mentor in zip(both, ("Иван П.", "Пётр Б."), strict=True):
        await _opens_pairs(curator)
        await curator.taps("Создать пару", "Анна К. · ждёт первый день", f"{mentor} · 0 из 2")
    for curator in both:
        await curator.taps("Создать пару")
    assert len(await rows(school.app.database, pairs)) == 1
    assert both[1].phone.toasts[-1].text == "У этого наставляемого уже есть наставник."


async def test_a_pressed_again_button_makes_no_second_pair(school: World) -> None:
    """Five taps show the one pair."""
    await couples.mentor(school)
    await couples.mentee(school)
    olga = await years.curator(school)
    await _opens_pairs(olga)
    await olga.taps("Создать пару", "Анна К. · ждёт первый день", "Иван П. · 0 из 2")
    for _ in range(5):
        olga.taps_at_once("Создать пару")
    await school.app.settle()
    assert len(await rows(school.app.database, pairs)) == 1
    assert "уже" in olga.screen.splitlines()[0]
    assert "П‑001" in olga.screen


async def test_long_lists_are_turned_like_pages(school: World) -> None:
    """Eight people at a time, so that nobody hides at the end."""
    olga = await years.curator(school)
    for number in range(9):
        await couples.mentee(school, f"Ученик{number} Котов")
    await _opens_pairs(olga)
    await olga.taps("Создать пару")
    assert len([one for one in olga.buttons if one.startswith("Ученик")]) == 8
    await olga.taps("Дальше ›")
    assert olga.buttons[0] == "Ученик8 К. · ждёт первый день"
    await olga.taps("‹ Раньше", "Дальше ›", "К списку пар")
    assert "Пар пока нет." in olga.screen


async def test_the_list_tells_which_pairs_stand_still(school: World) -> None:
    """Days without a meeting, the next one, or a report that is due."""
    who = await couples.couple(school)
    await school.passes(timedelta(days=21))
    await _opens_pairs(who.curator)
    assert "нет встречи 21 день" in who.curator.screen
    await couples.plans(who.mentor, PLAN, "28", "15:30")
    await _opens_pairs(who.curator)
    assert "встреча 28 сентября" in who.curator.screen
    await school.passes(timedelta(days=2))
    await _opens_pairs(who.curator)
    assert "встреча ждёт отчёта" in who.curator.screen


async def test_a_wish_for_help_reaches_the_curator_without_its_words(school: World) -> None:
    """Who asks for whom in which pair; the mentor hears nothing of it."""
    who = await couples.couple(school)
    await school.passes(A_MINUTE)
    await _holds(who.mentor, "6", "08:00")
    await school.passes(A_MINUTE)
    await who.mentee.taps("Ответить (минута)", "Да, от психолога", "Отправить ответы")
    await school.passes(A_MINUTE)
    assert "помощь" not in who.curator.screen
    await who.curator.taps("Показать")
    assert "П‑001: нужна помощь" in who.curator.screen
    assert "Просит: наставляемый" in who.curator.screen
    assert "Кого позвать: психолога" in who.curator.screen
    assert "Анна" not in who.curator.screen
    await who.curator.taps("Открыть пару")
    assert "отзывы: только наставляемого" in who.curator.screen
    assert [one for one in who.mentor.chat if "помощ" in one.text.casefold()] == []


async def test_a_no_after_the_trial_stops_the_pair_until_the_curator_decides(
    school: World,
) -> None:
    """The mentor can plan nothing; the curator lets them go on, or ends the pair."""
    who = await couples.couple(school)
    await school.passes(timedelta(hours=6))
    await _holds(who.mentor, "6", "08:00")
    await _holds(who.mentor, "6", "09:00")
    await school.passes(A_MINUTE)
    await couples.opens_meetings(who.mentee)
    await who.mentee.taps(who.mentee.buttons[0], "Не продолжаем", "Нет, не нужна")
    await who.mentee.taps("Отправить ответы")

    await couples.opens_meetings(who.mentor)
    assert "Что дальше, подскажет куратор." in who.mentor.screen
    assert "Назначить: Встреча-планирование" not in who.mentor.buttons
    await _opens_pairs(who.curator)
    await who.curator.taps("П‑001 · Анна К.")
    assert "Наставляемый: не хочет продолжать" in who.curator.screen
    await who.curator.taps("Разрешить продолжать")
    await couples.opens_meetings(who.mentor)
    assert "Назначить: Встреча-планирование" in who.mentor.buttons


async def test_a_pair_that_ended_leaves_the_lists_and_the_mentee_waits_again(
    school: World,
) -> None:
    """Both are told; the curator may make another pair."""
    who = await couples.couple(school)
    await school.passes(timedelta(hours=6))
    await _holds(who.mentor, "6", "08:00")
    await _holds(who.mentor, "6", "09:00")
    await who.mentor.taps("Ответить о встрече 6 сентября", "Не продолжаем", "Нет, не нужна")
    await who.mentor.taps("Отправить ответы")
    await _opens_pairs(who.curator)
    await who.curator.taps("П‑001 · Анна К.", "Завершить пару", "Не сошлись")
    assert "Завершить пару П‑001?" in who.curator.screen
    await who.curator.taps("Завершить")
    assert "Пара П‑001 завершена." in who.curator.screen
    assert "Пар пока нет." in who.curator.screen
    await school.passes(A_MINUTE)
    for side in (who.mentor, who.mentee):
        await side.taps_in_a_letter("Показать")
        assert any("Работа в паре завершена." in one.text for one in side.chat)
    await couples.opens_meetings(who.mentee)
    assert who.mentee.screen.startswith("Пары пока нет: куратор подбирает")
    await who.curator.taps("Создать пару")
    assert who.curator.buttons[0].startswith("Анна К.")


async def test_a_forged_tap_opens_no_pair(school: World) -> None:
    """Neither for another school's curator, nor for those who are in the pair."""
    who = await couples.couple(school)
    stranger = await school.person("Чужой", {Role.CURATOR}, school="Лицей")
    (pair,) = await rows(school.app.database, pairs)
    (member,) = await rows(school.app.database, pair_members)
    mentee_id, mentor_id, number = member["person_id"], pair["mentor_id"], pair["id"]
    taps = [
        Tap("pairs", "open", number),
        Tap("pairs", "go_on", number),
        Tap("pairs", "close", number),
        Tap("pairs", "close_sure", number, 1, "mismatch"),
        Tap("pairs", "mentee", mentee_id),
        Tap("pairs", "mentor", mentee_id, mentor_id),
        Tap("pairs", "make", mentee_id, mentor_id),
    ]
    for someone in (stranger, who.mentor, who.mentee):
        await someone.sends("/menu")
        for tap in taps:
            await someone.taps_old(someone.chat[-1], str(tap))
            assert someone.phone.toasts[-1].text != ""
        assert "П‑001" not in someone.screen
    assert await rows(school.app.database, pairs) == [pair]


async def test_the_list_counted_holidays_as_days_without_a_meeting(school: World) -> None:
    """The list says how many of the days were holidays, for the light does not count them."""
    who = await couples.couple(school)
    await years.opens(who.curator, "schooldays.show|0|0|")
    await who.curator.sends("8–14 сентября каникулы")
    await school.passes(timedelta(days=21))
    await _opens_pairs(who.curator)
    assert "нет встречи 21 день, из них каникулы или отпуск: 7" in who.curator.screen
