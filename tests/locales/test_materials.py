"""What the author of a material is told when the start refuses the file, and what is refused."""

import re
from pathlib import Path

import pytest

from domain.materials import A_PAGE, Occasion
from locales.checks import BrokenFile
from locales.inspection import inspected
from locales.materials import read_material, read_materials, shown

GOOD = """\
---
title: Первая встреча
kind: acquaintance
theme: start
---
Начать с простого.

# Дальше
- Спросить
- Послушать
"""


def _written(folder: Path, body: str, name: str = "first.md") -> Path:
    path = folder / name
    path.write_text(body, encoding="utf-8")
    return path


def test_a_material_is_read_with_its_place_on_the_shelf(tmp_path: Path) -> None:
    """Headings become bold and lists get dots; what looks like markup is harmless."""
    path = _written(tmp_path, GOOD.replace("Послушать", "Послушать <b>"))
    found = read_material(path)
    assert (found.id, found.title, found.kind, found.theme) == (
        "first",
        "Первая встреча",
        "acquaintance",
        "start",
    )
    assert shown(found.pages[0]) == (
        "Начать с простого.\n\n<b>Дальше</b>\n• Спросить\n• Послушать &lt;b&gt;"
    )


def test_a_long_material_is_cut_between_paragraphs(tmp_path: Path) -> None:
    """No page is longer than a screen, and nothing is lost."""
    body = "\n\n".join(f"{number} " + "я" * 300 for number in range(6))
    found = read_material(_written(tmp_path, GOOD + "\n" + body + "\n"))
    assert all(len(one) <= A_PAGE for one in found.pages)
    assert "\n\n".join(found.pages) == found.body


@pytest.mark.parametrize(
    ("before", "after", "line", "said"),
    [
        ("---\ntitle", "title", 1, "между строками из трёх дефисов"),
        ("title: Первая встреча", "Первая встреча", 2, "между строками из трёх дефисов"),
        ("title: Первая встреча\n", "", 1, "«title»"),
        ("title: Первая встреча", "title:", 2, "пусто"),
        ("title: Первая встреча", "title: " + "я" * 51, 2, "не больше 50"),
        ("kind: acquaintance", "kind: first", 3, "acquaintance, trial"),
        ("theme: start", "theme: other", 4, "start, rules"),
        ("theme: start", "theme: start\nauthor: кто-то", 5, "неизвестный ключ «author»"),
        ("theme: start", "theme: start\nkind: trial", 5, "уже есть выше"),
        ("Начать с простого.", "я" * 801, 6, "800"),
        ("- Послушать", "- Послушать\n\n" + "я" * 801, 12, "800"),
        (GOOD[GOOD.index("Начать") :], "", 5, "нет текста"),
        ("Начать с простого.", "\n\n".join(["я" * 700] * 5), 6, "сократите его"),
    ],
)
def test_a_broken_material_is_refused_with_its_line(
    tmp_path: Path, before: str, after: str, line: int, said: str
) -> None:
    """One line: which file, where, and what is expected."""
    assert before in GOOD
    path = _written(tmp_path, GOOD.replace(before, after, 1))
    with pytest.raises(BrokenFile, match=re.escape(f"{path}:{line}: ")) as refusal:
        read_materials(tmp_path)
    assert said in str(refusal.value)


def test_the_name_of_a_file_is_an_id(tmp_path: Path) -> None:
    """Buttons carry it, so it is short and plain."""
    with pytest.raises(BrokenFile):
        read_material(_written(tmp_path, GOOD, "Первая.md"))


def test_the_house_has_something_for_every_stage() -> None:
    """Ten texts at least, no two with the same title, all of them sound."""
    known = read_materials()
    assert len(known) >= 10
    assert {one.kind for one in known.values()} == set(Occasion)
    assert len({one.title for one in known.values()}) == len(known)
    assert inspected().problems == ()


@pytest.mark.parametrize("name", sorted(read_materials()))
def test_a_material_of_the_house_speaks_to_pupils_and_adults_alike(name: str) -> None:
    """Mentors are both, so nothing says «ты» or «вы» outside of what somebody is quoted with."""
    body = re.sub("«[^»]*»", "", read_materials()[name].body)
    assert not re.search(
        r"\b(?:вы|вас|вам|вами|ваш\w*|ты|тебя|тебе|твой\w*)\b", body, re.IGNORECASE
    )
    assert "!" not in body
