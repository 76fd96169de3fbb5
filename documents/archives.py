"""Is this archive a plain workbook: looked at before anything unpacks it for good."""

from io import BytesIO
from typing import Final
from zipfile import ZipFile, ZipInfo

from documents.refusals import Refused

UNPACKED: Final = 20 * 1024 * 1024
_ENTRIES: Final = 2_000
_RATIO: Final = 100
_SMALL: Final = 1024 * 1024
"""What unpacks to less than this may repeat itself as much as it likes."""
_ENCRYPTED: Final = 0x1
_PLAIN: Final = b"officedocument.spreadsheetml.sheet.main+xml"
_MACROS: Final = (b"macroEnabled", b"vbaProject")
_TYPES: Final = "[Content_Types].xml"
_DECLARATIONS: Final = tuple(
    words.encode(coding)
    for words in ("<!DOCTYPE", "<!ENTITY")
    for coding in ("ascii", "utf-16-le", "utf-16-be")
)
"""No workbook declares entities; who does wants a few bytes to grow into gigabytes."""


def check(body: bytes) -> None:
    """Let only a whole, plain workbook of modest size pass.

    Raises:
        Refused: it is a bomb, holds macros, or is no workbook of today's Excel.
    """
    with ZipFile(BytesIO(body)) as archive:
        entries = archive.infolist()
        if _is_bomb(entries):
            raise Refused("bomb")
        _check_kind(archive, entries)
        for entry in entries:
            _check_entry(archive, entry)


def _is_bomb(entries: list[ZipInfo]) -> bool:
    """Judge by the sizes the archive declares; Python unpacks no byte beyond them."""
    if len(entries) > _ENTRIES or sum(entry.file_size for entry in entries) > UNPACKED:
        return True
    return any(entry.file_size > max(_SMALL, _RATIO * entry.compress_size) for entry in entries)


def _check_kind(archive: ZipFile, entries: list[ZipInfo]) -> None:
    names = {entry.filename for entry in entries}
    if _TYPES not in names or any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise Refused("not-a-table")
    types = archive.read(_TYPES)
    if any(mark in types for mark in _MACROS) or any("vbaProject" in name for name in names):
        raise Refused("macros")
    if _PLAIN not in types:
        raise Refused("not-a-table")


def _check_entry(archive: ZipFile, entry: ZipInfo) -> None:
    """Unpack an entry once, which also finds damage, and look for declared entities."""
    content = archive.read(entry)
    if any(mark in content for mark in _DECLARATIONS):
        raise Refused("not-a-table")
