"""Fail points: named places where the program can be made to die, as if the power were cut.

`DIE_AT=<n>` kills the process when the n-th fail point is reached; a sweep over n = 1, 2, 3 …
proves that no place between two effects loses or doubles anything. Without the variable they cost
nothing.
"""

import os
import signal
from collections.abc import Callable


def _nothing(_: str) -> None:
    """Go on: nobody asked for a death."""


def _countdown(left: int) -> Callable[[str], None]:
    def pass_or_die(name: str) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            os.write(2, f"died at {name}\n".encode())
            os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))

    return pass_or_die


_pass: Callable[[str], None] = _nothing


def arm() -> None:
    """Count down to the death that the environment asks for, if it asks for one."""
    global _pass  # noqa: PLW0603 - one switch for the whole process, thrown once at the start
    asked = os.environ.get("DIE_AT", "")
    _pass = _countdown(int(asked)) if asked else _nothing


def reach(name: str) -> None:
    """Pass the fail point of that name, or die there."""
    _pass(name)
