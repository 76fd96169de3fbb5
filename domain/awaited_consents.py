"""Awaited consents: whose answer somebody waits for before they may take part.

An own consent is for the person to give, a guardian's for a guardian; as long as no guardian has
come by the child's link, the child is asked to pass the link on.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from domain.admission import Terms, lacking
from domain.consents import Consent, ConsentKind
from domain.ids import PersonId
from domain.people import Person, Standing
from domain.school_facts import Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Unagreed:
    """Somebody who cannot take part: a consent is refused, or those in `kinds` are missing.

    `awaited` are those whose move it is and whom the bot can write to, `unheard` those it cannot.
    """

    person: Person
    kinds: tuple[ConsentKind, ...] = ()
    guardians: tuple[Person, ...] = ()
    awaited: tuple[Person, ...] = ()
    unheard: tuple[Person, ...] = ()

    @property
    def is_refused(self) -> bool:
        """Whether the answer was no."""
        return self.person.standing is Standing.REFUSED

    @property
    def is_guardian_unknown(self) -> bool:
        """Whether a guardian is waited for whom the bot has never met."""
        return ConsentKind.GUARDIAN in self.kinds and not self.guardians


def unagreed(facts: Facts) -> tuple[Unagreed, ...]:
    """List who refused, then who has not answered; what waits for the curator is left out."""
    people = [one.person for one in facts.enrolled]
    refused = (Unagreed(person=one) for one in people if one.standing is Standing.REFUSED)
    return (*refused, *_waiting(facts, people))


def kinds(person: Person, about: Collection[Consent], terms: Terms) -> tuple[ConsentKind, ...]:
    """List the consents nobody has given; a yes whose signer is not confirmed is given."""
    given = {one.kind for one in about if one.is_given and one.runs_on(terms.today)}
    return tuple(one for one in lacking(person, about, terms) if one not in given)


def whom(
    person: Person, wanted: Collection[ConsentKind], guardians: Iterable[Person]
) -> tuple[Person, ...]:
    """Say whose move it is, each once."""
    own = (person,) if ConsentKind.OWN in wanted else ()
    theirs = (tuple(guardians) or (person,)) if ConsentKind.GUARDIAN in wanted else ()
    return tuple({one.id: one for one in (*own, *theirs)}.values())


def _waiting(facts: Facts, people: Collection[Person]) -> Iterable[Unagreed]:
    about: dict[PersonId, list[Consent]] = defaultdict(list)
    for one in facts.consents:
        about[one.person_id].append(one)
    heard = {one.person.id for one in facts.enrolled if one.is_heard}
    guardians = _guardians(facts, people)
    for person in people:
        if person.standing is not Standing.WAITING:
            continue
        wanted = kinds(person, about[person.id], facts.terms)
        asked = whom(person, wanted, guardians[person.id])
        if wanted:
            yield Unagreed(
                person=person,
                kinds=wanted,
                guardians=tuple(guardians[person.id]),
                awaited=tuple(one for one in asked if one.id in heard),
                unheard=tuple(one for one in asked if one.id not in heard),
            )


def _guardians(facts: Facts, people: Collection[Person]) -> dict[PersonId, list[Person]]:
    known = {one.id: one for one in people}
    found: dict[PersonId, list[Person]] = defaultdict(list)
    for one in facts.kinships:
        found[one.child_id].append(known[one.guardian_id])
    return found
