"""QR codes: what is in the picture is what a telephone reads."""

import struct
import zlib

import segno

from documents.codes import drawn, qr

ADDRESS = "https://t.me/school_bot?start=Xy7Qk2mZp0aBcD-_9f"


def _dots(png: bytes) -> list[list[bool]]:
    """Read the dots of a picture of one bit a point, ten points a dot; True is black."""
    width, height, depth = struct.unpack(">IIB", png[16:25])
    assert depth == 1
    start = png.index(b"IDAT")
    (length,) = struct.unpack(">I", png[start - 4 : start])
    rows = zlib.decompress(png[start + 4 : start + 4 + length])
    wide = 1 + (width + 7) // 8
    lines = [rows[row * wide : (row + 1) * wide] for row in range(0, height, 10)]
    assert {line[0] for line in lines} <= {0}
    return [
        [not line[1 + point // 8] & (128 >> point % 8) for point in range(0, width, 10)]
        for line in lines
    ]


def test_a_picture_holds_the_code_and_a_margin() -> None:
    """A camera finds no code without four white dots around it."""
    dots = _dots(qr({"address": ADDRESS}))
    matrix = segno.make(ADDRESS, error="m", micro=False).matrix
    assert [row[4:-4] for row in dots[4:-4]] == [[dot == 1 for dot in row] for row in matrix]
    margin = [*dots[:4], *dots[-4:], *[row[:4] + row[-4:] for row in dots]]
    assert not any(any(row) for row in margin)


def test_another_address_is_another_picture() -> None:
    """A slip opens one person's invitation."""
    assert qr({"address": ADDRESS}) != qr({"address": f"{ADDRESS}1"})
    assert drawn(ADDRESS) != drawn(f"{ADDRESS}1")


def test_a_drawing_needs_no_other_file() -> None:
    """It is put into a page as it is."""
    assert drawn(ADDRESS).startswith("<svg")
    assert "http" not in drawn(ADDRESS).replace("http://www.w3.org/2000/svg", "")
