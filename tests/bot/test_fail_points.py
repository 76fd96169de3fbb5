"""Fail points: the program dies exactly where it was asked to, and nowhere else."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAM = """
from bot import fail_points
fail_points.arm()
for name in ("one", "two", "three"):
    fail_points.reach(name)
print("lived")
"""


@pytest.mark.parametrize(("die_at", "place"), [("1", "one"), ("3", "three")])
def test_the_asked_point_is_the_last_one(die_at: str, place: str) -> None:
    """The process is killed at the n-th point, with no chance to tidy up, and says where."""
    ended = _run({"DIE_AT": die_at})

    assert ended.returncode == -signal.SIGKILL
    assert ended.stderr == f"died at {place}\n"
    assert ended.stdout == ""


@pytest.mark.parametrize("environment", [{}, {"DIE_AT": ""}, {"DIE_AT": "4"}])
def test_nobody_dies_unasked(environment: dict[str, str]) -> None:
    """Without the variable, or with more points than there are, everything is passed."""
    ended = _run(environment)

    assert (ended.returncode, ended.stdout) == (0, "lived\n")


def _run(environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own interpreter and program
        [sys.executable, "-c", PROGRAM],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
