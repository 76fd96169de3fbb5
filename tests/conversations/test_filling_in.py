"""Staff and guardians fill in about others, each from the screen where that person stands."""

import pytest

from domain.people import Role
from storage.tables import interviews
from tests.conversations import couples, relatives, years
from tests.records import rows
from tests.world import World

pytestmark = pytest.mark.database


async def test_a_curator_fills_in_cards_of_a_pair(school: World) -> None:
    """Each card stands with its day, and is read again by whoever filled it in."""
    who = await couples.couple(school)
    await years.opens(who.curator, "pairs.open|1|0|")
    await who.curator.taps("Заполнить карту пары", "Заполнить: Карта пары")
    assert who.curator.screen.startswith("О паре П‑001")
    await who.curator.taps("Хорошо", "Отправить ответы")
    assert who.curator.screen.endswith("Карта записана.")

    await years.opens(who.curator, "filling.cards|1|0|")
    assert "Карта пары — 6 сентября 2021" in who.curator.screen
    await who.curator.taps("Заполнить: Карта пары", "Трудно", "Отправить ответы")
    cards = [one for one in await rows(school.app.database, interviews) if one["subject_id"]]
    assert [(one["take"], one["replaced_at"]) for one in cards] == [(1, None), (2, None)]
    await years.opens(who.curator, "filling.cards|1|0|")
    await who.curator.taps("Открыть: 6 сентября 2021")
    assert "Трудно" in who.curator.screen


async def test_a_psychologist_fills_in_about_a_pupil(school: World) -> None:
    """From the menu, since psychologists see no cards; the screen says about whom."""
    pupil = await couples.mentee(school)
    staff = await school.person("Ирина", {Role.PSYCHOLOGIST})
    await staff.sends("/menu")
    await staff.taps("Заполнить анкету об участнике", "Анна К.")
    assert "Сведения об участнике: ещё не заполнена" in staff.screen
    await staff.taps("Заполнить: Сведения об участнике")
    assert staff.screen.startswith("О ком: Анна К.")
    await staff.taps("4", "Отправить ответы")

    person = await years.whose(school, pupil)
    found = [one for one in await rows(school.app.database, interviews) if one["by_id"]]
    assert [(one["person_id"], one["subject_id"]) for one in found] == [(person.id, person.id)]


async def test_a_guardian_fills_in_about_the_child(school: World) -> None:
    """From the corner of the child."""
    pupil = await couples.mentee(school)
    parent = await relatives.guardian(school, "Мария Котова", pupil)
    await parent.sends("/menu")
    await parent.taps("Узнать о ребёнке", "Заполнить анкету о ребёнке")
    await parent.taps("Заполнить: Перемены у ребёнка")
    assert parent.screen.startswith("О ком: Анна К.")
    await parent.taps("Да", "Отправить ответы")
    assert parent.screen.endswith("Спасибо, ответы записаны.")
