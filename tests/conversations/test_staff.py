"""Staff: roles given and taken away, terms that end, a substitute, and a school left alone."""

from dataclasses import replace
from datetime import timedelta

from domain.erasures import Reason
from domain.people import Role
from domain.staff import RoleTerm
from services import erasures, telling
from tests.conversations import years
from tests.conversations.arrivals import last_toast, operator
from tests.records import letters
from tests.world import Someone, World

A_MOMENT = timedelta(minutes=2)
DAY = timedelta(days=1)


async def colleague(world: World, *roles: Role) -> Someone:
    """Bring somebody of the staff whose name is known."""
    someone = await world.person("Иван Петров", roles)
    await years.known(world, someone, "Иван Петров")
    return someone


async def opens_staff(curator: Someone) -> None:
    """Look at the staff by way of the menu."""
    await curator.sends("/menu")
    await curator.enters("Открыть сотрудников")


async def ends(world: World, someone: Someone, role: Role, time: timedelta) -> None:
    """Let the term of a role end soon."""
    async with world.app.database.writing() as uow:
        person = await years.whose(world, someone)
        term = RoleTerm(
            person_id=person.id,
            school_id=person.school_id,
            role=role,
            until=world.clock.now() + time,
        )
        await uow.of(person.school_id).role_terms.set(term)


async def test_a_revoked_role_is_felt_at_the_very_next_tap(world: World) -> None:
    """The buttons of an open menu are refused, a letter tells why, and the menu has shrunk."""
    olga, ivan = await years.curator(world), await colleague(world, Role.CURATOR, Role.DIRECTOR)
    await ivan.sends("/menu")
    await opens_staff(olga)
    await olga.taps("Иван П.", "Снять роль: куратор программы")
    assert "Доступ закончится сразу" in olga.screen
    await olga.taps("Снять роль: куратор программы")
    assert "Роль снята: куратор программы" in olga.screen

    await ivan.taps("Открыть пары")
    assert "только другой участник" in last_toast(ivan.phone)
    await world.passes(A_MOMENT)
    assert "Роль снята: куратор программы" in ivan.screen
    await ivan.taps("Открыть меню")
    assert "Открыть пары" not in ivan.buttons
    assert "Посмотреть сводку" in ivan.buttons, "the director is still one"


async def test_a_letter_to_somebody_whose_role_was_revoked_is_not_sent(world: World) -> None:
    """It was written by day and waited for the morning; what it says is no longer theirs."""
    olga, ivan = await years.curator(world), await colleague(world, Role.CURATOR)
    person = await years.whose(world, ivan)
    about = await years.whose(world, olga)
    names = ("guardian-given", "terms-ending", "guardian-refused", "role-ended-staff")
    async with world.app.database.writing() as uow:
        for name in names:
            telling.tell(uow, person, name, f"curator:{about.id}", world.clock.now())
        await uow.of(person.school_id).people.save(replace(person, roles=frozenset()))
    before = len(ivan.chat)
    await world.passes(A_MOMENT)
    assert len(ivan.chat) == before
    states = {one["name"]: one["state"] for one in await letters(world.app.database)}
    assert {states[name] for name in names} == {"cancelled"}


async def test_a_role_is_added_and_opens_its_rooms(world: World) -> None:
    """From somebody's card, in two taps."""
    olga, ivan = await years.curator(world), await colleague(world, Role.MENTOR)
    await olga.sends("/people")
    await olga.taps("Иван П.", "Открыть роли", "Добавить роль", "директор")
    assert "директор, до 31 августа 2022" in olga.screen
    await world.passes(A_MOMENT)
    assert "Вам добавлена роль: директор" in ivan.screen
    await ivan.taps("Открыть меню")
    assert "Открыть дорожную карту" in ivan.buttons


async def test_a_term_is_extended_from_the_queue_or_ends_by_itself(world: World) -> None:
    """The curators are asked in time; whoever nobody extends is let go and told."""
    olga, ivan = await years.curator(world), await colleague(world, Role.METHODIST)
    await ends(world, ivan, Role.METHODIST, 2 * DAY)
    await world.passes(A_MOMENT)
    assert any("Скоро закончатся сроки ролей" in one.text for one in olga.chat)
    await olga.sends("/queue")
    await olga.taps("Продлить роли сотрудников · 1")
    await olga.taps("Продлить на год: Иван П., методист")
    assert "Сроков, которые скоро закончатся, нет" in olga.screen

    await ends(world, ivan, Role.METHODIST, timedelta(hours=2))
    await world.passes(timedelta(hours=3))
    assert "Срок роли закончился: методист" in ivan.screen
    await ivan.sends("/menu")
    assert "Ролей в программе у вас сейчас нет" in ivan.screen
    assert ivan.buttons == []


async def test_a_substitute_sees_for_whom_and_is_let_go_by_itself(world: World) -> None:
    """A week of a curator's rooms, without the say over the staff."""
    olga, ivan = await years.curator(world), await colleague(world, Role.PSYCHOLOGIST)
    await opens_staff(olga)
    await olga.taps("Найти себе замену", "Иван П.", "На 7 дней")
    assert "Замена назначена до 13 сентября 2021" in olga.screen
    await world.passes(A_MOMENT)
    told = [one.text for one in ivan.chat]
    assert any(
        "Вы замещаете того, кто ведёт программу, до 13 сентября 2021" in one for one in told
    )

    await ivan.sends("/menu")
    assert "Вы замещаете: Ольга К., до 13 сентября 2021" in ivan.screen
    await ivan.enters("Открыть сотрудников", "Ольга К.", "Снять роль: куратор программы")
    await ivan.taps("Снять роль: куратор программы")
    assert "только другой участник" in last_toast(ivan.phone)

    await world.passes(8 * DAY)
    assert any("Замещение закончилось" in one.text for one in olga.chat)
    assert any("Замещение закончилось" in one.text for one in ivan.chat)
    await ivan.sends("/menu")
    assert "Вы замещаете" not in ivan.screen
    assert not {"Открыть сотрудников", "Настроить школу"} & set(ivan.buttons)


async def test_the_last_curator_asks_somebody_in_first(world: World) -> None:
    """They cannot leave the school alone by a tap; if it happens, operators hear at once."""
    boss, olga = await operator(world), await years.curator(world)
    await opens_staff(olga)
    await olga.taps("Ольга К.", "Снять роль: куратор программы", "Снять роль: куратор программы")
    assert "Сначала пригласите другого куратора" in last_toast(olga.phone)
    async with world.app.database.writing() as uow:
        person = await years.whose(world, olga)
        await erasures.plan(uow, person, person, Reason.WITHDRAWAL, world.clock.now())
    await world.passes(A_MOMENT)
    assert "не осталось куратора" in boss.screen
