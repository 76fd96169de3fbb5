"""Templates: typical plans a mentor begins with, and what the mentee asked for in the survey."""

from collections.abc import Mapping
from datetime import datetime

from domain.answers import chosen
from domain.pairs import FIRST_SURVEYS
from domain.people import Form, Person, Role
from domain.plan_sheets import Sheet
from domain.plan_templates import PlanTemplate
from domain.plans import Plan
from domain.refusals import NotYours, QuestionnaireUnknown
from domain.rights import Deed, demand
from locales.library import Library
from services import UnitOfWork
from services.matching import ASKS
from services.plans.steps import period
from services.plans.writing import Page, led, rewrite


def fitting(library: Library, form: Form) -> tuple[PlanTemplate, ...]:
    """List the templates for a form of mentoring, by their titles."""
    found = (one for one in library.plan_templates.values() if one.form is form)
    return tuple(sorted(found, key=lambda one: one.title))


async def fill_in(
    uow: UnitOfWork, mentor: Person, page: Page, library: Library, template_id: str, now: datetime
) -> Plan:
    """Put a template into a plan; what was written before stays.

    Raises:
        NotYours: it is no plan of theirs, or there is no such template for its form.
        PlanSettled: it was sent or approved.
        PlanFull: there are more steps than there may be.
    """
    demand(mentor, Deed.WRITE_PLAN)
    plan = await uow.of(mentor.school_id).plans.get(page.plan_id)
    pair = await led(uow, mentor, plan.pair_id)
    template = next((one for one in fitting(library, pair.form) if one.id == template_id), None)
    if template is None:
        raise NotYours
    school = await uow.schools.get(mentor.school_id)
    today = now.astimezone(school.time_zone).date()
    last = (await period(uow, mentor, pair, now)).ends_on

    def filled(sheet: Sheet) -> Sheet:
        return template.onto(sheet, today, last)

    return await rewrite(uow, mentor, page, filled, now)


async def asked_for(
    uow: UnitOfWork, mentor: Person, plan: Plan, library: Library
) -> Mapping[str, str]:
    """Give the options the mentee chose as their request, by their ids; never free words.

    Raises:
        NotAllowed: the person is no mentor.
        NotYours: the pair has another mentor, or has ended.
    """
    await led(uow, mentor, plan.pair_id)
    survey = FIRST_SURVEYS[Role.MENTEE]
    surveys = uow.of(mentor.school_id).first_surveys
    version, answers = await surveys.answers(plan.person_id, survey, ASKS)
    try:
        questionnaire = library.questionnaire(survey, version)
    except QuestionnaireUnknown:
        return {}
    return {
        option.id: option.text
        for question in questionnaire.questions
        for option in question.options
        if option.id != "other" and option.id in chosen(answers.get(question.id))
    }
