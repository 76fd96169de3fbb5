"""A school that shows codes: the bot sends no name of anybody, on no screen and in no letter."""

import json
from datetime import UTC, timedelta
from pathlib import Path

import pytest

from domain.ids import AccountId, JobId
from domain.jobs import Job
from domain.people import Person
from domain.settings import Naming
from locales.library import SHELF
from services import consent_register, journals
from tests.conversations import couples, years
from tests.conversations.rehearsals import rehearse, the_cast
from tests.databases import a_current_database
from tests.world import Someone, World, a_world

pytestmark = pytest.mark.database
ROOMS = (
    "people.show|0|0|",
    "people.kinships|0|0|",
    "digest.show|0|0|",
    "pairs.show|0|0|",
    "queue.show|0|0|",
    "entrances.show|0|0|",
    "staff.show|0|0|",
    "journal.show|0|0|",
)
NAMES = ("Анна", "Котова", "Иван", "Петров", "Ольга", "Кузнецова")


async def test_no_name_stands_in_anything_the_bot_sends(school: World) -> None:
    """A pair, its letters, the digest, lists and cards: codes take the place of names."""
    who = await couples.couple(school)
    async with school.app.database.writing() as uow:
        curator = await years.whose(school, who.curator)
        await uow.of(curator.school_id).decisions.set("naming", Naming.CODE)
    said = {one: len(one.chat) for one in (who.mentor, who.mentee, who.curator)}
    await school.passes(timedelta(minutes=1))
    for side in (who.mentor, who.mentee):
        await side.taps("Показать")
    assert "Наставляемый: У‑002" in who.mentor.screen
    assert "Наставник: Н‑001" in who.mentee.screen
    await who.curator.sends("/menu")
    for tap in ("people.show|0|0|", "digest.show|0|0|", "pairs.show|0|0|", "queue.show|0|0|"):
        await years.opens(who.curator, tap)
    await years.opens(who.curator, f"card.show|{curator.id}|0|")
    await years.opens(who.curator, "journal.show|0|0|")
    assert "С‑003" in who.curator.screen
    await school.passes(timedelta(days=7))
    await who.curator.taps_in_a_letter("Показать")
    for someone, before in said.items():
        texts = [one.text for one in someone.chat[before:]]
        labels = [key.text for one in someone.chat for row in one.keyboard for key in row]
        assert [(one, name) for one in texts + labels for name in NAMES if name in one] == []


async def test_the_demos_school_names_nobody_once_it_shows_codes(tmp_path: Path) -> None:
    """Its first weeks: what comes unasked, what it opens into, the curator's rooms and tables."""
    cast = the_cast()
    people = [one for one in cast["people"] if "names" in one]
    start = cast["starts_at"].astimezone(UTC)
    async with a_current_database(tmp_path) as url, a_world(tmp_path, url, SHELF, start) as world:
        await rehearse(world, cast)
        curator = await _shows_codes(world, people[0]["account"])
        await world.passes_until(start + timedelta(days=20))
        phones = world.telegram.phones
        everybody = [Someone(world, phones[one["account"]]) for one in people]
        for one in everybody:
            await _opens_everything(one)
        for tap in ROOMS:
            await years.opens(everybody[0], tap)
        facts = await _tables(world, curator)
    said = [one.text for each in everybody for one in each.chat]
    labels = [
        key.text for each in everybody for one in each.chat for row in one.keyboard for key in row
    ]
    words = {word for one in people for name in one["names"] for word in name.split()}
    assert len(said) > 25
    assert [(one, word) for one in (*said, *labels, facts) for word in words if word in one] == []


async def _shows_codes(world: World, account: int) -> Person:
    async with world.app.database.writing() as uow:
        (curator,) = (await uow.accounts.by_ids([AccountId(account)]))[AccountId(account)].people
        await uow.of(curator.school_id).decisions.set("naming", Naming.CODE)
    return curator


async def _opens_everything(someone: Someone) -> None:
    """Tap every button under every letter that came unasked."""
    for message in list(someone.chat):
        for key in (key for row in message.keyboard for key in row):
            if key.text == "Показать":
                await someone.taps_old(message, key.data or "")


async def _tables(world: World, curator: Person) -> str:
    """Give what goes into the tables that a curator takes out."""
    now, school = world.clock.now(), curator.school_id
    job = Job(id=JobId(1), craft="", school_id=school, person_id=curator.id, made_at=now, facts={})
    async with world.app.database.reading() as uow:
        found = [await one.gather(uow, job, now) for one in (consent_register, journals)]
    return json.dumps(found, ensure_ascii=False, default=str)
