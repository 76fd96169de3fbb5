"""Help calls: somebody asks for help after a meeting, and the curators hear of it at once."""

from datetime import datetime

from domain.feedback import wanted_help
from domain.interviews import Interview
from domain.pairs import Trouble
from domain.people import Person
from domain.rights import Deed, demand
from services import UnitOfWork, people
from services.telling import tell


async def heard_back(uow: UnitOfWork, person: Person, interview: Interview, now: datetime) -> None:
    """Tell every curator if the feedback just sent off asks for help; they are told no words."""
    if wanted_help(interview.answers) is None:
        return
    for curator in await people.curators(uow, person.school_id):
        tell(uow, curator, "help-wanted", f"interview:{interview.id}", now)


async def call(uow: UnitOfWork, curator: Person, interview_id: int) -> Trouble | None:
    """Say who asks for whom in an interview about a meeting; None once their pair has ended.

    Raises:
        NotAllowed: the person is no curator.
    """
    demand(curator, Deed.SEE_SCHOOL)
    return await uow.of(curator.school_id).feedback.call_for_help(interview_id)
