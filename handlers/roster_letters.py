"""Letters about the roster: what a table that was sent would change, and what is wrong in it."""

from collections.abc import Mapping
from typing import Final

from domain.html import NOTHING, Html, joined
from domain.letters import Button, Screen
from domain.rosters import Problem, Upload
from handlers.letters import Draw, Told
from handlers.taps import Tap
from locales.rosters import roster_words
from locales.texts import Texts
from services import rosters

SHOWN: Final = 10
"""How many problems are told at once; the rest come up when these are mended."""


async def read(told: Told) -> Screen | None:
    """Say what the table would do, and ask for a yes; nothing is written yet."""
    upload = await rosters.judged(told.uow, told.person, told.number, told.now)
    if not upload.is_open:
        return None
    return _wrong(upload, told.texts) if upload.judged.problems else await _right(upload, told)


async def _right(upload: Upload, told: Told) -> Screen:
    if not upload.judged.lines:
        again = Button(told.texts.label("button-roster-again"), str(Tap("roster", "ask")))
        return Screen(told.texts.say("roster-empty"), ((again,),))
    known = {one.code for one in await rosters.every_line(told.uow, told.person)}
    judged, texts = upload.judged, told.texts
    changed = sum(one.code in known for one in judged.lines)
    words = texts.say("roster-right", new=len(judged.lines) - changed, changed=changed)
    nameless = texts.say("roster-nameless", count=judged.nameless) if judged.nameless else NOTHING
    yes = Button(texts.label("button-roster-load"), str(Tap("roster", "load", upload.id)))
    no = Button(texts.label("button-roster-leave"), str(Tap("roster", "leave", upload.id)))
    return Screen(joined(words, nameless), ((yes,), (no,)))


def _wrong(upload: Upload, texts: Texts) -> Screen:
    problems = upload.judged.problems
    lines = Html("\n".join(_line(one, texts) for one in problems[:SHOWN]))
    more = len(problems) - SHOWN
    rest = texts.say("roster-more", count=more) if more > 0 else NOTHING
    again = Button(texts.label("button-roster-again"), str(Tap("roster", "ask")))
    words = texts.say("roster-wrong", count=len(problems))
    return Screen(joined(words, lines, rest), ((again,),))


def _line(problem: Problem, texts: Texts) -> Html:
    heading = roster_words().headings.get(problem.column, (problem.column,))[0]
    what = texts.label(f"roster-problem-{problem.code}")
    return texts.say("roster-problem", row=str(problem.row), column=heading, what=what)


LETTERS: Final[Mapping[str, Draw]] = {"roster-read": read}
"""The letters of this area."""
