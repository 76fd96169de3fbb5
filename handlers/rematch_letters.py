"""Letters about requests for another pair; the partner of whoever asked gets none of them."""

from collections.abc import Mapping
from typing import Final

from domain.html import Html
from domain.ids import RematchId
from domain.letters import Button, Rows, Screen
from domain.refusals import NotAllowed
from domain.rights import Deed, may
from handlers.letters import Draw, Told
from handlers.pair_words import code
from handlers.taps import Tap
from services import rematch_desk


async def asked(told: Told) -> Screen | None:
    """Tell a curator, unless it was taken back or decided meanwhile."""
    try:
        pair = await rematch_desk.peek(told.uow, told.person, RematchId(told.number), told.now)
    except NotAllowed:
        return None
    if pair is None:
        return None
    look = Tap("rematches", "open", told.number)
    label = told.texts.label("button-open-case")
    words = told.texts.say("letter-rematch-asked", code=code(pair, told.texts))
    return Screen(words, ((Button(label, str(look)),),))


async def kept(told: Told) -> Screen | None:
    """Tell whoever asked that the pair stays, and offer a talk."""
    if not told.person.is_admitted:
        return None
    rows: Rows = ()
    if may(told.person, Deed.ASK_FOR_TALK):
        label = told.texts.label("button-rematch-talk")
        rows = ((Button(label, str(Tap("talk", "show"))),),)
    return Screen(told.texts.say("letter-rematch-kept"), rows)


async def replaced(told: Told) -> Screen | None:
    """Tell somebody in the pair the same neutral words as everybody there."""
    return _plain(told, told.texts.say("letter-pair-replaced"))


async def left(told: Told) -> Screen | None:
    """Tell a mentor that there is one fewer in the group, and not who or why."""
    return _plain(told, told.texts.say("letter-group-left"))


async def declined(told: Told) -> Screen | None:
    """Tell somebody that a pair which was proposed does not come about."""
    return _plain(told, told.texts.say("letter-pair-declined"))


async def ends_soon(told: Told) -> Screen | None:
    """Give somebody notice that their pair ends early."""
    return _plain(told, told.texts.say("letter-pair-ends-soon"))


LETTERS: Final[Mapping[str, Draw]] = {
    "rematch-asked": asked,
    "rematch-kept": kept,
    "pair-replaced": replaced,
    "group-left": left,
    "pair-declined": declined,
    "pair-ends-soon": ends_soon,
}
"""Every letter about pairs that change or end early, by its name."""


def _plain(told: Told, words: Html) -> Screen | None:
    return Screen(words) if told.person.is_admitted else None
