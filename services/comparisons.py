"""Comparisons: a role before the programme and after it, parameter by parameter.

Whatever questionnaire `follows` another is compared with it: the second surveys of the role, and
the diagnostics that staff write about its people.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from domain.comparisons import Change, Shift, Turnout, change, comparable
from domain.hiding import LEAST
from domain.people import Form, Person, Role
from domain.questionnaires import Questionnaire
from domain.refusals import NotYours
from domain.results import visible_forms
from domain.rights import Deed, demand
from domain.satisfaction import Satisfaction
from locales.library import Library
from services import UnitOfWork, contentment, readers

ROLES = (Role.MENTEE, Role.MENTOR)
"""The roles that answer twice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Two questionnaires beside each other; `turnout` counts who has answered them."""

    first: Questionnaire
    second: Questionnaire
    turnout: Turnout
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A role before and after, in one form of mentoring or in all; `forms` may be chosen."""

    role: Role
    form: Form | None
    forms: tuple[Form, ...]
    parts: tuple[Part, ...]
    satisfaction: Satisfaction


async def before_after(
    uow: UnitOfWork,
    reader: Person,
    library: Library,
    now: datetime,
    role: Role,
    form: Form | None = None,
) -> Comparison:
    """Compare the people of a role with themselves; the journal remembers who looked.

    Raises:
        NotAllowed: results are not for the person.
        NotYours: the role answers once only, or too few of that form have answered twice.
    """
    found = await compare(uow, reader, library, now, role, form)
    subject = f"school:{reader.school_id}"
    uow.of(reader.school_id).journal.write(now, reader.id, "read-results", subject)
    return found


async def compare(
    uow: UnitOfWork,
    reader: Person,
    library: Library,
    now: datetime,
    role: Role,
    form: Form | None = None,
) -> Comparison:
    """Give the same for what makes pictures and tables, which writes nothing.

    Raises:
        NotAllowed: results are not for the person.
        NotYours: the role answers once only, or too few of that form have answered twice.
    """
    demand(reader, Deed.READ_RESULTS)
    if role not in ROLES:
        raise NotYours
    library = library.for_school(reader.school_id)
    turnouts = {
        one.id: await uow.of(reader.school_id).comparisons.turnout(one.follows or "", one.id, role)
        for one in followers(library, role)
    }
    forms = _forms(turnouts)
    if form is not None and form not in forms:
        raise NotYours
    parts = [
        await _part(uow, reader, library, library.current[second], role, form, counts)
        for second, counts in turnouts.items()
        if counts
    ]
    return Comparison(
        role=role,
        form=form,
        forms=forms if len(forms) > 1 else (),
        parts=tuple(parts),
        satisfaction=await contentment.of_role(uow, reader, role, now),
    )


def followers(library: Library, role: Role) -> tuple[Questionnaire, ...]:
    """List what is answered by a role, or about its people, for the second time."""
    return tuple(
        one
        for one in library.current.values()
        if one.follows in library.current and (role in one.who or one.about == "person")
    )


async def _part(
    uow: UnitOfWork,
    reader: Person,
    library: Library,
    second: Questionnaire,
    role: Role,
    form: Form | None,
    counts: Mapping[Form, Turnout],
) -> Part:
    first = library.current[second.follows or ""]
    shifts: defaultdict[str, list[Shift]] = defaultdict(list)
    for one in await uow.of(reader.school_id).comparisons.shifts(first.id, second.id, role):
        shifts[one.question_id].append(one)
    known = readers.readable(first, reader)
    changes = tuple(
        change(question, shifts[question.id], form)
        for question, again in comparable(first, second)
        if question in known and again in readers.readable(second, reader)
    )
    here = [one for key, one in counts.items() if form in {None, key}]
    turnout = Turnout(
        first=sum(one.first for one in here),
        second=sum(one.second for one in here),
        both=sum(one.both for one in here),
    )
    shown = tuple(one for one in changes if one.people != 0)
    return Part(first=first, second=second, turnout=turnout, changes=shown)


def _forms(turnouts: Mapping[str, Mapping[Form, Turnout]]) -> tuple[Form, ...]:
    """List the forms that may be looked at by themselves, by the survey most have answered."""
    both: defaultdict[Form, int] = defaultdict(int)
    for counts in turnouts.values():
        for form, one in counts.items():
            both[form] = max(both[form], one.both)
    return visible_forms(dict(both), LEAST)
