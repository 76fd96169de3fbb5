"""The picture of a programme: how its pairs go, and how many meetings there were by week."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from domain.files import FileKind
from domain.jobs import Job
from domain.pair_health import Health
from domain.people import Person
from domain.rights import Deed, demand
from locales.dates import said_day
from locales.texts import Texts
from services import UnitOfWork, handing, jobs, pair_health, wording
from services.zones import zone_of

CRAFT: Final = "digest-picture"
WEEKS: Final = 8
"""How many weeks the picture looks back."""

_A_WEEK: Final = timedelta(days=7)
_GOES_FIRST: Final = (Health.OK, Health.CHECK, Health.EARLY)


async def ask(uow: UnitOfWork, curator: Person, now: datetime) -> None:
    """Let the state of the programme be drawn.

    Raises:
        NotAllowed: the person is no curator.
    """
    demand(curator, Deed.SEE_SCHOOL)
    await jobs.ask(uow, curator, CRAFT, {}, now)


async def gather(uow: UnitOfWork, job: Job, now: datetime) -> Mapping[str, Any]:
    """Count the pairs and the meetings; nothing of it names anybody."""
    curator = await _asker(uow, job)
    texts = await wording.texts_of(uow, curator)
    school = await uow.schools.get(curator.school_id)
    return {
        "title": texts.label("digest-picture-title"),
        "subtitle": school.name,
        "hidden": texts.label("results-hidden"),
        "language": texts.language,
        "panels": [
            await _of_pairs(uow, curator, texts, now),
            await _of_weeks(uow, curator, texts, now),
        ],
    }


async def deliver(uow: UnitOfWork, job: Job, body: bytes, now: datetime) -> None:
    """Send the picture to who asked."""
    texts = await wording.texts_of(uow, await _asker(uow, job))
    title = texts.label("digest-picture-title")
    caption = texts.say("results-picture", title=title)
    await handing.hand(
        uow, job, body, f"{title}.png", caption, now, kind=FileKind.PICTURE, is_protected=False
    )


async def _of_pairs(
    uow: UnitOfWork, curator: Person, texts: Texts, now: datetime
) -> Mapping[str, Any]:
    counts = (await pair_health.go_round(uow, curator, now)).counts()
    return {
        "title": texts.label("digest-picture-pairs"),
        "kind": "bars",
        "labels": [texts.label("health", health=one) for one in _GOES_FIRST],
        "values": [counts.get(one, 0) for one in _GOES_FIRST],
        "note": texts.label("digest-picture-all", count=str(sum(counts.values()))),
    }


async def _of_weeks(
    uow: UnitOfWork, curator: Person, texts: Texts, now: datetime
) -> Mapping[str, Any]:
    """Count the meetings held in each of the last weeks, this one included."""
    zone = await zone_of(uow, curator)
    today = now.astimezone(zone).date()
    monday = today - timedelta(days=today.weekday())
    days = [monday - (WEEKS - 1 - number) * _A_WEEK for number in range(WEEKS + 1)]
    values = await _held(uow, curator, [datetime.combine(day, time(), zone) for day in days])
    return {
        "title": texts.label("digest-picture-weeks"),
        "kind": "bars",
        "labels": [_said(day, texts) for day in days[:WEEKS]],
        "values": values,
        "note": texts.label("digest-picture-all", count=str(sum(values))),
    }


async def _held(uow: UnitOfWork, curator: Person, begins: list[datetime]) -> list[int]:
    """Count the meetings held between each two moments that follow each other."""
    weeks = uow.of(curator.school_id).weeks
    found: list[int] = []
    for at in range(0, WEEKS, 2):
        both = await weeks.two(begins[at], begins[at + 1], begins[at + 2])
        found.extend(one.held for one in both)
    return found


def _said(day: date, texts: Texts) -> str:
    return said_day(day, texts.language, "d MMM")


async def _asker(uow: UnitOfWork, job: Job) -> Person:
    """Find who asked; somebody whose role was taken away meanwhile gets nothing any more."""
    asker = await uow.of(job.school_id).people.get(job.person_id)
    demand(asker, Deed.SEE_SCHOOL)
    return asker
