"""Which questionnaires are read, and what an author is told about the others."""

import re
from pathlib import Path

import pytest

from domain.refusals import QuestionnaireUnknown
from locales.library import BrokenFile, Source, read_library

GOOD = """\
version = 1
title = "Анкета"
minutes = 5
who = ["mentee"]
about = "school"
thanks = "Спасибо"

[[sections]]
id = "first"
title = "Первый раздел"

[[sections]]
id = "second"
title = "Второй раздел"

[[questions]]  # about the past
id = "before"
section = "first"
kind = "yes_no"
text = "Был наставник?"

[[questions]]
id = "where"
section = "first"
kind = "text"
text = \"\"\"
Где?
[[questions]]
И когда?\"\"\"
pattern = "[а-я]+"
only_if = { question = "before", is_any_of = ["yes"] }

[[questions]]
id = "needs"
section = "second"
kind = "many"
text = "Что нужно?"
options = [
    { id = "study", text = "Учёба" },
    { id = "other", text = "Другое" },
]

[[questions]]
id = "mark"
section = "second"
kind = "scale"
text = "Насколько?"
"""

ONE_OPTION = """    { id = "other", text = "Другое" },
"""
SECTION = """[[sections]]
id = "second"
"""

# Что заменить, на что; слова строки, на которую надо показать; что надо сказать.
BROKEN = [
    ("minutes = 5", "minutes = ", "minutes = ", "TOML"),
    ('title = "Анкета"', 'title = "Анкета', 'title = "Анкета', "TOML"),
    ('title = "Анкета"', "title = Анкета", "title = Анкета", "TOML"),
    ("version = 1", "version = 1\nversion = 2", "version = 2", "уже есть выше"),
    ("about =", "abuot =", "abuot =", "неизвестный ключ «abuot»"),
    ("minutes = 5", "minutes = 0", "minutes = 0", "не меньше 1"),
    ("minutes = 5", "minutes = 90", "minutes = 90", "не больше 60"),
    ("minutes = 5", 'minutes = "пять"', "minutes =", "целое число, а написано «пять»"),
    ("minutes = 5", "minutes = [5]", "minutes =", "целое число"),
    ("minutes = 5", "minutes = 5.5", "minutes =", "целое число, а написано 5.5"),
    ("version = 1", "", 1, "нет обязательного ключа «version»"),
    ('who = ["mentee"]', "who = []", "who = []", "список «who» пуст"),
    ('who = ["mentee"]', 'who = "mentee"', "who =", "список в квадратных скобках"),
    ('who = ["mentee"]', 'who = ["pupil"]', "who =", "бывает: mentee, mentor, guardian"),
    ('"school"', '"class"', "about =", "meeting, pair, person, school"),
    ("minutes = 5", "anonymous = true\nminutes = 5", 'id = "where"', "кто отвечал"),
    ('thanks = "Спасибо"', "thanks = 5", "thanks = 5", "нужен текст в кавычках"),
    ('thanks = "Спасибо"', 'thanks = " "', 'thanks = " "', "пусто"),
    ('"Анкета"', f'"{"А" * 65}"', 2, "не больше 64 знаков"),
    ("version = 1", 'id = "paper"\nversion = 1', 'id = "paper"', "имени файла"),
    ('id = "mark"', 'id = "Оценка"', 'id = "Оценка"', "маленькие латинские буквы"),
    ('kind = "scale"', 'kind = "skale"', 'kind = "skale"', "text, choice, many, scale"),
    ('kind = "scale"\n', "", "[[questions]]", "нет обязательного ключа «kind»"),
    ('text = "Насколько?"', 'txt = "Насколько?"', 'txt = "Насколько?"', "«txt»"),
    ('text = "Насколько?"', 'text = "a"\nrequired = "?"', "required", "true или false"),
    ('text = "Насколько?"', 'text = "a"\nrequired = []', "required", "true или false"),
    ('text = "Насколько?"', 'text = "a"\nforms = ["pear"]', "forms", "peer, teach"),
    ('text = "Насколько?"', 'text = "a"\nmax = 11', "[[questions]]", "не шире"),
    ('text = "Насколько?"', 'text = "a"\npattern = "a"', "pattern = ", "только у вопросов text"),
    (
        'text = "Насколько?"',
        'text = "a"\noptions = []\nmin = 9\nmax = 3',
        "[[questions]]",
        "«min» больше",
    ),
    ('"[а-я]+"', '"[а-я"', "pattern = ", "регулярное выражение"),
    ('text = "Другое"', 'txet = "Другое"', "txet", "здесь бывают: id, text"),
    ('id = "other"', 'id = "study"', "options = [", "одинаковым id"),
    (ONE_OPTION, "", "options = [", "хотя бы два ответа"),
    ('kind = "many"', 'kind = "text"', "options = [", "только у вопросов choice и many"),
    ("is_any_of", "any_of", "only_if", "question, is_any_of"),
    ('is_any_of = ["yes"]', "is_any_of = []", "only_if", "список «is_any_of» пуст"),
    ('{ question = "before", is_any_of = ["yes"] }', '"before"', "only_if", "фигурных скобках"),
    ('["yes"]', '["maybe"]', 'id = "where"', "условие вопроса «where»"),
    ('id = "second"', 'id = "first"', 'id = "first"', "раздел «first» уже есть"),
    ('id = "mark"', 'id = "where"', 'id = "where"', "вопрос «where» уже есть"),
    ('section = "second"', 'section = "third"', 'id = "needs"', "раздел, которого нет"),
    (
        SECTION,
        f'[[sections]]\nid = "x"\ntitle = "x"\n\n{SECTION}',
        'id = "x"',
        "ни одного вопроса",
    ),
    ('id = "mark"\nsection = "second"', 'id = "mark"\nsection = "first"', 'id = "mark"', "закон"),
    ("[[questions]]  # about the past", "[questions]", 22, "уже есть выше"),
]


