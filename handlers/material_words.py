"""Materials in words: stages, themes, and the buttons that lead to them."""

from collections.abc import Iterator

from domain.letters import Button
from domain.materials import HouseMaterial, Material, Occasion, Theme
from handlers.answers import shortened
from handlers.taps import Tap
from locales.texts import Texts

_LONGEST = 50

Place = tuple[Occasion, Theme]
"""Where a material stands: when it helps, and what it is about."""


def stage(kind: Occasion, texts: Texts) -> str:
    """Name a stage of the work."""
    return texts.label("material-stage", kind=kind)


def theme(one: Theme, texts: Texts) -> str:
    """Name a theme."""
    return texts.label("material-theme", theme=one)


def button(one: Material, texts: Texts) -> Button:
    """Lead to a material; what the school lends is marked as its own."""
    if isinstance(one, HouseMaterial):
        return Button(one.title, str(Tap("materials", "read", arg=one.id)))
    title = shortened(one.title, _LONGEST)
    label = texts.label("button-material-own", title=title)
    return Button(label, str(Tap("materials", "open", one.id)))


def spelt(place: Place) -> str:
    """Spell a place as buttons carry it."""
    kind, about = place
    return f"{kind}.{about}"


def place_of(spelling: str) -> Place | None:
    """Read a place; None for one that no button of ours carries."""
    kind, _, about = spelling.partition(".")
    if kind not in set(Occasion) or about not in set(Theme):
        return None
    return Occasion(kind), Theme(about)


def back(kind: Occasion, texts: Texts) -> Iterator[tuple[Button, ...]]:
    """Draw the ways back from a material: to its stage, and to all of them."""
    to_stage = Tap("materials", "stage", arg=kind)
    yield (Button(texts.label("button-material-stage"), str(to_stage)),)
    yield (Button(texts.label("button-material-stages"), str(Tap("materials", "show"))),)
