"""Screens of indicators: all of a year, and one with its formula, its parts and its plan."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from domain.html import Html, joined
from domain.letters import Button, Rows, Screen
from domain.people import Person
from domain.readings import Reading
from domain.rights import Deed, may
from handlers import menu
from handlers.answers import shortened
from handlers.indicator_words import figures, formula, parts
from handlers.pages import paged
from handlers.taps import Tap
from locales.dates import said_day
from locales.texts import Texts
from services.indicator_details import Detail
from services.indicators import Board, Year

A_PAGE: Final = 6
_TITLE: Final = 70
_LABEL: Final = 36


def board(found: Board, title: str, page: int, person: Person, texts: Texts) -> Screen:
    """Draw the indicators of a year, a page at a time."""
    at = found.at
    numbered = [*enumerate(found.readings, start=1)]
    here, turning = paged(
        numbered,
        page,
        texts,
        lambda other: str(Tap("indicators", "show", at.year, max(other, 0))),
        A_PAGE,
    )
    lines = joined(*(_line(place, one, texts) for place, one in here), by="\n")
    head = _head(found, title, texts)
    return Screen(
        joined(head, lines if found.readings else texts.say("indicators-empty")),
        (
            *((_to(place, one, at.year, texts),) for place, one in here),
            *turning,
            *_other_years(at, texts),
            *_to_numbers(at.year, person, texts),
            *menu.back_to_menu(texts),
        ),
    )


def one(found: Detail, person: Person, texts: Texts, now: datetime, lead: Html) -> Screen:
    """Draw one indicator, and the ways to what stands behind it."""
    reading = found.reading
    return Screen(
        joined(
            lead,
            texts.say(
                "indicator-head",
                title=shortened(reading.title, 2 * _TITLE),
                figures=figures(reading, texts),
            ),
            joined(*_facts(found, texts, now), by="\n"),
            texts.say("indicator-source", source=reading.source),
        ),
        tuple(_ways(found, person, texts)),
    )


def tap_of(found: Detail, deed: str, page: int = 0) -> Tap:
    """Give the tap that leads to something behind an indicator."""
    return Tap("indicators", deed, found.at.year, page, found.reading.id)


def back_to_one(found: Detail, texts: Texts) -> Rows:
    """Draw the way back to an indicator."""
    return ((Button(texts.label("button-indicator-back"), str(tap_of(found, "open"))),),)


def back_to_board(year: int, texts: Texts) -> Rows:
    """Draw the way back to all indicators of a year."""
    return ((Button(texts.label("button-indicators"), str(Tap("indicators", "show", year))),),)


def _head(found: Board, title: str, texts: Texts) -> Html:
    readings, run = found.readings, found.at.run
    first = readings[0].period.starts_on if readings else run.starts_on
    last = readings[0].period.ends_on if readings else run.ends_on
    return texts.say(
        "indicators-head",
        title=title,
        first=said_day(first, texts.language),
        last=said_day(last, texts.language),
    )


def _line(place: int, reading: Reading, texts: Texts) -> Html:
    return texts.say(
        "indicators-line",
        place=str(place),
        title=shortened(reading.title, _TITLE),
        figures=figures(reading, texts),
    )


def _to(place: int, reading: Reading, year: int, texts: Texts) -> Button:
    title = shortened(reading.title, _LABEL)
    label = texts.label("button-indicator", place=str(place), title=title)
    return Button(label, str(Tap("indicators", "open", year, 0, reading.id)))


def _other_years(at: Year, texts: Texts) -> Rows:
    place = at.years.index(at.year)
    before = [
        Button(
            texts.label("button-indicators-before", year=str(year)),
            str(Tap("indicators", "show", year)),
        )
        for year in at.years[max(place - 1, 0) : place]
    ]
    after = [
        Button(
            texts.label("button-indicators-after", year=str(year)),
            str(Tap("indicators", "show", year)),
        )
        for year in at.years[place + 1 : place + 2]
    ]
    return ((*before, *after),) if before or after else ()


def _to_numbers(year: int, person: Person, texts: Texts) -> Rows:
    if not may(person, Deed.ENTER_NUMBERS):
        return ()
    return ((Button(texts.label("button-numbers"), str(Tap("numbers", "show", year))),),)


def _facts(found: Detail, texts: Texts, now: datetime) -> Iterator[Html]:
    reading, today = found.reading, now.astimezone(found.at.school.time_zone).date()
    yield texts.say("indicator-formula", formula=formula(reading, texts))
    yield from parts(found, today, texts)
    known = reading.satisfaction
    if known is not None and not known.is_hidden:
        all_of, told, response = known.of_all, known.of_answered, known.response
        if all_of is not None and told is not None and response is not None:
            yield texts.say(
                "indicator-satisfaction",
                all=float(all_of),
                told=float(told),
                response=float(response),
            )
    if reading.sums.numerator.doubtful:
        count = _few(reading.sums.numerator.doubtful, reading.least, texts)
        yield texts.say("indicator-doubtful", count=count)
    if reading.denominator is not None and (reading.numerator or 0) > reading.denominator:
        yield texts.say("indicator-too-much")
    if found.at.is_district:
        yield texts.say("indicator-twice")


def _few(count: int, least: int, texts: Texts) -> str:
    return texts.label("indicator-few", few=least) if 0 < count < least else str(count)


def _ways(found: Detail, person: Person, texts: Texts) -> Iterator[tuple[Button, ...]]:
    if found.schools:
        label = texts.label("button-indicator-schools")
        yield (Button(label, str(tap_of(found, "schools"))),)
    label = texts.label("button-indicator-counted")
    yield (Button(label, str(tap_of(found, "counted"))),)
    label = texts.label("button-indicator-missing")
    yield (Button(label, str(tap_of(found, "missing"))),)
    if may(person, Deed.ENTER_NUMBERS) and found.at.run.closed_at is None:
        label = texts.label("button-indicator-plan")
        tap = Tap("numbers", "plan", found.at.year, 0, found.reading.id)
        yield (Button(label, str(tap)),)
    yield from back_to_board(found.at.year, texts)
