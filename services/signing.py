"""Signing: whose consent it is to give, and the sheet somebody answers."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from domain.admission import Purpose, Terms, needed, needed_for
from domain.consents import ON_PAPER_ONLY, ConsentKind
from domain.ids import MessageId, PairId, PersonId, SchoolId
from domain.pair_agreements import is_asked
from domain.people import Person, Standing
from domain.refusals import NotAllowed, NotYours
from domain.settings import AgePolicy
from services import UnitOfWork

NO_PAIR: Final = PairId(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A consent as it lay before somebody: about whom, of which kind, and in which words.

    `seen` is the beginning of the SHA-256 of the text, `message_id` the screen that showed it,
    `pair_id` the pair, where one is agreed to.
    """

    about: PersonId
    kind: ConsentKind
    seen: str
    message_id: MessageId | None = None
    pair_id: PairId = NO_PAIR


async def terms_of(uow: UnitOfWork, school_id: SchoolId, now: datetime) -> Terms:
    """Give what decides about consents in a school besides the answers; days are those of UTC."""
    decided = await uow.of(school_id).decisions.read()
    return Terms(policy=decided.age_policy, today=now.astimezone(UTC).date())


async def subject_of(
    uow: UnitOfWork,
    person: Person,
    kind: ConsentKind,
    about: PersonId,
    pair_id: PairId = NO_PAIR,
) -> Person:
    """Find the one a consent is about, if it is this person's to answer in the chat.

    Raises:
        NotAllowed: it is given on paper only, or the person has not been let in yet.
        NotYours: it is not this person's.
    """
    if kind in ON_PAPER_ONLY or person.standing in {Standing.ASKING, Standing.ERASED}:
        raise NotAllowed
    policy = (await uow.of(person.school_id).decisions.read()).age_policy
    if kind.is_guardians:
        return await _child(uow, person, kind, about, policy)
    if about != person.id or not await _is_own(uow, person, kind, pair_id, policy):
        raise NotYours
    return person


def asked_about_pairs(person: Person) -> bool:
    """Whether somebody agrees to a pair themselves; for a child the guardian's consent does."""
    return person.is_admitted and is_asked(person)


async def _child(
    uow: UnitOfWork, guardian: Person, kind: ConsentKind, about: PersonId, policy: AgePolicy
) -> Person:
    school = uow.of(guardian.school_id)
    children = {one.child_id for one in await school.kinships.of_guardian(guardian.id)}
    if about not in children or not guardian.is_admitted:
        raise NotYours
    child = await school.people.get(about)
    if kind not in _asked(child, policy) or child.standing in {Standing.ASKING, Standing.ERASED}:
        raise NotYours
    return child


async def _is_own(
    uow: UnitOfWork, person: Person, kind: ConsentKind, pair_id: PairId, policy: AgePolicy
) -> bool:
    if kind is ConsentKind.PAIR_AGREEMENT:
        pair = await uow.of(person.school_id).pairs.get(pair_id)
        return asked_about_pairs(person) and pair.holds(person.id) and pair.is_open
    is_open = kind is ConsentKind.OWN or person.is_admitted
    return is_open and kind in _asked(person, policy)


def _asked(person: Person, policy: AgePolicy) -> tuple[ConsentKind, ...]:
    """List what is asked about somebody in the chat."""
    programme = needed(person.age_group, policy)
    return (*programme, *needed_for(Purpose.PUBLISHING, person, policy))
