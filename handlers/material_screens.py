"""Screens of materials: stages, the themes of one, the materials of a theme, and one of them."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from domain.html import NOTHING, Html, joined
from domain.letters import Button, Rows, Screen
from domain.materials import HouseMaterial, Material, Occasion, Theme
from domain.people import Person
from domain.rights import Deed, may
from handlers import material_words, menu
from handlers.material_words import Place, spelt
from handlers.originals import note
from handlers.pages import paged
from handlers.taps import Tap
from locales.materials import shown
from locales.texts import Texts

FEW: Final = 5
"""How many materials of a stage are listed without asking for a theme."""


def stages(known: Iterable[Material], texts: Texts) -> Screen:
    """List the stages for which there is something."""
    counts = Counter(one.kind for one in known)
    rows = tuple(
        (_counted(material_words.stage(one, texts), counts[one], _stage(one), texts),)
        for one in Occasion
        if counts[one]
    )
    words = texts.say("materials-title" if rows else "materials-none")
    return Screen(words, (*rows, *menu.back_to_menu(texts)))


def stage(known: Iterable[Material], kind: Occasion, person: Person, texts: Texts) -> Screen:
    """List the themes of a stage, or the materials where they are few; staff may add some."""
    found = [one for one in known if one.kind is kind]
    counts = Counter(one.theme for one in found)
    rows: Rows = tuple(
        (_counted(material_words.theme(one, texts), counts[one], _theme((kind, one)), texts),)
        for one in Theme
        if counts[one]
    )
    if len(found) <= FEW:
        rows = tuple((material_words.button(one, texts),) for one in found)
    text = texts.say("materials-stage", stage=material_words.stage(kind, texts))
    adding = _adding(Tap("materials", "add", arg=kind), person, texts)
    return Screen(text, (*rows, *adding, *_to_stages(texts)))


def themes(kind: Occasion, texts: Texts) -> Screen:
    """Ask which theme something new belongs to."""
    rows = tuple(
        (Button(material_words.theme(one, texts), str(_ask((kind, one)))),) for one in Theme
    )
    text = texts.say("materials-which-theme", stage=material_words.stage(kind, texts))
    return Screen(text, (*rows, *_to_stages(texts)))


def theme(
    known: Iterable[Material],
    place: Place,
    page: int,
    person: Person,
    texts: Texts,
    lead: Html = NOTHING,
) -> Screen:
    """List the materials of a theme, a page at a time."""
    kind, about = place
    found = [one for one in known if (one.kind, one.theme) == place]
    listed, turns = paged(
        found, page, texts, lambda at: str(Tap("materials", "theme", at, arg=spelt(place)))
    )
    text = texts.say(
        "materials-theme",
        stage=material_words.stage(kind, texts),
        theme=material_words.theme(about, texts),
        count=len(found),
    )
    rows = tuple((material_words.button(one, texts),) for one in listed)
    adding = _adding(_ask(place), person, texts)
    return Screen(joined(lead, text), (*rows, *turns, *adding, *_to_stages(texts)))


def page_of(one: HouseMaterial, leaf: int, texts: Texts) -> Screen:
    """Draw a page of a material of the house."""
    pages = one.pages
    leaf = min(leaf, len(pages) - 1)
    title = texts.say("material-head", title=one.title)
    _, turns = paged(
        pages, leaf, texts, lambda at: str(Tap("materials", "read", at, arg=one.id)), size=1
    )
    back = material_words.back(one.kind, texts)
    return Screen(joined(note(texts), title, shown(pages[leaf])), (*turns, *back))


def _counted(name: str, count: int, tap: Tap, texts: Texts) -> Button:
    return Button(texts.label("button-material-count", name=name, count=str(count)), str(tap))


def _stage(kind: Occasion) -> Tap:
    return Tap("materials", "stage", arg=kind)


def _theme(place: Place) -> Tap:
    return Tap("materials", "theme", arg=spelt(place))


def _ask(place: Place) -> Tap:
    return Tap("materials", "ask", arg=spelt(place))


def _adding(tap: Tap, person: Person, texts: Texts) -> Rows:
    if not may(person, Deed.LEND_MATERIALS):
        return ()
    return ((Button(texts.label("button-material-add"), str(tap)),),)


def _to_stages(texts: Texts) -> Rows:
    stages_of = Button(texts.label("button-material-stages"), str(Tap("materials", "show")))
    return ((stages_of,), *menu.back_to_menu(texts))
