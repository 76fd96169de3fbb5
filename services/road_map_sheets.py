"""Sheets of a road map: its positions, its planned figures, and how to edit the workbook."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final
from zoneinfo import ZoneInfo

from domain.evidence import Evidence
from domain.ids import RoadMapRowId
from domain.people import Person
from domain.programmes import Indicator
from domain.road_map_tables import Column, Known
from domain.road_maps import RoadMap
from locales.road_map_tables import TableWords, known, table_words
from locales.texts import Texts
from services import UnitOfWork, wording
from services.zones import zone_of

Sheet = Mapping[str, Any]
Targets = Mapping[tuple[str, int], float | None]

_ORDER: Final = (
    *(Column.NUMBER, Column.ID, "list", Column.STAGE, Column.BLOCK, Column.TITLE),
    *(Column.DEADLINE, Column.RESPONSIBLE, Column.ROLES, Column.RESULT, Column.EVIDENCE),
    *(Column.HIDDEN, "state", "done", "proofs", "moved", "own"),
)
"""The columns as they stand, those that are read back and those that are only shown."""

_WIDTHS: Final = (6, 16, 12, 9, 18, 40, 22, 24, 18, 32, 32, 9, 16, 13, 30, 18, 11)


async def sheets(uow: UnitOfWork, person: Person, found: RoadMap) -> list[Sheet]:
    """Write everything there is about a run, for whoever may read its road map."""
    words, texts = table_words(), await wording.texts_of(uow, person)
    evidence = await uow.of(person.school_id).evidence.of_run(found.run.id)
    targets = await uow.of(person.school_id).targets.of_run(found.run.id)
    proofs: dict[RoadMapRowId, list[str]] = {}
    for one in evidence:
        proofs.setdefault(one.row_id, []).append(_proof(one, texts))
    zone = await zone_of(uow, person)
    lines = [
        _row({**one.cells, **_shown(one, words, texts, zone, proofs)}) for one in known(found)
    ]
    return [
        {
            "name": words.sheet,
            "title": _title(found, words, texts),
            "headings": [_heading(one, words) for one in _ORDER],
            "rows": lines,
            "widths": list(_WIDTHS),
        },
        _indicators(found, targets, words, texts),
        _help(words),
    ]


def _title(found: RoadMap, words: TableWords, texts: Texts) -> str:
    last = _heading(Column.HIDDEN, words)
    return texts.label("road-table-title", title=found.programme.title, last=last)


def _heading(column: str, words: TableWords) -> str:
    return words.headings[column][0] if column in words.headings else words.shown[column]


def _row(cells: Mapping[str, str]) -> list[str]:
    return [cells[column] for column in _ORDER]


def _shown(
    one: Known,
    words: TableWords,
    texts: Texts,
    zone: ZoneInfo,
    proofs: Mapping[RoadMapRowId, Sequence[str]],
) -> Mapping[str, str]:
    """Write what is only shown: how a position stands."""
    row, position = one.line.row, one.line.position
    moved = row.moved_because
    state = "left" if row.reason and not row.is_open else row.state
    return {
        "list": words.lists[position.list],
        "state": texts.label("road-table-state", state=state, reason=row.reason or ""),
        "done": _day(row.done_at.astimezone(zone).date()) if row.done_at else "",
        "proofs": "\n".join(proofs.get(row.id, ())),
        "moved": texts.label("road-table-moved", reason=moved) if moved else "",
        "own": words.yes if row.is_own else "",
    }


def _proof(one: Evidence, texts: Texts) -> str:
    proof = one.proof
    pieces = (
        proof.title or proof.url or texts.label("road-table-file"),
        texts.label("road-table-number", number=proof.number) if proof.number else "",
        texts.label("road-table-day", day=_day(proof.dated_on)) if proof.dated_on else "",
    )
    return " ".join(filter(None, pieces))


def _day(day: date) -> str:
    return f"{day:%d.%m.%Y}"


def _indicators(found: RoadMap, targets: Targets, words: TableWords, texts: Texts) -> Sheet:
    """Write the planned values, a column a year; none is planned where nothing stands."""
    indicators = found.programme.indicators
    set_years = {year for _, year in targets}
    years = sorted({year for one in indicators for year in one.planned} | set_years)
    unplanned = texts.label("road-table-unplanned")
    return {
        "name": words.indicators,
        "title": texts.label("road-table-indicators"),
        "headings": [
            texts.label("road-table-indicator"),
            *(texts.label("road-table-year", year=str(one)) for one in years),
            texts.label("road-table-source"),
        ],
        "rows": [
            [one.title, *(_planned(one, year, targets, unplanned) for year in years), one.source]
            for one in indicators
        ],
    }


def _planned(one: Indicator, year: int, targets: Targets, unplanned: str) -> float | str:
    """Give what the school plans, else what its programme does."""
    value = targets.get((one.id, year), one.planned.get(year))
    return unplanned if value is None else value


def _help(words: TableWords) -> Sheet:
    told = words.help
    rows = [[_heading(one, words), what] for one, what in told.columns.items()]
    return {
        "name": told.name,
        "title": told.title,
        "headings": [told.column, told.what],
        "rows": [*rows, ["", told.shown]],
        "widths": [24, 90],
    }
