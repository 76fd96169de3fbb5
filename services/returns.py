"""Returns: what lets somebody stay after all whose data are to be erased.

A consent to the programme does, once nobody's no stands: whoever took theirs back has said yes
anew in the chat, or their new paper was recorded. A consent to anything else stops no erasure.
"""

from datetime import datetime

from domain.admission import FREEZES, Purpose, missing, standing
from domain.consents import ConsentKind
from domain.outstanding import has_no
from domain.people import Person, Standing
from domain.refusals import NotAllowed
from services import UnitOfWork, erasures
from services.signing import terms_of


async def must_be_open(uow: UnitOfWork, subject: Person, kind: ConsentKind) -> None:
    """Go on only if a yes of this kind can still be taken.

    Raises:
        NotAllowed: the data are to go, and this kind does not stop that, or nothing does.
    """
    erasure = await erasures.waiting_for(uow, subject)
    stops_it = FREEZES[kind] is Purpose.PROGRAMME
    if erasure is not None and not (stops_it and erasure.may_be_recalled):
        raise NotAllowed


async def let_stay(uow: UnitOfWork, subject: Person, by: Person, now: datetime) -> None:
    """Recall the erasure of somebody about whom nobody says no any more.

    Who asked for it themselves must have agreed themselves, too.
    """
    erasure = await erasures.waiting_for(uow, subject)
    if erasure is None:
        return
    known = await uow.of(subject.school_id).consents.about(subject.id)
    terms = await terms_of(uow, subject.school_id, now)
    has_asked = erasure.asked_by == subject.id
    lacks_own = ConsentKind.OWN in missing(subject.age_group, known, terms)
    if not has_no(subject, known, terms) and not (has_asked and lacks_own):
        await erasures.recall(uow, subject, by, now)


async def standing_of(uow: UnitOfWork, person: Person, now: datetime) -> Standing:
    """Say whether a person may take part; who is to be erased may not, whatever the consents."""
    if await erasures.waiting_for(uow, person) is not None:
        return Standing.WITHDRAWN
    given = await uow.of(person.school_id).consents.about(person.id)
    return standing(person, given, await terms_of(uow, person.school_id, now))
