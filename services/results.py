"""Results: what a questionnaire or one wave of it comes to, for those who may see sums.

Nobody sees names or free words here. What only curators may read they alone see, and whom people
name too; anonymous answers are counted once nobody can tell from the change who has answered.
"""

from dataclasses import dataclass
from datetime import datetime

from domain.ids import NO_WAVE, WaveId
from domain.people import Form, Person
from domain.questionnaires import Questionnaire
from domain.refusals import NotYours
from domain.rights import Deed, demand
from domain.school_papers import school_of
from domain.waves import Wave
from locales.library import Library
from services import UnitOfWork, shelf
from services.sums import Results, count


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Whose answers are meant: of a wave, or else of a questionnaire; perhaps of one form."""

    wave_id: WaveId = NO_WAVE
    questionnaire_id: str = ""
    form: Form | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Summed:
    """A questionnaire that somebody has answered, and how many papers were sent off."""

    questionnaire: Questionnaire
    papers: int | None


async def answered(uow: UnitOfWork, reader: Person, library: Library) -> tuple[Summed, ...]:
    """List the questionnaires that were answered in the reader's school.

    Raises:
        NotAllowed: results are not for the person.
    """
    demand(reader, Deed.READ_RESULTS)
    surveys = uow.of(reader.school_id).surveys
    sent = await surveys.sent()
    found: dict[str, int | None] = {**dict.fromkeys(await surveys.open_sheets()), **sent}
    known = ((shelf.find(library, one), count) for one, count in found.items())
    summed = (Summed(questionnaire=one, papers=count) for one, count in known if one is not None)
    return tuple(sorted(summed, key=lambda one: one.questionnaire.title))


async def of_wave(
    uow: UnitOfWork,
    reader: Person,
    library: Library,
    wave_id: WaveId,
    now: datetime,
    form: Form | None = None,
) -> Results:
    """Sum up what a wave has brought; the journal remembers who looked.

    Raises:
        NotAllowed: results are not for the person.
        NotYours: the school has no such wave, or too few of that form have answered.
    """
    found = await sums(uow, reader, library, Scope(wave_id=wave_id, form=form), now)
    note(uow, reader, "read-results", found.wave, now)
    return found


async def of_questionnaire(
    uow: UnitOfWork,
    reader: Person,
    library: Library,
    questionnaire_id: str,
    now: datetime,
    form: Form | None = None,
) -> Results:
    """Sum up a questionnaire, whoever asked for it; the journal remembers who looked.

    Of an anonymous one that counts which was answered without being sent.

    Raises:
        NotAllowed: results are not for the person.
        NotYours: it is another school's, or too few of that form have answered.
        QuestionnaireUnknown: there is no such questionnaire.
    """
    scope = Scope(questionnaire_id=questionnaire_id, form=form)
    found = await sums(uow, reader, library, scope, now)
    note(uow, reader, "read-results", found.wave, now)
    return found


async def sums(
    uow: UnitOfWork, reader: Person, library: Library, scope: Scope, now: datetime
) -> Results:
    """Give the same for what makes pictures and tables, which writes nothing.

    Raises:
        NotAllowed: results are not for the person.
        NotYours: it is another school's, or too few of that form have answered.
        QuestionnaireUnknown: there is no such questionnaire.
    """
    demand(reader, Deed.READ_RESULTS)
    questionnaire, wave = await found_in(uow, reader, library, scope)
    return await count(uow, reader, questionnaire, wave, scope.form, now)


async def found_in(
    uow: UnitOfWork, reader: Person, library: Library, scope: Scope
) -> tuple[Questionnaire, Wave | None]:
    """Find the questionnaire and the wave that a scope names.

    Raises:
        NotYours: it is another school's.
        QuestionnaireUnknown: there is no such questionnaire.
    """
    if scope.wave_id:
        wave = await uow.of(reader.school_id).waves.get(scope.wave_id)
        return library.questionnaire(wave.questionnaire_id, wave.version), wave
    if school_of(scope.questionnaire_id) not in {None, reader.school_id}:
        raise NotYours
    return shelf.newest(library, scope.questionnaire_id), None


def note(uow: UnitOfWork, reader: Person, deed: str, wave: Wave | None, now: datetime) -> None:
    """Write in the journal what was done with results."""
    about = f"school:{reader.school_id}" if wave is None else f"wave:{wave.id}"
    uow.of(reader.school_id).journal.write(now, reader.id, deed, about)
