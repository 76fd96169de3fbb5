"""Locks: one process works on a folder of data; the lock dies with whoever holds it."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from bot.obstacles import Obstacle
from locales.texts import FALLBACK, texts_for

NAME: Final = "lock"
"""The file that is locked; it stays behind, and means nothing unless somebody holds it."""

_FAR: Final = 2**30
"""Where Windows locks the file: beyond its end, so that the number in it can be read."""


class FolderTaken(Obstacle):
    """Another process works on the folder."""

    code = 7


class FolderUnusable(Obstacle):
    """The folder cannot be made or written."""


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Hold a folder of data alone; it is made when it is not there.

    The system lets go of the lock when the process ends, however it ends.

    Raises:
        FolderTaken: another process holds it.
        FolderUnusable: nobody may write there.
    """
    held_file = _opened(folder)
    try:
        if not _locked(held_file):
            raise FolderTaken(_taken(folder, held_file))
        os.ftruncate(held_file, 0)
        os.write(held_file, str(os.getpid()).encode())
        yield
    finally:
        os.close(held_file)


def _opened(folder: Path) -> int:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return os.open(folder / NAME, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as problem:
        words = texts_for(FALLBACK)
        fault = type(problem).__name__
        raise FolderUnusable(
            f"DATA_DIR: {words.label('start-folder', folder=str(folder), fault=fault)}"
        ) from None


def _taken(folder: Path, held_file: int) -> str:
    number = os.pread(held_file, 20, 0).decode() if hasattr(os, "pread") else ""
    return texts_for(FALLBACK).label("start-taken", folder=str(folder), process=number or "?")


if sys.platform == "win32":
    import msvcrt

    def _locked(held_file: int) -> bool:
        os.lseek(held_file, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(held_file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        os.lseek(held_file, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _locked(held_file: int) -> bool:
        try:
            fcntl.flock(held_file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
