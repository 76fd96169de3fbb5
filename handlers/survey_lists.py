"""Lists of surveys: what was sent, what can be sent, and whom it may be sent to."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from domain.html import NOTHING, Html, escaped, joined
from domain.letters import Button, Rows, Screen
from domain.people import Person, Role
from domain.questionnaires import Questionnaire
from domain.rights import Deed, may
from handlers import menu
from handlers.answers import shortened
from handlers.pages import paged
from handlers.survey_choices import key_of
from handlers.taps import Tap
from locales.dates import said_day
from locales.texts import Texts
from services.surveys import Line, Overview

_LABEL: Final = 34
"""How much of a title stands on a button, in characters."""


def whole(found: Overview, reader: Person, texts: Texts, page: int, now: datetime) -> Screen:
    """Draw what was sent, the running ones first, and the ways on."""
    numbered = list(enumerate((*found.running, *found.over), start=1))
    here, turns = paged(numbered, page, texts, lambda one: str(Tap("surveys", "show", one)))
    running = [(number, one) for number, one in here if one.wave.is_open(now)]
    over = [(number, one) for number, one in here if not one.wave.is_open(now)]
    text = joined(
        texts.say("surveys-title"),
        NOTHING if numbered else texts.say("surveys-none"),
        _section(texts.say("surveys-running"), running, texts, found.zone),
        _section(texts.say("surveys-over"), over, texts, None),
    )
    opening = tuple((_opening(number, one, texts),) for number, one in here)
    return Screen(text, (*opening, *turns, *_ways(found, reader, texts)))


def pick(sendable: Sequence[Questionnaire], texts: Texts, page: int) -> Screen:
    """Draw the questionnaires that may be sent, by whom they are for."""
    order = list(Role)
    ranked = sorted(sendable, key=lambda one: (order.index(_first_role(one)), one.title))
    here, turns = paged(ranked, page, texts, lambda one: str(Tap("surveys", "pick", one)))
    head = texts.say("survey-pick") if ranked else texts.say("survey-pick-none")
    rows = tuple(
        (Button(shortened(one.title, _LABEL), str(Tap("surveys", "whom", rev=key_of(one)))),)
        for one in here
    )
    return Screen(joined(head, *_groups(here, texts)), (*rows, *turns, *back(texts)))


def back(texts: Texts) -> Rows:
    """Draw the row that leads back to the list."""
    return ((Button(texts.label("button-surveys"), str(Tap("surveys", "show"))),),)


def day_of(moment: datetime | None, zone: ZoneInfo, texts: Texts) -> str:
    """Spell the day of a deadline by the school's clock."""
    if moment is None:
        return ""
    return said_day(moment.astimezone(zone).date(), texts.language, "d MMMM")


def _section(
    head: Html, lines: Sequence[tuple[int, Line]], texts: Texts, zone: ZoneInfo | None
) -> Html:
    if not lines:
        return NOTHING
    return joined(head, *(_said(number, one, texts, zone) for number, one in lines), by="\n")


def _said(number: int, line: Line, texts: Texts, zone: ZoneInfo | None) -> Html:
    facts = {"number": str(number), "title": line.questionnaire.title}
    counts = {"finished": str(line.finished), "asked": str(line.asked)}
    if zone is None or line.wave.due_at is None:
        return texts.say("surveys-line-over", **facts, **counts)
    return texts.say("surveys-line", **facts, **counts, day=day_of(line.wave.due_at, zone, texts))


def _opening(number: int, line: Line, texts: Texts) -> Button:
    title = shortened(line.questionnaire.title, _LABEL)
    label = texts.label("button-survey-line", number=str(number), title=title)
    return Button(label, str(Tap("wave", "show", line.wave.id)))


def _ways(found: Overview, reader: Person, texts: Texts) -> Rows:
    rows: list[tuple[Button, ...]] = []
    if may(reader, Deed.SEND_SURVEY):
        send = Button(texts.label("button-survey-send"), str(Tap("surveys", "pick")))
        rows.append((send,))
    for one in found.papers:
        label = texts.label("button-survey-paper", title=one.title)
        rows.append((Button(label, str(Tap("start", "begin", arg=one.id))),))
    compare = str(Tap("results", "before_after"))
    rows.append((Button(texts.label("button-surveys-compare"), compare),))
    results = str(Tap("results", "list"))
    rows.append((Button(texts.label("button-surveys-results"), results),))
    return (*rows, *menu.back_to_menu(texts))


def _groups(here: Sequence[Questionnaire], texts: Texts) -> Iterator[Html]:
    """Say of each questionnaire how long it takes, under those it is for."""
    for role in Role:
        lines = [one for one in here if _first_role(one) is role]
        if lines:
            head = texts.say("survey-pick-group", role=role.value)
            said = (
                texts.say("survey-pick-line", title=escaped(one.title), minutes=str(one.minutes))
                for one in lines
            )
            yield joined(head, *said, by="\n")


def _first_role(questionnaire: Questionnaire) -> Role:
    return questionnaire.who[0]
