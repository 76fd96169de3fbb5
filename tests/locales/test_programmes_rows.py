"""Every programme that comes with the house: its rows, its facts, and whether it fits a phone."""

import csv
import hashlib
import re
from itertools import groupby
from pathlib import Path

import pytest

from domain.programmes import Fact, Position, Programme
from locales.deadlines import said
from locales.programmes import SHELF, read_programmes
from locales.texts import texts_for

ROADMAPS = Path(__file__).with_name("roadmaps")
PROGRAMMES = read_programmes()
RU = texts_for("ru")

# Сколько строк в каждом документе, сосчитано от руки: карта, план.
COUNTS = {
    "ddt-2024": (27, 0),
    "default-year": (33, 0),
    "gymnasium-2021": (32, 0),
    "kindergarten-2023": (26, 0),
    "klin-2023": (19, 19),
    "morshansk-2020": (45, 0),
}
# Чем кончается год: месяц из документа. В карте детского сада события нет.
EVENTS = {
    "ddt-2024": (2024, 5),
    "default-year": (2026, 5),
    "gymnasium-2021": (2022, 5),
    "klin-2023": (2024, 5),
    "morshansk-2020": (2021, 5),
}
# Отпечатки фамилий из карт, строчными буквами, в том падеже, в котором они там стоят.
SURNAMES = frozenset(
    [
        "0f040897163ca62c292c3164220cc373168587233141b8c4e1799a21ed26c3bc",
        "12a0f7ca12d91102f6117096de6ef02672a697083702f4b39e159f8ce8c0bad7",
        "4d2968e6a6de1f89df714110d596339b4dd7f5e127e9645c96ca2b29ffdd715a",
        "51547a718f22ae2d874b8429bc6b4d2cbf4d43cdb2f03ac08494c5d0ccf100af",
        "593c8cbe7d55264211a6020c33c118d28d6891c3137e89a0f2ca57ccaeb70fc5",
        "5ae652e3eb6f8a247209d5e0b2c9dd62d4cc2bf536ea8d5ec0565aff160c294a",
        "79bf638c9e53e5bd96fc1c7eb06860c254a16951b8b5f11f9c0d6188c44e9c74",
        "7d1e18fd5a153a7ac0a08f4094e9062db5dcdd9deac90fb9de639449df6c5fca",
        "afb25cb6a76f30f3382dbfc697b08f61370c6c5347f47451ffc905f9c7f1768d",
        "d583bff23860c02a7e6d9870109774db394e3ff479cb1c93512a4fca1083b3eb",
        "e4009816bf2c517b29985e8d934a17a805eefe9d962418dceff3b01d98db2fba",
    ]
)


def _table(name: str) -> list[dict[str, str]]:
    with (ROADMAPS / f"{name}.csv").open(encoding="utf-8", newline="") as rows:
        return list(csv.DictReader(rows))


ROWS = [(name, row) for name in COUNTS for row in _table(name)]


@pytest.mark.parametrize("name", COUNTS)
def test_no_row_is_skipped_and_none_is_added(name: str) -> None:
    """The lists were copied by hand from the documents, apart from the files."""
    rows, found = _table(name), PROGRAMMES[name].positions
    lists = [one.list for one in found]
    assert (lists.count("roadmap"), lists.count("plan")) == COUNTS[name]
    assert [(row["id"], row["number"], row.get("list", "roadmap")) for row in rows] == [
        (one.id, one.number, one.list) for one in found
    ]


def test_every_file_of_the_shelf_has_its_list() -> None:
    """A programme that nobody has compared with its document does not come with the house."""
    assert set(PROGRAMMES) == set(COUNTS)


@pytest.mark.parametrize(("name", "row"), ROWS, ids=[f"{name}-{row['id']}" for name, row in ROWS])
def test_a_row_says_what_the_document_says(name: str, row: dict[str, str]) -> None:
    """Its deadline stands word for word, and its title speaks of the same thing."""
    found = PROGRAMMES[name].position(row["id"])
    assert found is not None
    assert found.deadline.words == row["deadline"]
    assert [one.value for one in found.roles] == row["roles"].split()
    assert row["title"].casefold() in _content(found).casefold()


