"""The page for methodologists tells the truth: its examples work, and no key is left out."""

import re
from pathlib import Path

import pytest

from domain.answers import fitting
from domain.ids import SchoolId
from domain.people import Form
from domain.questionnaires import Band, Questionnaire, Repeat
from domain.questions import Kind, Question
from domain.walks import after, answered, begun, walks
from locales.inspection import inspected_alone
from locales.school_files import read_school_files, shelf_of

PAGE = Path(__file__).parents[2] / "docs" / "methodologist.md"
EXAMPLE = re.compile(r"```toml\n# (\w+)\.toml\n(.*?)```", re.DOTALL)


@pytest.fixture
def examples(tmp_path: Path) -> Path:
    """Write every example of the page into the folder of a school."""
    shelf = shelf_of(tmp_path, SchoolId(1))
    shelf.mkdir(parents=True)
    for name, body in EXAMPLE.findall(PAGE.read_text(encoding="utf-8")):
        (shelf / f"{name}.toml").write_text(body, encoding="utf-8")
    return tmp_path


def test_every_example_is_accepted_and_can_be_answered(examples: Path) -> None:
    """By whoever copies it as it stands, through every branch."""
    files = read_school_files(examples, {})
    assert files.refused == ()
    assert [paper.path.stem for _, paper in files.papers] == ["our_again", "our_first"]
    for _, paper in files.papers:
        for wishes in walks(paper.questionnaire, Form.PEER):
            sitting = begun(paper.questionnaire, Form.PEER)
            while sitting.question is not None:
                value = answered(sitting.question, wishes, "слова")
                assert fitting(sitting.question, value) == value
                sitting = after(sitting, value)


def test_no_example_raises_a_doubt(examples: Path) -> None:
    """An author learns from what stands there."""
    found = inspected_alone(sorted(shelf_of(examples, SchoolId(1)).glob("*.toml")))
    assert (found.problems, found.doubts) == ((), ())
    assert len(found.papers) == 2


@pytest.mark.parametrize("model", [Questionnaire, Question, Band, Repeat])
def test_every_key_stands_on_the_page(model: type[Questionnaire | Question]) -> None:
    """And every kind of question."""
    page = PAGE.read_text(encoding="utf-8")
    known = {*re.findall(r"`\[*(\w+)\]*`", page), *re.findall(r"(\w+) =", page)}
    keys = set(model.model_fields) - {"id", "questions"}
    assert keys <= known
    assert {str(kind) for kind in Kind} <= known
