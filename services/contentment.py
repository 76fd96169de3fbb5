"""Contentment: how many of those who took part in this cycle are satisfied."""

from datetime import UTC, datetime, time

from domain.people import Form, Person, Role
from domain.questionnaires import Questionnaire
from domain.satisfaction import PAPERS, Satisfaction, is_satisfied
from domain.waves import Wave
from services import UnitOfWork, runs


async def of(
    uow: UnitOfWork,
    reader: Person,
    questionnaire: Questionnaire,
    wave: Wave | None,
    form: Form | None,
    now: datetime,
) -> Satisfaction | None:
    """Give the three figures beside the whole results of a second survey; None beside others."""
    role = next(
        (one for one, paper in PAPERS.items() if paper.questionnaire_id == questionnaire.id), None
    )
    if role is None or wave is not None or form is not None:
        return None
    return await of_role(uow, reader, role, now)


async def of_role(uow: UnitOfWork, reader: Person, role: Role, now: datetime) -> Satisfaction:
    """Count who took part, who answered and who is satisfied since the cycle began."""
    school = uow.of(reader.school_id)
    here = await uow.schools.get(reader.school_id)
    since = datetime.combine(await runs.since(uow, here, now), time.min, here.time_zone)
    rule = (await school.decisions.read()).satisfaction_rule
    said = await school.comparisons.contentment(role, PAPERS[role], since.astimezone(UTC))
    return Satisfaction(
        took_part=await school.comparisons.took_part(role, since.astimezone(UTC)),
        answered=sum(one.people for one in said),
        satisfied=sum(one.people for one in said if is_satisfied(one.yes, one.mark, rule)),
    )
