"""Printing awards: numbers are given, and the workshop makes all papers as one job."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from domain.awards import Award, AwardSheet, Place, filled
from domain.files import FileKind
from domain.ids import AwardSheetId
from domain.jobs import Job
from domain.letters import Screen
from domain.people import Person
from domain.rights import Deed, demand
from locales import names
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, handing, jobs, wording
from services.awards import crowds, words
from services.awards.sheets import Card, look

PREVIEW: Final = "award-preview"
PRINT: Final = "award-print"


async def preview(
    uow: UnitOfWork, curator: Person, card: Card, library: Library, now: datetime
) -> None:
    """Let the paper of the first who gets one be drawn; the curator stands in for nobody.

    Raises:
        NotAllowed: the person honours nobody.
        NotYours: there is none of that number in the school.
    """
    await ask(uow, curator, PREVIEW, card, library, now)


async def make(
    uow: UnitOfWork, curator: Person, card: Card, library: Library, now: datetime
) -> AwardSheet:
    """Give the papers their numbers, once, and let them all be printed.

    Raises:
        NotAllowed: the person honours nobody.
        NotYours: there is none of that number in the school.
        AwardsNotReady: something is missing.
        NobodyToAward: there is nobody to get one.
    """
    found = await look(uow, curator, card.sheet_id)
    if found.rev != card.rev:
        return found
    school = uow.of(curator.school_id)
    if found.numbered_at is None:
        papers = await crowds.of_sheet(uow, found)
        found = await school.awards.save(found.numbered(len(papers), now))
        year = (found.dated_on or now.date()).year
        await school.awards.number(found, year, papers)
    school.journal.write(now, curator.id, "award-print", f"award_sheet:{found.id}")
    await ask(uow, curator, PRINT, card, library, now)
    return await look(uow, curator, card.sheet_id)


async def ask(
    uow: UnitOfWork, curator: Person, craft: str, card: Card, library: Library, now: datetime
) -> None:
    """Let the workshop make papers of a sheet.

    Raises:
        NotAllowed: the person honours nobody.
        NotYours: there is none of that number in the school.
    """
    found = await look(uow, curator, card.sheet_id)
    run = await uow.of(curator.school_id).runs.get(found.run_id)
    title = library.for_school(curator.school_id).programme(run.programme_id).title
    await jobs.ask(uow, curator, craft, {"sheet": found.id, "programme": title}, now)


async def opened(uow: UnitOfWork, job: Job) -> tuple[Person, AwardSheet, Texts]:
    """Find who asked and what for; whoever may not honour any more gets nothing.

    Raises:
        NotAllowed: the person honours nobody any more.
        NotYours: the sheet was taken away meanwhile.
    """
    asker = await uow.of(job.school_id).people.get(job.person_id)
    demand(asker, Deed.MANAGE_HONOURS)
    sheet = await uow.of(job.school_id).awards.get(AwardSheetId(int(job.facts["sheet"])))
    return asker, sheet, await wording.texts_of(uow, asker)


async def preview_facts(uow: UnitOfWork, job: Job, _: datetime) -> Mapping[str, Any] | None:
    """Give what the picture of one paper needs; None: nobody would get one."""
    _asker, sheet, texts = await opened(uow, job)
    papers = sheet.awards or await crowds.of_sheet(uow, sheet)
    return await facts(uow, job, sheet, papers[:1], texts) if papers else None


async def print_facts(uow: UnitOfWork, job: Job, _: datetime) -> Mapping[str, Any] | None:
    """Give what all papers of a sheet need."""
    _asker, sheet, texts = await opened(uow, job)
    made = await facts(uow, job, sheet, sheet.awards, texts)
    return {**made, "whole": texts.label("award-whole-file")} if sheet.awards else None


async def give_preview(uow: UnitOfWork, job: Job, body: bytes, now: datetime) -> None:
    """Send the picture."""
    _asker, _sheet, texts = await opened(uow, job)
    name, caption = texts.label("award-preview-file"), texts.say("award-preview-caption")
    await handing.hand(uow, job, body, name, caption, now, kind=FileKind.PICTURE)


async def give(uow: UnitOfWork, job: Job, body: bytes, now: datetime) -> None:
    """Send the archive, and say on the screen that it is done."""
    _asker, sheet, texts = await opened(uow, job)
    done = texts.say("award-printed", count=len(sheet.awards))
    await handing.show_progress(uow, job, Screen(done), now, is_last=True)
    name, caption = texts.label("award-file"), texts.say("award-caption", count=len(sheet.awards))
    await handing.hand(uow, job, body, name, caption, now, is_protected=False)


async def say_how_far(uow: UnitOfWork, job: Job, done: int, of_all: int, now: datetime) -> None:
    """Show how many papers are made."""
    asker = await uow.of(job.school_id).people.get(job.person_id)
    texts = await wording.texts_of(uow, asker)
    said = texts.say("award-progress", done=str(done), all=str(of_all))
    await handing.show_progress(uow, job, Screen(said), now)


async def facts(
    uow: UnitOfWork, job: Job, sheet: AwardSheet, papers: Sequence[Award], texts: Texts
) -> Mapping[str, Any]:
    """Put pages together; a file of the archive bears the number of its paper."""
    rooms = uow.of(job.school_id)
    school = await uow.schools.get(job.school_id)
    run = await rooms.runs.get(sheet.run_id)
    poll = await rooms.polls.of_run(run.id)
    titles = {one.id: one.title for one in poll.nominations} if poll else {}
    people = await rooms.people.some({one.person_id for one in papers if one.person_id})
    named = {key: _listed(one, texts) for key, one in people.items()}
    shared = {
        Place.SCHOOL: school.legal_name or school.name,
        Place.PROGRAMME: str(job.facts["programme"]),
        Place.YEAR: words.years(run),
    }
    made = [
        _page(
            one,
            sheet,
            one.addressee or (named.get(one.person_id, "") if one.person_id else ""),
            titles.get(one.nomination_id, "") if one.nomination_id else "",
            shared,
            texts,
        )
        for one in papers
    ]
    return {
        "language": texts.language,
        "school": school.legal_name or school.name,
        "title": words.title(sheet.kind, texts),
        "ground": words.ground(sheet.order_number, sheet.order_on, texts),
        "post": sheet.post or "",
        "dated": words.dated(sheet.dated_on, texts),
        "papers": made,
    }


def _page(
    one: Award,
    sheet: AwardSheet,
    who: str,
    nomination: str,
    shared: Mapping[Place, str],
    texts: Texts,
) -> Mapping[str, str]:
    year = sheet.dated_on.year if sheet.dated_on else ""
    values = {**shared, Place.NAME: who, Place.NOMINATION: nomination}
    honoured = texts.label(
        "award-nomination",
        has_title=str(bool(nomination)).lower(),
        title=nomination,
        won=str(one.is_winner).lower(),
    )
    return {
        "number": texts.label("award-number", number=f"{one.number}/{year}"),
        "name": who,
        "nomination": honoured,
        "words": filled(sheet.words, values),
        "file": f"{one.number:04}.pdf",
    }


def _listed(person: Person, texts: Texts) -> str:
    """Spell a name as tables do, the family name first, so that it needs no inflection."""
    if person.family_name is None or person.given_name is None:
        return names.code(person, texts)
    return f"{person.family_name} {person.given_name}"
