"""Materials: a mentor reads what helps at the next meeting, a methodist adds the school's own."""

import pytest

from domain.people import Role
from handlers.taps import Tap
from storage.tables import materials
from tests import photos
from tests.conversations import couples
from tests.records import rows
from tests.world import Someone, World

pytestmark = pytest.mark.database


async def _methodist_at_a_theme(school: World) -> Someone:
    """Bring a methodist who is asked for a material about rules at the acquaintance."""
    vera = await school.person("Вера", {Role.METHODIST})
    await vera.sends("/menu")
    await vera.enters("Открыть материалы", "Знакомство · 3", "Добавить материал")
    await vera.taps("Правила и границы")
    return vera


async def test_a_mentor_finds_what_helps_at_the_next_meeting(school: World) -> None:
    """From the own pair: the stage that comes next, then the pages of one of them."""
    who = await couples.couple(school)
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps("Материалы")
    assert who.mentor.screen.startswith("Знакомство")
    await who.mentor.taps("Первая встреча по шагам")
    assert "познакомиться и решить" in who.mentor.screen
    await who.mentor.taps("Дальше ›")
    assert "Отметить в боте, что встреча состоялась" in who.mentor.screen
    await who.mentor.taps("К этапу", "Все материалы", "На любом этапе · 3", "Когда звать куратора")
    assert "8 800 2000 122" in who.mentor.screen
    assert "Добавить материал" not in who.mentor.buttons


async def test_a_mentee_has_no_materials(school: World) -> None:
    """Neither a door nor a command nor a made-up button opens them."""
    who = await couples.couple(school)
    await couples.opens_meetings(who.mentee)
    assert "Материалы" not in who.mentee.buttons
    await who.mentee.sends("/materials")
    assert "Короткие подсказки" not in who.mentee.screen
    await who.mentee.sends("/menu")
    for tap in (Tap("materials", "show"), Tap("materials", "read", arg="first_meeting")):
        await who.mentee.taps_old(who.mentee.chat[-1], str(tap))
        assert "познакомиться" not in who.mentee.screen


async def test_a_school_adds_a_link_and_takes_it_away(school: World) -> None:
    """Mentors see it at once beside the house's own; what is no link is asked for again."""
    who = await couples.couple(school)
    vera = await _methodist_at_a_theme(school)
    await vera.sends("просто слова")
    assert "Нужна ссылка с названием" in vera.screen
    await vera.sends("https://example.org/no-title")
    assert "Нужна ссылка с названием" in vera.screen
    await vera.sends("Памятка <школы> https://example.org/memo?a=1&b=2")
    assert "Добавлено: Памятка <школы>." in vera.screen

    await couples.opens_meetings(who.mentor)
    await who.mentor.taps("Материалы", "Памятка <школы> (школа)")
    assert "https://example.org/memo?a=1&b=2" in who.mentor.screen
    assert "Убрать материал" not in who.mentor.buttons
    opened = who.mentor.chat[-1]

    await vera.taps("Памятка <школы> (школа)", "Убрать материал")
    assert "Убрано: Памятка <школы>." in vera.screen
    assert await rows(school.app.database, materials) == []
    await who.mentor.taps_old(opened, str(Tap("materials", "open", 1)))
    assert who.mentor.phone.toasts[-1].text != ""


async def test_a_school_adds_a_file_that_mentors_may_keep(school: World) -> None:
    """It comes back on demand from where the messenger keeps it; without a title it is refused."""
    who = await couples.couple(school)
    vera = await _methodist_at_a_theme(school)
    await vera.sends_photo(photos.of_nothing())
    assert "Нужна ссылка с названием" in vera.screen
    await vera.sends_file("памятка.pdf", b"%PDF-1.7 memo", "Памятка наставника")
    assert "Добавлено: Памятка наставника." in vera.screen
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps("Материалы", "Памятка наставника (школа)")
    assert who.mentor.files[-1][1] == b"%PDF-1.7 memo"
    assert not who.mentor.chat[-1].protected


async def test_materials_of_one_school_stay_there(school: World) -> None:
    """A curator of another school neither sees, opens nor takes away what was added."""
    vera = await _methodist_at_a_theme(school)
    await vera.sends("Памятка https://example.org/memo")
    (kept,) = await rows(school.app.database, materials)
    stranger = await school.person("Чужая", {Role.CURATOR}, school="Лицей")
    await stranger.sends("/materials")
    await stranger.taps("Знакомство · 3")
    assert "Памятка (школа)" not in stranger.buttons
    for deed in ("open", "drop"):
        await stranger.taps_old(stranger.chat[-1], str(Tap("materials", deed, kept["id"])))
        assert "Памятка" not in stranger.screen
    assert await rows(school.app.database, materials) == [kept]


async def test_readers_of_english_are_told_that_the_text_is_russian(school: World) -> None:
    """The titles and the text stand as they were written; the buttons are translated."""
    vera = await school.person("Vera", {Role.METHODIST})
    await vera.sends("/language")
    await vera.taps("English")
    await vera.sends("/materials")
    await vera.taps("Ending · 2", "Как попрощаться")
    assert vera.screen.startswith("This part is in Russian only.")
