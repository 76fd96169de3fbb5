"""Letters about tables of road maps: what one would change, and what is wrong in it."""

from collections.abc import Mapping
from typing import Final

from domain.html import NOTHING, Html, joined
from domain.letters import Button, Screen
from domain.road_map_tables import Change, Judged, Problem
from handlers.answers import shortened
from handlers.letters import Draw, Told
from handlers.taps import Tap
from locales.road_map_tables import table_words
from locales.texts import Texts
from services import road_map_tables
from services.road_map_tables import Looked

SHOWN: Final = 10
"""How many changes or problems are told at once."""

_TITLE: Final = 50


async def read(told: Told) -> Screen | None:
    """Say what the table would do, and ask for a yes; nothing is written yet."""
    looked = await road_map_tables.look(told.uow, told.person, told.number, told.library, told.now)
    return drawn(looked, told.texts) if looked.upload.is_open else None


def drawn(looked: Looked, texts: Texts) -> Screen:
    """Draw what a table would change in the road map as it stands now."""
    if looked.judged.problems:
        return _wrong(looked.judged.problems, texts)
    if not looked.judged.changes:
        return Screen(
            joined(texts.say("road-table-same"), _counts(looked.judged, texts)), _again(texts)
        )
    return _right(looked, texts)


def _right(looked: Looked, texts: Texts) -> Screen:
    judged, number = looked.judged, looked.upload.id
    head = texts.say("road-table-right", title=looked.found.programme.title)
    lines = joined(*(_change(one, texts) for one in judged.changes[:SHOWN]), by="\n")
    rest = _rest(len(judged.changes), texts)
    yes = Tap("roadtable", "load", number, judged.seal)
    return Screen(
        joined(head, _counts(judged, texts), lines, rest, texts.say("road-table-unwritten")),
        (
            (Button(texts.label("button-road-table-load"), str(yes)),),
            (
                Button(
                    texts.label("button-road-table-leave"), str(Tap("roadtable", "leave", number))
                ),
            ),
        ),
    )


def _counts(judged: Judged, texts: Texts) -> Html:
    missing = texts.say("road-table-missing", count=judged.missing) if judged.missing else NOTHING
    counts = texts.say(
        "road-table-counts",
        new=judged.new,
        changed=judged.changed,
        unchanged=judged.unchanged,
    )
    return joined(counts, missing, by="\n")


def _change(change: Change, texts: Texts) -> Html:
    title = shortened(change.title, _TITLE)
    if change.row_id is None:
        return texts.say("road-table-new", title=title)
    fields = ", ".join(_heading(one) for one in change.fields)
    return texts.say("road-table-changed", title=title, fields=fields)


def _wrong(problems: tuple[Problem, ...], texts: Texts) -> Screen:
    head = texts.say("road-table-wrong", count=len(problems))
    lines = joined(*(_problem(one, texts) for one in problems[:SHOWN]), by="\n")
    return Screen(joined(head, lines, _rest(len(problems), texts)), _again(texts))


def _problem(problem: Problem, texts: Texts) -> Html:
    what = texts.label(f"road-table-problem-{problem.code}")
    column = _heading(problem.column)
    return texts.say("road-table-problem", row=str(problem.row), column=column, what=what)


def _heading(column: str) -> str:
    return table_words().headings.get(column, (column,))[0]


def _rest(count: int, texts: Texts) -> Html:
    more = count - SHOWN
    return texts.say("road-table-more", count=more) if more > 0 else NOTHING


def _again(texts: Texts) -> tuple[tuple[Button, ...], ...]:
    again = Button(texts.label("button-road-table-send"), str(Tap("roadtable", "ask")))
    return ((again,), (Button(texts.label("button-roadmap"), str(Tap("roadmap", "show"))),))


LETTERS: Final[Mapping[str, Draw]] = {"road-map-read": read}
"""The letters of this area."""
