"""The guardian sees the mentor, the dates and the consents, and never what was said."""

from datetime import timedelta

import pytest

from domain.people import AgeGroup, Role
from handlers.taps import Tap
from storage.tables import kinships
from tests.conversations import couples, years
from tests.conversations.couples import Couple
from tests.conversations.relatives import guardian
from tests.conversations.talkers import answers, asks, opens, pair_up
from tests.records import rows
from tests.world import World

pytestmark = pytest.mark.database

A_MINUTE = timedelta(minutes=1)
CANARY = "Канарейка о страхах"


async def _meets(school: World, who: Couple) -> None:
    """Let the two meet once, and both sides say something about it."""
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps("Записать прошедшую", "6", "08:00", "Записать")
    await school.passes(A_MINUTE)
    await who.mentee.taps("Ответить (минута)", "Да, от куратора", "Отправить ответы")


async def test_a_guardian_sees_who_and_when_and_nothing_that_was_said(school: World) -> None:
    """Mentor, kinds and dates, consents and what is kept; no words, no feedback, no call."""
    who = await couples.couple(school)
    mother = await guardian(school, "Марина Котова", who.mentee)
    await _meets(school, who)
    await couples.plans(who.mentor, "Назначить: Пробная встреча", "28", "15:30")
    await asks_again(school, who)
    await mother.sends("/menu")
    await mother.taps("Узнать о ребёнке")
    assert "Анна К." in mother.screen
    assert "Наставник: Иван П." in mother.screen
    assert "Следующая встреча: Пробная встреча, вторник, 28 сентября, 15:30" in mother.screen
    assert "6 сентября · Встреча-знакомство · состоялась" in mother.screen
    assert "Бот хранит:" in mother.screen
    await mother.taps("Написать куратору")
    for someone in (mother, who.mentor):
        said = "".join(one.text for one in someone.chat)
        assert CANARY not in said
        assert "Тайное желание" not in said
        assert "помощ" not in said
    assert not mother.is_quiet


async def asks_again(school: World, who: Couple) -> None:
    """Let the child and the curator talk, both with words that nobody else may see."""
    await asks_words(who)
    await opens(who.curator, "Анна К.")
    await answers(who.curator, f"{CANARY}, второй раз")
    await school.passes(A_MINUTE)


async def asks_words(who: Couple) -> None:
    """Let the child write into the talk that the feedback opened."""
    await who.mentee.sends("/menu")
    await who.mentee.taps("Поговорить с куратором")
    await who.mentee.sends(CANARY)


async def test_a_new_pair_is_told_to_guardians_without_names(school: World) -> None:
    """One neutral line with a button; single meetings are not told."""
    mentor, mentee = await couples.mentor(school), await couples.mentee(school)
    olga = await years.curator(school)
    mother = await guardian(school, "Марина Котова", mentee)
    await pair_up(school, olga, mentor, mentee)
    await school.passes(A_MINUTE)
    assert mother.screen == "Есть новость."
    await mother.taps("Показать")
    assert "Наставник: Иван П." in mother.screen
    before = len(mother.chat)
    await couples.plans(mentor, "Назначить: Встреча-знакомство", "28", "15:30")
    await school.passes(timedelta(days=23))
    assert len(mother.chat) == before


async def test_until_the_papers_were_seen_there_is_nothing_to_see(school: World) -> None:
    """A child's link may have been opened by anybody."""
    who = await couples.couple(school)
    somebody = await guardian(school, "Марина Котова", who.mentee, is_confirmed=False)
    await somebody.sends("/menu")
    await somebody.taps("Узнать о ребёнке")
    assert "Иван" not in somebody.screen
    assert "куратор посмотрит ваши документы" in somebody.screen
    assert "Позвать второго родителя" not in somebody.buttons


async def test_several_children_are_listed_first(school: World) -> None:
    """Each opens by itself."""
    first = await couples.mentee(school)
    second = await couples.mentee(school, "Борис Котов")
    mother = await guardian(school, "Марина Котова", first, second)
    await mother.sends("/menu")
    await mother.taps("Узнать о ребёнке", "Борис К.")
    assert mother.screen.startswith("Борис К.")


async def test_the_second_parent_is_invited_by_the_first(school: World) -> None:
    """The link makes a kinship that a curator still has to see."""
    anna = await couples.mentee(school)
    mother = await guardian(school, "Марина Котова", anna, age=AgeGroup.FROM_14_TO_17)
    await mother.sends("/menu")
    await mother.taps("Узнать о ребёнке", "Позвать второго родителя")
    father = school.stranger("Отец")
    token = mother.screen.rpartition("start=")[2].split()[0]
    await father.sends(f"/start {token}")
    person = await years.whose(school, father)
    found = await rows(school.app.database, kinships)
    assert (person.id, None) in {(one["guardian_id"], one["confirmed_at"]) for one in found}


async def test_a_child_of_somebody_else_is_not_there(school: World) -> None:
    """Neither by forged taps of the same school, nor from another one, nor for other roles."""
    who = await couples.couple(school)
    await guardian(school, "Марина Котова", who.mentee)
    boris = await couples.mentee(school, "Борис Лис")
    stranger = await guardian(school, "Вера Лис", boris)
    lyceum = await school.person("Чужая", {Role.GUARDIAN, Role.CURATOR}, school="Лицей")
    child = await years.whose(school, who.mentee)
    for someone in (stranger, lyceum, who.mentor, who.mentee):
        await someone.sends("/menu")
        for deed in ("open", "link"):
            await someone.taps_old(someone.chat[-1], str(Tap("child", deed, child.id)))
            assert someone.phone.toasts[-1].text != ""
        assert not any("Марина" in one.text for one in someone.chat)
    assert not any("Иван" in one.text for one in (*stranger.chat, *lyceum.chat))


async def test_a_guardian_talks_with_the_curator_too(school: World) -> None:
    """The same call, without the children's helpline; the child learns nothing."""
    who = await couples.couple(school)
    mother = await guardian(school, "Марина Котова", who.mentee)
    await mother.sends("/menu")
    await mother.taps("Узнать о ребёнке", "Написать куратору", "Позвать куратора")
    assert "Детский телефон" not in mother.screen
    await mother.sends(CANARY)
    await opens(who.curator, "Марина К.")
    assert CANARY in who.curator.screen
    await answers(who.curator, "Позвоню вам сегодня")
    await school.passes(A_MINUTE)
    await mother.taps("Показать")
    assert "Позвоню вам сегодня" in mother.screen
    assert not any("Есть ответ" in one.text for one in who.mentee.chat)
    await asks(who.mentee)
    assert CANARY not in who.mentee.screen