def _content(position: Position) -> str:
    return " ".join((position.title, position.result or "", position.evidence or ""))


@pytest.mark.parametrize("name", ["ddt-2024", "klin-2023", "morshansk-2020"])
def test_planned_figures_are_those_of_the_document(name: str) -> None:
    """What is blank in the document is not planned."""
    rows, found = _table(f"{name}-indicators"), PROGRAMMES[name].indicators
    assert [row["id"] for row in rows] == [one.id for one in found]
    for row, one in zip(rows, found, strict=True):
        years = {
            int(year): float(value) for year, value in row.items() if year.isdigit() and value
        }
        assert dict(one.planned) == years
        assert row["title"] in one.title


def test_nothing_is_planned_in_klin() -> None:
    """The column of the document is empty, in all its eight rows."""
    assert [dict(one.planned) for one in PROGRAMMES["klin-2023"].indicators] == [{}] * 8


@pytest.mark.parametrize("name", COUNTS)
def test_no_fact_of_the_bot_fills_two_rows(name: str) -> None:
    """Else one fact would be counted twice in the share of what is done."""
    asked = [one.done_by for one in PROGRAMMES[name].positions if one.done_by is not None]
    assert len(asked) == len(set(asked))
    assert Fact.PAIRS_MADE in asked


def test_morshansk_waits_for_the_maps_it_agrees_to() -> None:
    """Row 8 is done by the agreement itself, and nothing else in its map."""
    asked = [
        one.number
        for one in PROGRAMMES["morshansk-2020"].positions
        if one.done_by is Fact.ROADMAP_AGREED
    ]
    assert asked == ["8"]


@pytest.mark.parametrize("programme", PROGRAMMES.values(), ids=lambda one: one.id)
def test_every_stage_has_rows_and_every_row_fits_a_screen(programme: Programme) -> None:
    """All seven stages are worked on, in their order; a phone shows six hundred characters."""
    rows = [one for one in programme.positions if one.stage is not None]
    assert {one.stage for one in rows} == {one.id for one in programme.stages}
    assert [one.id for one in programme.stages] == [f"E{number}" for number in range(1, 8)]
    for one in programme.positions:
        shown = (_content(one), said(one.deadline, RU))
        assert sum(map(len, shown)) <= 600, one.id


def test_blocks_and_lists_stand_together() -> None:
    """Whoever reads a plan finds it in one place, after the road map."""
    lists = [one.list for one in PROGRAMMES["klin-2023"].positions]
    assert [key for key, _ in groupby(lists)] == ["roadmap", "plan"]


@pytest.mark.parametrize("name", COUNTS)
def test_the_last_event_is_in_the_month_of_the_document(name: str) -> None:
    """The day within it is a proposal; a document without an event gets none."""
    event = PROGRAMMES[name].final_event
    assert (event and (event.day.year, event.day.month)) == EVENTS.get(name)


def test_districts_are_told_from_schools() -> None:
    """Two road maps were written for all the schools of a district."""
    levels = {name: one.level for name, one in PROGRAMMES.items()}
    assert {name for name in levels if levels[name] == "municipality"} == {
        "klin-2023",
        "morshansk-2020",
    }


def test_nobody_from_the_documents_is_named() -> None:
    """People of real schools have no place in a programme that others use."""
    files = [*SHELF.glob("*.toml"), *ROADMAPS.glob("*.csv")]
    words = {word for one in files for word in re.findall(r"\w+", one.read_text("utf-8"))}
    prints = {hashlib.sha256(one.casefold().encode()).hexdigest() for one in words}
    assert prints & SURNAMES == set()
    assert hashlib.sha256("наставник".encode()).hexdigest() in prints
