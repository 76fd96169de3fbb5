"""Consent: nothing but account, role and age before it, and who gives it at which age."""

from datetime import timedelta

from storage.tables import consent_texts, consents, interviews, people
from tests.conversations.arrivals import (
    CHILD,
    TEACHER,
    TEENAGER,
    guardian_of,
    guest,
    last_toast,
    ready_curator,
    token_in,
)
from tests.records import rows
from tests.world import Someone, World

A_MOMENT = timedelta(minutes=1)


async def opens_letters(someone: Someone) -> None:
    """Open every letter that waits under a neutral line."""
    for message in list(someone.chat):
        for key in (key for row in message.keyboard for key in row if key.text == "Показать"):
            await someone.taps_old(message, key.data or "")


async def test_an_adult_agrees_alone_and_is_asked_for_a_name_only_then(world: World) -> None:
    """Two buttons of equal weight, the text alone on its screen, then the name."""
    curator = await ready_curator(world)
    teacher = await guest(world, curator, "Пётр", *TEACHER)
    await teacher.sends("Пётр Иванович Сидоров")
    assert "Сидоров" not in str(await rows(world.app.database, people))
    await teacher.taps("Прочитать согласие")
    assert teacher.buttons == ["Прочитать весь текст", "Даю согласие", "Не даю согласия"]
    assert len(teacher.chat[-1].keyboard[1]) == 2, "both answers stand in one row"
    await teacher.taps("Даю согласие")
    assert "Как вас зовут" in teacher.screen
    await teacher.sends("Пётр Иванович", "Сидоров")
    assert "Пётр Иванович, всё готово" in teacher.screen


async def test_the_answer_rests_on_the_very_text_that_was_shown(world: World) -> None:
    """Version and hash are kept with the text, in which the operator is named."""
    curator = await ready_curator(world)
    teacher = await guest(world, curator, "Пётр", *TEACHER)
    await teacher.taps("Прочитать согласие", "Даю согласие")
    kept = (await rows(world.app.database, consents))[-1]
    texts = {one["sha256"]: one for one in await rows(world.app.database, consent_texts)}
    text = texts[kept["text_sha256"]]
    assert kept["answer"] == "given"
    assert text["version"] == 2
    assert "МБОУ «Гимназия № 2»" in text["body"]


async def test_refusing_is_possible_and_can_be_changed(world: World) -> None:
    """After a no the bot asks nothing; the text stays within reach."""
    curator = await ready_curator(world)
    teacher = await guest(world, curator, "Пётр", *TEACHER)
    await teacher.taps("Прочитать согласие", "Не даю согласия")
    assert "Передумать можно" in teacher.screen
    await teacher.taps("Прочитать согласие", "Даю согласие")
    assert "Как вас зовут" in teacher.screen


async def test_for_a_child_the_guardian_agrees_and_the_curator_checks(world: World) -> None:
    """The child's link, the guardian's own account, the curator's eyes on the papers."""
    curator = await ready_curator(world)
    child = await guest(world, curator, "Аня", *CHILD)
    assert "Тебя пригласили" in child.screen
    parent = await guardian_of(world, child)
    assert "законного представителя" in parent.screen
    await parent.taps("Даю согласие")
    await child.sends("/start")
    assert "куратор" in child.screen
    await curator.sends("/menu")
    await curator.taps("Открыть список людей", "Проверить родителей")
    assert "Марина Игоревна С." in curator.screen
    await curator.taps("Документ показан: Марина Игоревна С.")
    await child.sends("/start", "Аня", "Соколова")
    assert "Аня, всё готово" in child.screen


async def test_the_child_hears_that_everything_is_ready(world: World) -> None:
    """Nobody has to look again and again: a letter comes."""
    curator = await ready_curator(world)
    child = await guest(world, curator, "Аня", *CHILD)
    parent = await guardian_of(world, child)
    await parent.taps("Даю согласие")
    await world.passes(A_MOMENT)
    assert any("Посмотрите документ и подтвердите" in one.text for one in curator.chat)
    await curator.sends("/menu")
    await curator.taps("Открыть список людей", "Проверить родителей")
    await curator.taps("Документ показан: Марина Игоревна С.")
    await world.passes(A_MOMENT)
    assert "Можно начинать" in child.screen
    await child.taps("Начать")
    assert "Как тебя зовут" in child.screen


