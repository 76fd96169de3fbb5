"""A child process as the bot starts it, with tasks that no document needs."""

import json
import os
import sys
import time
from collections.abc import Mapping
from typing import Any

from documents.__main__ import run


def echo(facts: Mapping[str, Any]) -> bytes:
    """Give the facts back."""
    return json.dumps(facts).encode()


def count(facts: Mapping[str, Any]) -> bytes:
    """Tell how far it is, a few times."""
    for done in range(facts["of_all"]):
        _say(f"progress {done + 1} {facts['of_all']}")
    return b"counted"


def toil(facts: Mapping[str, Any]) -> bytes:
    """Tell that it began, and keep a processor busy for a while."""
    _say("progress 0 1")
    until = time.process_time() + facts["seconds"]
    while time.process_time() < until:
        pass
    return b"toiled"


def eat(_: Mapping[str, Any]) -> bytes:
    """Take ever more memory."""
    eaten = []
    while True:
        eaten.append(bytearray(1 << 24))


def die(_: Mapping[str, Any]) -> bytes:
    """Break, with somebody's words in the error."""
    raise ValueError("Анна Котова")


def flood(_: Mapping[str, Any]) -> bytes:
    """Make more than anybody can be sent, and print to where the bytes go."""
    os.write(1, b"noise")
    return bytes(46 << 20)


def environment(_: Mapping[str, Any]) -> bytes:
    """Tell the names of what the process was given."""
    return json.dumps(sorted(os.environ)).encode()


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()


TASKS = {
    one.__name__: f"tests.bot.apprentice:{one.__name__}"
    for one in (echo, count, toil, eat, die, flood, environment)
}

if __name__ == "__main__":
    raise SystemExit(run(sys.argv[1], TASKS))
