"""Codes on pictures: read as a telephone makes them, and nothing is unpacked that is a bomb."""

import base64
import json
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from documents.code_reading import LARGEST, read_codes
from tests import photos

ADDRESS = "https://t.me/mentoring_bot?start=e-123456789-abcdefghijklmnopqrstuvwx"


def _read(body: bytes) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(read_codes({"file": base64.b64encode(body).decode()}))
    return told


@pytest.mark.parametrize("turned", [0, 7, 90, 183, -45])
def test_a_code_on_a_photo_is_read_however_it_is_turned(turned: float) -> None:
    """Nobody holds a telephone straight."""
    assert _read(photos.of_code(ADDRESS, turned)) == {"codes": [ADDRESS]}


def test_an_empty_table_has_no_code() -> None:
    """Nothing is made up."""
    assert _read(photos.of_nothing()) == {"codes": []}


def _saved(picture: Image.Image, kind: str) -> bytes:
    into = BytesIO()
    picture.save(into, kind)
    return into.getvalue()


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"hello",
        b"\xff\xd8\xff broken",
        photos.of_nothing()[:900],
        _saved(Image.new("1", (8, 8)), "GIF"),
        _saved(Image.new("RGB", (8, 8)), "TIFF"),
    ],
)
def test_what_is_no_picture_is_refused(body: bytes) -> None:
    """So are kinds that no telephone makes, since every reader of one more is a risk more."""
    assert _read(body) == {"refused": "not-a-picture"}


def test_a_picture_that_unpacks_to_a_mountain_is_refused() -> None:
    """A few kilobytes may stand for gigabytes; its size is asked before it is unpacked."""
    bomb = _saved(Image.new("1", (8000, 8000)), "PNG")
    assert len(bomb) < 20_000
    assert _read(bomb) == {"refused": "bomb"}


def test_a_picture_has_a_largest_size() -> None:
    """More bytes than a telephone makes are not looked at."""
    assert _read(bytes(LARGEST + 3)) == {"refused": "too-big"}


def test_what_is_no_base64_is_refused() -> None:
    """The task is told so by its own name for it."""
    assert json.loads(read_codes({"file": "я"})) == {"refused": "not-a-picture"}
