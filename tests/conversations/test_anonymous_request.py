"""The preliminary request: pupils answer it before any consent, and anybody by its link."""

import re
import shutil
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Final

import pytest

from domain.people import AgeGroup, Role, Standing
from domain.waves import Audience, Wave
from locales import library as shelves
from services import sending
from storage.tables import METADATA, anonymous_answers, spent_sheets, waves
from tests.conversations import years
from tests.conversations.arrivals import last_toast, token_in
from tests.databases import a_current_database
from tests.records import rows
from tests.world import Someone, World, a_world

PAPER: Final = Path(shelves.__file__).parent / "ru" / "questionnaires" / "preliminary_request.toml"
TITLE: Final = "Нужно ли нам наставничество"
ALL: Final = ("Родитель", "Да", "Учёба", "Другое", "Готово (2)", "Нет", "Онлайн")
POST: Final = frozenset({"inbox", "outbox", "messages"})
"""What passes things on, and forgets them by itself."""


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[World]:
    """A world whose only questionnaire is the preliminary request as it is."""
    (tmp_path / "papers").mkdir()
    shutil.copy(PAPER, tmp_path / "papers")
    async with (
        a_current_database(tmp_path) as url,
        a_world(tmp_path, url, tmp_path / "papers") as world,
    ):
        yield world


async def _curator(world: World) -> Someone:
    return await years.curator(world)


async def _pupil(world: World, name: str, standing: Standing = Standing.ADMITTED) -> Someone:
    someone = await world.person(name, {Role.MENTEE})
    person = await years.known(world, someone, name)
    async with world.app.database.writing() as uow:
        changed = replace(person, age_group=AgeGroup.UNDER_14, standing=standing)
        await uow.of(person.school_id).people.save(changed)
    return someone


async def _wave(world: World, curator: Someone, role: Role = Role.MENTEE) -> Wave:
    """Send the request to all of one role, for a week."""
    now = world.clock.now()
    person = await years.whose(world, curator)
    async with world.app.database.writing() as uow:
        who = Audience(role=role)
        due_at = now + timedelta(days=7)
        return await sending.send(
            uow, person, world.library, "preliminary_request", who, due_at, now
        )


async def _link(world: World, curator: Someone) -> str:
    """Let the curator make a link on the page of the wave; give its token."""
    wave = await _wave(world, curator, Role.CURATOR)
    await years.opens(curator, f"wave.show|{wave.id}|0|")
    await curator.taps("Получить ссылку")
    return token_in(curator.screen)


async def _kept(world: World) -> dict[str, str]:
    """Give what every table remembers."""
    tables = [one for one in METADATA.sorted_tables if one.name not in POST]
    return {one.name: str(await rows(world.app.database, one)) for one in tables}


async def _answers(world: World) -> dict[str, object]:
    found = await rows(world.app.database, anonymous_answers)
    return {one["question_id"]: one["value"] for one in found}


async def test_a_pupil_answers_before_any_consent(school: World) -> None:
    """The letter comes to those who still wait; once answered it cannot be answered again."""
    olga = await _curator(school)
    anna = await _pupil(school, "Анна Котова", Standing.WAITING)
    boris = await _pupil(school, "Борис Лис")
    wave = await _wave(school, olga)
    await school.passes(timedelta(hours=9))
    for one in (anna, boris):
        await one.taps_in_a_letter("Начать")
        await one.taps("Ученик или студент", "Нет", "Да", "Вдвоём")
    old, submit = anna.chat[-1], next(key for key in anna.keys if key.text == "Отправить ответы")
    await anna.taps("Отправить ответы")
    assert "Чьи это ответы, не узнает никто" in anna.screen
    await anna.taps_old(old, submit.data or "")
    assert len(await rows(school.app.database, anonymous_answers)) == 4
    await boris.taps("Отправить ответы")
    assert len(await rows(school.app.database, anonymous_answers)) == 8
    await years.opens(olga, f"wave.show|{wave.id}|0|")
    assert "Ответили: 2 из 2" in olga.screen
    assert "Котова" not in olga.screen
    await olga.taps("Посмотреть итоги")
    assert "Ученик или студент" not in olga.screen


async def test_a_stranger_answers_by_the_link_and_leaves_no_trace(school: World) -> None:
    """Nothing stands anywhere until the answers are sent, and nothing of the sender ever."""
    token = await _link(school, await _curator(school))
    guest = school.stranger()
    before = await _kept(school)
    await guest.sends(f"/start {token}")
    assert "бот не запоминает, кто их дал" in guest.screen
    await guest.taps(*ALL)
    for line in ("Родитель", "Учёба, Другое", "Онлайн"):
        assert line in guest.screen
    assert await _kept(school) == before
    await guest.taps("Отправить ответы")
    assert "Спасибо за ответы" in guest.screen
    assert guest.buttons == []
    after = await _kept(school)
    changed = {name for name in after if after[name] != before[name]}
    assert changed == {"anonymous_answers", "spent_sheets"}
    assert await _answers(school) == {
        "r1": "parent",
        "r2": "yes",
        "r3": ["study", "other"],
        "r4": "no",
        "r5": "online",
    }
    await school.passes(timedelta(days=9))
    whole = [str(await rows(school.app.database, one)) for one in METADATA.sorted_tables]
    # As a number of its own: the random numbers of sheets hold any four digits now and then.
    sender = re.compile(rf"(?<!\d){guest.phone.id}(?!\d)")
    assert [one for one in whole if sender.search(one)] == []
    assert await rows(school.app.database, spent_sheets) == []


