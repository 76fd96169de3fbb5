"""Agreeing a road map: a school sends it, the municipality agrees or gives it back."""

from dataclasses import replace
from datetime import timedelta

from tests.conversations import districts, years
from tests.world import Someone, World

A_MOMENT = timedelta(minutes=2)


async def sends_map(curator: Someone) -> None:
    """Send the road map for agreement, by way of the map."""
    await years.opens(curator, "roadmap.show|0|0|")
    await curator.taps("Муниципалитет", "Отправить на согласование")


async def test_a_map_is_sent_read_and_agreed_to(world: World) -> None:
    """Each side is told by a letter, and the state stands on the map of the school."""
    vera = await districts.coordinator(world)
    irina = await districts.comes(world, await districts.invites(vera, "Школа № 5"))
    await sends_map(irina)
    assert "На согласовании с 6 сентября 2021." in irina.screen
    assert "Отправить на согласование" not in irina.buttons

    await world.passes(A_MOMENT)
    assert "отправила дорожную карту на согласование" in vera.screen
    await vera.taps("Открыть дорожную карту")
    assert "Школа № 5" in vera.screen
    assert "Ирина" not in vera.screen
    await vera.taps("Дальше ›", "Согласовать")
    assert "Согласована 6 сентября 2021." in vera.screen
    assert "Согласовать" not in vera.buttons

    await world.passes(A_MOMENT)
    assert "Муниципалитет согласовал дорожную карту" in irina.screen
    await irina.taps("Дорожная карта")
    assert "Согласована 6 сентября 2021." in irina.screen


async def test_a_map_is_given_back_with_a_remark_and_sent_again(world: World) -> None:
    """The curator reads what to change, and may ask once more."""
    vera = await districts.coordinator(world)
    irina = await districts.comes(world, await districts.invites(vera, "Школа № 5"))
    await sends_map(irina)
    await vera.sends("/queue")
    await vera.taps("Согласовать дорожные карты · 1", "Школа № 5 · ждёт согласования")
    await vera.taps("Открыть дорожную карту", "Вернуть с замечанием")
    await vera.sends("Перенесите встречи на октябрь <b>")
    assert "Возвращена 6 сентября 2021 с замечанием: Перенесите встречи" in vera.screen

    await world.passes(A_MOMENT)
    told = [one.text for one in irina.chat if "вернул дорожную карту с замечанием" in one.text]
    assert "Перенесите встречи на октябрь" in told[0]
    await sends_map(irina)
    assert "На согласовании с 6 сентября 2021." in irina.screen


async def test_an_agreed_map_that_is_edited_says_so(world: World) -> None:
    """What was agreed to is not what stands there now; it may be sent again."""
    vera = await districts.coordinator(world)
    irina = await districts.comes(world, await districts.invites(vera, "Школа № 5"))
    await sends_map(irina)
    await vera.sends("/menu")
    await vera.taps("Открыть школы", "Школа № 5 · ждёт согласования")
    await vera.taps("Открыть дорожную карту", "Согласовать")
    await hides_a_position(world, irina)
    await years.opens(irina, "roadmap.show|0|0|")
    assert "Изменена после согласования 6 сентября 2021." in irina.screen
    await irina.taps("Муниципалитет")
    assert "Отправить на согласование" in irina.buttons


async def test_a_mark_is_no_change_of_what_was_agreed_to(world: World) -> None:
    """Doing what was agreed leaves the agreement as it is."""
    vera = await districts.coordinator(world)
    irina = await districts.comes(world, await districts.invites(vera, "Школа № 5"))
    await sends_map(irina)
    await vera.sends("/menu")
    await vera.taps("Открыть школы", "Школа № 5 · ждёт согласования")
    await vera.taps("Открыть дорожную карту", "Согласовать")
    await years.opens(irina, "roadmap.part|0|0|0")
    await years.taps_first(irina, "1. ")
    await irina.taps("Выполнено")
    await years.opens(irina, "roadmap.show|0|0|")
    assert "Согласована 6 сентября 2021." in irina.screen


async def test_a_map_that_changed_before_the_eyes_is_not_agreed_to(world: World) -> None:
    """The coordinator agrees to what they have read; a newer map is shown first."""
    vera = await districts.coordinator(world)
    irina = await districts.comes(world, await districts.invites(vera, "Школа № 5"))
    await sends_map(irina)
    await vera.sends("/menu")
    await vera.taps("Открыть школы", "Школа № 5 · ждёт согласования", "Открыть дорожную карту")
    await hides_a_position(world, irina)
    await vera.taps("Согласовать")
    assert "На согласовании с 6 сентября 2021." in vera.screen
    await vera.taps("Согласовать")
    assert "Согласована 6 сентября 2021." in vera.screen


async def test_two_taps_on_agree_write_one_letter(world: World) -> None:
    """The second finds the map agreed to already."""
    vera = await districts.coordinator(world)
    irina = await districts.comes(world, await districts.invites(vera, "Школа № 5"))
    await sends_map(irina)
    await vera.sends("/menu")
    await vera.taps("Открыть школы", "Школа № 5 · ждёт согласования", "Открыть дорожную карту")
    vera.taps_at_once("Согласовать")
    vera.taps_at_once("Согласовать")
    await world.app.settle()
    await world.passes(A_MOMENT)
    told = [one for one in irina.chat if "Муниципалитет согласовал" in one.text]
    assert len(told) == 1


async def hides_a_position(world: World, curator: Someone) -> None:
    """Let the curator hide the first position of their road map."""
    person = await years.whose(world, curator)
    async with world.app.database.writing() as uow:
        rooms = uow.of(person.school_id)
        (run,) = await rooms.runs.all()
        first = (await rooms.positions.of_run(run.id))[0]
        await rooms.positions.save(replace(first, is_hidden=True))