def _written(folder: Path, body: str, name: str = "paper") -> Path:
    path = folder / f"{name}.toml"
    path.write_text(body, encoding="utf-8")
    return path


def _refusal(folder: Path) -> BrokenFile:
    with pytest.raises(BrokenFile) as refusal:
        read_library(folder)
    return refusal.value


def test_a_questionnaire_is_known_by_the_name_of_its_file(tmp_path: Path) -> None:
    """The file holds no id of its own, so the two can never differ."""
    _written(tmp_path, GOOD)
    library = read_library(tmp_path)
    assert list(library.current) == ["paper"]
    assert library.questionnaire("paper", 1) is library.current["paper"]
    assert library.current["paper"].questions[1].text == "Где?\n[[questions]]\nИ когда?"


def _last_line(path: Path, words: str) -> int:
    lines = path.read_text(encoding="utf-8").splitlines()
    return max(place for place, line in enumerate(lines, start=1) if words in line)


@pytest.mark.parametrize(("old", "new", "pointed", "said"), BROKEN)
def test_a_broken_file_is_refused_by_line_and_in_russian(
    tmp_path: Path, old: str, new: str, pointed: str | int, said: str
) -> None:
    """The author sees which line to mend and what belongs there, in one line of plain words."""
    assert old in GOOD
    path = _written(tmp_path, GOOD.replace(old, new))
    refusal = _refusal(tmp_path)

    line = pointed if isinstance(pointed, int) else _last_line(path, pointed)
    assert str(refusal) == f"{path}:{line}: {refusal.message}"
    assert said in refusal.message
    assert "\n" not in str(refusal)
    assert not re.search(r"(?i)input|should|field|valid|expected|error|break", refusal.message)


def test_a_file_that_is_no_text_is_refused_where_it_stops_to_be_one(tmp_path: Path) -> None:
    """An editor of another age saves Russian in another encoding."""
    path = tmp_path / "paper.toml"
    path.write_bytes('version = 1\ntitle = "Анкета"\n'.encode("cp1251"))
    refusal = _refusal(tmp_path)
    assert (refusal.path, refusal.line) == (path, 2)
    assert "UTF-8" in refusal.message


def test_what_cannot_be_opened_is_refused_too(tmp_path: Path) -> None:
    """A folder that looks like a file does not stop the start without a word."""
    (tmp_path / "paper.toml").mkdir()
    assert "не открывается" in _refusal(tmp_path).message


def test_a_file_name_that_is_no_id_is_refused(tmp_path: Path) -> None:
    """Buttons and tables hold the id, so it has to be short and plain."""
    _written(tmp_path, GOOD, "Анкета 1")
    refusal = _refusal(tmp_path)
    assert refusal.line == 1
    assert "имя файла" in refusal.message


def test_a_mistake_we_have_no_words_for_is_still_said_in_russian(tmp_path: Path) -> None:
    """The library may learn new kinds of mistakes; an author never reads its English."""
    _written(tmp_path, GOOD.replace("minutes = 5", "minutes = inf"))
    refusal = _refusal(tmp_path)
    assert refusal.line == 3
    assert "не подходит" in refusal.message


def test_a_number_too_long_to_be_one_is_refused(tmp_path: Path) -> None:
    """The standard reader gives up on it with a fault of its own."""
    _written(tmp_path, GOOD.replace("minutes = 5", f"minutes = {'9' * 5000}"))
    assert "TOML" in _refusal(tmp_path).message


def test_the_first_of_several_mistakes_is_told(tmp_path: Path) -> None:
    """An author mends a file from the top."""
    _written(tmp_path, GOOD.replace("minutes = 5", "minutes = 0").replace('"scale"', '"skale"'))
    assert _refusal(tmp_path).line == 3


def test_the_same_text_has_the_same_hash_on_every_machine(tmp_path: Path) -> None:
    """Line ends and a mark at the beginning are no change of a questionnaire."""
    _written(tmp_path, GOOD)
    plain = read_library(tmp_path).sources
    marked = GOOD.replace("\n", "\r\n").encode("utf-8-sig")
    (tmp_path / "paper.toml").write_bytes(marked)
    assert read_library(tmp_path).sources == plain
    assert plain[0].body == GOOD


def _earlier(body: str) -> Source:
    return Source(id="paper", version=1, sha256="0" * 64, body=body)


def test_an_earlier_version_is_kept_beside_the_current_one(tmp_path: Path) -> None:
    """Who began the first version ends it, while others begin the second."""
    _written(tmp_path, GOOD.replace("version = 1", "version = 2"))
    library = read_library(tmp_path).with_earlier([_earlier(GOOD)])
    assert library.questionnaire("paper", 1).version == 1
    assert library.questionnaire("paper", 2).version == 2
    assert library.current["paper"].version == 2
    assert [one.version for one in library.sources] == [2]


def test_the_file_wins_over_a_text_of_the_same_version(tmp_path: Path) -> None:
    """What was kept is the same text, so it is not read twice."""
    _written(tmp_path, GOOD)
    library = read_library(tmp_path).with_earlier([_earlier("not read")])
    assert library.questionnaire("paper", 1) is library.current["paper"]


@pytest.mark.parametrize(("name", "version"), [("paper", 2), ("other", 1), ("", 0)])
def test_what_is_on_no_shelf_is_unknown(tmp_path: Path, name: str, version: int) -> None:
    """A forged or forgotten button is refused kindly."""
    _written(tmp_path, GOOD)
    with pytest.raises(QuestionnaireUnknown):
        read_library(tmp_path).questionnaire(name, version)
