"""Locks: one process works on a folder, and a dead one holds nothing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.locks import NAME, FolderTaken, FolderUnusable, held

ROOT = Path(__file__).parents[2]
HOLDER = "import sys; from pathlib import Path; from bot.locks import held\n"
HOLDER += "with held(Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()"


def test_a_second_one_is_refused_and_told_who_was_first(tmp_path: Path) -> None:
    """One line names the folder and the process that works on it."""
    with held(tmp_path), pytest.raises(FolderTaken) as refused, held(tmp_path):
        pass

    assert str(tmp_path) in str(refused.value)
    assert str(os.getpid()) in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_folder_is_free_when_the_work_is_over(tmp_path: Path) -> None:
    """The file stays, and means nothing."""
    with held(tmp_path):
        pass
    assert (tmp_path / NAME).exists()

    with held(tmp_path):
        pass


def test_two_folders_are_held_side_by_side(tmp_path: Path) -> None:
    """Two bots with data of their own do not disturb each other."""
    with held(tmp_path / "one"), held(tmp_path / "two"):
        assert (tmp_path / "one" / NAME).exists()


def test_nobody_else_reads_the_lock(tmp_path: Path) -> None:
    """What stands beside people's data is for its owner only."""
    with held(tmp_path):
        assert (tmp_path / NAME).stat().st_mode & 0o777 == 0o600


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    """A file stands where a folder is needed: the line names the setting."""
    (tmp_path / "data").write_text("")

    with pytest.raises(FolderUnusable, match=r"^DATA_DIR: ") as refused, held(tmp_path / "data"):
        pass

    assert "\n" not in str(refused.value)


def test_a_killed_process_leaves_no_lock(tmp_path: Path) -> None:
    """While it lives the folder is taken; after kill -9 it is free at once."""
    with subprocess.Popen(  # noqa: S603 - our own interpreter and program
        [sys.executable, "-c", HOLDER, str(tmp_path)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(FolderTaken, match=str(holder.pid)), held(tmp_path):
            pass
        holder.kill()
        holder.wait()

        with held(tmp_path):
            pass
