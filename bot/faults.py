"""Faults: what may be written in a log about something that broke."""

import traceback
from pathlib import Path


def outline(fault: BaseException) -> str:
    """Name a fault and the lines it passed, leaving out its words: they may quote a person."""
    frames = traceback.extract_tb(fault.__traceback__)[-6:]
    path = " < ".join(f"{Path(one.filename).name}:{one.lineno}" for one in reversed(frames))
    return f"{type(fault).__name__} at {path}"
