"""Sides: the pairs of a run that were agreed to, whoever of them still works together."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, time

from domain.admission import may_publish
from domain.ids import NomineeId, PairId, PersonId, SchoolId
from domain.people import Person
from domain.polls import Nominee
from domain.runs import Run
from locales import names
from locales.texts import Texts
from services import UnitOfWork
from services.signing import terms_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """A pair of a run; it has ended where its final meeting took place."""

    pair_id: PairId
    mentor_id: PersonId
    mentee_ids: tuple[PersonId, ...]
    has_ended: bool

    @property
    def people(self) -> tuple[PersonId, ...]:
        """Everybody in it, the mentor first."""
        return (self.mentor_id, *self.mentee_ids)


async def of_run(uow: UnitOfWork, school_id: SchoolId, run: Run) -> tuple[Sides, ...]:
    """List the agreed pairs of a run, those that have ended too; people on trial are left out."""
    zone = (await uow.schools.get(school_id)).time_zone
    school = uow.of(school_id)
    known = await school.pair_facts.since(datetime.combine(run.starts_on, time(), zone))
    proposed = {
        one.id
        for one in await school.pairs.open()
        if one.agreed_at is None and one.continued_at is None
    }
    found: dict[PairId, Sides] = {}
    for one in known:
        if one.pair_id in proposed:
            continue
        before = found.get(one.pair_id)
        mentees = (*(before.mentee_ids if before else ()), one.mentee_id)
        found[one.pair_id] = Sides(
            pair_id=one.pair_id,
            mentor_id=one.mentor_id,
            mentee_ids=mentees,
            has_ended=one.has_ended,
        )
    return tuple(found.values())


def pair_of(nominee: Nominee, sides: Collection[Sides]) -> tuple[PersonId, ...]:
    """Give everybody a nominee stands for: a mentor alone, or all of a pair."""
    if nominee.pair_id is None:
        return (nominee.person_id,)
    found = (one.people for one in sides if one.pair_id == nominee.pair_id)
    return next(found, (nominee.person_id,))


def beside(nominee: Nominee, sides: Collection[Sides]) -> frozenset[PersonId]:
    """Give everybody in the pair that stands, or in any pair of a mentor who stands alone."""
    if nominee.pair_id is not None:
        return frozenset(pair_of(nominee, sides))
    own = (one.people for one in sides if one.mentor_id == nominee.person_id)
    return frozenset(each for people in own for each in people)


async def called(
    uow: UnitOfWork,
    school_id: SchoolId,
    ids: Collection[PersonId],
    texts: Texts,
    now: datetime,
) -> Mapping[PersonId, str]:
    """Say how people are called before everybody: a code, unless the name may be published."""
    school = uow.of(school_id)
    people = await school.people.some(ids)
    given = await school.consents.about(*people)
    terms = await terms_of(uow, school_id, now)

    def shown(one: Person) -> str:
        own = [each for each in given if each.person_id == one.id]
        return (names.short if may_publish(one, own, terms) else names.code)(one, texts)

    return {one.id: shown(one) for one in people.values()}


async def named(
    uow: UnitOfWork,
    school_id: SchoolId,
    nominees: Collection[Nominee],
    sides: Collection[Sides],
    texts: Texts,
    now: datetime,
) -> Mapping[NomineeId, str]:
    """Say how nominees are called before everybody."""
    whole = {one.id: pair_of(one, sides) for one in nominees}
    ids = {each for people in whole.values() for each in people}
    known = await called(uow, school_id, ids, texts, now)
    return {
        key: ", ".join(known[each] for each in people if each in known)
        for key, people in whole.items()
    }
