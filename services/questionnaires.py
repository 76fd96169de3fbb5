"""Questionnaires: putting the library's editions on the shelf that interviews refer to."""

from domain.school_papers import school_of
from locales.editions import silently_edited
from locales.library import Library, Source
from services import UnitOfWork
from storage.questionnaires import Edition


class EditionChanged(Exception):
    """A questionnaire's text changed while its version number stayed the same."""

    def __init__(self, source: Source) -> None:
        super().__init__(f"{source.id}.toml: version {source.version} was asked with another text")
        self.source = source


async def enrol(uow: UnitOfWork, library: Library) -> Library:
    """Remember new editions, and give the library with all earlier ones people began with.

    A school's own file that was edited without a new version number is left out.

    Raises:
        EditionChanged: a file of the house was edited without a new version number.
    """
    known = {(one.id, one.version): one for one in await uow.questionnaires.all()}
    for source in library.sources:
        earlier = known.get((source.id, source.version))
        if earlier is None:
            about = library.questionnaire(source.id, source.version).about
            edition = Edition(source.id, source.version, source.sha256, source.body, about)
            await uow.questionnaires.add(edition)
        elif earlier.sha256 != source.sha256:
            if school_of(source.id) is None:
                raise EditionChanged(source)
            library = library.without(source, silently_edited(source))
    return library.with_earlier(
        Source(id=one.id, version=one.version, sha256=one.sha256, body=one.body)
        for one in known.values()
    )
