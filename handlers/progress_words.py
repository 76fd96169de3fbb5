"""Progress words: what the bot itself sees about a position, in one line."""

from types import MappingProxyType
from typing import Final

from domain.html import NOTHING, Html
from domain.programmes import Fact
from domain.progress import is_complete
from domain.road_maps import Seen
from locales.texts import Texts

SAID: Final = MappingProxyType(
    {fact: fact.replace("_", "-") for fact in Fact if fact is not Fact.ROADMAP_AGREED}
)
"""The facts that are told as «so many of so many», by the end of their phrase's key."""


def progress_words(seen: Seen | None, fact: Fact | None, texts: Texts) -> Html:
    """Say how far a fact has come; nothing where the bot cannot tell."""
    if seen is None or fact is None:
        return NOTHING
    if fact is Fact.ROADMAP_AGREED and seen.count > 1:
        done, count = str(seen.done), str(seen.count)
        return texts.say("roadmap-agreed-schools", done=done, count=count)
    if fact is Fact.ROADMAP_AGREED:
        return texts.say("roadmap-agreed" if is_complete(seen) else "roadmap-not-agreed")
    done, count = str(seen.done), str(seen.count)
    return texts.say(f"roadmap-seen-{SAID[fact]}", done=done, count=count)
