"""Lists of people: a page of names, each a button that opens a card, and ways to other lists."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from domain import listings
from domain.classes import is_same_class
from domain.html import NOTHING, Html, joined
from domain.ids import PersonId
from domain.letters import Button, Rows, Screen
from domain.listings import Part
from domain.people import Person, Role
from domain.rights import Deed, may
from handlers import menu
from handlers.names import short
from handlers.pages import paged
from handlers.taps import Tap
from locales.texts import Texts

A_PAGE: Final = 10
"""How many people stand on one page."""

MOST_CLASSES: Final = 30
"""How many classes are offered; a keyboard of Telegram's holds a hundred buttons."""

WAYS: Final[tuple[tuple[Deed, Tap], ...]] = (
    (Deed.INVITE, Tap("invite", "show")),
    (Deed.IMPORT_ROSTER, Tap("roster", "show")),
    (Deed.CONFIRM_KINSHIP, Tap("people", "kinships")),
    (Deed.SEE_PEOPLE, Tap("people", "silent")),
)
"""What stands under the list, for those who may; the words are `way-`, the room and the deed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Which page of which part is shown; `of_class` is somebody whose class is shown."""

    part: Part = Part.ALL
    of_class: PersonId | None = None
    page: int = 0

    def at(self, page: int) -> Tap:
        """Give the tap that leads to a page."""
        return Tap("people", "show", max(page, 0), self.of_class or 0, self.part)


def listed(everyone: Sequence[Person], shown: Shown, reader: Person, texts: Texts) -> Screen:
    """Draw a page."""
    example = next((one for one in everyone if one.id == shown.of_class), None)
    chosen = [
        one
        for one in everyone
        if listings.belongs(one, shown.part) and (example is None or is_same_class(one, example))
    ]
    here, turns = paged(chosen, shown.page, texts, lambda one: str(shown.at(one)), A_PAGE)
    title = texts.say("people-title", count=len(chosen), part=_title(shown, example, texts))
    look = (
        Button(texts.label("button-people-find"), str(Tap("people", "find"))),
        Button(texts.label("button-people-parts"), str(Tap("people", "parts"))),
    )
    rows = (*_cards(here, texts), *turns, look, *_ways(shown, len(chosen), reader, texts))
    return Screen(joined(title, _lines(here, texts)), (*rows, *menu.back_to_menu(texts)))


def found(people: Sequence[Person], texts: Texts) -> Screen:
    """Draw who was found by name."""
    here = people[:A_PAGE]
    words = texts.say("people-found", count=len(people)) if here else texts.say("people-not-found")
    more = texts.say("people-found-more", count=A_PAGE) if len(people) > A_PAGE else NOTHING
    back = Button(texts.label("button-people"), str(Tap("people", "show")))
    rows = (*_cards(here, texts), (back,), *menu.back_to_menu(texts))
    return Screen(joined(words, _lines(here, texts), more), rows)


def choices(everyone: Sequence[Person], texts: Texts) -> Screen:
    """Draw the parts and the classes to choose from."""
    parts = [
        Button(texts.label(f"part-{one}"), str(Tap("people", "show", arg=one))) for one in Part
    ]
    classes = [
        Button(
            texts.label("button-class", name=one.class_name or ""),
            str(Tap("people", "show", 0, one.id)),
        )
        for one in listings.classes(everyone)[:MOST_CLASSES]
    ]
    rows = (*_in_rows(parts, 2), *_in_rows(classes, 3))
    return Screen(texts.say("people-parts"), (*rows, *menu.back_to_menu(texts)))


def line(person: Person, texts: Texts) -> Html:
    """Say who somebody is in one line."""
    roles = ", ".join(
        texts.label(f"role-{one.replace('_', '-')}") for one in Role if one in person.roles
    )
    state = texts.label(f"standing-{person.standing}")
    known = roles or texts.label("person-without-role")
    return texts.say("person-line", name=short(person, texts), roles=known, state=state)


def _title(shown: Shown, example: Person | None, texts: Texts) -> str:
    if example is not None and example.class_name:
        return texts.label("button-class", name=example.class_name)
    return texts.label(f"part-{shown.part}")


def _lines(people: Sequence[Person], texts: Texts) -> Html:
    return Html("\n".join(line(one, texts) for one in people))


def _cards(people: Sequence[Person], texts: Texts) -> Rows:
    buttons = [Button(short(one, texts), str(Tap("card", "show", one.id))) for one in people]
    return _in_rows(buttons, 2)


def _in_rows(buttons: Sequence[Button], width: int) -> Rows:
    return tuple(tuple(buttons[at : at + width]) for at in range(0, len(buttons), width))


def _ways(shown: Shown, count: int, reader: Person, texts: Texts) -> Rows:
    ways = [
        (Button(texts.label(f"way-{tap.room}-{tap.deed}"), str(tap)),)
        for deed, tap in WAYS
        if may(reader, deed)
    ]
    if shown.part is Part.TRIALS and count and may(reader, Deed.MANAGE_TRIALS):
        ways.insert(0, (Button(texts.label("button-trials-erase"), str(Tap("trial", "ask"))),))
    return tuple(ways)
