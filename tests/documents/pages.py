"""The pages of a PDF as a reader of another make finds them: their number and their words."""

import re
import zlib
from typing import Final

_OBJECT: Final = re.compile(rb"(?s)(?<!\d)(\d+) 0 obj\n(.*?)\nendobj")
_STREAM: Final = re.compile(rb"(?s)stream\r?\n(.*)\r?\nendstream")
_PAGE: Final = re.compile(rb"/Type/Page/Resources (\d+) 0 R.*?/Contents (\d+) 0 R")
_FONT: Final = re.compile(rb"/(f\d+) (\d+) 0 R")
_UNICODE: Final = re.compile(rb"/ToUnicode (\d+) 0 R")
_PAIR: Final = re.compile(rb"<([0-9A-F]{4})> <([0-9A-F]+)>")
_PLAIN: Final = r"(?:\\.|[^\\()])"
_NESTED: Final = rf"(?:{_PLAIN}|\({_PLAIN}*\))"
_WRITTEN: Final = rf"\((?:{_PLAIN}|\({_NESTED}*\))*\)"
"""Signs between brackets; brackets among them are left as they are where they match."""
_SHOWN: Final = re.compile(rf"(?s)/(f\d+) [\d.]+ Tf|\[?((?:{_WRITTEN}|[-\d. ])+)\]?T[jJ]".encode())
_LITERAL: Final = re.compile(rf"(?s){_WRITTEN}".encode())
_ESCAPED: Final = re.compile(rb"(?s)\\([0-7]{3}|.)")
_SIGNS: Final = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}

Objects = dict[int, bytes]


def count(pdf: bytes) -> int:
    """Count the pages."""
    return len(_PAGE.findall(pdf))


def words(pdf: bytes) -> str:
    """Read the words of all pages, one blank between any two, whatever line they stand on."""
    objects = {int(found[1]): found[2] for found in _OBJECT.finditer(pdf)}
    pages = [one for body in objects.values() for one in _PAGE.findall(body)]
    shown = (_page(objects, int(resources), int(contents)) for resources, contents in pages)
    return " ".join(" ".join(shown).split())


def _page(objects: Objects, resources: int, contents: int) -> str:
    fonts = {
        name: _letters(objects, int(number)) for name, number in _FONT.findall(objects[resources])
    }
    letters: dict[int, str] = {}
    said = []
    for font, run in _SHOWN.findall(_unpacked(objects[contents])):
        if font:
            letters = fonts[font]
        else:
            said.append(_said(run, letters))
    return " ".join(said)


def _said(run: bytes, letters: dict[int, str]) -> str:
    glyphs = b"".join(_ESCAPED.sub(_sign, one[1:-1]) for one in _LITERAL.findall(run))
    return "".join(
        letters[high * 256 + low] for high, low in zip(glyphs[::2], glyphs[1::2], strict=True)
    )


def _sign(found: re.Match[bytes]) -> bytes:
    code = found[1]
    return bytes([int(code, 8)]) if code.isdigit() else _SIGNS.get(code, code)


def _letters(objects: Objects, font: int) -> dict[int, str]:
    """Read which letters each glyph of a font stands for."""
    found = _UNICODE.search(objects[font])
    assert found is not None
    pairs = _PAIR.findall(_unpacked(objects[int(found[1])]))
    return {
        int(glyph, 16): bytes.fromhex(code.decode()).decode("utf-16-be") for glyph, code in pairs
    }


def _unpacked(body: bytes) -> bytes:
    found = _STREAM.search(body)
    assert found is not None
    return zlib.decompress(found[1])
