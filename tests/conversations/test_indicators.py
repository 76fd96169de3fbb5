"""Indicators: a figure, who is counted, what is missing, and a number entered by hand."""

from domain.people import Role
from tests.conversations import couples, years
from tests.world import Someone, World

INDICATORS = "indicators.show|0|0|"
PUPILS = "Доля наставляемых среди обуч"


async def test_a_figure_opens_into_who_is_counted_and_what_is_missing(school: World) -> None:
    """Where the bot does not know, it says so: an unknown number makes no zero."""
    await years.begin(school)
    olga = (await couples.couple(school)).curator
    await olga.sends("/menu")
    await olga.enters("Открыть показатели")
    assert "Период: 1 сентября 2021 — 30 июня 2022" in olga.screen
    assert "1. Доля наставляемых среди обучающихся, %\nн/д · план 5 %" in _shown(olga)

    await years.taps_first(olga, f"1. {PUPILS}")
    assert "Числитель: 1, посчитал бот на 6 сентября 2021" in olga.screen
    assert "Знаменатель: н/д, число ещё не введено" in olga.screen
    await olga.taps("Посмотреть, кто учтён")
    assert "Людей: 1" in olga.screen
    assert olga.buttons[0] == "Анна К."
    await olga.taps("К показателю", "Посмотреть, чего не хватает")
    assert "Не введено: Обучающихся всего" in olga.screen


async def test_a_number_is_entered_where_it_is_missed_and_the_figure_fills(school: World) -> None:
    """Three short steps; what cannot be right is asked again, and nothing of it is kept."""
    await years.begin(school)
    olga = (await couples.couple(school)).curator
    await _opens(olga, PUPILS)
    await olga.taps("Посмотреть, чего не хватает")
    await olga.taps("Ввести: Обучающихся всего")
    await olga.sends("много")
    assert "Нужно целое число" in olga.screen
    await olga.sends("540", "01.09.2031")
    assert "Этот день ещё не наступил" in olga.screen
    await olga.sends("01.09.2021", "ОО-1")
    assert "Записано: Обучающихся всего — 540." in olga.screen

    await olga.taps("К показателям")
    assert "0,2 % · план 5 % · не выполнен" in _shown(olga)
    await years.taps_first(olga, f"1. {PUPILS}")
    assert "Знаменатель: 540 на 1 сентября 2021, источник: ОО-1" in olga.screen


async def test_a_plan_of_ones_own_stands_instead_of_the_programmes(school: World) -> None:
    """Typed as people write numbers; taken away, there is no plan at all."""
    await years.begin(school)
    olga = await years.curator(school)
    await _opens(olga, PUPILS)
    await olga.taps("Задать план")
    await olga.sends("половина")
    assert "Нужно число" in olga.screen
    await olga.sends("12,5 %")
    assert "План записан." in olga.screen
    assert "н/д · план 12,5 %" in _shown(olga)
    await olga.taps("Задать план", "Оставить без плана")
    assert "н/д · план не задан" in olga.screen


async def test_a_number_that_was_wrong_is_corrected(school: World) -> None:
    """The room of numbers shows what is there now, and today needs no typing."""
    await years.begin(school)
    olga = await years.curator(school)
    await _enters(olga, "54", "приказ № 5")
    await _enters(olga, "540", "ОО-1")
    assert "1. Обучающихся всего — 540 на 6 сентября 2021, ОО-1" in olga.screen
    await years.taps_first(olga, "1. Обучающихся всего")
    assert "Сейчас: 540 на 6 сентября 2021, источник: ОО-1" in olga.screen


async def test_a_director_reads_sums_and_no_names(school: World) -> None:
    """Who is counted is told by a number, and one or two people are not told at all."""
    await years.begin(school)
    await couples.couple(school)
    director = await school.person("Директор", {Role.DIRECTOR})
    await _opens(director, PUPILS)
    assert "Числитель: меньше 3" in director.screen
    assert "Задать план" not in director.buttons
    await director.taps("Посмотреть, кто учтён")
    assert "Людей: меньше 3" in director.screen
    assert director.buttons == ["К показателю"]


async def test_nobody_else_reads_indicators(school: World) -> None:
    """A forged button of a pupil shows no figure."""
    await years.begin(school)
    anna = await school.mentee("Аня")
    for tap in (INDICATORS, "indicators.open|2022|0|consents_given", "numbers.show|2022|0|"):
        await years.opens(anna, tap)
        assert "н/д" not in anna.screen
        assert "Числа" not in anna.screen


async def test_a_school_without_a_programme_has_no_indicators(world: World) -> None:
    """There is nothing to measure yet."""
    olga = await years.curator(world)
    await years.opens(olga, INDICATORS)
    assert "показателей пока нет" in olga.screen


async def _opens(someone: Someone, title: str) -> None:
    await years.opens(someone, INDICATORS)
    await years.taps_first(someone, f"1. {title}")


async def _enters(someone: Someone, value: str, source: str) -> None:
    await years.opens(someone, "numbers.show|2022|0|")
    await years.taps_first(someone, "1. Обучающихся всего")
    await someone.sends(value)
    await someone.taps("На сегодня")
    await someone.sends(source)


def _shown(someone: Someone) -> str:
    return someone.screen.replace("\N{NO-BREAK SPACE}", " ")
