"""Help calls: somebody asks for help in what they answer; it becomes a talk at once."""

from datetime import datetime

from domain.feedback import wanted_help, wanted_talk
from domain.interviews import Interview
from domain.pairs import Trouble, Worry
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


async def heard_in_survey(
    uow: UnitOfWork, person: Person, sent: Interview, before: Interview | None, now: datetime
) -> None:
    """Begin a talk if a survey just sent off asks for one; `before` is what it takes the place of.

    Without a psychologist a curator hears it. Whoever has an open talk keeps that.
    """
    wish = _talk_wanted(sent)
    if wish is None or (before is not None and _talk_wanted(before) is wish):
        return
    if not (person.has_telephone and may(person, Deed.ASK_FOR_TALK)):
        return
    known = await confidants.choices(uow, person)
    whom = next((one for one in (Role(wish.value), Role.CURATOR) if one in known), None)
    if whom is not None:
        await talks.ask(uow, person, whom, now)


async def call(uow: UnitOfWork, curator: Person, interview_id: int) -> Trouble | None:
    """Say who asks for whom in an interview about a meeting; None once that is settled.

    It is settled when their pair has ended, or a talk with them that ended later.

    Raises:
        NotAllowed: the person is no curator.
    """
    demand(curator, Deed.SEE_SCHOOL)
    return await uow.of(curator.school_id).feedback.call_for_help(interview_id)


def _talk_wanted(interview: Interview) -> Worry | None:
    return wanted_talk(interview.questionnaire_id, interview.answers)
