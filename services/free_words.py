"""Free words: what people wrote of themselves, in pages and without names, for curators."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from domain.people import Person
from domain.questionnaires import Questionnaire
from domain.replies import Said
from domain.rights import Deed, demand
from locales.library import Library
from services import UnitOfWork, readers, results
from services.results import Scope

A_PAGE: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A page of what was written, in the order of the questions."""

    questionnaire: Questionnaire
    said: tuple[Said, ...]
    has_more: bool


async def page(
    uow: UnitOfWork, curator: Person, library: Library, scope: Scope, number: int, now: datetime
) -> Words:
    """Give a page of the free answers; the journal remembers who looked.

    Anonymous ones are for nobody: a manner of writing tells who wrote.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: it is another school's.
        QuestionnaireUnknown: there is no such questionnaire.
    """
    demand(curator, Deed.READ_ANSWERS)
    questionnaire, wave = await results.found_in(uow, curator, library, scope)
    asked = [] if questionnaire.anonymous else readers.words(questionnaire, curator)
    results.note(uow, curator, "read-answers", wave, now)
    if not asked:
        return Words(questionnaire=questionnaire, said=(), has_more=False)
    found = await uow.of(curator.school_id).replies.words(
        questionnaire.id,
        None if wave is None else wave.id,
        [one.id for one in asked],
        scope.form,
        limit=A_PAGE + 1,
        offset=number * A_PAGE,
    )
    return Words(questionnaire=questionnaire, said=found[:A_PAGE], has_more=len(found) > A_PAGE)
