"""The page of a year's end: its steps, which are done and which wait."""

from collections.abc import Iterator
from datetime import datetime

from domain.html import NOTHING, Html, joined
from domain.letters import Button, Screen
from domain.people import Person
from domain.road_maps import RoadMap
from domain.year_ends import Step, asked_on, may_reopen
from handlers.programme_screens import year
from handlers.taps import Tap
from locales.dates import said_day
from locales.texts import Texts
from services import UnitOfWork, schools
from services.year_ends import steps
from services.year_ends.steps import Errand


async def page(
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    errand: Errand,
    found: RoadMap,
    now: datetime,
    lead: Html = NOTHING,
) -> Screen:
    """Draw the steps, and the ways on from here."""
    zone = (await schools.of_person(uow, person)).time_zone
    head = texts.say("year-end-head", year=year(found.programme.period, texts))
    closed, until = errand.run.closed_at, steps.open_until(errand.run)
    said = NOTHING
    if not errand.is_time:
        day = said_day(asked_on(errand.run, zone), texts.language)
        said = texts.say("year-end-early", day=day)
    elif closed is not None and until is not None:
        day = said_day(closed.astimezone(zone).date(), texts.language)
        last = said_day(until.astimezone(zone).date(), texts.language)
        is_open = may_reopen(errand.run, now)
        said = (
            texts.say("year-end-closed", day=day, until=last)
            if is_open
            else texts.say("year-end-shut", day=day)
        )
    hint = texts.say("year-end-ready" if errand.is_finished else "year-end-hint")
    lines = joined(*_lines(errand, texts), by="\n")
    rows = tuple((button,) for button in _buttons(errand, texts, now))
    return Screen(joined(lead, head, said, lines, hint), rows)


def _lines(errand: Errand, texts: Texts) -> Iterator[Html]:
    for step in Step:
        state = "done" if step in errand.done else "waiting"
        if state == "waiting" and errand.may_do(step):
            state = "ready"
        yield texts.say("year-step-line", step=step, state=state, count=_left(errand, step))


def _left(errand: Errand, step: Step) -> int:
    if step is Step.PAIRS:
        return len(errand.undecided)
    return errand.waiting if step is Step.CARRY else 0


def _buttons(errand: Errand, texts: Texts, now: datetime) -> Iterator[Button]:
    run = errand.run
    for step in Step:
        if step in errand.done or not errand.may_do(step):
            continue
        pairs, other = Tap("yearend", "pairs", run.id), Tap("yearend", "step", run.id, arg=step)
        tap = pairs if step is Step.PAIRS else other
        yield Button(texts.label("button-year-step", step=step), str(tap))
    if errand.end.next_run_id is not None:
        look = Tap("run", "open", errand.end.next_run_id)
        yield Button(texts.label("button-next-map"), str(look))
    if may_reopen(run, now):
        yield Button(texts.label("button-year-reopen"), str(Tap("yearend", "reopen", run.id)))
    back = Tap("run", "open", run.id)
    yield Button(texts.label("button-back"), str(back))
