"""A municipality: schools join it, it reads their sums, and they leave it again."""

from datetime import timedelta

from domain.people import Role
from tests.conversations import districts, years
from tests.conversations.arrivals import CARD, last_toast, token_in
from tests.conversations.districts import DISTRICT
from tests.world import World

A_MOMENT = timedelta(minutes=2)


async def test_a_coordinator_finds_the_rooms_of_a_municipality(world: World) -> None:
    """Schools, staff, the road map and the card; no pairs, no surveys, no classes."""
    vera = await districts.coordinator(world)
    await vera.sends("/menu")
    assert "Открыть школы" in vera.buttons
    assert "Открыть дорожную карту" in vera.buttons
    assert "Открыть пары" not in vera.buttons
    await vera.opens_the_group_of("Открыть сотрудников")
    await vera.enters("Пригласить участника")
    assert "муниципальный координатор" in vera.buttons
    assert "наставляемый" not in vera.buttons
    assert "Пригласить класс или группу" not in vera.buttons


async def test_the_last_coordinator_asks_somebody_in_first(world: World) -> None:
    """A municipality is not left alone by a tap."""
    vera = await districts.coordinator(world)
    await vera.sends("/menu")
    role = "Снять роль: муниципальный координатор"
    await vera.enters("Открыть сотрудников", "Вера О.", role, role)
    assert "Сначала пригласите другого координатора" in last_toast(vera.phone)


async def test_a_new_school_joins_by_a_link(world: World) -> None:
    """Whoever opens it becomes the first curator, and the programme of the municipality begins."""
    vera = await districts.coordinator(world)
    token = await districts.invites(vera, "Школа № 5", pilot=True)
    irina = world.stranger("Ирина Белова")
    await irina.sends(f"/start {token}")
    assert "Школа «Школа № 5» открыта и входит в муниципалитет" in irina.screen
    await irina.sends(*CARD)
    await irina.taps("Москва (МСК)", "Прочитать согласие", "Даю согласие")
    await irina.sends("Ирина", "Белова")

    await years.opens(irina, "roadmap.show|0|0|")
    assert "С муниципалитетом дорожная карта не согласована." in irina.screen
    await world.passes(A_MOMENT)
    assert any("Школа «Школа № 5» присоединилась" in one.text for one in vera.chat)
    await vera.sends("/menu")
    await vera.taps("Открыть школы")
    assert "Школа № 5, пилотная, с 6 сентября 2021" in vera.screen
    assert "Дорожная карта: 0 из" in vera.screen


async def test_a_school_that_is_there_joins_when_its_curator_says_so(world: World) -> None:
    """The curator is told what it means, and nothing happens before the yes."""
    vera = await districts.coordinator(world)
    token = await districts.invites(vera, "Гимназия")
    olga = await years.curator(world)
    await olga.sends(f"/start {token}")
    assert "Имён и ответов он не увидит" in olga.screen
    await vera.sends("/menu")
    await vera.taps("Открыть школы")
    assert "Пока ни одна школа не присоединилась" in vera.screen

    await olga.taps("Присоединить")
    assert f"Школа присоединилась к муниципалитету «{DISTRICT}»" in olga.screen
    await vera.sends("/menu")
    await vera.taps("Открыть школы", "Гимназия")
    assert "Гимназия" in vera.screen


async def test_a_link_opens_one_school_and_once(world: World) -> None:
    """A second holder is told kindly, the coordinator to pass it on, and nobody joins twice."""
    vera = await districts.coordinator(world)
    token = await districts.invites(vera, "Гимназия")
    await vera.sends(f"/start {token}")
    assert "передайте её куратору" in vera.screen
    olga = await districts.joins(world, token)
    late = world.stranger("Поздний")
    await late.sends(f"/start {token}")
    assert "Эта ссылка уже не работает" in late.screen
    another = await districts.invites(vera, "Ещё школа")
    await olga.sends(f"/start {another}")
    assert "уже входит в муниципалитет" in olga.screen


async def test_a_forged_yes_joins_nothing(world: World) -> None:
    """The number of an invitation is no link: the button has to come from the link itself."""
    vera = await districts.coordinator(world)
    await districts.invites(vera, "Гимназия")
    olga = await years.curator(world)
    for proof in ("", "0" * 16, "x"):
        await years.opens(olga, f"member.join|1|0|{proof}")
    await vera.sends("/menu")
    await vera.taps("Открыть школы")
    assert "Пока ни одна школа не присоединилась" in vera.screen


