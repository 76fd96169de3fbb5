"""What an author is told to look at, though the file is accepted."""

from pathlib import Path

import pytest

from locales.doubts import doubts
from locales.library import read_library
from locales.papers import read_paper
from tests.locales.pages import SECOND, shelf

GLAD = 'question = "glad", is_any_of = ["yes"]'

# Что заменить, на что; что надо сказать. Файл при этом принят.
DOUBTFUL = [
    ('is_any_of = ["yes"]', 'is_any_of = ["yes", "no"]', "выполняется всегда"),
    ('high = "много"\n', "", "только один край"),
    ('text = "Рад?"', 'text = "Рад?"\npattern = "а+"', "нет «wrong»"),
    ('{ id = "a", text = "А" }', '{ id = "a", text = "А", points = 1 }', "поставьте scored"),
    ("pass_points = 3", "", "«explain» вопроса «why»"),
    ('id = "mark_2"', 'id = "mood_2"', "не с чем сравнить"),
]


@pytest.mark.parametrize(("old", "new", "said"), DOUBTFUL)
def test_an_oversight_is_told_and_accepted(tmp_path: Path, old: str, new: str, said: str) -> None:
    """It may be meant, so nothing is refused."""
    body = SECOND.replace(old, new)
    if "explain" in said:
        body = body.replace('text = "Почему?"', 'text = "Почему?"\nexplain = "Потому."')
    if "wrong" in said:
        body = body.replace('kind = "yes_no"\ntext = "Рад?"', 'kind = "text"\ntext = "Рад?"')
        body = body.replace(f"only_if = {{ {GLAD} }}\n", "")
    path = shelf(tmp_path, body)
    (told,) = doubts(read_paper(path), read_library(tmp_path).current)
    assert said in told.message


def test_the_whole_file_raises_no_doubts(tmp_path: Path) -> None:
    """Whoever reads the list has nothing to skip in it."""
    path = shelf(tmp_path, SECOND)
    assert list(doubts(read_paper(path), read_library(tmp_path).current)) == []
