"""Knowing: what a questionnaire may show of what the bot knows already, names and counts."""

from collections import Counter
from collections.abc import Collection, Iterable
from datetime import date
from types import MappingProxyType
from typing import Final

from domain.ids import MeetingId, PairId
from domain.known import NOTHING_KNOWN, Known, token
from domain.people import Person, Role
from domain.questionnaires import Questionnaire
from domain.questions import Count, Crowd, Option
from locales import names
from locales.texts import Texts
from services import UnitOfWork
from services.wording import texts_of

LONGEST: Final = 64
"""How much of a name stands on a button, in characters."""

_ROLES: Final = MappingProxyType({Crowd.MENTORS: Role.MENTOR, Crowd.MENTEES: Role.MENTEE})


async def known_for(
    uow: UnitOfWork,
    person: Person,
    questionnaire: Questionnaire,
    subject_id: int = 0,
    reader: Person | None = None,
) -> Known:
    """Gather the people and the counts that a questionnaire asks for; nothing if it asks for none.

    They are those of `person`, who answers or is answered for; names are as `reader` may see
    them, who is the person unless somebody else holds the telephone. In a questionnaire about a
    pair or a meeting, `subject_id`, only that pair counts.
    """
    crowds = {one.of for one in questionnaire.questions if one.of is not None}
    crowds |= {one.repeat.over for one in questionnaire.sections if one.repeat and one.repeat.over}
    counts = {one.counts for one in questionnaire.questions if one.counts is not None}
    if not crowds and not counts:
        return NOTHING_KNOWN
    pair_id = await _pair(uow, person, questionnaire, subject_id)
    texts = await texts_of(uow, reader or person)
    people = {
        crowd: _named(await _crowd(uow, person, crowd, pair_id), texts) for crowd in sorted(crowds)
    }
    counted = await _counted(uow, person, pair_id, counts)
    return Known(people=people, counted=counted)


async def _pair(
    uow: UnitOfWork, person: Person, questionnaire: Questionnaire, subject_id: int
) -> PairId | None:
    if questionnaire.about == "pair" and subject_id:
        return PairId(subject_id)
    if questionnaire.about == "meeting" and subject_id:
        return await uow.of(person.school_id).crowds.pair_at(MeetingId(subject_id))
    return None


async def _crowd(
    uow: UnitOfWork, person: Person, crowd: Crowd, pair_id: PairId | None
) -> Iterable[Person]:
    found = uow.of(person.school_id).crowds
    if crowd in _ROLES:
        return await found.playing(_ROLES[crowd], person.form, person.id)
    return await found.mentees_of(person.id, pair_id)


async def _counted(
    uow: UnitOfWork, person: Person, pair_id: PairId | None, counts: Collection[Count]
) -> dict[Count, int]:
    """Count what is asked for; how much of a plan is done is unknown while none is in force."""
    counted = {}
    if Count.MEETINGS_HELD in counts:
        found = uow.of(person.school_id).crowds
        held = await (found.held_by(person.id) if pair_id is None else found.held_in(pair_id))
        counted[Count.MEETINGS_HELD] = held
    if Count.PLAN_PERCENT in counts:
        percent = await _percent(uow, person, pair_id)
        counted |= {} if percent is None else {Count.PLAN_PERCENT: percent}
    return counted


async def _percent(uow: UnitOfWork, person: Person, pair_id: PairId | None) -> int | None:
    sums = uow.of(person.school_id).plan_sums
    if pair_id is None:
        return (await sums.of_person(person.id)).percent
    known = await sums.standings([pair_id], date.max)
    return known[pair_id].percent if pair_id in known else None


def _named(people: Iterable[Person], texts: Texts) -> tuple[Option, ...]:
    """Name people by the alphabet; those who would look alike are told apart by their codes."""
    shown = {one: names.short(one, texts) for one in people}
    times = Counter(shown.values())
    labels = {
        one: label if times[label] == 1 else f"{label}, {names.code(one, texts)}"
        for one, label in shown.items()
    }
    in_order = sorted(labels.items(), key=lambda pair: (pair[1].casefold(), pair[0].id))
    return tuple(Option(id=token(one.id), text=label[:LONGEST]) for one, label in in_order)


__all__ = ["known_for"]
