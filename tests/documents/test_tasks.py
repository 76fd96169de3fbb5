"""Tasks: each works in a child process, within the memory and the time it may have."""

import base64
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from documents.tasks import TASKS
from tests.documents.sheets import ANNA, COLUMNS, HEADINGS, a_workbook
from tests.documents.test_acts import FACTS

ROOT = Path(__file__).parents[2]
SLIP = {"heading": "У‑001", "lines": ["Наведите камеру."], "address": "https://t.me/bot?start=a"}
PANEL = {"title": "Что ценно", "kind": "bars", "labels": ["Учёба"], "values": [12]}
EXAMPLES: dict[str, dict[str, Any]] = {
    "act": FACTS,
    "charts": {"title": "Итоги", "panels": [PANEL] * 12},
    "qr": {"address": "https://t.me/bot?start=a"},
    "read-roster": {
        "file": base64.b64encode(a_workbook(HEADINGS, ANNA)).decode(),
        "name": "список.xlsx",
        "columns": COLUMNS,
        "limit": 10,
    },
    "report": {"title": "Мои данные", "sections": []},
    "roster-template": {"title": "Список", "notes": [], "columns": []},
    "slips": {"title": "Приглашения", "note": "", "slips": [SLIP] * 100},
    "survey-book": {"sheets": [{"name": "Ответы", "title": "", "headings": [], "rows": []}]},
    "table": {"title": "Список", "headings": ["Код"], "rows": [["У‑001"]]},
    "table-csv": {"headings": ["Код"], "rows": [["У‑001"]]},
}
BEGINNINGS = {
    "act": b"PK",
    "charts": b"\x89PNG",
    "qr": b"\x89PNG",
    "read-roster": b'{"rows": 1',
    "report": b"%PDF",
    "roster-template": b"PK",
    "slips": b"%PDF",
    "survey-book": b"PK",
    "table": b"PK",
    "table-csv": b"\xef\xbb\xbf",
}


@pytest.mark.parametrize("name", sorted(EXAMPLES))
def test_a_task_works_in_a_child_of_a_large_machine(name: str) -> None:
    """With a thread for each core, libraries would reserve more than a child may have."""
    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-m", "documents", name],
        input=json.dumps(EXAMPLES[name]).encode(),
        capture_output=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "RAYON_NUM_THREADS": "32"},
    )
    assert done.stdout.startswith(BEGINNINGS[name])
    assert done.stderr == (b"progress 1 1\n" if name == "read-roster" else b"")


def test_every_task_tried_has_a_name_for_the_workshop() -> None:
    """The workshop finds a task by nothing else."""
    assert set(EXAMPLES) <= set(TASKS)
