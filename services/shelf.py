"""The shelf: questionnaires as they were kept when asked, where no library is at hand."""

from dataclasses import replace
from types import MappingProxyType

from domain.questionnaires import Questionnaire
from domain.refusals import QuestionnaireUnknown
from domain.school_papers import school_of
from locales.library import Library
from locales.papers import Source
from services import UnitOfWork


async def read(uow: UnitOfWork, *questionnaire_ids: str) -> Library:
    """Make a library of every edition of some questionnaires; the newest are the current ones."""
    kept = [one for one in await uow.questionnaires.all() if one.id in questionnaire_ids]
    sources = [
        Source(id=one.id, version=one.version, sha256=one.sha256, body=one.body) for one in kept
    ]
    library = Library(current=MappingProxyType({}), sources=()).with_earlier(sources)
    newest = {key: library.earlier[key, version] for key, version in _versions(library).items()}
    house = {key: one for key, one in newest.items() if school_of(key) is None}
    own = {
        school_id: {key: one for key, one in newest.items() if school_of(key) == school_id}
        for school_id in map(school_of, newest)
        if school_id is not None
    }
    return replace(library, current=MappingProxyType(house), own=MappingProxyType(own))


def newest(library: Library, questionnaire_id: str) -> Questionnaire:
    """Find a questionnaire as it stands now, or as it was asked last.

    Raises:
        QuestionnaireUnknown: nobody was ever asked it.
    """
    found = find(library, questionnaire_id)
    if found is None:
        raise QuestionnaireUnknown
    return found


def find(library: Library, questionnaire_id: str) -> Questionnaire | None:
    """Find it the same way; None: nobody can read it."""
    version = _versions(library).get(questionnaire_id, 0)
    earlier = library.earlier.get((questionnaire_id, version))
    return library.newest(questionnaire_id) or earlier


def _versions(library: Library) -> dict[str, int]:
    """Give the last of the earlier versions of each questionnaire."""
    return dict(sorted(library.earlier))
