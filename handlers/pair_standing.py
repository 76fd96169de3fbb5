"""How far a pair has come, on its page: its stage, who has not answered yet, the order."""

from collections.abc import Iterator

from domain.html import NOTHING, Html, joined
from domain.letters import Button
from domain.people import Person
from handlers.names import listed, short
from handlers.pair_pages import Page
from handlers.taps import Tap
from locales.dates import said_day
from locales.texts import Texts
from services import pair_stages
from services.pairing import PairFile


async def note(page: Page) -> Html:
    """Say where the pair stands, what is awaited, and the order, if there is one."""
    agenda, texts = page.known.agenda, page.texts
    stage = await pair_stages.of_agenda(page.uow, agenda)
    words = texts.label(f"pair-stage-{stage.replace('_', '-')}")
    awaited = listed(agenda.awaited_people, texts)
    return joined(
        texts.say("pair-stage", stage=words),
        texts.say("pair-awaits", names=awaited) if awaited else NOTHING,
        _order(page),
        by="\n",
    )


def answers(_: Person, known: PairFile, texts: Texts) -> Iterator[Button]:
    """Lead to the answers of those who have no telephone to give them on."""
    for one in known.agenda.awaited_people:
        if not one.has_telephone:
            ask = Tap("pairs", "ask_said", known.agenda.pair.id, one.id)
            yield Button(texts.label("button-note-answer", name=short(one, texts)), str(ask))


def order(_: Person, known: PairFile, texts: Texts) -> Iterator[Button]:
    """Lead to the order by which the school approved the pair."""
    pair = known.agenda.pair
    if known.agenda.is_agreed:
        is_new = pair.order_number is None
        label = texts.label("button-order" if is_new else "button-order-other")
        yield Button(label, str(Tap("order", "ask", pair.id)))


def group(_: Person, known: PairFile, texts: Texts) -> Iterator[Button]:
    """Lead to one more mentee, and out of a group."""
    pair = known.agenda.pair
    label = texts.label("button-group-more" if pair.is_group else "button-group-new")
    yield Button(label, str(Tap("group", "new", pair.id)))
    if pair.is_group:
        yield Button(texts.label("button-group-leave"), str(Tap("group", "who", pair.id)))


def _order(page: Page) -> Html:
    pair = page.known.agenda.pair
    if pair.order_number is None or pair.order_on is None:
        return NOTHING
    day = said_day(pair.order_on, page.texts.language)
    return page.texts.say("pair-order", number=pair.order_number, day=day)
