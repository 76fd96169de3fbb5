"""What stands on the page of a pair itself: how it goes, requests for another, and its end."""

from collections.abc import Iterator

from domain.html import NOTHING, Html
from domain.letters import Button
from domain.people import Person
from domain.rematches import may_decide
from handlers import health_words
from handlers.pair_pages import Page
from handlers.pair_words import code
from handlers.rematch_words import day
from handlers.taps import Tap
from locales.texts import Texts
from services import pair_health, pair_history
from services.pairing import PairFile


async def health(page: Page) -> Html:
    """Say how the pair goes, how far its plan is, and why somebody should look."""
    ward = await pair_health.of_pair(page.uow, page.curator, page.known, page.now)
    return health_words.paragraph(ward, page.texts)


async def rematch(page: Page) -> Html:
    """Say that somebody asks for another pair, to curators who may know."""
    state = page.known.agenda.state
    if state.rematch_asked_at is None or not may_decide(page.curator.id, state.pair):
        return NOTHING
    return page.texts.say("note-rematch", day=day(state.rematch_asked_at, page.texts, page.zone))


async def predecessor(page: Page) -> Html:
    """Say which pair this one took the place of."""
    before = await pair_history.predecessor(page.uow, page.curator, page.known.agenda.pair)
    if before is None:
        return NOTHING
    return page.texts.say("note-predecessor", code=code(before, page.texts))


def decide_rematch(curator: Person, known: PairFile, texts: Texts) -> Iterator[Button]:
    """Lead to the request for another pair that waits here."""
    state = known.agenda.state
    if state.rematch_asked_at is not None and may_decide(curator.id, state.pair):
        look = Tap("rematches", "of", state.pair.id)
        yield Button(texts.label("button-open-rematch"), str(look))


def copy_plan(_: Person, known: PairFile, texts: Texts) -> Iterator[Button]:
    """Offer to bring the plan along from the pair this one took the place of."""
    pair = known.agenda.pair
    if pair.predecessor_id is not None and not known.agenda.held:
        copy = Tap("rematches", "copy", pair.id)
        yield Button(texts.label("button-copy-plan"), str(copy))


def go_on(_: Person, known: PairFile, texts: Texts) -> Iterator[Button]:
    """Let a pair go on after a no, or while somebody hesitates."""
    if known.agenda.is_stopped or known.agenda.waits_for_yes:
        tap = Tap("pairs", "go_on", known.agenda.pair.id)
        yield Button(texts.label("button-let-go-on"), str(tap))


def sheet(_: Person, known: PairFile, texts: Texts) -> Iterator[Button]:
    """Lead to all meetings of the pair."""
    if known.agenda.meetings:
        tap = Tap("pairs", "meetings", known.agenda.pair.id)
        yield Button(texts.label("button-pair-sheet"), str(tap))


def papers(_: Person, known: PairFile, texts: Texts) -> Iterator[Button]:
    """Lead to the papers about the pair, such as control cards."""
    tap = Tap("filling", "cards", known.agenda.pair.id)
    yield Button(texts.label("button-pair-papers"), str(tap))


def close(_: Person, known: PairFile, texts: Texts) -> Iterator[Button]:
    """Lead to the end of the pair, however it comes."""
    tap = Tap("pairs", "close", known.agenda.pair.id)
    yield Button(texts.label("button-close-pair"), str(tap))
