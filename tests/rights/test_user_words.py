"""What people are called and what they write never becomes markup, on any screen or letter."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest

from domain.ids import AccountId, LetterId, PersonId
from domain.letters import IfUncertain, Lane, Letter, Screen
from domain.refusals import NotAllowed, NotYours
from handlers import correspondence
from handlers.letters import Told
from services import wording
from simulator.markup import parse
from storage.unit_of_work import UnitOfWork
from tests.rights.halls import Hall, a_hall
from tests.rights.towns import OWN, Town, marked
from tests.rights.walkers import Walker

NASTY: Final = (
    "<b>x</b>",
    '<a href="http://x">y</a>',
    "&lt;i&gt;",
    "{$x}",
    "{ $address ->",
    "😀" * 29,
    "</b></i>",
    "<tg-spoiler>",
    "&#60;b&#62;",
    "*x*_y_`z`",
)
"""Names that mean something to Telegram, to Fluent, or to nobody."""

WALKERS: Final = ("curator", "mentor", "mentee", "guardian", "class_teacher", "psychologist")
SUBJECTS: Final[Mapping[str, str]] = {
    "pair": "pair_planned",
    "meeting": "meeting_planned",
    "request": "request",
    "ticket": "ticket",
    "upload": "upload",
    "person": "mentee",
    "curator": "curator",
}


def nasty(mark: str, side: str, role: str) -> tuple[str, str]:
    """Give a name that would be trouble if anybody forgot to escape it."""
    at = sum(map(ord, mark + side + role))
    return NASTY[at % len(NASTY)], NASTY[(at + 3) % len(NASTY)]


@pytest.mark.parametrize("actor", WALKERS)
async def test_no_screen_is_marked_up_by_a_name(tmp_path: Path, actor: str) -> None:
    """Walking everywhere, there are as many bold words as with harmless names, and no others."""
    names = {"альфа": marked, "бета": nasty}
    async with a_hall(tmp_path, *names, namers=names) as hall:
        plain, rough = [
            [one async for one in _walker(hall, town, actor).walk()]
            for town in hall.towns.values()
        ]
    assert [_entities(str(one.words)) for one in rough] == [
        _entities(str(one.words)) for one in plain
    ]
    assert not any(one.handled.fault for one in rough)


async def test_no_letter_is_marked_up_by_a_name(tmp_path: Path) -> None:
    """Every letter that can be drawn about the same things has the same markup."""
    names = {"альфа": marked, "бета": nasty}
    drawings = 0
    async with a_hall(tmp_path, *names, namers=names) as hall:
        for name in correspondence.LETTERS:
            for kind, thing in SUBJECTS.items():
                for actor in ("mentor", "mentee", "curator", "guardian", "psychologist"):
                    plain, rough = [
                        await _letter(hall, town, name, actor, f"{kind}:{town.things[thing, OWN]}")
                        for town in hall.towns.values()
                    ]
                    if plain is not None and rough is not None:
                        assert _entities(str(rough.text)) == _entities(str(plain.text)), name
                        drawings += 1
    assert drawings > len(correspondence.LETTERS)


def _walker(hall: Hall, town: Town, actor: str) -> Walker:
    return Walker(hall=hall, account=town.people[actor, OWN].account, depth=4, most=50)


def _entities(words: str) -> list[str]:
    """Name the entities in a text; one that Telegram could not read fails here."""
    return [str(one["type"]) for one in parse(words).entities]


async def _letter(hall: Hall, town: Town, name: str, actor: str, subject: str) -> Screen | None:
    """Draw a letter as it would leave; None where there is nothing to say."""
    one = town.people[actor, OWN]
    letter = Letter(
        id=LetterId(1),
        account_id=AccountId(one.account),
        name=name,
        lane=Lane.REMINDER,
        screen=None,
        answers_tap_on=None,
        expires_at=None,
        if_uncertain=IfUncertain.REPEAT,
        tries=0,
        doubts=0,
        shown_in=None,
        reachable=True,
        person_id=PersonId(one.id),
        subject=subject,
        moment=hall.now,
    )
    uow = UnitOfWork(hall.connection)
    person = await uow.of(town.id).people.get(PersonId(one.id))
    texts = await wording.texts_of(uow, person)
    told = Told(
        uow=uow, letter=letter, person=person, texts=texts, library=hall.library, now=hall.now
    )
    async with hall.undone():
        try:
            return await correspondence.draw(told)
        except (NotAllowed, NotYours, ValueError):
            # The letter is about another kind of thing, or not for this reader.
            return None
