"""Contests on the page of a pair: where it took part, and what it came to."""

from domain.html import NOTHING, Html, joined
from handlers.pair_pages import Page
from locales.dates import said_day
from services.contests import keeping


async def on_pair(page: Page) -> Html:
    """Say in which contests a pair took part."""
    pair, texts = page.known.agenda.pair, page.texts
    found = await keeping.of_pair(page.uow, page.curator, pair.id)
    if not found:
        return NOTHING
    lines = (
        texts.say(
            "note-contest",
            title=one.title,
            day=said_day(one.starts_on, texts.language),
            result=one.of(pair.id) or "none",
        )
        for one in found
    )
    return joined(texts.say("note-contests"), *lines, by="\n")
