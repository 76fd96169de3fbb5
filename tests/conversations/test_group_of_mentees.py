"""Groups, orders, and those without a pair, as a curator and the people themselves see them."""

from datetime import timedelta

from domain.people import Role
from services import decisions
from tests.conversations import couples, years
from tests.world import Someone, World

A_MINUTE = timedelta(minutes=1)


async def _joins(school: World, who: couples.Couple) -> Someone:
    """Let the curator propose a second mentee for the pair."""
    boris = await couples.mentee(school, "Борис Лис")
    await who.curator.sends("/pairs")
    await who.curator.taps("П‑001 · Анна К.", "Собрать группу", "Борис Л.")
    assert "Запрос и компетенции:" in who.curator.screen
    await who.curator.taps("Добавить в группу П‑001")
    return boris


async def test_a_pair_becomes_a_group_and_goes_on_meanwhile(school: World) -> None:
    """The new one is asked; the mentor may plan before they have answered."""
    who = await couples.couple(school)
    boris = await _joins(school, who)
    assert "Участник предложен в группу." in who.curator.screen
    assert "Наставляемые: Анна К., Борис Л." in who.curator.screen
    assert "Ждём согласия: Борис Л." in who.curator.screen
    await couples.opens_meetings(who.mentor)
    assert "Назначить: Встреча-знакомство" in who.mentor.buttons
    await school.passes(A_MINUTE)
    await boris.taps_in_a_letter("Показать")
    await boris.taps_in_a_letter("Ответить про эту пару")
    await boris.taps("Согласиться")
    await who.curator.sends("/pairs")
    await who.curator.taps("П‑001 · Анна К., Борис Л.")
    assert "Сейчас: согласована, ждёт приказа." in who.curator.screen
    assert "Ждём согласия" not in who.curator.screen


async def test_somebody_leaves_a_group_and_the_reason_stays_with_the_curator(
    school: World,
) -> None:
    """Both are told in neutral words; the others go on."""
    who = await couples.couple(school)
    boris = await _joins(school, who)
    await who.curator.taps("Отметить уход из группы", "Борис Л.", "Уходит из школы")
    assert "Уход записан. Группа работает дальше." in who.curator.screen
    assert "Борис" not in who.curator.screen
    await school.passes(A_MINUTE)
    await boris.taps_in_a_letter("Показать")
    assert any("Работа в группе завершена." in one.text for one in boris.chat)
    assert not any("Уходит из школы" in one.text for one in who.mentor.chat)


async def test_the_order_is_typed_in_one_line(school: World) -> None:
    """What is no order is asked again; the page shows it, and the stage follows."""
    who = await couples.couple(school)
    await who.curator.sends("/pairs")
    await who.curator.taps("П‑001 · Анна К.", "Указать приказ")
    await who.curator.sends("подписан вчера")
    assert "Не вижу номера или даты." in who.curator.screen
    await who.curator.sends("№ 5 от 12.10.2021")
    assert "Приказ № 5 от 12 октября 2021" in who.curator.screen
    assert "Сейчас: утверждена приказом." in who.curator.screen


async def test_one_order_is_written_to_all_pairs_of_a_strict_school(school: World) -> None:
    """The queue asks for it where the school counts pairs after their order only."""
    who = await couples.couple(school)
    async with school.app.database.writing() as uow:
        curator = await years.whose(school, who.curator)
        await decisions.decide(uow, curator, "strict_order", 0, school.clock.now())
    await who.curator.sends("/queue")
    await who.curator.taps("Указать приказ о парах · 1")
    assert "Без приказа: П‑001." in who.curator.screen
    await who.curator.sends("приказ № 7-о от 1 сентября 2021")
    assert "Приказ записан 1 паре." in who.curator.screen


async def test_who_waits_for_a_pair_is_not_forgotten(school: World) -> None:
    """They see it themselves, the psychologist sees them, and after two weeks a letter comes."""
    anna = await couples.mentee(school)
    olga = await school.person("Ольга", {Role.PSYCHOLOGIST})
    await years.known(school, olga, "Ольга Сова")
    await couples.opens_meetings(anna)
    assert anna.screen.startswith("Пары пока нет: куратор подбирает наставника.")
    assert "Поговорить с психологом" in anna.buttons
    await school.passes(timedelta(days=15))
    assert any("Ищем наставника уже 14 дней." in one.text for one in anna.chat)
    await olga.sends("/menu")
    await olga.taps("Открыть список без пары")
    assert "Анна К.: ждёт 15 дней" in olga.screen