async def test_two_taps_on_sending_count_once(school: World) -> None:
    """The second one says that the answers are there."""
    token = await _link(school, await _curator(school))
    guest = school.stranger()
    await guest.sends(f"/start {token}")
    await guest.taps("Педагог", "Нет", "Да", "Любые")
    guest.taps_at_once("Отправить ответы")
    guest.taps_at_once("Отправить ответы")
    await school.app.settle()
    assert "Ответы уже отправлены." in guest.screen
    assert len(await rows(school.app.database, anonymous_answers)) == 4
    await guest.sends(f"/start {token}")
    await guest.taps("Педагог", "Нет", "Да", "Любые", "Отправить ответы")
    assert len(await rows(school.app.database, anonymous_answers)) == 8


async def test_an_answer_can_be_changed_on_the_way(school: World) -> None:
    """Back, and by its number; a branch that closes takes its answer along."""
    token = await _link(school, await _curator(school))
    guest = school.stranger()
    await guest.sends(f"/start {token}")
    await guest.taps("Педагог", "Назад", "Родитель", "Да", "Учёба", "✓ Учёба")
    assert "Готово (1)" not in guest.buttons
    await guest.taps("Учёба", "Готово (1)", "Нет", "Вдвоём")
    assert guest.buttons == ["1", "2", "3", "4", "5", "Отправить ответы"]
    await guest.taps("2", "Нет")
    assert guest.buttons == ["1", "2", "3", "4", "Отправить ответы"]
    await guest.taps("Отправить ответы")
    assert await _answers(school) == {"r1": "parent", "r2": "no", "r4": "no", "r5": "pair"}


async def test_somebody_known_answers_by_the_link_unknown(school: World) -> None:
    """Neither their questionnaires nor their menu know of it."""
    olga = await _curator(school)
    token = await _link(school, olga)
    anna = await _pupil(school, "Анна Котова")
    before = await _kept(school)
    await anna.sends(f"/start {token}")
    await anna.taps("Ученик или студент", "Нет", "Да", "Любые", "Отправить ответы")
    after = await _kept(school)
    changed = {name for name in after if after[name] != before[name]}
    assert changed == {"anonymous_answers", "spent_sheets"}


async def test_a_made_up_button_stores_nothing(school: World) -> None:
    """Letters that are no answers, another wave, a page that is none, a sheet of nobody."""
    token = await _link(school, await _curator(school))
    guest = school.stranger()
    await guest.sends(f"/start {token}")
    await guest.taps("Педагог", "Нет", "Да", "Любые")
    send = next(key for key in guest.keys if key.text == "Отправить ответы").data or ""
    head, _, letters = send.rpartition("|")
    forged = (
        f"{head}|{letters}zzzz",
        f"{head}|{letters[:15]}",
        f"{head}|{letters[:15]}0",
        f"{head}|aaaaaaaa{letters[8:]}",
        f"sheet.send|77|0|{letters}",
        f"sheet.show|1|99|{letters}",
        "sheet.send|1|0|",
        "sheet.show|1|0|",
    )
    for one in forged:
        await guest.taps_old(guest.chat[-1], one)
        assert last_toast(guest.phone), one
    assert await rows(school.app.database, anonymous_answers) == []
    await guest.taps("Отправить ответы")
    assert len(await rows(school.app.database, anonymous_answers)) == 4


async def test_a_new_link_shuts_the_old_one_and_time_shuts_both(school: World) -> None:
    """A sheet of the old link, one from days ago, and one after the deadline count no more."""
    olga = await _curator(school)
    old = await _link(school, olga)
    guest, late = school.stranger("Один"), school.stranger("Другой")
    await guest.sends(f"/start {old}")
    await guest.taps("Педагог", "Нет", "Да", "Любые")
    await olga.taps("Вернуться к опросу", "Получить ссылку")
    new = token_in(olga.screen)
    await guest.taps("Отправить ответы")
    assert "уже не действует" in last_toast(guest.phone)
    await guest.sends(f"/start {old}")
    assert "уже не работает" in guest.screen
    await late.sends(f"/start {new}")
    await late.taps("Педагог", "Нет", "Да", "Любые")
    await school.passes(timedelta(days=2))
    await late.taps("Отправить ответы")
    assert "уже не действует" in last_toast(late.phone)
    await school.passes(timedelta(days=6))
    await late.sends(f"/start {new}")
    assert "новые ответы не принимаются" in late.screen
    assert await rows(school.app.database, anonymous_answers) == []


async def test_guessing_such_links_is_slowed_as_for_any_link(school: World) -> None:
    """After five wrong ones the right one sounds wrong; of the link only a hash is kept."""
    token = await _link(school, await _curator(school))
    guesser = school.stranger()
    for number in range(5):
        await guesser.sends(f"/start q-wrong{number}")
    await guesser.sends(f"/start {token}")
    assert len({one.text for one in guesser.chat}) == 1
    assert "уже не работает" in guesser.screen
    kept = str(await rows(school.app.database, waves))
    assert token.removeprefix("q-") not in kept
    await school.passes(timedelta(hours=1, seconds=1))
    await guesser.sends(f"/start {token}")
    assert TITLE in guesser.screen
