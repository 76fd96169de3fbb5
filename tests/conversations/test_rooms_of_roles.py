"""Rooms of roles: what each role finds in its menu, and what stays shut to it."""

from collections.abc import Mapping
from typing import Final

import pytest

from domain.people import Role
from handlers import menu_doors
from handlers.taps import read
from storage.tables import journal, people, role_terms
from tests.conversations import years
from tests.records import rows
from tests.world import Someone, World

ROOMS: Final[Mapping[Role, set[str]]] = {
    Role.MENTEE: {"meetings", "invited"},
    Role.MENTOR: {"meetings", "week", "learning", "invited"},
    Role.GUARDIAN: {"child", "invited"},
    Role.CURATOR: set(menu_doors.ROOMS)
    - {"meetings", "week", "learning", "invited", "child", "district", "unpaired"},
    Role.WORKGROUP: {"digest", "roadmap", "indicators", "event", "surveys"},
    Role.DIRECTOR: {"digest", "roadmap", "indicators", "reports", "event", "surveys"},
    Role.PSYCHOLOGIST: {"talks", "surveys", "unpaired", "roadmap", "event"},
    Role.METHODIST: {
        *("roadmap", "indicators", "event", "surveys"),
        *("training", "materials"),
    },
    Role.CLASS_TEACHER: {"people", "invite", "roadmap", "event"},
    Role.PARTNER: {"roadmap", "event"},
    Role.MUNICIPAL: {
        *("district", "queue", "people", "staff", "roadmap", "indicators", "event"),
        *("invite", "school", "reports"),
    },
    Role.OPERATOR: set(),
}
"""The doors in the menu of each role, decided by a person."""

IN_A_GROUP: Final = ("menu", "group")

OF_CURATORS: Final = (
    "staff.show|0|0|",
    "staff.person|1|0|",
    "staff.ask|1|0|curator",
    "staff.revoke|1|0|curator",
    "staff.extend|1|0|curator",
    "staff.add|1|0|",
    "staff.give|2|0|curator",
    "staff.terms|0|0|",
    "staff.renew|1|0|curator",
    "staff.stand_in|0|0|",
    "staff.days|2|0|",
    "staff.appoint|2|14|",
    "trial.mark|1|0|",
    "trial.unmark|1|0|",
    "trial.ask|0|0|",
    "trial.erase|0|0|",
    "card.show|1|0|",
    "people.show|0|0|",
    "people.parts|0|0|",
    "people.find|0|0|",
    "people.silent|0|0|",
)
"""Buttons that curators alone are shown, about the curator and about who taps them."""


async def doors(someone: Someone) -> dict[str, str]:
    """Give the doors in somebody's menu: the room, and what is written on its button."""
    await someone.sends("/menu")
    keys, groups = list(someone.keys), grouped(someone)
    for group in groups:
        await someone.taps(group)
        keys += someone.keys
        await someone.taps("Назад в меню")
        assert grouped(someone) == groups
    taps = {key.text: read(key.data) for key in keys}
    rooms = {tap.room: label for label, tap in taps.items() if tap is not None}
    return {room: label for room, label in rooms.items() if room in menu_doors.ROOMS}


def grouped(someone: Someone) -> list[str]:
    """List the groups in the menu somebody looks at."""
    taps = {key.text: read(key.data) for key in someone.keys}
    return [label for label, tap in taps.items() if tap and (tap.room, tap.deed) == IN_A_GROUP]


async def test_every_role_finds_its_rooms_open(world: World) -> None:
    """What the menu shows can be entered; nobody meets a shut door behind their own button."""
    await years.begin(world)
    for role, rooms in ROOMS.items():
        someone = await world.person(role, {role}, school=years.SCHOOL)
        found = await doors(someone)
        assert set(found) - {"talk"} == rooms, role
        for label in found.values():
            await someone.sends("/menu")
            heard = len(someone.phone.toasts)
            await someone.enters(label)
            said = [one.text for one in someone.phone.toasts[heard:]]
            assert [one for one in said if one] == [], f"{role}: {label}"


@pytest.mark.parametrize("role", [Role.MENTEE, Role.GUARDIAN, Role.DIRECTOR, Role.PSYCHOLOGIST])
async def test_what_curators_do_is_refused_to_others(world: World, role: Role) -> None:
    """Forged buttons change nothing, show nobody, and get one calm line each."""
    await years.curator(world)
    someone = await world.person("Анна", {role})
    await someone.sends("/menu")
    database = world.app.database
    before = [await rows(database, one) for one in (people, role_terms, journal)]
    written = len(someone.chat)
    for data in OF_CURATORS:
        heard = len(someone.phone.toasts)
        await someone.taps_old(someone.chat[-1], data)
        assert [bool(one.text) for one in someone.phone.toasts[heard:]] == [True], data
    assert [await rows(database, one) for one in (people, role_terms, journal)] == before
    assert len(someone.chat) == written
    assert "Ольга" not in "".join(one.text for one in someone.chat)


async def test_a_class_teacher_sees_their_own_class_and_nobody_else(world: World) -> None:
    """In the list, on a card, by a forged button; the journal notes the look at the card."""
    curator = await years.curator(world)
    teacher = await world.person("Мария", {Role.CLASS_TEACHER})
    anna, boris = await world.mentee("Анна"), await world.mentee("Борис")
    for someone, name, words in (
        (teacher, "Мария Лось", "7А"),
        (anna, "Анна Котова", "7 а"),
        (boris, "Борис Лисин", "7Б"),
    ):
        await years.known(world, someone, name)
        await curator.sends("/people")
        given, family = name.split()
        await curator.taps(f"{given} {family[0]}.", "Указать класс")
        await curator.sends(words)
        assert "Класс записан" in curator.screen
    await teacher.sends("/people")
    assert "Анна К." in teacher.buttons
    assert "Борис Л." not in teacher.screen
    assert "Ольга" not in teacher.screen
    await teacher.taps("Анна К.")
    assert "Класс: 7 а" in teacher.screen
    forbidden = await years.whose(world, boris)
    written = len(teacher.chat)
    await teacher.taps_old(teacher.chat[-1], f"card.show|{forbidden.id}|0|")
    assert "Борис" not in "".join(one.text for one in teacher.chat[written - 1 :])
    looked = [one for one in await rows(world.app.database, journal) if one["deed"] == "read-card"]
    seen_by = (await years.whose(world, teacher)).id
    about = (await years.whose(world, anna)).id
    assert [one["subject"] for one in looked if one["actor_id"] == seen_by] == [f"person:{about}"]
