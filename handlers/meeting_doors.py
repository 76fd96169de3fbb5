"""Meeting doors: what a curator can do about the meetings of a pair, on the page of the pair."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from domain.html import NOTHING, Html
from domain.letters import Button
from domain.meetings import MeetingState
from domain.people import Person
from domain.rights import Deed, may
from handlers.names import short
from handlers.pair_pages import Page
from handlers.taps import Tap
from locales.texts import Texts
from services.pairing import PairFile

FEW: Final = 3
"""How many feedbacks are offered at once to be put in from paper."""


def settle(curator: Person, known: PairFile, texts: Texts) -> Iterator[Button]:
    """Lead to the meeting that is disputed, or else to the one nobody reported."""
    if not may(curator, Deed.DECIDE_MEETING):
        return
    meetings = known.agenda.meetings
    disputed = [one for one in meetings if one.state is MeetingState.DISPUTED]
    for one in disputed[:1]:
        look = Tap("disputes", "open", one.id)
        yield Button(texts.label("button-settle-dispute"), str(look))
    planned = known.agenda.planned
    if planned is not None and known.agenda.state.unreported and not disputed:
        look = Tap("disputes", "open", planned.id)
        yield Button(texts.label("button-settle-unreported"), str(look))


def record(curator: Person, known: PairFile, texts: Texts) -> Iterator[Button]:
    """Offer to write down a meeting for the mentor, and to open the way to the final one."""
    if not may(curator, Deed.DECIDE_MEETING):
        return
    agenda = known.agenda
    if agenda.may_be_let_end:
        ask = Tap("backdate", "let_end", agenda.pair.id)
        yield Button(texts.label("button-let-end"), str(ask))
    if agenda.next_kinds:
        begin = Tap("backdate", "kinds", agenda.pair.id)
        yield Button(texts.label("button-record-for"), str(begin))


def feedback_for(curator: Person, known: PairFile, texts: Texts) -> Iterator[Button]:
    """Offer to put in what those without a telephone say of the last meetings that were held."""
    if not may(curator, Deed.ANSWER_FOR):
        return
    agenda = known.agenda
    silent = [one for one in agenda.state.people if not one.has_telephone]
    awaited = (
        (meeting, one)
        for meeting in reversed(agenda.held)
        for one in silent
        if agenda.awaits_answer(meeting, one.id)
    )
    for meeting, one in islice(awaited, FEW):
        label = texts.label("button-feedback-for", kind=meeting.kind, name=short(one, texts))
        yield Button(label, str(Tap("filling", "meeting", meeting.id, one.id)))


async def why_final(page: Page) -> Html:
    """Say why the final meeting was allowed without what it asks for, if it was."""
    because = page.known.agenda.pair.final_because
    return NOTHING if because is None else page.texts.say("pair-final-because", reason=because)