async def test_small_numbers_are_hidden_and_big_ones_shown(world: World) -> None:
    """Two pupils could be recognised; the big school beside them keeps them from subtraction."""
    vera = await districts.coordinator(world)
    await districts.joins(world, await districts.invites(vera, "Гимназия"))
    await districts.comes(world, await districts.invites(vera, "Школа № 5"))
    await districts.comes(world, await districts.invites(vera, "Школа № 6"), "Анна Серова")
    await districts.crowd(world, "Гимназия", 9)
    await districts.crowd(world, "Школа № 5", 2)
    await districts.crowd(world, "Школа № 6", 6)
    await vera.sends("/menu")
    await vera.taps("Открыть школы")
    assert "Участников: 9." in vera.screen
    assert "Участников: 2." not in vera.screen
    assert "Участников: 6." not in vera.screen, "17 less 9 less 6 would be 2"
    assert "Участников: 17." in vera.screen
    await vera.taps("Школа № 5")
    assert "Участников: скрыто." in vera.screen
    await vera.enters("Открыть показатели")
    assert "Показатели школы «Школа № 5»" in vera.screen
    await vera.taps("К школе")
    assert "Участников: скрыто." in vera.screen


async def test_no_name_of_a_school_reaches_the_coordinator(world: World) -> None:
    """Whatever is tapped: what belongs to a school is not there for its municipality."""
    vera = await districts.coordinator(world)
    olga = await districts.joins(world, await districts.invites(vera, "Гимназия"))
    person = await years.whose(world, olga)
    for tap in (
        f"card.show|{person.id}|0|",
        f"staff.person|{person.id}|0|",
        f"replies.show|{person.id}|0|",
        f"relink.ask|{person.id}|0|",
        f"departure.ask|{person.id}|0|",
        "people.show|0|0|",
        "pairs.show|0|0|",
        "journal.show|0|0|",
    ):
        await years.opens(vera, tap)
        assert "Ольга" not in vera.screen
        assert not any("Ольга" in one for one in vera.buttons)


async def test_a_pilot_school_is_marked_and_unmarked(world: World) -> None:
    """The mark can be changed after the school has joined."""
    vera = await districts.coordinator(world)
    await districts.joins(world, await districts.invites(vera, "Гимназия"))
    await vera.sends("/menu")
    await vera.taps("Открыть школы", "Гимназия", "Отметить как пилотную")
    assert "пилотная" in vera.screen
    await vera.taps("Снять отметку «пилотная»")
    assert "пилотная" not in vera.screen


async def test_an_excluded_school_is_read_no_more(world: World) -> None:
    """Its curator is told; its road map stays, and may be sent nowhere."""
    vera = await districts.coordinator(world)
    olga = await districts.joins(world, await districts.invites(vera, "Гимназия"))
    await vera.sends("/menu")
    await vera.taps("Открыть школы", "Гимназия", "Исключить школу", "Исключить")
    assert "Школа «Гимназия» исключена." in vera.screen
    await years.opens(vera, "district.school|2|0|")
    assert "Дорожная карта" not in vera.screen
    await world.passes(A_MOMENT)
    assert any("исключил школу из муниципалитета" in one.text for one in olga.chat)
    await years.opens(olga, "roadmap.show|0|0|")
    assert "Муниципалитет" not in olga.buttons


async def test_a_school_leaves_by_itself(world: World) -> None:
    """After a question; the coordinator hears that one has gone, and reads no sums of it."""
    vera = await districts.coordinator(world)
    olga = await districts.joins(world, await districts.invites(vera, "Гимназия"))
    await years.opens(olga, "roadmap.show|0|0|")
    await olga.taps("Муниципалитет", f"Выйти из «{DISTRICT}»", "Выйти")
    assert "Школа вышла из муниципалитета" in olga.screen
    await world.passes(A_MOMENT)
    assert "Одна из школ вышла из муниципалитета" in vera.screen
    await vera.taps("К списку школ")
    assert "Пока ни одна школа не присоединилась" in vera.screen


async def test_a_second_coordinator_is_let_in_by_the_first(world: World) -> None:
    """By a link for staff, as colleagues in a school."""
    vera = await districts.coordinator(world)
    await vera.sends("/menu")
    await vera.enters("Пригласить участника", "муниципальный координатор")
    token = token_in(vera.screen)
    boris = world.stranger("Борис")
    await boris.sends(f"/start {token}")
    await world.passes(A_MOMENT)
    await vera.sends("/queue")
    await years.taps_first(vera, "Впустить")
    assert boris.screen


async def test_nobody_of_a_school_reads_the_municipality(world: World) -> None:
    """A curator who forges a coordinator's button is refused."""
    vera = await districts.coordinator(world)
    olga = await districts.joins(world, await districts.invites(vera, "Гимназия"))
    director = await world.person("Директор", {Role.DIRECTOR})
    for one in (olga, director):
        for tap in ("district.show|0|0|", "district.school|2|0|", "agreement.map|2|0|1"):
            await years.opens(one, tap)
            assert "Школы муниципалитета" not in one.screen
            assert "Участников" not in one.screen
