"""Consent screens: the summary first, the whole text a tap away, and two equal answers."""

from typing import Final

from domain.consents import ConsentKind
from domain.html import NOTHING, Html, joined
from domain.ids import PairId, PersonId
from domain.kinships import Relation
from domain.letters import Button, Rows, Screen
from domain.people import Person
from domain.refusals import NotYours
from handlers import originals
from handlers.names import short
from handlers.taps import Tap
from locales.consents import ConsentText
from locales.texts import Texts
from services import UnitOfWork, joining, kinships
from services import consents as papers
from services.signing import NO_PAIR, Sheet

_SEEN: Final = 12
"""How many digits of the text's SHA-256 a button carries: enough to notice a changed text."""


async def screen(
    uow: UnitOfWork,
    person: Person,
    about: PersonId,
    texts: Texts,
    kind: ConsentKind | None = None,
    pair_id: PairId = NO_PAIR,
) -> Screen:
    """Draw the summary of a text about somebody; a guardian first says what they are to them."""
    what = kind or usual(person, about)
    if what.is_guardians and await kinships.relation(uow, person, about) is None:
        return _relations(about, what, texts)
    text = await papers.text_for(uow, person, what)
    lead = await _lead(uow, person, about, what, texts)
    words = joined(lead, originals.note(texts), text.short)
    whole = Tap("consent", "read", about, pair_id, f"{what}_0")
    rows = ((Button(texts.label("button-read-whole"), str(whole)),),)
    return Screen(words, (*rows, *_answers(person, about, text, pair_id, texts)))


async def page(uow: UnitOfWork, person: Person, tap: Tap, texts: Texts) -> Screen:
    """Draw a page of the whole text, with the answers under the last one."""
    kind, number = kind_of(person, tap)
    if kind.is_guardians:
        await kinships.relation(uow, person, PersonId(tap.id))
    elif tap.id != person.id:
        raise NotYours
    text = await papers.text_for(uow, person, kind)
    at = min(int(number) if number.isdecimal() else 0, len(text.pages) - 1)
    words = joined(originals.note(texts), text.pages[at])
    about, pair_id = PersonId(tap.id), PairId(tap.rev)
    if at + 1 < len(text.pages):
        after = Tap("consent", "read", about, pair_id, f"{kind}_{at + 1}")
        return Screen(words, ((Button(texts.label("button-page-after"), str(after)),),))
    return Screen(words, _answers(person, about, text, pair_id, texts))


async def summary(uow: UnitOfWork, child: Person, texts: Texts) -> Screen:
    """Draw for a child what the programme will know of them; they do not decide."""
    return await screen(uow, child, child.id, texts, ConsentKind.OWN)


def usual(person: Person, about: PersonId) -> ConsentKind:
    """Say which consent to the programme somebody gives about whom."""
    return ConsentKind.OWN if about == person.id else ConsentKind.GUARDIAN


def kind_of(person: Person, tap: Tap) -> tuple[ConsentKind, str]:
    """Read the kind of a consent from a tap, and what stands after it.

    The oldest buttons carry no kind: they stand for a consent to the programme.

    Raises:
        NotYours: there is no such kind.
    """
    words, _, rest = tap.arg.rpartition("_")
    if not words:
        return usual(person, PersonId(tap.id)), rest
    if words not in set(ConsentKind):
        raise NotYours
    return ConsentKind(words), rest


def sheet_of(person: Person, tap: Tap) -> Sheet:
    """Read from a tap which sheet was answered."""
    kind, seen = kind_of(person, tap)
    return Sheet(about=PersonId(tap.id), kind=kind, seen=seen, pair_id=PairId(tap.rev))


async def _lead(
    uow: UnitOfWork, person: Person, about: PersonId, kind: ConsentKind, texts: Texts
) -> Html:
    """Say that a consent is about the child, and about which one."""
    if not kind.is_guardians:
        return NOTHING
    known = [one for one in await joining.children(uow, person) if one.id == about]
    return texts.say("consent-about-child", name=short(known[0], texts)) if known else NOTHING


def _answers(
    person: Person, about: PersonId, text: ConsentText, pair_id: PairId, texts: Texts
) -> Rows:
    if text.kind is ConsentKind.OWN and person.is_child:
        understood = Button(texts.label("button-understood"), str(Tap("consent", "understood")))
        return ((understood,),)
    arg = f"{text.kind}_{text.sha256[:_SEEN]}"
    is_pair = text.kind is ConsentKind.PAIR_AGREEMENT
    yes = Tap("consent", "agree", about, pair_id, arg)
    no = Tap("consent", "refuse", about, pair_id, arg)
    return (
        (
            Button(texts.label("button-agree-pair" if is_pair else "button-agree"), str(yes)),
            Button(texts.label("button-refuse-pair" if is_pair else "button-refuse"), str(no)),
        ),
        *(((Button(texts.label("button-talk-pair"), str(Tap("talk", "show"))),),) * is_pair),
    )


def _relations(about: PersonId, kind: ConsentKind, texts: Texts) -> Screen:
    rows = tuple(
        (
            Button(
                texts.label(f"button-relation-{one}"),
                str(Tap("consent", "relate", about, arg=f"{kind}_{one}")),
            ),
        )
        for one in Relation
    )
    return Screen(texts.say("ask-relation"), rows)
