"""Covers: a letter that names somebody or a topic says so only after a tap.

Telephones are shared, and a notification is seen by whoever sits beside. So such a letter leaves
as a neutral line with one button, which opens it in the same message as things stand by then.
"""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Final

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.html import joined
from domain.ids import LetterId
from domain.letters import Button, Letter, Screen
from domain.people import Person
from handlers import correspondence, whereabouts
from handlers.filters import Tapped
from handlers.letters import Told
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, covers

_START: Final = "cover-"

COVERED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "broadcast": "cover-news",
        "candidate-admitted": "cover-news",
        "candidate-interview": "cover-news",
        "candidate-refused": "cover-news",
        "candidate-selected": "cover-news",
        "consent-ends": "cover-attention",
        "birth-date-corrected": "cover-attention",
        "consent-refused": "cover-attention",
        "erasure-planned": "cover-attention",
        "erasure-waits": "cover-attention",
        "feedback-worries": "cover-soon",
        "group-grew": "cover-news",
        "group-left": "cover-news",
        "group-over": "cover-news",
        "guardian-refused": "cover-attention",
        "guardian-stays-out": "cover-attention",
        "help-wanted": "cover-soon",
        "own-consent-begun": "cover-attention",
        "own-consent-over": "cover-attention",
        "own-consent-soon-over": "cover-attention",
        "mentor-on-vacation": "cover-news",
        "pair-agreed": "cover-news",
        "pair-carried": "cover-news",
        "pair-closed": "cover-news",
        "pair-declined": "cover-news",
        "pair-ends-soon": "cover-news",
        "pair-idle-1": "cover-news",
        "pair-idle-2": "cover-news",
        "pair-idle-3": "cover-news",
        "pair-light-red": "cover-soon",
        "pair-made-mentee": "cover-news",
        "pair-made-mentor": "cover-news",
        "pair-next-year-0": "cover-news",
        "pair-next-year-7": "cover-news",
        "pair-replaced": "cover-news",
        "pair-stopped": "cover-news",
        "pair-unsure": "cover-news",
        "mentor-week": "cover-week",
        "phone-moved": "cover-attention",
        "position-help": "cover-soon",
        "rematch-asked": "cover-attention",
        "rematch-kept": "cover-news",
        "remind-consent": "cover-attention",
        "weekly-digest": "cover-digest",
    }
)
"""The letters that name people or topics, by name, and the neutral phrase each leaves with."""


def cover(letter: Letter, texts: Texts) -> Screen:
    """Draw the neutral line of a letter, or of several that leave together."""
    count = 1 + len(letter.others)
    if count > 1:
        words = texts.say("cover-several", count=count)
    else:
        words = texts.say(f"cover-{COVERED[letter.name].removeprefix(_START)}")
    show = Button(texts.label("button-show-letter"), str(Tap("letter", "open", letter.id)))
    return Screen(words, ((show,),))


async def open_letter(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Show in place of the neutral line what it stood for."""
    opened = await covers.open_message(uow, person, LetterId(tap.id))
    screens = [] if opened is None else await _drawn(uow, opened, library, now)
    if not screens:
        lead = texts.say("cover-gone")
        return await whereabouts.screen(uow, person, texts, library, now, lead)
    text = joined(*(one.text for one in screens))
    rows = dict.fromkeys(row for one in screens for row in one.rows)
    return Screen(text, tuple(rows), in_place=True)


async def _drawn(
    uow: UnitOfWork, opened: covers.Opened, library: Library, now: datetime
) -> list[Screen]:
    """Draw the covered letters of a message; the others have been read already."""
    found = [
        await correspondence.draw(
            Told(
                uow=uow,
                letter=one,
                person=opened.person,
                texts=opened.texts,
                library=library,
                now=now,
            )
        )
        for one in opened.letters
        if one.name in COVERED
    ]
    return [one for one in found if one is not None]


def router() -> Router:
    """Take the button under a neutral line."""
    room = Router(name="covers")
    room.callback_query.register(open_letter, Tapped("letter", "open"))
    return room
