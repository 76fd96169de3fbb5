"""Finales: the final event of a school, its vote and its papers, on everybody's telephone."""

from datetime import datetime, timedelta
from typing import Final

from domain.ids import GatheringId
from services.gatherings import replying
from tests.conversations import years
from tests.conversations.journeys import Journey
from tests.world import Someone

GATHERINGS: Final = "gathering.show|0|0|"
EVENT: Final = "gathering.open|1|0|"
HONOURS: Final = "honour.show|0|0|"
MINUTE: Final = timedelta(minutes=1)


async def taps_newest(someone: Someone, beginning: str) -> None:
    """Tap the button that begins so in the newest message that has one."""
    both = [(one, key) for one in someone.chat for row in one.keyboard for key in row]
    fit = [(one, key) for one, key in both if key.text.startswith(beginning)]
    assert fit, f"{someone.phone.first_name} has no button that begins with {beginning!r}"
    message, key = fit[-1]
    await someone.taps_old(message, key.data or "")


async def uncovers(someone: Someone) -> None:
    """Open every letter that was sent under a cover, as one does who reads everything."""
    covered = [one for one in someone.chat if _has(one.keyboard, "Показать")]
    for message in covered:
        (data,) = (key.data for row in message.keyboard for key in row if key.text == "Показать")
        await someone.taps_old(message, data or "")


async def calls_everybody(curator: Someone) -> None:
    """Say where the final event is, and invite the pairs to it."""
    await years.opens(curator, GATHERINGS)
    await curator.taps("Позвать на итоговое событие", "Изменить день и место итогового события")
    await curator.taps("Указать место")
    await curator.sends("Актовый зал")
    await years.opens(curator, EVENT)
    assert "Где: Актовый зал" in curator.screen
    await curator.taps("Объявить")
    await years.taps_first(curator, "Разослать приглашения")


def guests(journey: Journey) -> list[Someone]:
    """Pick up the telephones that have an invitation with its answers."""
    everybody = map(journey.phone, journey.names)
    return [one for one in everybody if any(_has(each.keyboard, "Приду") for each in one.chat)]


async def puts_to_the_vote(curator: Someone, until: str) -> None:
    """Nominate every mentor, and let the participants vote until a moment."""
    await years.opens(curator, HONOURS)
    await curator.taps("Собрать номинации", "Добавить «Наставник года»")
    await years.taps_first(curator, "Наставник года")
    for nominee in [one for one in curator.buttons if one.startswith("Н‑")]:
        await curator.taps(nominee)
    await curator.taps("К номинациям", "Указать день окончания")
    await curator.sends(until)
    await curator.taps("Начать голосование", "Начать")


async def votes(someone: Someone, favourite: str) -> None:
    """Vote from the letter: for the favourite, or for somebody else where that is one's own."""
    await taps_newest(someone, "Проголосовать")
    await years.taps_first(someone, "Наставник года")
    choices = [one for one in someone.buttons if one.startswith("Н‑")]
    await someone.taps(favourite if favourite in choices else choices[0])
    assert "Голос принят" in someone.screen


async def comes_in(journey: Journey, curator: Someone, *guests: Someone) -> None:
    """Let guests open the code at the door; what it carries is printed in a picture."""
    world = journey.world
    async with world.app.database.writing() as uow:
        address = await replying.door(uow, await years.whose(world, curator), GatheringId(1))
    for guest in guests:
        await guest.sends(f"/start {address.partition('?start=')[2]}")


async def ticks_the_others(curator: Someone) -> None:
    """Tick off by the list everybody who said they come, and close the event."""
    await years.opens(curator, EVENT)
    await curator.taps("Открыть список гостей")
    await _ticks(curator)
    while "Дальше ›" in curator.buttons:
        await curator.taps("Дальше ›")
        await _ticks(curator)
    await curator.taps("К мероприятию", "Завершить и посчитать явку")


async def _ticks(curator: Someone) -> None:
    for label in [one for one in curator.buttons if one.endswith("· придёт")]:
        if not label.startswith("Был(а)"):
            await curator.taps(label)


async def makes_certificates(journey: Journey, curator: Someone) -> None:
    """Make a certificate for everybody who was there, and hand all of them out at once."""
    await years.opens(curator, HONOURS)
    await curator.taps("Подготовить письма и грамоты", "Подготовить сертификаты")
    await curator.taps("Сделать все документы", "Сделать")
    await works(journey)
    await years.opens(curator, "award.open|1|0|")
    await curator.taps("Раздать", "Отправить каждому")
    await works(journey)


async def works(journey: Journey) -> None:
    """Let the workshop do what waits, and what it made leave."""
    while await journey.world.app.workshop.work():
        pass
    await journey.world.passes(MINUTE)


async def comes_to(journey: Journey, moment: datetime) -> None:
    """Sleep until a day before a moment, and live through that day."""
    await journey.world.clock.turn(moment - timedelta(days=1))
    await journey.world.passes_until(moment)


def _has(keyboard: tuple[tuple[object, ...], ...], label: str) -> bool:
    return any(getattr(key, "text", "") == label for row in keyboard for key in row)
