"""What the author of a programme is told when the start refuses the file."""

import re
from pathlib import Path

import pytest

from domain.deadlines import DeadlineKind
from locales.checks import BrokenFile
from locales.programmes import read_programmes

GOOD = """\
title = "Программа"
level = "school"
starts_on = 2021-09-01
ends_on = 2022-06-30

[final_event]
position = "finish"
title = "Игра"
day = 2022-05-20

[responsible]
"педагоги" = "curator"

[[stages]]
id = "E1"
title = "Подготовка"

[[stages]]
id = "E7"
title = "Завершение"

[[positions]]
id = "begin"
list = "roadmap"
number = "1"
stage = "E1"
title = "Начало"
deadline = "Сентябрь 2021"
roles = ["curator"]
responsible = "Куратор, педагоги"
done_by = "pairs_made"

[[positions]]  # after all else
id = "finish"
list = "plan"
block = "Итоги"
title = "Конец"
deadline = ""
unclear = "2022"
roles = ["mentor"]
responsible = "Наставники"

[[indicators]]
id = "mentee_coverage_pupils"
title = "Доля"
planned = { "2022" = 5 }
source = "План, строка 2"
"""

# Что заменить, на что; слова строки, на которую надо показать; что надо сказать.
BROKEN = [
    ("starts_on = 2021-09-01", "starts_on = ", "starts_on = ", "TOML"),
    ("starts_on = 2021-09-01\n", "", 1, "нет обязательного ключа «starts_on»"),
    ("2021-09-01", '"2021-09-01"', "starts_on", "дата без кавычек"),
    ("2021-09-01", "2021-09-01T09:00:00", "starts_on", "дата без кавычек"),
    ("2022-06-30", "2021-06-30", "ends_on", "раньше, чем начинается"),
    ('"school"', '"class"', "level", "school, municipality"),
    ("level =", "levle =", "levle =", "неизвестный ключ «levle»"),
    ('title = "Программа"', 'id = "x"\ntitle = "П"', 'id = "x"', "берётся из имени файла"),
    ('position = "finish"', 'position = "end"', 'position = "end"', "id позиции, которой нет"),
    ("day = 2022-05-20", "day = 2022-07-20", "day = ", "не внутри программы"),
    ("day = 2022-05-20", 'day = "20 мая"', "day = ", "дата без кавычек"),
    ("day =", "date =", "date =", "здесь бывают: position, title, day"),
    ('"педагоги" = "curator"', '"педагоги" = "teacher"', '"педагоги"', "бывает: mentee"),
    ('"педагоги" =', '"завучи" =', '"завучи"', "должности «завучи» нет"),
    ('id = "E7"', 'id = "E8"', 'id = "E8"', "E1, E2"),
    ('id = "E7"', 'id = "E1"', 'id = "E1"', "этап «E1» уже есть"),
    ('stage = "E1"', 'stage = "E2"', 'id = "begin"', "у позиции «begin» этап, которого нет"),
    ('id = "finish"', 'id = "begin"', 'position = "finish"', "id позиции, которой нет"),
    ('[[positions]]\nid = "begin"', '[[positions]]\nid = "finish"', 'id = "finish"', "уже есть"),
    ('id = "begin"', 'id = "Начало"', 'id = "Начало"', "не длиннее 16 знаков"),
    ('list = "plan"', 'list = "list"', 'list = "list"', "roadmap, plan"),
    ('block = "Итоги"\n', "", "[[positions]]", "ни «stage», ни «block»"),
    ('deadline = "Сентябрь 2021"', "deadline = 2021-09-01", "deadline = 2021", "в кавычках"),
    ('deadline = "Сентябрь 2021"\n', "", "[[positions]]\n", "ключа «deadline»"),
    ('deadline = ""', 'deadline = "Май 2022"', "unclear", "когда срок не прочесть"),
    ('unclear = "2022"', 'unclear = " "', "unclear", "пусто"),
    ('roles = ["mentor"]', 'roles = ["teacher"]', 'roles = ["teacher"]', "mentee, mentor"),
    ('roles = ["mentor"]', "roles = []", "roles = []", "список «roles» пуст"),
    ('"pairs_made"', '"pairs"', "done_by", "consents_all"),
    ('roles = ["curator"]', 'role = "curator"', 'role = "curator"', "«role»"),
    ('"mentee_coverage_pupils"', '"Доля-1"', 'id = "Доля-1"', "не длиннее 40 знаков"),
    ('{ "2022" = 5 }', "5", "planned", "пары в фигурных скобках"),
    ('"2022" = 5', '"2022" = "5"', "planned", "число без кавычек"),
    ('"2022" = 5', '"2022" = -5', "planned", "не меньше 0"),
    ('"2022" = 5', '"год" = 5', "planned", "«год» нужно целое число"),
]


