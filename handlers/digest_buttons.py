"""Buttons under a digest: each does something about a section, the most urgent first."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from domain import seasons
from domain.letters import Button, Rows
from handlers import menu
from handlers.pair_words import code
from handlers.taps import Tap
from locales.texts import Texts
from services.digests import Digest

MOST: Final = 7
"""How many buttons a digest has besides the lines, the files and the way back."""

_PAIRS: Final = 2


def rows(found: Digest, texts: Texts) -> Rows:
    """Draw the most useful buttons, one a row."""
    chosen = islice(_by_importance(found, texts), MOST)
    return (
        *_lines(found, texts),
        *((one,) for one in chosen),
        *_files(found, texts),
        *menu.back_to_menu(texts),
    )


def _files(found: Digest, texts: Texts) -> Rows:
    """Offer the picture and the workbook, where there is something to put in."""
    if not found.facts.pairs and not found.lines:
        return ()
    picture = Button(texts.label("button-digest-picture"), str(Tap("digest", "picture")))
    return ((picture, Button(texts.label("button-digest-table"), str(Tap("digest", "table")))),)


def _lines(found: Digest, texts: Texts) -> Rows:
    """Lead to the lines one by one."""
    if not found.lines:
        return ()
    label = texts.label("button-digest-lines", count=str(len(found.lines)))
    return ((Button(label, str(Tap("lines", "show"))),),)


def ways(found: Digest, texts: Texts) -> Rows:
    """Draw the buttons of those who read of the year alone."""
    return (*((one,) for one in _year(found, texts)), *menu.back_to_menu(texts))


def _by_importance(found: Digest, texts: Texts) -> Iterator[Button]:
    needs = found.attention
    yield from _pairs(found, texts)
    if needs.unconfirmed:
        label = texts.label("button-digest-kinships", count=str(len(needs.unconfirmed)))
        yield Button(label, str(Tap("people", "kinships")))
    if needs.unanswered:
        count = sum(len(one.people) for one in needs.unanswered)
        label = texts.label("button-digest-feedback", count=str(count))
        yield Button(label, str(Tap("feedback", "remind")))
    if needs.unfinished:
        label = texts.label("button-digest-remind", count=str(len(needs.unfinished)))
        yield Button(label, str(Tap("digest", "remind")))
    if found.can_pair:
        yield Button(texts.label("button-digest-make-pair"), str(Tap("pairs", "new")))
    if needs.unreachable:
        label = texts.label("button-digest-silent", count=str(len(needs.unreachable)))
        yield Button(label, str(Tap("people", "silent")))
    yield from _ending(found, texts)
    yield from _year(found, texts)


def _ending(found: Digest, texts: Texts) -> Iterator[Button]:
    """Lead to the end of the year, when its time has come."""
    today = found.facts.now.astimezone(found.facts.zone).date()
    runs = [one.run for one in found.facts.road_maps]
    run_id = seasons.ending(runs, today, found.facts.zone)
    if run_id is not None:
        yield Button(texts.label("button-year-end"), str(Tap("yearend", "show", run_id)))


def _year(found: Digest, texts: Texts) -> Iterator[Button]:
    if found.facts.road_maps:
        yield Button(texts.label("button-roadmap"), str(Tap("roadmap", "show")))
    if found.event is not None:
        yield Button(texts.label("button-event"), str(Tap("event", "show")))


def _pairs(found: Digest, texts: Texts) -> Iterator[Button]:
    """Lead to the pairs that need somebody most."""
    needs = found.attention
    called = (one.state for one in (*needs.help_wanted, *needs.stopped))
    lit = (one.state for one in needs.alarmed)
    quiet = (*needs.long_silent, *needs.unreported, *needs.silent)
    states = (*called, *needs.disputed, *lit, *quiet)
    for one in islice(dict.fromkeys(one.pair for one in states), _PAIRS):
        label = texts.label("button-digest-pair", code=code(one, texts))
        yield Button(label, str(Tap("pairs", "open", one.id)))
