"""What is refused of kinds, branches, points and repeats, and in what words."""

from pathlib import Path

import pytest

from locales.checks import BrokenFile
from locales.inspection import inspected_alone
from locales.library import read_library
from tests.locales.pages import SECOND, shelf

MARK = 'text = "Насколько теперь?"'
GLAD = 'question = "glad", is_any_of = ["yes"]'
LIKES = 'only_if = { question = "likes", is_any_of = ["yes"] }'

# Что заменить, на что; строка, на которую надо показать; что надо сказать.
BROKEN = [
    ("max = 2", "max = 3", "max = 3", "больше, чем ответов"),
    ('of = "mentees"\n', "", "[[questions]]  # whom", "«of» нужен"),
    (MARK, f'{MARK}\nof = "mentors"', 'of = "mentors"', "«of» нужен"),
    ('counts = "meetings_held"\n', "", "[[questions]]  # held", "«counts» нужен"),
    ('counts = "meetings_held"', 'counts = "dreams"', "counts =", "plan_percent"),
    (MARK, f"{MARK}\nranked = true  # !", "# !", "только у вопросов people"),
    (MARK, f'{MARK}\nunit = "км"', 'unit = "км"', "number и confirm"),
    ('kind = "rank"', 'kind = "rank"\nscored = true  # !', "# !", "scale, choice и many"),
    ('repeat = { over = "own_mentees" }', "repeat = {}", "repeat = {}", "одно из двух"),
    ('over = "own_mentees"', 'over = "friends"', "repeat =", "own_mentees"),
    ('over = "own_mentees"', 'more = "Ещё?", most = 1', "repeat =", "не меньше 2"),
    ('question = "glad"', 'question = "sad"', 'id = "why"', "которого нет"),
    ('question = "glad"', 'question = "why"', 'id = "why"', "ждёт ответа на самого себя"),
    (GLAD, 'question = "deep", is_any_of = ["1"]', 'id = "why"', "разорвите круг"),
    (GLAD, 'question = "mark_2", is_any_of = ["1"]', 'id = "why"', "ниже по файлу"),
    ('is_any_of = ["b"]', 'is_any_of = ["c"]', 'id = "deep"', "не выполнится никогда"),
    ('id = "glad"', 'id = "glad"\nforms = ["peer"]', 'id = "why"', "сверьте «forms»"),
    ('id = "order"', f'id = "order"\n{LIKES}', 'id = "order"', "в повторяемый раздел"),
    ("pass_points = 3", "pass_points = 8", "pass_points = 8", "столько баллов не набрать"),
    ("pass_points = 3", "pass_points = 0", "pass_points = 0", "не меньше 1"),
    ("least = 0", "least = 1", "[[bands]]", "от 0 и только вверх"),
    ("least = 4", "least = 0", "[[bands]]", "от 0 и только вверх"),
    ("least = 4", "least = 9", "[[bands]]", "наибольшей суммы"),
    ("points = 2", "points = 0", 'id = "why"', "ни балла"),
    ('follows = "first"', 'follows = "zero"', "follows =", "анкеты «zero»"),
    ('follows = "first"', 'follows = "second"', "follows =", "анкеты «second»"),
    (MARK, f"{MARK}\nmax = 5", 'kind = "scale"  # mark_2', "разный вид"),
    ('id = "mark_2"', 'id = "words_2"', 'kind = "scale"  # mark_2', "с «words» первой"),
]


def test_the_whole_file_is_sound(tmp_path: Path) -> None:
    """Whatever is refused below is refused for what was changed."""
    shelf(tmp_path, SECOND)
    assert list(read_library(tmp_path).current) == ["first", "second"]


@pytest.mark.parametrize(("old", "new", "pointed", "said"), BROKEN)
def test_a_broken_rule_is_told_by_line_and_in_russian(
    tmp_path: Path, old: str, new: str, pointed: str, said: str
) -> None:
    """The author sees which line to mend and why."""
    assert SECOND.count(old) == 1
    path = shelf(tmp_path, SECOND.replace(old, new))
    with pytest.raises(BrokenFile) as refusal:
        read_library(tmp_path)
    lines = path.read_text(encoding="utf-8").splitlines()
    pointed_at = [place for place, line in enumerate(lines, start=1) if pointed in line]
    assert refusal.value.line in pointed_at
    assert said in refusal.value.message


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('about = "school"', 'about = "pair"\nanonymous = true', "обо всей школе"),
        ('about = "school"', 'about = "school"\nanonymous = true', "не повторяется по людям"),
        ('kind = "yes_no"\ntext = "Рад?"', 'kind = "text"\ntext = "Рад?"', "кто отвечал"),
    ],
)
def test_an_anonymous_questionnaire_gives_nobody_away(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    """No words of one's own, no names, nothing about somebody."""
    body = SECOND.replace(old, new)
    if "anonymous" not in body:
        body = body.replace('about = "school"', 'about = "school"\nanonymous = true')
    path = shelf(tmp_path, body)
    told = [one.message for one in inspected_alone([path]).problems]
    assert any(said in one for one in told)


def test_points_that_nobody_gives_are_asked_back(tmp_path: Path) -> None:
    """A sum without anything to sum is an oversight."""
    path = shelf(tmp_path, SECOND.replace("scored = true\n", ""))
    told = " ".join(one.message for one in inspected_alone([path]).problems)
    assert "«pass_points» есть, а баллов" in told
    assert "«bands» есть, а баллов" in told


def test_every_mistake_of_a_file_is_told_at_once(tmp_path: Path) -> None:
    """From the top, and those of a rule of the whole only once the rest is sound."""
    body = SECOND.replace("max = 2", "max = 9").replace("minutes = 5", "minutes = 0")
    path = shelf(tmp_path, body.replace('unit = "встреч"', "unit = 5"))
    problems = inspected_alone([path]).problems
    assert [one.line for one in problems] == sorted(one.line for one in problems)
    assert len(problems) == 3

    path = shelf(tmp_path, SECOND.replace("least = 4", "least = 9").replace('"b"]', '"c"]'))
    assert len(inspected_alone([path]).problems) == 2
