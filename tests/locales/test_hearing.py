"""Typed words at the new kinds of questions: names, places in an order, numbers with a unit."""

from typing import Any

import pytest

from domain.answers import Value
from domain.known import Known
from domain.questions import Count, Crowd
from domain.refusals import Misunderstood, NothingToAnswer
from locales.hearing import heard
from locales.reading import read
from tests.domain.papers import options, people, question, questionnaire, sitting

MENTORS = people(
    Crowd.MENTORS,
    p1="Анна К.",
    p2="Анна-Мария Л.",
    p3="Пётр С.",
    p4="Инна П.",
    p5="Инга П.",
)
SUBJECTS = {"options": options("Учёба", "Спорт", "Музыка", "Дом")}


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Пётр", ("p3",)),
        ("петр с", ("p3",)),
        ("Петр Сомов", ("p3",)),
        ("сомов", ("p3",)),
        ("Анна К.", ("p1",)),
        ("анна котова", ("p1",)),
        ("мария", ("p2",)),
        ("ария", ("p2",)),
        ("Инна, Пётр", ("p4", "p3")),
        ("Пётр и Инга", ("p3", "p5")),
        ("инга п", ("p5",)),
    ],
)
def test_a_part_of_a_name_marks_the_person(words: str, named: tuple[str, ...]) -> None:
    """Marked, not sent off, so that the person sees who was meant."""
    paper = questionnaire(question("people", of="mentors", ranked=True))
    sat = sitting(paper, known=MENTORS).start()
    made = heard(sat, words, "ru").made(sat)
    assert made.ticked == named
    assert made.interview.answers == {}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("анна", "several"),
        ("ин", "several"),
        ("Петрова", "several"),
        ("и", "people"),
        ("п", "people"),
        ("Юлия", "people"),
        ("Пётр, Юлия", "people"),
        ("...", "people"),
        ("Анна К., Мария, Пётр, Инна", "most"),
    ],
)
def test_a_name_that_is_nobodys_or_several_peoples_marks_nobody(words: str, expected: str) -> None:
    """One letter is no name, and more than three are too many."""
    sat = sitting(questionnaire(question("people", of="mentors")), known=MENTORS).start()
    with pytest.raises(Misunderstood) as refusal:
        heard(sat, words, "ru")
    assert refusal.value.expected == expected


@pytest.mark.parametrize(
    ("kind", "changes", "words", "value"),
    [
        ("rank", SUBJECTS, "2, 1", ("o2", "o1")),
        ("rank", SUBJECTS, "3 1 2", ("o3", "o1", "o2")),
        ("rank", SUBJECTS, "музыка и учёба", ("o3", "o1")),
        ("number", {"unit": "месяцев"}, "5 месяцев", 5),
        ("number", {"unit": "месяцев"}, "2 месяца", 2),
        ("number", {"unit": "%"}, "62,5%", 62.5),
        ("number", {"unit": "%"}, "80 %", 80),
        ("number", {"unit": "лет"}, "пять лет", 5),
        ("confirm", {"counts": "meetings_held", "unit": "встреч"}, "7 встреч", 7),
        ("confirm", {"counts": "meetings_held", "unit": "встреч"}, "одна встреча", 1),
    ],
)
def test_places_and_units_are_read(
    kind: str, changes: dict[str, Any], words: str, value: Value
) -> None:
    """The unit may be written in any of its endings."""
    assert read(question(kind, **changes), words, "ru") == value


@pytest.mark.parametrize(
    ("kind", "changes", "words", "expected"),
    [
        ("rank", SUBJECTS, "2, 9", "rank"),
        ("rank", SUBJECTS, "1, 2, 3, 4", "most"),
        ("number", {"unit": "месяцев"}, "2 недели", "number"),
        ("number", {"unit": "%"}, "80 часов", "number"),
        ("confirm", {"counts": "meetings_held"}, "да", "number"),
    ],
)
def test_what_cannot_be_read_says_what_was_expected(
    kind: str, changes: dict[str, Any], words: str, expected: str
) -> None:
    """Another unit is another number; a yes confirms only what was shown."""
    with pytest.raises(Misunderstood) as refusal:
        heard(sitting(questionnaire(question(kind, **changes))).start(), words, "ru")
    assert refusal.value.expected == expected


def test_a_yes_confirms_what_was_counted() -> None:
    """In words as by the button."""
    known = Known(counted={Count.MEETINGS_HELD: 4})
    sat = sitting(questionnaire(question("confirm", counts="meetings_held")), known=known).start()
    assert heard(sat, "Верно", "ru").made(sat).interview.answers == {"q": 4}
    assert heard(sat, "5", "ru").made(sat).interview.answers == {"q": 5}


def test_words_on_the_page_of_all_answers_are_no_move() -> None:
    """There is no question they could answer."""
    with pytest.raises(NothingToAnswer):
        heard(sitting(questionnaire(question()), q="Ответ").start(), "да", "ru")
