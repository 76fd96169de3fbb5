"""Files that are no rosters: each is refused with a reason, quickly, and breaks nothing."""

import random
import re
import resource
import tracemalloc
from io import BytesIO
from time import process_time
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl  # type: ignore[import-untyped]  # it ships no types
import pytest

from documents import archives
from documents.refusals import Refused
from tests.documents.sheets import (
    ANNA,
    HEADINGS,
    SHEET,
    a_workbook,
    entry,
    read,
    saved,
    with_entry,
)

GOOD = a_workbook(HEADINGS, *[ANNA] * 50)
STYLES = "xl/styles.xml"
TYPES = "[Content_Types].xml"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
CODES = {"not-a-table", "bomb", "too-many-rows"}


def _archive(*names: str, content: bytes = b"") -> bytes:
    into = BytesIO()
    with ZipFile(into, "w", ZIP_DEFLATED) as new:
        for name in names:
            new.writestr(name, content)
    return into.getvalue()


def _with_rows(rows: str) -> bytes:
    """Make a workbook whose sheet consists of those rows of XML."""
    head, _, rest = entry(GOOD, SHEET).partition(b"<sheetData>")
    tail = rest.partition(b"</sheetData>")[2]
    return with_entry(GOOD, SHEET, head + b"<sheetData>" + rows.encode() + b"</sheetData>" + tail)


@pytest.mark.parametrize("tenths", range(10))
def test_a_file_cut_off_anywhere_is_refused(tenths: int) -> None:
    """The messenger lost its end, or a memory stick did."""
    assert read(GOOD[: len(GOOD) * tenths // 10]) == {"refused": "not-a-table"}


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (b"", "список.xlsx"),
        (b"", "список.csv"),
        (PNG, "список.xlsx"),
        (PNG, "список.csv"),
        (b"%PDF-1.7\n%\xe2\xe3", "список.pdf"),
        ("Код;Класс".encode(), "список.xlsx"),
        ("Код;Класс".encode(), "список.docx"),
        (b"\xff\xfe\x00", "список.csv"),
        (b"\x98\xff", "список.csv"),
        (b"PK\x05\x06" + bytes(18), "список.xlsx"),
        (_archive("a.txt"), "список.zip"),
        (_archive(TYPES, "word/document.xml"), "список.docx"),
        (_archive(TYPES, content=b"\xff<"), "список.xlsx"),
    ],
)
def test_what_is_no_table_is_refused(body: bytes, name: str) -> None:
    """Whatever it calls itself."""
    assert read(body, name) == {"refused": "not-a-table"}


def test_old_and_locked_workbooks_are_told_from_the_rest() -> None:
    """Their owners can save them anew; that is another advice than for a picture."""
    assert read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)) == {"refused": "old-excel"}


def test_macros_are_refused() -> None:
    """Nothing here would run them, but whoever stores and opens the file again may."""
    types = entry(GOOD, TYPES)
    plain = b"openxmlformats-officedocument.spreadsheetml.sheet.main"
    enabled = types.replace(plain, b"ms-excel.sheet.macroEnabled.main")
    assert enabled != types
    assert read(with_entry(GOOD, "xl/vbaProject.bin", b"x")) == {"refused": "macros"}
    assert read(with_entry(GOOD, TYPES, enabled)) == {"refused": "macros"}


