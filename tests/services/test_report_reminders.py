"""Reminders of reports: before their day, on it and once after, and the months of those above."""

from datetime import UTC, date, datetime, timedelta

from domain.dues import dues
from domain.occurrences import Moment
from domain.people import Person, Role
from services import decisions
from services.occurrences import SOURCES
from storage.database import Database
from storage.tables import consent_texts, consents
from storage.tables import runs as run_rows
from tests.pairs import someone

BEGIN = datetime(2021, 9, 6, tzinfo=UTC)
YEAR = timedelta(days=300)
"""From September to the end of June."""


async def at_work(
    database: Database, *roles: Role, first: date = date(2021, 9, 1), created: datetime = BEGIN
) -> Person:
    """Bring somebody of the staff of a school whose programme goes on."""
    person = await someone(database, 1, *roles)
    async with database.writing() as uow:
        await uow.of(person.school_id).connection.execute(
            run_rows.insert(),
            {
                "school_id": person.school_id,
                "programme_id": "x",
                "years_later": 0,
                "starts_on": first,
                "ends_on": date(2022, 5, 31),
                "created_at": created,
                "agreement": "none",
                "rev": 1,
            },
        )
    return person


async def heard(database: Database, *moments: Moment) -> list[str]:
    """List the letters of a year, each with its day by the school's clock."""
    async with database.reading() as uow:
        found = [one for each in moments for one in await SOURCES[each](uow, BEGIN, BEGIN + YEAR)]
    letters = dues(found, BEGIN, BEGIN + YEAR)
    return [f"{one.at:%d.%m} {one.reminder.name}" for one in letters]


async def test_a_report_is_told_of_three_times(database: Database) -> None:
    """A week before, on the day and three days after, for each of three quarters."""
    await at_work(database, Role.CURATOR)
    assert await heard(database, Moment.REPORT_DUE) == [
        f"{day} {name}"
        for days in (
            ("23.11", "30.11", "03.12"),
            ("21.02", "28.02", "03.03"),
            ("24.05", "31.05", "03.06"),
        )
        for day, name in zip(days, ("report-due-7", "report-due-0", "report-late-3"), strict=True)
    ]


async def test_figures_of_the_year_are_told_of_four_times(database: Database) -> None:
    """Two weeks, one week, three days and one day before 20 January."""
    await at_work(database, Role.CURATOR)
    days = ("06.01", "13.01", "17.01", "19.01")
    assert [one[:5] for one in await heard(database, Moment.STATISTICS_DUE)] == list(days)


async def test_a_school_of_calendar_quarters_reports_at_their_ends(database: Database) -> None:
    """A setting of the school."""
    curator = await at_work(database, Role.CURATOR)
    async with database.writing() as uow:
        await decisions.decide(uow, curator, "quarters", 1, BEGIN)
    on_the_day = [one for one in await heard(database, Moment.REPORT_DUE) if "due-0" in one]
    assert [one[:5] for one in on_the_day] == ["30.09", "31.12", "31.03", "30.06"]


async def test_a_school_without_a_programme_hears_nothing(database: Database) -> None:
    """There is nothing to report of."""
    await someone(database, 1, Role.CURATOR)
    assert await heard(database, Moment.REPORT_DUE, Moment.STATISTICS_DUE) == []


async def test_a_month_is_told_on_its_first_working_day(database: Database) -> None:
    """Not on New Year's holidays, not on a Saturday; a curator reads the digest instead."""
    await someone(database, 1, Role.DIRECTOR)
    await someone(database, 2, Role.CURATOR)
    days = [one[:5] for one in await heard(database, Moment.MONTH_BEGINS)]
    assert days == [
        "01.10",
        "01.11",
        "01.12",
        "10.01",
        "01.02",
        "01.03",
        "01.04",
        "02.05",
        "01.06",
        "01.07",
    ]


async def test_nobody_reports_of_a_quarter_before_their_programme(database: Database) -> None:
    """Begun on 1 December, three days before the last word about autumn, which is not theirs."""
    await at_work(database, Role.CURATOR, first=date(2021, 12, 1))
    days = [one[:5] for one in await heard(database, Moment.REPORT_DUE)]
    assert days == ["21.02", "28.02", "03.03", "24.05", "31.05", "03.06"]


async def test_a_year_written_down_when_it_was_over_is_not_told_to_be_over(
    database: Database,
) -> None:
    """A road map of last year, begun in June, gets no letter about the end of May."""
    late = datetime(2022, 6, 10, tzinfo=UTC)
    await at_work(database, Role.CURATOR, created=late)
    assert await heard(database, Moment.YEAR_OVER) == []


async def test_who_became_a_curator_on_monday_reads_no_digest_of_the_week_before(
    database: Database,
) -> None:
    """Consent was given half an hour after the hour of digests; the next one comes in a week."""
    curator = await at_work(database, Role.CURATOR)
    monday = datetime(2021, 9, 13, 6, 30, tzinfo=UTC)
    async with database.writing() as uow:
        connection = uow.of(curator.school_id).connection
        text = {"sha256": "a", "kind": "participation", "version": 1, "body": "x"}
        await connection.execute(consent_texts.insert(), text)
        consent = {
            "school_id": curator.school_id,
            "person_id": curator.id,
            "kind": "participation",
            "answered_by": curator.id,
            "text_sha256": "a",
            "answer": "given",
            "answered_at": monday,
        }
        await connection.execute(consents.insert(), consent)
    days = [one[:5] for one in await heard(database, Moment.WEEK_BEGINS)]
    assert days[0] == "20.09"
