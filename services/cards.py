"""Cards: everything about one person that staff may see at once, and putting them in a class."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from domain import staff as rules
from domain.consents import Consent
from domain.ids import PersonId
from domain.outstanding import Outstanding, outstanding
from domain.pairs import Pair
from domain.participant_life import ParticipantState
from domain.people import Person, Role
from domain.refusals import Misunderstood
from domain.rights import Deed, demand, may
from domain.staff import Post
from services import UnitOfWork, pair_stages, people
from services.signing import terms_of

LONGEST_CLASS: Final = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """A pair somebody is in, and who the other one is."""

    pair: Pair
    person: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """Somebody as staff see them; `born_on` is None for those whom it does not concern.

    `awaited` are the answers without which they may not take part.
    """

    person: Person
    is_reachable: bool
    paused_until: datetime | None
    born_on: date | None
    posts: tuple[Post, ...]
    partners: tuple[Partner, ...]
    guardians: tuple[Person, ...]
    children: tuple[Person, ...]
    consents: tuple[Consent, ...]
    awaited: tuple[Outstanding, ...]
    states: Mapping[Role, ParticipantState]


async def look(uow: UnitOfWork, staff: Person, subject_id: PersonId, now: datetime) -> Card:
    """Put somebody's card together; the journal remembers who looked.

    Raises:
        NotAllowed: the person sees no cards.
        NotYours: there is nobody of that number for them.
    """
    subject = await people.card(uow, staff, subject_id, now)
    school = uow.of(staff.school_id)
    account = (await uow.accounts.by_ids([subject.account_id]))[subject.account_id]
    guardians = [one.guardian_id for one in await school.kinships.of_child(subject_id)]
    children = [one.child_id for one in await school.kinships.of_guardian(subject_id)]
    family = await school.people.some([*guardians, *children])
    known = await school.consents.about(subject_id)
    terms = await terms_of(uow, staff.school_id, now)
    return Card(
        person=subject,
        is_reachable=account.is_reachable,
        paused_until=await school.pauses.until(subject_id, now),
        born_on=subject.born_on if may(staff, Deed.SEE_BIRTHDAY, subject) else None,
        posts=rules.posts([subject], await school.role_terms.of_person(subject_id)),
        partners=await _partners(uow, subject, now),
        guardians=tuple(family[one] for one in guardians),
        children=tuple(family[one] for one in children),
        consents=known,
        awaited=outstanding(subject, known, terms),
        states=await pair_stages.of_person(uow, subject, now),
    )


async def without_class(uow: UnitOfWork, curator: Person, subject_id: PersonId) -> Person:
    """Find somebody whose class may be written, before it is asked for.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: there is nobody of that number in the school.
    """
    demand(curator, Deed.CHANGE_CLASS)
    subject = await uow.of(curator.school_id).people.get(subject_id)
    demand(curator, Deed.CHANGE_CLASS, subject)
    return subject


async def put_in_class(
    uow: UnitOfWork, curator: Person, subject_id: PersonId, words: str, now: datetime
) -> Person:
    """Write which class somebody learns in, or teaches.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: there is nobody of that number in the school.
        Misunderstood: the words are no name of a class.
    """
    subject = await without_class(uow, curator, subject_id)
    name = " ".join(words.split())
    if not name or len(name) > LONGEST_CLASS:
        raise Misunderstood("class-name", most=LONGEST_CLASS)
    await people.note(uow, curator, "change-class", subject_id, now)
    return await uow.of(curator.school_id).people.save(replace(subject, class_name=name))


async def _partners(uow: UnitOfWork, subject: Person, now: datetime) -> tuple[Partner, ...]:
    states = await uow.of(subject.school_id).pair_states.of_person(subject.id, now)
    return tuple(
        Partner(pair=one.pair, person=each)
        for one in states
        for each in one.partners_of(subject.id)
    )
