"""What stands on somebody's card, line by line."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from domain.consents import ConsentKind, last_of
from domain.html import Html, joined
from domain.people import STAFF, Person, Role
from handlers.names import code, short
from handlers.pair_words import code as pair_code
from locales.dates import said_day, said_moment
from locales.texts import Texts
from services.cards import Card


def whole(card: Card, texts: Texts, zone: ZoneInfo) -> Html:
    """Write everything the reader may know about somebody."""
    lines = [
        texts.say("card", name=short(card.person, texts), code=code(card.person, texts)),
        *_roles(card, texts, zone),
        *_facts(card, texts),
        *_pause(card, texts, zone),
        *_others(card, texts),
        *_papers(card, texts),
    ]
    return joined(*lines, by="\n")


def _roles(card: Card, texts: Texts, zone: ZoneInfo) -> Iterator[Html]:
    posts = {one.role: one for one in card.posts}
    for role in (one for one in Role if one in card.person.roles):
        said = texts.label(f"role-{role.replace('_', '-')}")
        term = posts[role].term if role in STAFF and role in posts else None
        if term is None:
            yield texts.say("card-role", role=said)
        else:
            day = said_moment(term.until, zone, texts.language, "d MMMM y")
            yield texts.say("card-role-until", role=said, until=day)
    if not card.person.roles:
        yield texts.say("card-no-role")


def _facts(card: Card, texts: Texts) -> Iterator[Html]:
    person = card.person
    yield texts.say("card-standing", state=texts.label(f"standing-{person.standing}"))
    for role, state in card.states.items():
        words = texts.label(f"participant-state-{state.replace('_', '-')}")
        yield texts.say("participant-state", role=role, state=words)
    if person.class_name:
        yield texts.say("card-class", name=person.class_name)
    yield texts.say("card-age", age=texts.label(f"age-{person.age_group.replace('_', '-')}"))
    if card.born_on is not None:
        yield texts.say("card-born", day=said_day(card.born_on, texts.language))
    if not person.has_telephone:
        yield texts.say("card-on-paper")
    elif not card.is_reachable:
        yield texts.say("card-unreachable")
    if person.is_trial:
        yield texts.say("card-trial")


def _pause(card: Card, texts: Texts, zone: ZoneInfo) -> Iterator[Html]:
    if card.paused_until is not None:
        day = said_moment(card.paused_until, zone, texts.language, "d MMMM")
        yield texts.say("card-paused", day=day)


def _others(card: Card, texts: Texts) -> Iterator[Html]:
    for one in card.partners:
        leads = one.pair.mentor_id == card.person.id
        facts = {"pair": pair_code(one.pair, texts), "name": short(one.person, texts)}
        yield texts.say("card-mentee" if leads else "card-mentor", **facts)
    if card.guardians:
        yield texts.say("card-guardians", names=_names(card.guardians, texts))
    if card.children:
        yield texts.say("card-children", names=_names(card.children, texts))


def _papers(card: Card, texts: Texts) -> Iterator[Html]:
    """Sum up the last answer of each signer to each kind."""
    last = [one for kind in ConsentKind for one in last_of(card.consents, kind)]
    if last:
        given = sum(one.is_given for one in last)
        yield texts.say("card-consents", given=str(given), refused=str(len(last) - given))
    names = {one.id: short(one, texts) for one in (card.person, *card.guardians)}
    for each in card.awaited:
        what = texts.label(f"consent-{each.kind.replace('_', '-')}")
        whose = names.get(each.signer, "") if each.signer else ""
        yield texts.say("card-awaited", what=what, want=each.want, whose=whose or "none")


def _names(people: tuple[Person, ...], texts: Texts) -> str:
    return ", ".join(short(one, texts) for one in people)