@pytest.mark.parametrize(("size", "told"), [(1024 * 1024, None), (1024 * 1024 + 1, "too-big")])
def test_a_file_above_a_mebibyte_is_refused(size: int, told: str | None) -> None:
    """One of exactly that size is still read."""
    body = f"{';'.join(HEADINGS)}\n{';'.join(ANNA)}\n".encode()
    padded = body + (b" " * 999 + b"\n") * (size // 1000 + 1)
    told_of = read(padded[: size - 1] + b"\n", "список.csv")
    assert told_of.get("refused") == told


def test_many_entries_are_a_bomb() -> None:
    """No workbook has thousands of parts."""
    names = [f"xl/{number}" for number in range(2_000)]
    assert read(_archive(TYPES, *names)) == {"refused": "bomb"}
    assert read(_archive(TYPES, *names[:-1])) == {"refused": "not-a-table"}


def test_a_part_that_repeats_itself_beyond_belief_is_a_bomb() -> None:
    """Words of people never shrink a hundredfold."""
    assert read(with_entry(GOOD, "xl/media/x", bytes(2 * 1024 * 1024))) == {"refused": "bomb"}


def test_parts_that_are_modest_alone_may_be_a_bomb_together() -> None:
    """Two mebibytes more than may be unpacked, and nothing repeats itself very much."""
    dice = random.Random(4)  # noqa: S311 - not a secret
    content = b"".join(dice.randbytes(1024) + bytes(31 * 1024) for _ in range(11 * 32))
    with pytest.raises(Refused, match="bomb"):
        archives.check(_archive("a", "b", content=content))
    with pytest.raises(Refused, match="not-a-table"):
        archives.check(_archive("a", content=content))


def test_a_zip_bomb_costs_neither_time_nor_memory() -> None:
    """A hundred mebibytes unpacked, told from what the archive declares."""
    entries = [f"xl/worksheets/sheet{number}.xml" for number in range(5)]
    bomb = _archive(TYPES, *entries, content=bytes(20 * 1024 * 1024))
    assert len(bomb) < 1024 * 200
    tracemalloc.start()
    before, began = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, process_time()
    told = read(bomb)
    took, peak = process_time() - began, tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024
    assert told == {"refused": "bomb"}
    assert took < 2, f"{took:.2f} s"
    assert peak < 50 * 1024 * 1024
    assert grown < 50


def test_an_archive_that_lies_about_its_sizes_is_refused() -> None:
    """Nothing is unpacked beyond what was declared, so a lie is a damaged file."""
    body = with_entry(GOOD, "xl/media/x", bytes(5 * 1024 * 1024))
    size = (5 * 1024 * 1024).to_bytes(4, "little")
    assert body.count(size) == 2
    assert read(body.replace(size, (1000).to_bytes(4, "little"))) == {"refused": "not-a-table"}


@pytest.mark.parametrize("coding", ["utf-8", "utf-16"])
def test_declared_entities_are_refused(coding: str) -> None:
    """A few of them, each ten of the one before, would fill the memory."""
    laughs = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    xml = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">{laughs}]><x>&l9;</x>'
    told = read(with_entry(GOOD, "xl/sharedStrings.xml", xml.encode(coding)))
    assert told == {"refused": "not-a-table"}


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>x</t></is></c></row>',
        '<row r="99999999999999"><c r="A99999999999999"><v>1</v></c></row>',
        "".join(f'<row r="{row}"><c r="XFD{row}"><v>1</v></c></row>' for row in range(1, 25_000)),
    ],
)
def test_a_sheet_that_claims_a_million_rows_is_refused_at_once(rows: str) -> None:
    """Blank rows and columns far to the right cost a reader as much as full ones."""
    began = process_time()
    assert read(_with_rows(rows)) == {"refused": "too-many-rows"}
    assert process_time() - began < 2


def test_a_text_of_blank_lines_is_refused_at_once() -> None:
    """A mebibyte of them is a million rows."""
    assert read(b"\n" * 1024 * 1024, "список.csv") == {"refused": "too-many-rows"}


@pytest.mark.parametrize(
    "row",
    [
        '<row r="1"><c r="A1" t="s"><v>99999</v></c></row>',
        '<row r="1"><c r="A1" t="n"><v>семь</v></c></row>',
        f'<row r="1"><c r="A1" t="n"><v>{"9" * 5000}</v></c></row>',
        '<row r="x"><c r="??"><v>1</v></c></row>',
        '<row r="1"><c r="A1" t="e">',
        '<row r="1"><c r="A1" s="9999"><v>1e999</v></c></row>',
    ],
)
def test_a_sheet_full_of_nonsense_breaks_nothing(row: str) -> None:
    """Either it is refused, or its headings are missing; there is always an answer."""
    told = read(_with_rows(row))
    assert told.get("refused") == "not-a-table" or told["problems"]


def test_random_damage_never_breaks_the_reader() -> None:
    """Bytes changed anywhere in a good file: an answer all the same."""
    dice = random.Random(4)  # noqa: S311 - not a secret
    for _ in range(200):
        body = bytearray(GOOD)
        for _ in range(dice.randint(1, 20)):
            body[dice.randrange(len(body))] = dice.randrange(256)
        told = read(bytes(body))
        assert told.get("refused", "not-a-table") in CODES


def test_random_bytes_are_no_table() -> None:
    """Under any name."""
    dice = random.Random(4)  # noqa: S311 - not a secret
    for _ in range(200):
        body = dice.randbytes(dice.randint(1, 2000))
        assert read(body) == {"refused": "not-a-table"}
        assert not read(body, "список.csv").get("lines")


def test_a_workbook_without_sheets_to_see_is_no_table() -> None:
    """A chart alone holds no people."""
    book = openpyxl.Workbook()
    book.create_chartsheet("график")
    book.remove(book.worksheets[0])
    assert read(saved(book)) == {"refused": "not-a-table"}


def test_a_file_that_is_not_bytes_in_base64_is_refused() -> None:
    """It was cut off on its way to the child process."""
    assert read(GOOD, file="не base64") == {"refused": "not-a-table"}


def test_running_out_of_memory_is_not_taken_for_a_bad_file(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The child process tells its parent so, who may know a better answer."""

    def no_room(_: bytes) -> None:
        raise MemoryError

    monkeypatch.setattr(archives, "check", no_room)
    with pytest.raises(MemoryError):
        read(GOOD)


def test_what_a_library_wonders_about_is_not_told() -> None:
    """A warning among the errors would be taken for news from the child."""
    styles = re.sub(rb"<cellStyles.*</cellStyles>", b"", entry(GOOD, STYLES))
    odd = with_entry(GOOD, STYLES, styles)
    with pytest.warns(UserWarning, match="no default style"):
        openpyxl.load_workbook(BytesIO(odd))
    assert read(odd)["rows"] == 50
