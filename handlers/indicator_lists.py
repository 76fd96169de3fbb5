"""Lists behind an indicator: who is counted, what is missing, and how each school stands."""

from collections.abc import Callable, Iterator

from domain.html import NOTHING, Html, joined
from domain.letters import Button, Rows, Screen
from domain.people import Person
from domain.rights import Deed, may
from domain.road_maps import Line
from handlers.answers import shortened
from handlers.indicator_screens import back_to_one, tap_of
from handlers.indicator_words import figures, number_name, number_value, why
from handlers.names import short
from handlers.number_taps import ask_of
from handlers.pages import paged
from handlers.taps import Tap
from locales.dates import said_day
from locales.texts import Texts
from services.indicator_details import Detail

_TITLE = 110
_LABEL = 40


def counted(found: Detail, page: int, texts: Texts) -> Screen:
    """Draw whom and what an indicator counts; names are buttons that open cards."""
    buttons = [
        *(Button(short(one, texts), str(Tap("card", "show", one.id))) for one in found.counted),
        *(_to_position(one) for one in found.done),
    ]
    said = [*_counted(found, texts)]
    return _listed(
        found,
        joined(
            texts.say("indicator-counted", title=shortened(found.reading.title, _TITLE)),
            joined(*said, by="\n") if said else texts.say("indicator-counted-none"),
        ),
        buttons,
        page,
        lambda other: tap_of(found, "counted", other),
        texts,
    )


def missing(found: Detail, page: int, person: Person, texts: Texts) -> Screen:
    """Draw what is missing, each with a button to do something about it."""
    buttons = [
        *_to_enter(found, person, texts),
        *(
            Button(
                texts.label(
                    "button-lacking",
                    name=short(one.person, texts),
                    lack=texts.label(f"lack-{one.lack}"),
                ),
                str(Tap("card", "show", one.person.id)),
            )
            for one in found.wanting
        ),
        *(_to_position(one) for one in found.undone),
    ]
    said = [*_missing(found, texts)]
    return _listed(
        found,
        joined(
            texts.say("indicator-missing", title=shortened(found.reading.title, _TITLE)),
            joined(*said, by="\n") if said else texts.say("indicator-missing-none"),
        ),
        buttons,
        page,
        lambda other: tap_of(found, "missing", other),
        texts,
    )


def schools(found: Detail, page: int, texts: Texts) -> Screen:
    """Draw the indicator school by school; what would tell of somebody is hidden."""
    here, turning = paged(
        found.schools, page, texts, lambda other: str(tap_of(found, "schools", max(other, 0)))
    )
    lines = [
        texts.say(
            "indicator-schools-line",
            school=one.school.name,
            figures=texts.label("indicator-hidden")
            if one.is_hidden
            else figures(one.reading, texts).split(" · ", maxsplit=1)[0],
        )
        for one in here
    ]
    is_any_hidden = any(one.is_hidden for one in here)
    return Screen(
        joined(
            texts.say("indicator-schools", title=shortened(found.reading.title, _TITLE)),
            joined(*lines, by="\n"),
            texts.say("indicator-schools-hidden") if is_any_hidden else NOTHING,
        ),
        (*turning, *back_to_one(found, texts)),
    )


def _listed(
    found: Detail,
    text: Html,
    buttons: list[Button],
    page: int,
    turn: Callable[[int], Tap],
    texts: Texts,
) -> Screen:
    here, turning = paged(buttons, page, texts, lambda other: str(turn(max(other, 0))))
    rows: Rows = tuple((one,) for one in here)
    return Screen(text, (*rows, *turning, *back_to_one(found, texts)))


def _counted(found: Detail, texts: Texts) -> Iterator[Html]:
    reading = found.reading
    if found.count:
        count = _few(found.count, reading.least, texts)
        yield texts.say("indicator-counted-people", count=count)
    if reading.indicator.answered is not None:
        yield texts.say("indicator-counted-answers")
    if found.done:
        yield texts.say("indicator-counted-positions", count=str(len(found.done)))
    for number, entered in found.numbers.items():
        yield texts.say(
            "indicator-counted-number",
            name=number_name(number, texts),
            value=number_value(entered, texts),
            day=said_day(entered.counted_on, texts.language),
            source=entered.source,
        )


def _missing(found: Detail, texts: Texts) -> Iterator[Html]:
    for one in found.to_enter:
        yield texts.say("indicator-missing-number", name=number_name(one, texts))
    for count in found.reading.unknown:
        if count.number is None:
            yield texts.say("indicator-missing-part", why=why(count.lack, texts))
    for lack, people in found.lacking.items():
        said = _few(people, found.reading.least, texts)
        yield texts.say("indicator-missing-people", lack=texts.label(f"lack-{lack}"), count=said)
    if found.undone:
        yield texts.say("indicator-missing-positions", count=str(len(found.undone)))


def _few(count: int, least: int, texts: Texts) -> str:
    return texts.label("indicator-few", few=least) if 0 < count < least else str(count)


def _to_enter(found: Detail, person: Person, texts: Texts) -> Iterator[Button]:
    if may(person, Deed.ENTER_NUMBERS):
        for one in found.to_enter:
            label = texts.label("button-number-enter", name=number_name(one, texts))
            yield Button(label, str(ask_of(one, found.at.year)))


def _to_position(line: Line) -> Button:
    label = shortened(line.position.title, _LABEL)
    return Button(label, str(Tap("roadmap", "row", line.row.id, line.row.rev)))
