"""Cells: what may stand under a key of a programme's file."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, PlainValidator, StringConstraints
from pydantic_core import PydanticCustomError

from domain.deadlines import Deadline


def _already_read(given: object) -> Deadline:
    """Take a deadline that the reader of the file has made from words; these are in a language."""
    if not isinstance(given, Deadline):
        raise PydanticCustomError("string_type", "a deadline is written in words")
    return given


Title = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]{1,40}$")]
FileName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]
Day = Annotated[date, Field(strict=True)]
StageId = Literal["E1", "E2", "E3", "E4", "E5", "E6", "E7"]
ReadDeadline = Annotated[Deadline, PlainValidator(_already_read)]
