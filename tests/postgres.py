"""A PostgreSQL for the length of one command: `python -m tests.postgres COMMAND …`.

It is the system's own server with data in a temporary folder, and it never runs as root. The
folder stands in memory where there is room: a database for every test is copied there several
times as quickly as on a disk.
"""

import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.databases import SERVER

_PLACES = "/usr/lib/postgresql"
_FAST = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_wal_size=256MB"
_MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
_ROOM = 2 << 30
"""Bytes that must be free in memory; the data of all tests took less than half of that."""


def programs() -> Path:
    """Find the folder of PostgreSQL's programs, the newest version first.

    Raises:
        SystemExit: PostgreSQL is not installed.
    """
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    folders = [one.parent for one in Path(_PLACES).glob("*/bin/initdb")]
    if not folders:
        sys.exit("PostgreSQL is not installed: there is no initdb in PATH or in " + _PLACES)
    return max(folders, key=lambda one: float(one.parent.name))


@contextmanager
def a_server(folder: Path) -> Iterator[str]:
    """Start a server whose data stands in the folder, give its URL, and stop it afterwards."""
    bin_, password, port = programs(), secrets.token_hex(16), _free_port()
    identity = _identity(folder)
    _run(bin_ / "initdb", *_how_to_begin(folder, password), **identity)
    listening = f"-h 127.0.0.1 -p {port} -k '' -c max_connections=200 {_FAST}"
    control = (bin_ / "pg_ctl", "-D", folder / "data", "-s", "-w")
    _run(*control, "-l", folder / "log", "-o", listening, "start", **identity)
    try:
        yield f"postgresql://tester:{password}@127.0.0.1:{port}/postgres"
    finally:
        _run(*control, "-m", "immediate", "stop", **identity)


def main(command: list[str]) -> int:
    """Run a command with a server of its own and give the command's exit code."""
    if not command:
        sys.exit("usage: python -m tests.postgres COMMAND …")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    with (
        tempfile.TemporaryDirectory(
            prefix="pg-", dir=_place(), ignore_cleanup_errors=True
        ) as folder,
        a_server(Path(folder)) as url,
    ):
        return subprocess.run(command, env={**os.environ, SERVER: url}, check=False).returncode  # noqa: S603 - running what was asked for is the purpose


def _place() -> Path | None:
    """Choose where the data stands; None: where temporary folders usually do."""
    has_room = _MEMORY.is_dir() and shutil.disk_usage(_MEMORY).free >= _ROOM
    return _MEMORY if has_room else None


def _how_to_begin(folder: Path, password: str) -> tuple[str | Path, ...]:
    secret = folder / "password"
    secret.write_text(password, encoding="utf-8")
    named = ("-D", folder / "data", "-U", "tester", "--auth=password", f"--pwfile={secret}")
    return (*named, "--encoding=UTF8", "--locale=C", "--no-sync")


def _identity(folder: Path) -> Mapping[str, Any]:
    """Choose who the server runs as: ourselves, or somebody harmless when we are root."""
    if os.geteuid() != 0:
        return {"cwd": folder}
    known = {one.pw_name: one for one in pwd.getpwall()}
    nobody = known.get("postgres") or known["nobody"]
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    return {"cwd": folder, "user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": ()}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _run(*command: str | Path, **identity: Any) -> None:
    """Run one of PostgreSQL's programs; its words are shown only when it fails."""
    with tempfile.TemporaryFile("w+") as words:
        done = subprocess.run(command, stdout=words, stderr=words, check=False, **identity)  # noqa: S603 - PostgreSQL's own programs
        if done.returncode != 0:
            words.seek(0)
            sys.exit(f"{Path(command[0]).name} failed: {words.read().strip()}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
