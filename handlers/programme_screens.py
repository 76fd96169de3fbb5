"""Screens of programmes: what a school goes through, and one of its runs."""

from typing import Final

from domain.deadlines import Period
from domain.html import NOTHING, Html, joined
from domain.letters import Button, Rows, Screen
from domain.people import Person
from domain.rights import Deed, may
from domain.road_maps import RoadMap
from handlers.answers import shortened
from handlers.pages import paged
from handlers.taps import Tap
from locales.dates import said_day
from locales.texts import Texts
from services.programmes import Runs

_TITLE: Final = 90


def year(period: Period, texts: Texts) -> str:
    """Say for which year or years a road map is."""
    first, last = period.starts_on.year, period.ends_on.year
    if first == last:
        return texts.label("programme-year-calendar", year=str(first))
    if period.is_one_year:
        return texts.label("programme-year-school", first=str(first), last=f"{last % 100:02}")
    return texts.label("programme-years", first=str(first), last=str(last))


def listed(known: Runs, person: Person, texts: Texts, page: int) -> Screen:
    """Draw the runs of a school, and the way to begin another one."""
    numbered = [*enumerate(known.maps, start=1)]
    shown, turning = paged(numbered, page, texts, lambda to: str(Tap("run", "show", arg=str(to))))
    head = texts.say("programmes-head" if known.maps else "programmes-none")
    lines = (_line(place, one, known, texts) for place, one in shown)
    return Screen(
        joined(head, joined(*lines)),
        (
            *((_to_run(place, one, known, texts),) for place, one in shown),
            *turning,
            *_to_begin(person, texts),
            *_back_to_map(texts),
        ),
    )


def run(
    found: RoadMap, known: Runs, person: Person, following: Period, texts: Texts, lead: Html
) -> Screen:
    """Draw one run, and what may be done with it; `following` are the days of the next cycle."""
    is_looked_at = found.run.id == known.looked_at
    period = found.programme.period
    text = joined(
        texts.say("programme-head", title=found.programme.title),
        texts.say("programme-when", year=year(period, texts), days=days(period, texts)),
        texts.say("programme-done", done=str(found.done), count=str(found.count)),
        texts.say("programme-state", state=_state(found, texts)),
        texts.say("programme-looked-at") if is_looked_at else NOTHING,
        by="\n",
    )
    return Screen(
        joined(lead, text),
        (
            *_ways(found, person, following, texts, is_looked_at=is_looked_at),
            (Button(texts.label("button-programmes"), str(Tap("run", "show"))),),
            *_back_to_map(texts),
        ),
    )


def copy_question(found: RoadMap, following: Period, texts: Texts) -> Screen:
    """Ask whether a run shall be copied to the next cycle, and say what comes along."""
    to = year(following, texts)
    label = texts.label("button-programme-copy", year=to)
    sure = Tap("run", "carry", found.run.id, following.starts_on.year)
    back = Tap("run", "open", found.run.id)
    return Screen(
        texts.say("programme-copy-sure", title=found.programme.title, year=to),
        (
            (Button(label, str(sure)),),
            (Button(texts.label("button-programme-no"), str(back)),),
        ),
    )


def days(period: Period, texts: Texts) -> str:
    """Say the first and the last day of a period."""
    first, last = (said_day(one, texts.language) for one in (period.starts_on, period.ends_on))
    return texts.label("programme-days", first=first, last=last)


def _ways(
    found: RoadMap, person: Person, following: Period, texts: Texts, *, is_looked_at: bool
) -> Rows:
    look = Button(texts.label("button-programme-look"), str(Tap("run", "look", found.run.id)))
    label = texts.label("button-programme-copy", year=year(following, texts))
    copy = Button(label, str(Tap("run", "copy", found.run.id, following.starts_on.year)))
    end = Tap("yearend", "show", found.run.id)
    to_end = Button(texts.label("button-year-end"), str(end))
    return (
        *(((to_end,),) if may(person, Deed.CLOSE_YEAR) else ()),
        *(() if is_looked_at else ((look,),)),
        *(((copy,),) if may(person, Deed.BEGIN_PROGRAMME) else ()),
    )


def _line(place: int, one: RoadMap, known: Runs, texts: Texts) -> Html:
    text = texts.say(
        "programmes-line",
        place=str(place),
        title=shortened(one.programme.title, _TITLE),
        year=year(one.programme.period, texts),
        done=str(one.done),
        count=str(one.count),
        state=_state(one, texts),
    )
    mark = texts.say("programme-looked-at") if one.run.id == known.looked_at else NOTHING
    return joined(text, mark, by="\n")


def _state(one: RoadMap, texts: Texts) -> str:
    if one.today < one.run.starts_on:
        day = said_day(one.run.starts_on, texts.language)
        return texts.label("programme-state-coming", day=day)
    if one.today > one.run.ends_on:
        return texts.label("programme-state-over", day=said_day(one.run.ends_on, texts.language))
    return texts.label("programme-state-going")


def _to_run(place: int, one: RoadMap, known: Runs, texts: Texts) -> Button:
    is_chosen = one.run.id == known.looked_at
    label = texts.label(
        "button-programme-run-chosen" if is_chosen else "button-programme-run",
        place=str(place),
        year=year(one.programme.period, texts),
    )
    return Button(label, str(Tap("run", "open", one.run.id)))


def _to_begin(person: Person, texts: Texts) -> Rows:
    if not may(person, Deed.BEGIN_PROGRAMME):
        return ()
    return ((Button(texts.label("button-programme-begin"), str(Tap("run", "new"))),),)


def _back_to_map(texts: Texts) -> Rows:
    return ((Button(texts.label("button-roadmap"), str(Tap("roadmap", "show"))),),)
