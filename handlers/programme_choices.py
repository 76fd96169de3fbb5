"""Choosing a programme: the list, what each is, for which year, and the last question."""

from collections.abc import Callable, Sequence
from typing import Final

from domain.doubts import warnings
from domain.html import NOTHING, Html, joined
from domain.letters import Button, Rows, Screen
from domain.programmes import Programme
from domain.schools import Level
from handlers.answers import shortened
from handlers.pages import paged
from handlers.programme_screens import days, year
from handlers.taps import Tap
from locales import programmes as written
from locales.texts import Texts
from services.programmes import Choice

_TITLE: Final = 110
_LABEL: Final = 40
_DOUBTS: Final = 5


def slug(programme_id: str) -> str:
    """Spell the id of a programme so that it fits into a tap."""
    return programme_id.replace("-", ".")


def spelt(arg: str) -> str:
    """Read the id of a programme out of a tap."""
    return arg.replace(".", "-")


def lines(choices: Sequence[Choice], texts: Texts) -> Html:
    """Say what each programme is: its title, for whom, how many rows, and the days written."""
    return joined(
        *(
            texts.say(
                "programme-line",
                place=str(place),
                title=shortened(one.programme.title, _TITLE),
                level=one.programme.level,
                count=one.count,
                days=days(one.programme.period, texts),
            )
            for place, one in enumerate(choices, start=1)
        )
    )


def buttons(choices: Sequence[Choice], texts: Texts, to: Callable[[Programme], Tap]) -> Rows:
    """Draw a button for each programme."""
    return tuple(
        (
            Button(
                texts.label(
                    "button-programme-line",
                    place=str(place),
                    title=shortened(one.programme.title, _LABEL),
                ),
                str(to(one.programme)),
            ),
        )
        for place, one in enumerate(choices, start=1)
    )


def listed(choices: Sequence[Choice], texts: Texts, page: int) -> Screen:
    """Draw the programmes that may be begun."""
    shown, turning = paged(choices, page, texts, lambda to: str(Tap("run", "new", arg=str(to))))
    rows = buttons(shown, texts, lambda one: Tap("run", "about", arg=slug(one.id)))
    head = texts.say("programme-which")
    return Screen(joined(head, lines(shown, texts)), (*rows, *turning, *_back(texts)))


def about(chosen: Choice, level: Level, texts: Texts) -> Screen:
    """Draw what a programme is, and the years it may be begun for."""
    programme = chosen.programme
    part = len(programme.positions) != chosen.count or programme.level is not level
    text = joined(
        texts.say("programme-head", title=programme.title),
        joined(
            texts.say("programme-written", days=days(programme.period, texts)),
            texts.say("programme-rows", level=programme.level, count=chosen.count),
            texts.say("programme-part") if part else NOTHING,
            by="\n",
        ),
        texts.say("programme-which-year"),
    )
    rows = tuple((_to_year(programme, one, texts),) for one in chosen.years)
    other = Button(texts.label("button-programme-other"), str(Tap("run", "new")))
    return Screen(text, (*rows, (other,), *_back(texts)))


def question(chosen: Choice, years_later: int, level: Level, texts: Texts) -> Screen:
    """Ask whether a programme shall be begun, and tell what is odd about it."""
    programme = chosen.programme.shifted(years_later)
    head = texts.say(
        "programme-sure",
        title=programme.title,
        year=year(programme.period, texts),
        days=days(programme.period, texts),
    )
    arg = slug(programme.id)
    sure = Tap("run", "begin", programme.starts_on.year, arg=arg)
    return Screen(
        joined(head, _doubts(programme, level, texts)),
        (
            (Button(texts.label("button-programme-sure"), str(sure)),),
            (Button(texts.label("button-programme-no"), str(Tap("run", "about", arg=arg))),),
        ),
    )


def _doubts(programme: Programme, level: Level, texts: Texts) -> Html:
    """List what had better be looked at: so many rows of those that will be here, and how."""
    here = {one.id for one in programme.positions_of(level)}
    found = [
        one for one in warnings(programme) if one.position_id is None or one.position_id in here
    ]
    if not found:
        return NOTHING
    said = (written.worded(one, programme, texts) for one in found[:_DOUBTS])
    rest = len(found) - _DOUBTS
    return joined(
        texts.say("programme-doubts", count=len(found)),
        *(texts.say("programme-doubt", doubt=one) for one in said),
        texts.say("programme-doubts-more", count=rest) if rest > 0 else NOTHING,
        by="\n",
    )


def _to_year(programme: Programme, years_later: int, texts: Texts) -> Button:
    period = programme.period.shifted(years_later)
    tap = Tap("run", "ask", period.starts_on.year, arg=slug(programme.id))
    return Button(texts.label("button-programme-year", year=year(period, texts)), str(tap))


def _back(texts: Texts) -> Rows:
    return ((Button(texts.label("button-programmes"), str(Tap("run", "show"))),),)
