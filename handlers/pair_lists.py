"""Lists of pairs: the open ones with how they go, filtered, and those that have ended."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from domain.html import NOTHING, Html, joined
from domain.letters import Button, Rows, Screen
from domain.pair_health import Health
from domain.pairs import PairState
from domain.people import Form, Person
from handlers import health_words, menu
from handlers.filters import Called, Tapped
from handlers.names import listed
from handlers.pages import paged
from handlers.pair_words import code
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, listening, pair_health
from services.pair_health import Round, Ward
from services.zones import zone_of

_FORMS: Final = tuple(Form)
_GROUPS: Final = len(_FORMS) + 1
"""What a button carries for «groups only»; the forms are 1 and up, 0 is everything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Which page of which pairs is shown; `which` is a form, groups, or all, as a button says."""

    page: int = 0
    which: int = 0
    health: Health | None = None

    def way(self) -> Tap:
        """Give the tap that leads there."""
        return Tap("pairs", "show", self.page, self.which, self.health or "")

    def chosen(self, known: Round) -> Sequence[Ward]:
        """List the pairs that are shown."""
        form = _FORMS[self.which - 1] if 0 < self.which < _GROUPS else None
        return known.of(self.health, form, groups=self.which == _GROUPS)


async def show(
    _: CallbackQuery | Message,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    now: datetime,
) -> Screen:
    """List the open pairs."""
    await listening.hush(uow, person)
    return await screen(uow, person, texts, now, shown=_read(tap))


async def choose(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Let the curator choose a form, or the groups."""
    known = await pair_health.go_round(uow, person, now)
    shown = replace(_read(tap), page=0)
    ways = [0, *(_FORMS.index(one) + 1 for one in known.forms()), _GROUPS]
    rows = tuple(
        (Button(_form(one, texts), str(replace(shown, which=one).way())),) for one in ways
    )
    return Screen(texts.say("pairs-forms"), (*rows, *menu.back_to_menu(texts)))


async def screen(
    uow: UnitOfWork,
    curator: Person,
    texts: Texts,
    now: datetime,
    lead: Html = NOTHING,
    shown: Shown | None = None,
) -> Screen:
    """Draw a page of the open pairs, those that need somebody first.

    Raises:
        NotAllowed: the person is no curator.
    """
    shown = shown or Shown()
    known = await pair_health.go_round(uow, curator, now)
    zone = await zone_of(uow, curator)
    chosen = shown.chosen(known)
    here, turns = paged(chosen, shown.page, texts, lambda at: str(replace(shown, page=at).way()))
    states = await pair_health.states_of(uow, curator, here, now)
    both = tuple(zip(here, states, strict=True))
    lines = Html("\n".join(health_words.line(*one, texts, zone, now) for one in both))
    text = joined(lead, _title(known, chosen, shown, texts), lines)
    rows = (
        *(tuple((_door(one, texts),) for one in states)),
        *turns,
        *_filters(known, shown, texts),
    )
    return Screen(text, (*rows, *_ways(texts), *menu.back_to_menu(texts)))


def _read(tap: Tap) -> Shown:
    """Read what a button leads to; of what nobody made, everything is shown."""
    health = Health(tap.arg) if tap.arg in set(Health) else None
    which = tap.rev if tap.rev <= _GROUPS else 0
    return Shown(page=tap.id, which=which, health=health)


def _title(known: Round, chosen: Sequence[Ward], shown: Shown, texts: Texts) -> Html:
    title = texts.say("pairs-title", count=len(known.wards))
    counts = known.counts()
    if len(known.wards) > 1:
        numbers = {one.value: str(counts.get(one, 0)) for one in Health}
        title = joined(title, texts.say("pairs-counts", **numbers), by="\n")
    if shown.health is None and not shown.which:
        return title
    names = [] if shown.health is None else [texts.label("health", health=shown.health)]
    names += [_form(shown.which, texts)] if shown.which else []
    narrowed = texts.say("pairs-shown", names=", ".join(names), count=len(chosen))
    return joined(title, narrowed, by="\n")


def _filters(known: Round, shown: Shown, texts: Texts) -> Rows:
    return tuple(_in_twos([*_healths(known, shown, texts), *_forms(known, shown, texts)]))


def _healths(known: Round, shown: Shown, texts: Texts) -> Iterator[Button]:
    """Draw the other healths there are; of one alone there is nothing to choose."""
    counts = known.counts()
    others = [one for one in Health if counts.get(one) and one is not shown.health]
    if len(counts) > 1:
        for one in others:
            label = texts.label("button-health", health=one, count=str(counts[one]))
            yield Button(label, str(replace(shown, page=0, health=one).way()))
    if shown.health is not None:
        yield Button(
            texts.label("button-health-all"), str(replace(shown, page=0, health=None).way())
        )


def _forms(known: Round, shown: Shown, texts: Texts) -> Iterator[Button]:
    has_groups = any(one.pair.is_group for one in known.wards)
    if len(known.forms()) > 1 or has_groups or shown.which:
        choose_form = Tap("pairs", "forms", 0, shown.which, shown.health or "")
        yield Button(texts.label("button-pairs-forms"), str(choose_form))


def _ways(texts: Texts) -> Rows:
    make = Button(texts.label("button-make-pair"), str(Tap("pairs", "new")))
    cards = Button(texts.label("button-control-cards"), str(Tap("pairs", "cards")))
    ended = Button(texts.label("button-ended-pairs"), str(Tap("pairs", "ended")))
    return ((make,), (cards, ended))


def _door(state: PairState, texts: Texts) -> Button:
    facts = {"code": code(state.pair, texts), "mentee": listed(state.mentees, texts)}
    return Button(texts.label("button-pair", **facts), str(Tap("pairs", "open", state.pair.id)))


def _form(which: int, texts: Texts) -> str:
    if which == _GROUPS:
        return texts.label("pairs-groups")
    if not which:
        return texts.label("pairs-every-form")
    return texts.label(f"form-{_FORMS[which - 1].replace('_', '-')}")


def _in_twos(buttons: Sequence[Button]) -> Iterator[tuple[Button, ...]]:
    for at in range(0, len(buttons), 2):
        yield tuple(buttons[at : at + 2])


def router() -> Router:
    """Take the buttons that turn and filter the list of pairs."""
    room = Router(name="pair_lists")
    room.message.register(show, Called("pairs", Tap("pairs", "show")))
    room.callback_query.register(show, Tapped("pairs", "show"))
    room.callback_query.register(choose, Tapped("pairs", "forms"))
    return room
