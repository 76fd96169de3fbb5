"""My consents: what somebody agreed to, about themselves and their children."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.admission import Purpose, needed_for
from domain.consents import Consent, ConsentKind, last_of
from domain.people import Person, Role
from services import UnitOfWork, joining


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A kind of consent that is somebody's to give, and what they last said to it."""

    about: Person
    kind: ConsentKind
    said: Consent | None

    @property
    def is_given(self) -> bool:
        """Whether the last answer was yes and stands."""
        return self.said is not None and self.said.is_given


async def all_of(uow: UnitOfWork, person: Person) -> tuple[Paper, ...]:
    """List every consent that is a person's to give in the chat."""
    school = uow.of(person.school_id)
    children = await joining.children(uow, person) if Role.GUARDIAN in person.roles else ()
    known = await school.consents.about(person.id, *(one.id for one in children))
    policy = (await school.decisions.read()).age_policy
    asked = (
        (one, kind)
        for one in (person, *children)
        for purpose in (Purpose.PROGRAMME, Purpose.PUBLISHING)
        for kind in needed_for(purpose, one, policy)
        if kind.is_guardians == (one.id != person.id)
        and (one.id != person.id or purpose is Purpose.PROGRAMME or _is_shown(person))
    )
    return tuple(
        Paper(about=one, kind=kind, said=_said(person, one, kind, known)) for one, kind in asked
    )


def _is_shown(person: Person) -> bool:
    """Whether there is anything of a person to show to everybody: guardians stay unseen."""
    return person.plays(set(Role) - {Role.GUARDIAN})


def _said(
    person: Person, about: Person, kind: ConsentKind, known: Sequence[Consent]
) -> Consent | None:
    mine = [one for one in known if one.person_id == about.id]
    return next((one for one in last_of(mine, kind) if one.signer == person.id), None)
