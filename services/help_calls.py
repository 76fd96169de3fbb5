"""Help calls: somebody asks for help after a meeting; it becomes a talk at once."""

from datetime import datetime

from domain.feedback import wanted_help
from domain.interviews import Interview
from domain.pairs import Trouble
from domain.people import Person, Role
from domain.rights import Deed, demand, may
from services import UnitOfWork, confidants, talks
from services.telling import tell


async def heard_back(uow: UnitOfWork, person: Person, interview: Interview, now: datetime) -> None:
    """Tell every curator if the feedback just sent off asks for help, and open a talk.

    They are told no words, and the mentor nothing, even one who is a curator, too. The talk goes
    to a psychologist where one was asked for and there is one.
    """
    wish = wanted_help(interview.answers)
    if wish is None:
        return
    curators = await confidants.of_role(uow, person, Role.CURATOR)
    for curator in curators:
        tell(uow, curator, "help-wanted", f"interview:{interview.id}", now)
    if not (person.has_telephone and may(person, Deed.ASK_FOR_TALK)):
        return
    wanted = Role(wish.value)
    if wanted is not Role.CURATOR and wanted in await confidants.choices(uow, person):
        await talks.ask(uow, person, wanted, now)
    elif curators:
        await talks.begin(uow, person, Role.CURATOR, now)


async def call(uow: UnitOfWork, curator: Person, interview_id: int) -> Trouble | None:
    """Say who asks for whom in an interview about a meeting; None once that is settled.

    It is settled when their pair has ended, or a talk with them that ended later.

    Raises:
        NotAllowed: the person is no curator.
    """
    demand(curator, Deed.SEE_SCHOOL)
    return await uow.of(curator.school_id).feedback.call_for_help(interview_id)
