"""Settings written wrong in a hundred ways: refused in one line, with the key and no secret."""

import os
import re
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from bot.obstacles import Obstacle
from bot.settings import Settings, read_settings
from tests.bot.environments import SECRETS, Environment, environments

ROOT = Path(__file__).parents[2]
PATIENCE = 3.0
"""Seconds of work after which a refusal must be there."""

_CYRILLIC = re.compile("[\u0400-\u04ff]")


@pytest.fixture(autouse=True)
def _bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Begin in an empty folder, with none of our keys in the environment."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".env.example").write_text("")
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.mark.parametrize(
    "one", [pytest.param(one, id=f"{at}") for at, one in enumerate(environments(112, seed=3))]
)
def test_an_environment_is_fine_or_refused_in_one_line(
    one: Environment, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """They are read, or one Russian line names the key and holds no secret."""
    (tmp_path / ".env").write_bytes(one.file)
    for name, value in one.variables.items():
        monkeypatch.setenv(name, value)

    said = ""
    try:
        read_settings()
    except Obstacle as obstacle:
        said = str(obstacle)

    if one.refused is None:
        assert said == "", one.story
    else:
        _is_a_refusal(said, one)


@pytest.mark.parametrize("seed", [5, 6, 7])
def test_a_process_refuses_at_once(seed: int, tmp_path: Path) -> None:
    """The real command ends soon with the line, and has not imported the framework by then."""
    one = next(one for one in environments(14, seed) if one.refused)
    (tmp_path / ".env").write_bytes(one.file)
    before = _cpu()

    ended = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "bot", "run"],
        env={**os.environ, "PYTHONPATH": str(ROOT), **one.variables},
        capture_output=True,
        text=True,
        check=False,
    )

    said = [one for one in ended.stderr.splitlines() if not one.startswith("import time:")]
    assert _cpu() - before < PATIENCE
    assert not re.search(r"\| +(aiogram|sqlalchemy|alembic)$", ended.stderr, re.MULTILINE)
    assert ended.returncode == 1
    _is_a_refusal("\n".join(said), one)


def _cpu() -> float:
    """Count the seconds that children of this process have worked; waiting is no work."""
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def _is_a_refusal(said: str, one: Environment) -> None:
    (line,) = said.splitlines()
    assert _CYRILLIC.search(line), one.story
    assert all(secret not in line for secret in SECRETS), one.story
    if one.refused:
        assert f"{one.refused}: " in line, one.story
    in_file = line.startswith(".env:")
    assert in_file or one.variables or one.refused == "BOT_TOKEN", one.story
