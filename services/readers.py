"""Readers: what of a questionnaire, and whose names, somebody who reads results may know."""

from collections.abc import Iterable, Mapping
from typing import Final

from domain.ids import PersonId
from domain.people import Person
from domain.questionnaires import Questionnaire
from domain.questions import Kind, Question
from domain.rights import Deed, may
from locales import names
from services import UnitOfWork, wording

_NAMED: Final = "p"
"""How the token of a person begins."""


def readable(questionnaire: Questionnaire, reader: Person) -> tuple[Question, ...]:
    """List the questions whose answers a reader may know anything about."""
    is_curator = may(reader, Deed.READ_ANSWERS)
    return tuple(
        one
        for one in questionnaire.questions
        if is_curator or not (one.curator_only or one.kind is Kind.PEOPLE)
    )


async def named(uow: UnitOfWork, reader: Person, tokens: Iterable[str]) -> Mapping[str, str]:
    """Give the names behind tokens of people; who is gone has none."""
    ids = [one.removeprefix(_NAMED) for one in tokens]
    numbers = [PersonId(int(one)) for one in ids if one.isdecimal()]
    if not numbers:
        return {}
    found = await uow.of(reader.school_id).people.some(numbers)
    texts = await wording.texts_of(uow, reader)
    return {f"{_NAMED}{key}": names.short(one, texts) for key, one in found.items()}


def words(questionnaire: Questionnaire, reader: Person) -> tuple[Question, ...]:
    """List the questions answered in one's own words, for those who may read them."""
    if not may(reader, Deed.READ_ANSWERS):
        return ()
    return tuple(one for one in questionnaire.questions if one.kind is Kind.TEXT)
