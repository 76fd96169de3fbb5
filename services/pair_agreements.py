"""Pair agreements: everybody in a pair is asked whether they agree to it, and may think again."""

from datetime import datetime

from domain.agendas import declined
from domain.consents import Consent, ConsentAnswer, ConsentKind, Method, last_of
from domain.ids import PairId, PersonId
from domain.pair_agreements import is_asked
from domain.pairs import Pair
from domain.people import Person
from domain.refusals import NotAllowed, NotYours
from domain.rights import Deed, demand
from services import UnitOfWork, consensus, consents
from services.signing import Sheet


async def declined_pairs(uow: UnitOfWork, curator: Person) -> tuple[Pair, ...]:
    """List the open pairs to which one of the two said no, by number.

    Raises:
        NotAllowed: the person sees no school.
    """
    demand(curator, Deed.SEE_SCHOOL)
    school = uow.of(curator.school_id)
    found = await school.consents.noes(ConsentKind.PAIR_AGREEMENT)
    if not found:
        return ()
    known = await school.consents.about(*{one.person_id for one in found})
    noes = [one for one in last_of(known, ConsentKind.PAIR_AGREEMENT) if one.is_no]
    return tuple(one for one in await school.pairs.open() if declined(one, noes))


async def agree(uow: UnitOfWork, person: Person, pair_id: PairId, now: datetime) -> Pair:
    """Let somebody say yes to a pair of theirs, in the words that stand in its text today.

    Raises:
        NotAllowed: they have not been let in.
        NotYours: they are not in such a pair, it has ended, or they are under 14.
    """
    return await _answer(uow, person, pair_id, ConsentAnswer.GIVEN, now)


async def refuse(uow: UnitOfWork, person: Person, pair_id: PairId, now: datetime) -> Pair:
    """Let somebody say no to a pair of theirs; a curator talks with both.

    Raises:
        NotAllowed: they have not been let in.
        NotYours: they are not in such a pair, it has ended, or they are under 14.
    """
    return await _answer(uow, person, pair_id, ConsentAnswer.REFUSED, now)


async def note(
    uow: UnitOfWork,
    curator: Person,
    pair_id: PairId,
    person_id: PersonId,
    said: ConsentAnswer,
    now: datetime,
) -> Pair:
    """Write what somebody without a telephone said about their pair to the curator.

    Raises:
        NotAllowed: the person is no curator, or the other answers in the chat.
        NotYours: there is no such open pair with that person in it.
    """
    demand(curator, Deed.MAKE_PAIR)
    school = uow.of(curator.school_id)
    pair = await school.pairs.get(pair_id)
    if not pair.is_open or not pair.holds(person_id):
        raise NotYours
    person = await school.people.get(person_id)
    if person.has_telephone or not is_asked(person):
        raise NotAllowed
    text = await consents.text_for(uow, curator, ConsentKind.PAIR_AGREEMENT)
    spoken = Consent(
        person_id=person_id,
        kind=ConsentKind.PAIR_AGREEMENT,
        answered_by=person_id,
        text_sha256=text.sha256,
        answer=said,
        answered_at=now,
        method=Method.PAPER,
        seen_by=curator.id,
        about_id=pair_id,
    )
    await school.consents.add(spoken, text.version, text.body)
    details = {"person": str(person_id), "said": str(said)}
    school.journal.write(now, curator.id, "note-pair-answer", f"pair:{pair_id}", details)
    return await consensus.reach(uow, curator.school_id, pair_id, now, curator.id)


async def _answer(
    uow: UnitOfWork, person: Person, pair_id: PairId, said: ConsentAnswer, now: datetime
) -> Pair:
    text = await consents.text_for(uow, person, ConsentKind.PAIR_AGREEMENT)
    sheet = Sheet(
        about=person.id, kind=ConsentKind.PAIR_AGREEMENT, seen=text.sha256, pair_id=pair_id
    )
    await consents.answer(uow, person, sheet, said, now)
    return await uow.of(person.school_id).pairs.get(pair_id)
