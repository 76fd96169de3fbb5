"""Audiences: whom a curator may ask for a questionnaire now, before anything is sent."""

from dataclasses import dataclass
from datetime import datetime

from domain.audiences import Community, is_sendable
from domain.ids import PersonId, SchoolId
from domain.people import Person
from domain.questionnaires import Questionnaire
from domain.refusals import QuestionnaireUnknown
from domain.rights import Deed, demand
from domain.waves import Audience
from locales.library import Library
from services import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Askable:
    """A questionnaire beside the people of a school.

    `left_out` are those whom an open wave asks for it already; and, of one that everybody finds in
    the menu, those who have sent it off.
    """

    questionnaire: Questionnaire
    community: Community
    left_out: frozenset[PersonId]

    def chosen(self, audience: Audience) -> tuple[Person, ...]:
        """List whom a wave to an audience would ask."""
        return tuple(one for one in self._meant(audience) if one.id not in self.left_out)

    def count_left_out(self, audience: Audience) -> int:
        """Count whom an audience means and no wave would ask again."""
        return sum(one.id in self.left_out for one in self._meant(audience))

    def _meant(self, audience: Audience) -> tuple[Person, ...]:
        return self.community.chosen(audience, self.questionnaire)


def sendable(library: Library, school_id: SchoolId) -> tuple[Questionnaire, ...]:
    """List what may be sent in a school at all."""
    shelf = library.for_school(school_id).current
    return tuple(one for one in shelf.values() if is_sendable(one))


async def askable(
    uow: UnitOfWork, curator: Person, library: Library, questionnaire_id: str, now: datetime
) -> Askable:
    """Put a questionnaire beside those who may be asked for it.

    Raises:
        NotAllowed: the person sends nothing.
        QuestionnaireUnknown: there is none of that name, or it is begun elsewhere.
    """
    demand(curator, Deed.SEND_SURVEY)
    questionnaire = library.for_school(curator.school_id).current.get(questionnaire_id)
    if questionnaire is None or not is_sendable(questionnaire):
        raise QuestionnaireUnknown
    waves = uow.of(curator.school_id).waves
    left_out = await waves.busy(questionnaire.id, now)
    if questionnaire.given == "at_once":
        left_out |= await waves.answered(questionnaire.id)
    return Askable(
        questionnaire=questionnaire,
        community=await community(uow, curator.school_id),
        left_out=left_out,
    )


async def community(uow: UnitOfWork, school_id: SchoolId) -> Community:
    """Read the people of a school with what joins them."""
    school = uow.of(school_id)
    return Community(
        people=await school.people.all(),
        pairs=await school.pairs.open(),
        kinships=await school.kinships.all(),
    )
