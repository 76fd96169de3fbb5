"""Screens of numbers entered by hand: the list of a year, and the three questions about one."""

from typing import Final

from domain.entered_numbers import EnteredNumber, Number
from domain.html import NOTHING, Html, joined
from domain.letters import Button, Screen
from handlers.answers import shortened
from handlers.indicator_screens import back_to_board
from handlers.indicator_words import number_name, number_value
from handlers.number_taps import ask_of, with_value
from handlers.pages import paged
from handlers.taps import Tap
from locales.dates import said_day
from locales.texts import Texts
from services.entered_numbers import Sheet

_LABEL: Final = 40


def sheet(found: Sheet, page: int, texts: Texts, lead: Html = NOTHING) -> Screen:
    """Draw the numbers of a year; each is a button to enter or correct it.

    Of a closed year they are only read.
    """
    year = found.at.year
    numbered = [*enumerate(found.asked, start=1)]
    here, turning = paged(
        numbered, page, texts, lambda other: str(Tap("numbers", "show", year, max(other, 0)))
    )
    facts = {"year": str(year), "closed": str(found.is_closed).lower()}
    head = texts.say("numbers-head" if found.asked else "numbers-empty", **facts)
    if found.is_closed:
        head = joined(head, texts.say("numbers-closed"))
    doors = () if found.is_closed else tuple(_to(place, one, year, texts) for place, one in here)
    lines = joined(*(_line(place, one, found, texts) for place, one in here), by="\n")
    return Screen(
        joined(lead, head, lines),
        (
            *((one,) for one in doors),
            *turning,
            *back_to_board(year, texts),
        ),
    )


def question(found: Sheet, number: Number, texts: Texts) -> Screen:
    """Ask for a number, and say what it is now."""
    year, known = found.at.year, found.known.get(number)
    now = NOTHING if known is None else _now(known, texts)
    name = number_name(number, texts)
    if not number.is_yes_or_no:
        words = texts.say("number-ask", name=name, year=str(year))
        return Screen(joined(words, now), _back(year, texts))
    words = texts.say("number-ask-yes-or-no", name=name, year=str(year))
    ask = ask_of(number, year)
    yes = Button(texts.label("button-number-yes"), str(with_value(ask, "answer", 1)))
    no = Button(texts.label("button-number-no"), str(with_value(ask, "answer", 0)))
    return Screen(joined(words, now), ((yes, no), *_back(year, texts)))


def day_question(tap: Tap, texts: Texts) -> Screen:
    """Ask for the day of a number whose value the tap knows."""
    today = Tap("numbers", "today", tap.id, tap.rev, tap.arg)
    button = Button(texts.label("button-number-today"), str(today))
    return Screen(texts.say("number-ask-day"), ((button,), *_back(tap.rev, texts)))


def source_question(year: int, texts: Texts) -> Screen:
    """Ask where a number comes from."""
    return Screen(texts.say("number-ask-source"), _back(year, texts))


def saved(number: EnteredNumber, texts: Texts) -> Html:
    """Say that a number is written down."""
    name = number_name(number.name, texts)
    return texts.say("number-saved", name=name, value=number_value(number, texts))


def _back(year: int, texts: Texts) -> tuple[tuple[Button, ...], ...]:
    return ((Button(texts.label("button-back"), str(Tap("numbers", "show", year))),),)


def _now(known: EnteredNumber, texts: Texts) -> Html:
    return texts.say(
        "number-now",
        value=number_value(known, texts),
        day=said_day(known.counted_on, texts.language),
        source=known.source,
    )


def _line(place: int, number: Number, found: Sheet, texts: Texts) -> Html:
    known, name = found.known.get(number), number_name(number, texts)
    if known is None:
        return texts.say("numbers-line-empty", place=str(place), name=name)
    return texts.say(
        "numbers-line",
        place=str(place),
        name=name,
        value=number_value(known, texts),
        day=said_day(known.counted_on, texts.language),
        source=known.source,
    )


def _to(place: int, number: Number, year: int, texts: Texts) -> Button:
    name = shortened(number_name(number, texts), _LABEL)
    label = texts.label("button-number", place=str(place), name=name)
    return Button(label, str(ask_of(number, year)))
