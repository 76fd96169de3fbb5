"""Acts of destruction: every field the order asks for, and people's words as they are."""

import random
from importlib.resources import files
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from jinja2 import UndefinedError

from documents.acts import act
from documents.drafting import draft
from tests.tiers import sized

FACTS: dict[str, Any] = {
    "number": "3",
    "made_on": "6 декабря 2026 г.",
    "operator_name": "Гимназия № 6",
    "operator_address": "г. Казань, ул. Садовая, 1",
    "processor": "ООО «Облако», г. Москва",
    "subject": "участник У‑027",
    "system": "бот наставничества",
    "method": "стирание записей",
    "reason": "отзыв согласия",
    "destroyed_on": "5 декабря 2026 г.",
    "data": ["имя и фамилия", "ответы на анкеты"],
    "destroyed_by": [{"post": "куратор", "name": "Петрова Анна Ивановна"}],
    "log": [
        {
            "subject": "У‑027",
            "data": "ответы на анкеты",
            "system": "бот",
            "reason": "отзыв",
            "date": "05.12.2026",
        }
    ],
    "failures": ["сообщение от 1 мая: слишком давнее"],
}
ALPHABET = "aЯё7 &<>\"'{}%#_\\/=;\n«»—№$@`|"
PIECES = (
    *ALPHABET,
    "{{ 7*7 }}",
    "{_{",
    "}_}",
    "{_%",
    "%_}",
    "</w:t>",
    "&amp;",
    "&#60;",
    "<w:br/>",
    "{% for",
    "{%p endfor %}",
    "{%tr",
    "]]>",
    "<!--",
    "\\n",
)
FIELDS = [name for name, value in FACTS.items() if isinstance(value, str)]


def _texts(body: bytes) -> list[str]:
    paper = docx.Document(BytesIO(body))
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    return [line.text for line in paper.paragraphs] + cells


def _words(facts: Any) -> list[str]:
    if isinstance(facts, str):
        return [facts]
    inner = facts.values() if isinstance(facts, dict) else facts
    return [word for one in inner for word in _words(one)]


def test_an_act_holds_every_field_of_the_order() -> None:
    """Who, whose, what, from where, how, why, when; the log beside it, and what did not work."""
    texts = _texts(act(FACTS))
    assert not [word for word in _words(FACTS) if not any(word in text for text in texts)]
    assert "{" not in "".join(texts)


def test_who_destroyed_has_room_to_sign() -> None:
    """The order asks for a signature, and paper is where it goes."""
    tables = docx.Document(BytesIO(act(FACTS))).tables
    assert [cell.text for cell in tables[1].rows[0].cells][-1] == "Подпись"
    assert [cell.text for cell in tables[1].rows[1].cells] == [
        "куратор",
        "Петрова Анна Ивановна",
        "",
    ]


def test_what_is_not_there_is_not_spoken_of() -> None:
    """Without failures no heading of failures; without a processor it says so."""
    facts = {name: FACTS[name] for name in FACTS if name not in {"failures", "processor"}}
    texts = _texts(act(facts))
    assert "Что уничтожить не удалось" not in texts
    assert "Обработка никому не поручалась" in texts
    assert "Что уничтожить не удалось" in _texts(act(FACTS))


def test_rows_of_the_log_are_as_many_as_told() -> None:
    """A row for each table and each message."""
    log = [FACTS["log"][0] | {"data": f"строка {number}"} for number in range(40)]
    tables = docx.Document(BytesIO(act(FACTS | {"log": log}))).tables
    assert [row.cells[1].text for row in tables[2].rows[1:]] == [one["data"] for one in log]


@pytest.mark.parametrize("missing", sorted({*FACTS} - {"failures", "processor"}))
def test_a_missing_field_is_a_mistake_of_ours(missing: str) -> None:
    """An act with a blank where the order asks for a name would be worth nothing."""
    with pytest.raises(UndefinedError):
        act({name: FACTS[name] for name in FACTS if name != missing})


def test_words_of_people_stay_words(nasty: str) -> None:
    """No template is filled in from what somebody typed."""
    texts = _texts(act(FACTS | dict.fromkeys(FIELDS, nasty) | {"data": [nasty]}))
    assert sum(text == nasty for text in texts) >= len(FIELDS)


def test_a_row_of_any_words_comes_through_as_it_is() -> None:
    """Put together by chance of everything that means something to Word or to a template."""
    dice = random.Random(179)  # noqa: S311 - not a secret
    rows = [{name: _chance(dice) for name in FACTS["log"][0]} for _ in range(100)]
    log = docx.Document(BytesIO(act(FACTS | {"log": rows}))).tables[2]
    told = [[cell.text for cell in row.cells] for row in log.rows[1:]]
    assert told == [list(row.values()) for row in rows]


@pytest.mark.slow
def test_an_act_of_any_words_holds_them_as_they_are() -> None:
    """In every field and in every list of it."""
    dice = random.Random(179)  # noqa: S311 - not a secret
    for _ in range(sized(test=500, ci=500, nightly=10_000)):
        told = {name: _chance(dice) for name in FIELDS}
        told_by_lists = {name: [_chance(dice)] for name in ("data", "failures")}
        row = {name: _chance(dice) for name in FACTS["log"][0]}
        facts = FACTS | told | told_by_lists | {"log": [row]}
        texts = "\0".join(_texts(act(facts)))
        assert not [word for word in _words(facts) if word not in texts]


def _chance(dice: random.Random) -> str:
    return "я" + "".join(dice.choices(PIECES, k=dice.randint(1, 12))) + "я"


def test_control_characters_spoil_no_act() -> None:
    """Word refuses to open a file that holds one."""
    assert "Анна\nМария" in _texts(act(FACTS | {"subject": "Ан\x00на\x0cМа\ud800рия\a"}))


def test_the_template_is_what_its_words_make_of_it() -> None:
    """Whoever changes the words and forgets to make the template anew sees it here."""
    folder = files("locales") / "ru" / "documents"
    made = draft((folder / "act.toml").read_text(encoding="utf-8"))
    assert _document(made) == _document((folder / "act.docx").read_bytes())


def _document(body: bytes) -> bytes:
    with ZipFile(BytesIO(body)) as archive:
        return archive.read("word/document.xml")
