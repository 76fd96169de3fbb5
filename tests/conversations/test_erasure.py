"""Erasure: somebody withdraws, everything stops, and on the day data and chat are clean."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from sqlalchemy import insert

from domain.people import AgeGroup, Person, Role, Standing
from storage.tables import consent_texts, consents, meetings, messages, outbox, pairs, people
from tests.conversations import couples, years
from tests.records import rows
from tests.world import Someone, World

DAY = timedelta(days=1)


async def _guardian_of(world: World, mentee: Someone) -> Someone:
    """Bring a guardian of a mentee, whose papers have been seen."""
    parent = await world.person("Мария Котова", {Role.GUARDIAN})
    await years.known(world, parent, "Мария Котова")
    child, guardian = await years.whose(world, mentee), await years.whose(world, parent)
    async with world.app.database.writing() as uow:
        kinships = uow.of(child.school_id).kinships
        await kinships.add(guardian.id, child.id, world.clock.now())
        await kinships.confirm(guardian.id, child.id, guardian.id, world.clock.now())
    await _agrees(world, guardian, child)
    return parent


async def _agrees(world: World, guardian: Person, child: Person) -> None:
    """Write that the guardian has agreed."""
    sheet = {"sha256": "0" * 64, "kind": "guardian", "version": 2, "body": "."}
    said = {
        "school_id": child.school_id,
        "person_id": child.id,
        "kind": "guardian",
        "answered_by": guardian.id,
        "text_sha256": "0" * 64,
        "answer": "given",
        "answered_at": world.clock.now(),
    }
    async with world.app.database.connection() as connection:
        await connection.execute(insert(consent_texts).values(**sheet))
        await connection.execute(insert(consents).values(**said))


async def _a_child(world: World) -> tuple[couples.Couple, Someone, Person]:
    """Bring a couple with a meeting ahead, and the guardian of the mentee."""
    who = await couples.couple(world)
    await couples.plans(who.mentor, "Назначить: Встреча-знакомство", "7", "15:30")
    child = await years.whose(world, who.mentee)
    async with world.app.database.writing() as uow:
        young = replace(child, age_group=AgeGroup.UNDER_14)
        await uow.of(child.school_id).people.save(young)
    parent = await _guardian_of(world, who.mentee)
    return who, parent, await years.whose(world, who.mentee)


async def _withdraws_for(parent: Someone, child: int) -> None:
    await parent.sends("/privacy")
    await parent.taps_old(parent.chat[-1], f"privacy.ask|{child}|0|")
    await parent.taps("Да, отозвать")


async def test_a_guardian_withdraws_and_everything_stops(tmp_path: Path) -> None:
    """The mentor hears that there is no meeting and not why; no letter leaves any more."""
    async with couples.a_school(tmp_path) as world:
        who, parent, child = await _a_child(world)
        await _withdraws_for(parent, child.id)
        assert "Согласие отозвано" in parent.screen
        assert "16 сентября" in parent.screen
        heard = len(who.mentee.chat)
        await world.passes(DAY)
        assert any("Встреча не состоится" in one.text for one in who.mentor.chat)
        assert not any("отозва" in one.text for one in who.mentor.chat)
        assert len(who.mentee.chat) == heard + 1, "one line that says when the data go"
        assert {one["state"] for one in await rows(world.app.database, meetings)} == {"cancelled"}
        assert all(one["closed_at"] for one in await rows(world.app.database, pairs))


async def test_on_the_day_nothing_is_left(tmp_path: Path) -> None:
    """The chat is blank, the rows have gone, and the act lies in the curator's chat."""
    async with couples.a_school(tmp_path) as world:
        who, parent, child = await _a_child(world)
        await _withdraws_for(parent, child.id)
        await world.passes(11 * DAY)
        assert {one.text for one in who.mentee.chat} == {"[удалено]"}
        known = await rows(world.app.database, people)
        stone = next(one for one in known if one["id"] == child.id)
        assert (stone["standing"], stone["given_name"]) == (Standing.ERASED, None)
        assert stone["account_id"] < 0
        for table in (messages, outbox):
            left = await rows(world.app.database, table)
            assert who.mentee.phone.id not in {one["account_id"] for one in left}
        files = dict(who.curator.files)
        acts = [body for name, body in files.items() if name.startswith("Акт")]
        assert acts[0].startswith(b"PK")
        assert "Котова" not in str(files.keys())


async def test_who_thinks_better_of_it_in_time_keeps_everything(tmp_path: Path) -> None:
    """A new consent is needed, and then the day comes and nothing goes."""
    async with couples.a_school(tmp_path) as world:
        someone = await couples.mentor(world)
        person = await years.whose(world, someone)
        async with world.app.database.writing() as uow:
            await uow.schools.save(
                (await uow.schools.get(person.school_id))
                .with_field("legal_name", "МБОУ «Гимназия»")
                .with_field("address", "Москва, Садовая, 1")
                .with_field("contact", "school@example.org")
                .with_field("zone", "Europe/Moscow")
            )
        await someone.sends("/privacy")
        await someone.taps_old(someone.chat[-1], f"privacy.withdraw|{person.id}|0|")
        assert "можно передумать" in someone.screen
        await someone.sends("/privacy")
        await someone.taps("Передумать")
        await someone.taps("Даю согласие")
        await world.passes(12 * DAY)
        stays = await years.whose(world, someone)
        assert stays.standing is Standing.ADMITTED
        assert stays.given_name == "Иван"