def _refusal(folder: Path, body: str, name: str = "small-2021") -> tuple[Path, BrokenFile]:
    path = folder / f"{name}.toml"
    path.write_text(body, encoding="utf-8")
    with pytest.raises(BrokenFile) as refusal:
        read_programmes(folder)
    return path, refusal.value


def _last_line(body: str, words: str) -> int:
    lines = body.splitlines(keepends=True)
    return max(place for place, line in enumerate(lines, start=1) if words in line)


@pytest.mark.parametrize(("old", "new", "pointed", "said"), BROKEN)
def test_a_broken_programme_is_refused_by_line_and_in_russian(
    tmp_path: Path, old: str, new: str, pointed: str | int, said: str
) -> None:
    """The author sees which line to mend and what belongs there, in one line of plain words."""
    assert GOOD.count(old) == 1, old
    body = GOOD.replace(old, new)
    path, refusal = _refusal(tmp_path, body)
    line = pointed if isinstance(pointed, int) else _last_line(body, pointed)
    assert str(refusal) == f"{path}:{line}: {refusal.message}"
    assert said in refusal.message
    assert "\n" not in str(refusal)
    assert not re.search(r"(?i)input|should|valid|expected|error|break", refusal.message)


@pytest.mark.parametrize("name", ["Гимназия", "small_2021", "small-", "x" * 41])
def test_a_file_name_that_is_no_id_is_refused(tmp_path: Path, name: str) -> None:
    """A programme is named in commands, so its id is short and plain."""
    refusal = _refusal(tmp_path, GOOD, name)[1]
    assert refusal.line == 1
    assert "имя файла станет id программы" in refusal.message


def test_a_file_that_is_no_text_is_refused_where_it_stops_to_be_one(tmp_path: Path) -> None:
    """An editor of another age saves Russian in another encoding."""
    (tmp_path / "small-2021.toml").write_bytes('a = 1\ntitle = "Программа"'.encode("cp1251"))
    with pytest.raises(BrokenFile) as refusal:
        read_programmes(tmp_path)
    assert refusal.value.line == 2


def test_a_good_programme_is_known_by_the_name_of_its_file(tmp_path: Path) -> None:
    """Line ends and a mark at the beginning change nothing."""
    marked = GOOD.replace("\n", "\r\n").encode("utf-8-sig")
    (tmp_path / "small-2021.toml").write_bytes(marked)
    found = read_programmes(tmp_path)
    assert list(found) == ["small-2021"] == [one.id for one in found.values()]
    assert [one.deadline.kind for one in found["small-2021"].positions] == [
        DeadlineKind.MONTH,
        DeadlineKind.UNCLEAR,
    ]


def test_words_that_name_no_day_do_not_stop_the_start(tmp_path: Path) -> None:
    """A slip in a deadline is told to the curator; the rest of the road map serves."""
    body = GOOD.replace("Сентябрь 2021", "К осени")
    (tmp_path / "small-2021.toml").write_text(body, encoding="utf-8")
    deadline = read_programmes(tmp_path)["small-2021"].positions[0].deadline
    assert (deadline.kind, deadline.words) == (DeadlineKind.UNCLEAR, "К осени")
