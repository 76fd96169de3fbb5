"""Papers: consents on paper, publishing apart from the rest, and the school's settings."""

from tests.conversations.arrivals import CHILD, TEACHER, TEENAGER, guest, ready_curator
from tests.world import World


async def test_a_curator_records_a_paper_and_the_child_goes_on(world: World) -> None:
    """Kind, signer, number, day and place, each on a step of its own; a wrong day is refused."""
    curator = await ready_curator(world)
    child = await guest(world, curator, "Аня", *CHILD)
    await curator.sends("/people")
    await curator.taps(next(one for one in curator.buttons if "002" in one))
    await curator.taps("Записать бумажное согласие", "Согласие представителя на участие")
    await curator.taps("мать")
    await curator.sends("12-С", "01.01.2030")
    assert "ещё не наступил" in curator.screen
    await curator.sends("01.09.2021", "кабинет 12")
    assert "Бумага записана" in curator.screen
    await child.sends("/start")
    assert "Как тебя зовут" in child.screen


async def test_a_child_reads_what_the_bot_will_know(world: World) -> None:
    """There is nothing to agree to: only «Понятно»."""
    curator = await ready_curator(world)
    child = await guest(world, curator, "Аня", *CHILD)
    await child.taps("Узнать, что запомнит бот")
    assert child.buttons == ["Прочитать весь текст", "Понятно"]
    await child.taps("Понятно")
    assert "Решают мама, папа или опекун" in child.screen


async def test_showing_name_and_photo_is_a_question_of_its_own(world: World) -> None:
    """A no to it changes nothing else, and a yes can be taken back."""
    curator = await ready_curator(world)
    teacher = await guest(world, curator, "Пётр", *TEACHER)
    await teacher.taps("Прочитать согласие", "Даю согласие")
    await teacher.sends("Пётр Иванович", "Сидоров", "/privacy")
    await teacher.taps("Посмотреть согласия", "Решить про имя и фото", "Не даю согласия")
    assert "Показ имени и фото: нет" in teacher.screen
    await teacher.taps("Решить про имя и фото", "Даю согласие", "Запретить показ")
    assert "больше не показывают" in teacher.screen
    await teacher.sends("/menu")
    assert "Открыть встречи" in teacher.buttons


async def test_the_school_decides_whose_consent_counts(world: World) -> None:
    """With the parent's consent alone a pupil of 15 is asked nothing of their own."""
    curator = await ready_curator(world)
    await curator.sends("/menu")
    await curator.enters("Открыть карточку школы", "Изменить настройки школы")
    await curator.taps("14–17 лет: двое вместе", "родитель")
    assert "14–17 лет: родитель" in curator.buttons
    pupil = await guest(world, curator, "Кира", *TEENAGER)
    assert "Получить ссылку" in pupil.buttons
