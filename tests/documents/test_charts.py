"""Charts: a picture a telephone shows, whatever numbers and words come."""

import struct
from typing import Any

import pytest

from documents.charts import charts

SCALE = {
    "title": "Насколько полезной была программа?",
    "kind": "scale",
    "labels": [str(mark) for mark in range(1, 11)],
    "values": [0, 0, None, 4, 5, 6, 0, 8, 3, 5],
}
BARS = {"title": "Что было ценно", "kind": "bars", "labels": ["Учёба"], "values": [12]}
PAIRS = {
    "title": "До и после",
    "kind": "pairs",
    "labels": ["Уверенность", "Настроение"],
    "values": [5.2, None],
    "second": [6.8, None],
    "legend": ["до", "после"],
}


def _drawn(*panels: dict[str, Any], **facts: Any) -> bytes:
    return charts({"title": "Итоги", "subtitle": "7А", "hidden": "< 3", "panels": panels} | facts)


def _size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


@pytest.mark.parametrize("panel", [SCALE, BARS, PAIRS], ids=lambda one: str(one["kind"]))
def test_a_panel_of_each_kind_is_drawn(panel: dict[str, Any]) -> None:
    """Each adds height to the picture, and none changes its width."""
    alone, twice = _size(_drawn(panel)), _size(_drawn(panel, panel))
    assert alone[0] == twice[0]
    assert twice[1] > alone[1] + 50


def test_a_value_is_seen() -> None:
    """Another number is another picture."""
    assert _drawn(BARS) != _drawn(BARS | {"values": [11]})
    assert _drawn(PAIRS) != _drawn(PAIRS | {"second": [6.9, None]})


def test_nothing_counted_is_drawn_as_well() -> None:
    """Zeros and hidden numbers divide nothing by nothing."""
    _drawn(BARS | {"values": [0]}, SCALE | {"values": [None] * 10}, SCALE | {"values": [0] * 10})


def test_words_of_people_are_words(nasty: str) -> None:
    """A title comes from an author, an option from a school: neither is run."""
    _drawn(BARS | {"title": nasty, "labels": [nasty], "note": nasty}, title=nasty, subtitle=nasty)


def test_the_greatest_picture_fits_the_messenger() -> None:
    """Telegram takes pictures whose sides add up to ten thousand, and one is twenty of the other.

    So twelve panels of a dozen long labels each are the most.
    """
    many = BARS | {"labels": ["Спокойнее переносить трудности и неудачи"] * 12, "values": [1] * 12}
    width, height = _size(_drawn(*[many] * 12))
    assert width + height <= 10_000
    assert height < 20 * width


def test_more_panels_are_refused() -> None:
    """The one who asks divides them into pictures."""
    with pytest.raises(ValueError, match="too many"):
        _drawn(*[BARS] * 13)
