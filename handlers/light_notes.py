"""Why the light of a pair is not green, and the way to settle it, on the curator's page."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from domain.html import Html, joined
from domain.letters import Button
from domain.people import Person
from handlers.light_words import reasons
from handlers.taps import Tap
from locales.texts import Texts
from services.pairing import PairFile

if TYPE_CHECKING:
    from handlers.pair_pages import Page


async def why(page: "Page") -> Html:
    """Say what was noticed."""
    return joined(*reasons(page.known.signals, page.texts, page.zone), by="\n")


def settle(_: Person, known: PairFile, texts: Texts) -> Iterator[Button]:
    """Draw the button that says it was talked over."""
    if known.signals.can_be_settled:
        tap = Tap("lights", "settle", known.agenda.pair.id)
        yield Button(texts.label("button-light-settle"), str(tap))