async def test_from_14_to_17_both_agree(world: World) -> None:
    """The pupil's own consent first, then the guardian's."""
    curator = await ready_curator(world)
    pupil = await guest(world, curator, "Кира", *TEENAGER)
    await pupil.taps("Прочитать согласие", "Даю согласие")
    assert "мамы, папы или опекуна" in pupil.screen
    parent = await guardian_of(world, pupil)
    await parent.taps("Даю согласие")
    assert "Как" not in pupil.screen


async def test_a_guardian_who_refuses_ends_it(world: World) -> None:
    """The child is left in peace, and the curator knows."""
    curator = await ready_curator(world)
    child = await guest(world, curator, "Аня", *CHILD)
    parent = await guardian_of(world, child)
    await parent.taps("Не даю согласия")
    await child.sends("/start")
    assert "Согласия нет" in child.screen
    await world.passes(A_MOMENT)
    await opens_letters(curator)
    assert any("не дал согласия" in one.text for one in curator.chat)


async def test_a_guardian_may_change_their_mind_both_ways(world: World) -> None:
    """What was refused can be given later, and what was given can be taken back."""
    curator = await ready_curator(world)
    child = await guest(world, curator, "Аня", *CHILD)
    parent = await guardian_of(world, child)
    await parent.taps("Не даю согласия")
    await parent.sends("/privacy")
    await parent.taps("Ответить за ребёнка", "Даю согласие")
    await child.sends("/start")
    assert "куратор" in child.screen
    await parent.sends("/privacy")
    assert any(one.startswith("Отозвать за ребёнка") for one in parent.buttons)


async def test_the_child_cannot_open_the_guardians_link(world: World) -> None:
    """The link is for another telephone."""
    curator = await ready_curator(world)
    child = await guest(world, curator, "Аня", *CHILD)
    await child.taps("Получить ссылку")
    await child.sends(f"/start {token_in(child.screen)}")
    assert any("на их телефоне" in one.text for one in child.chat)
    assert "ссылка для мамы" in child.chat[-2].text


async def test_a_forged_consent_about_somebody_elses_child_is_refused(world: World) -> None:
    """Only a guardian of that child may answer."""
    curator = await ready_curator(world)
    child = await guest(world, curator, "Аня", *CHILD)
    teacher = await guest(world, curator, "Пётр", *TEACHER)
    await teacher.taps("Прочитать согласие")
    forged = teacher.keys[1].data or ""
    about = (await rows(world.app.database, people))[1]["id"]
    head, _, rev, seen = forged.split("|")
    await teacher.taps_old(teacher.phone.chat[-1], "|".join([head, str(about), rev, seen]))
    assert "Здесь ничего нет" in last_toast(teacher.phone)
    await child.sends("/start")
    assert "Получить ссылку" in child.buttons


async def test_a_questionnaire_cannot_be_begun_before_consent(world: World) -> None:
    """Not even by a button that somebody else was shown."""
    curator = await ready_curator(world)
    teacher = await guest(world, curator, "Пётр", *TEACHER)
    await teacher.taps_old(teacher.phone.chat[-1], "start.begin|0|0|everything")
    assert await rows(world.app.database, interviews) == []


async def test_withdrawing_stops_everything_at_once(world: World) -> None:
    """Two taps, and the bot asks nothing more; the curator is told."""
    curator = await ready_curator(world)
    teacher = await guest(world, curator, "Пётр", *TEACHER)
    await teacher.taps("Прочитать согласие", "Даю согласие")
    await teacher.sends("Пётр Иванович", "Сидоров", "/privacy")
    await teacher.taps("Отозвать согласие", "Да, отозвать")
    assert "Согласие отозвано" in teacher.screen
    await teacher.sends("/menu")
    assert "Открыть встречи" not in teacher.buttons
    await world.passes(A_MOMENT)
    await opens_letters(curator)
    assert any("Пётр Иванович С.: согласие отозвано" in one.text for one in curator.chat)
