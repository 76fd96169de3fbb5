"""What people type instead of pressing a button, and what it means."""

from typing import Any

import pytest

from domain.answers import Value
from domain.refusals import Misunderstood
from locales.reading import read
from tests.domain.papers import options, question

NEEDS = {
    "options": options(
        "Учёба",
        "Общение с ребятами",
        "Общение со взрослыми",
        "Кружки, секции",
        "Спорт и музыка",
        "Другое",
    )
}
CLASSES = {"options": options("5 класс", "6 класс", "10 класс", "11 класс")}
OFTEN = {"options": options("1–2 раза", "3–4 раза", "Каждый день")}
ALIKE = {"options": options("Да", "Да, но редко", "Нет")}

READ: list[tuple[str, dict[str, Any], str, Value]] = [
    ("yes_no", {}, "да", "yes"),
    ("yes_no", {}, "Да!", "yes"),
    ("yes_no", {}, " ДА. ", "yes"),
    ("yes_no", {}, "ага", "yes"),
    ("yes_no", {}, "Да, конечно", "yes"),
    ("yes_no", {}, "+", "yes"),
    ("yes_no", {}, "👍", "yes"),
    ("yes_no", {}, "нет", "no"),
    ("yes_no", {}, "Нет((", "no"),
    ("yes_no", {}, "неа", "no"),
    ("yes_no", {}, "да нет", "no"),
    ("yes_no", {}, "-", "no"),
    ("yes_no", {}, "No", "no"),
    ("choice", NEEDS, "Учёба", "o1"),
    ("choice", NEEDS, "учеба", "o1"),
    ("choice", NEEDS, "УЧЁБА!!!", "o1"),
    ("choice", NEEDS, "уче", "o1"),
    ("choice", NEEDS, "дру", "o6"),
    ("choice", NEEDS, "общение с р", "o2"),
    ("choice", NEEDS, "общение со", "o3"),
    ("choice", NEEDS, "Кружки секции", "o4"),
    ("choice", NEEDS, "1", "o1"),
    ("choice", NEEDS, "6.", "o6"),
    ("choice", NEEDS, "№ 2", "o2"),
    ("choice", NEEDS, "(3)", "o3"),
    ("choice", NEEDS, "4\ufe0f\u20e3", "o4"),
    ("choice", CLASSES, "5", "o1"),
    ("choice", CLASSES, "11", "o4"),
    ("choice", CLASSES, "6 класс", "o2"),
    ("choice", OFTEN, "1-2 раза", "o1"),
    ("choice", OFTEN, "каждый", "o3"),
    ("choice", ALIKE, "да", "o1"),
    ("choice", ALIKE, "да но", "o2"),
    ("many", NEEDS, "1, 3", ("o1", "o3")),
    ("many", NEEDS, "3,1", ("o1", "o3")),
    ("many", NEEDS, "1 3 6", ("o1", "o3", "o6")),
    ("many", NEEDS, "1 и 3", ("o1", "o3")),
    ("many", NEEDS, "1; 3\n6", ("o1", "o3", "o6")),
    ("many", NEEDS, "2", ("o2",)),
    ("many", NEEDS, "2, 2", ("o2",)),
    ("many", NEEDS, "учёба, другое", ("o1", "o6")),
    ("many", NEEDS, "Другое и учеба", ("o1", "o6")),
    ("many", NEEDS, "Кружки, секции", ("o4",)),
    ("many", NEEDS, "кружки, секции, учёба", ("o1", "o4")),
    ("many", NEEDS, "спорт и музыка, 1", ("o1", "o5")),
    ("many", NEEDS, "спорт и музыка и учёба", ("o1", "o5")),
    ("many", NEEDS, "спорт и учёба", ("o1", "o5")),
    ("many", NEEDS, "учёба,", ("o1",)),
    ("many", NEEDS, "1," * 2000, ("o1",)),
    ("many", OFTEN, "3-4 раза, каждый день", ("o2", "o3")),
    ("scale", {}, "7", 7),
    ("scale", {}, " 10 ", 10),
    ("scale", {}, "7.", 7),
    ("scale", {}, "семь", 7),
    ("scale", {}, "Семь!", 7),
    ("scale", {}, "7 из 10", 7),
    ("scale", {}, "семь из десяти", 7),
    ("scale", {}, "7/10", 7),
    ("scale", {}, "10/10", 10),
    ("scale", {}, "7 баллов", 7),
    ("scale", {}, "7 баллов из 10", 7),
    ("scale", {}, "пятёрка", 5),
    ("scale", {}, "7\ufe0f\u20e3", 7),
    ("scale", {"min": 0, "max": 5}, "ноль", 0),
    ("scale", {"min": 0, "max": 5}, "3 из 5", 3),
    ("number", {}, "12", 12),
    ("number", {}, "12,5", 12.5),
    ("number", {}, "12.5", 12.5),
    ("number", {}, "12,0", 12),
    ("number", {}, "двенадцать", 12),
    ("number", {}, "Двадцать", 20),
    ("number", {}, "0", 0),
    ("number", {}, "12 лет", 12),
    ("number", {}, "примерно 3 раза", 3),
    ("number", {}, "1 000", 1000),
    ("number", {}, "1\u00a0000\u00a0000", 1_000_000),
    ("number", {"min": -20}, "-5", -5),
    ("number", {"min": -20}, "\u22125", -5),
    ("date", {}, "05.05.2012", "2012-05-05"),
    ("date", {}, "5.5.2012", "2012-05-05"),
    ("date", {}, "5/12/2012", "2012-12-05"),
    ("date", {}, "05-05-2012", "2012-05-05"),
    ("date", {}, "05 05 2012", "2012-05-05"),
    ("date", {}, "2012-05-05", "2012-05-05"),
    ("date", {}, "5 мая 2012", "2012-05-05"),
    ("date", {}, "5 Май 2012 г.", "2012-05-05"),
    ("date", {}, "5-го мая 2012 года", "2012-05-05"),
    ("date", {}, "31 декабря 2020", "2020-12-31"),
    ("date", {}, "1 сент. 2021", "2021-09-01"),
    ("date", {}, "29.02.2012", "2012-02-29"),
    ("text", {}, " Хочу учиться. ", "Хочу учиться."),
    ("text", {}, "<b>", "<b>"),
    ("text", {}, "7", "7"),
]

UNREAD: list[tuple[str, dict[str, Any], str, str]] = [
    ("yes_no", {}, "может быть", "yes_no"),
    ("yes_no", {}, "да и нет", "yes_no"),
    ("yes_no", {}, "", "yes_no"),
    ("choice", NEEDS, "общение", "choice"),
    ("choice", NEEDS, "o1", "choice"),
    ("choice", NEEDS, "др", "choice"),
    ("choice", NEEDS, "0", "choice"),
    ("choice", NEEDS, "7", "choice"),
    ("choice", NEEDS, "???", "choice"),
    ("choice", NEEDS, "", "choice"),
    ("choice", NEEDS, "1, 2", "choice"),
    ("choice", CLASSES, "1", "choice"),
    ("choice", CLASSES, "2", "choice"),
    ("many", NEEDS, "1, 9", "many"),
    ("many", NEEDS, "учёба, чтение", "many"),
    ("many", NEEDS, ", ,", "many"),
    ("many", NEEDS, "а," * 2000, "many"),
    ("many", NEEDS, "", "many"),
    ("scale", {}, "0", "scale"),
    ("scale", {}, "11", "scale"),
    ("scale", {}, "7-8", "scale"),
    ("scale", {}, "7,5", "scale"),
    ("scale", {}, "7 из 5", "scale"),
    ("scale", {}, "-7", "scale"),
    ("scale", {}, "много", "scale"),
    ("scale", {}, "", "scale"),
    ("number", {}, "12 тысяч", "number"),
    ("number", {}, "5 6", "number"),
    ("number", {}, "много", "number"),
    ("number", {}, "inf", "number"),
    ("number", {}, "nan", "number"),
    ("number", {}, "1e5", "number"),
    ("number", {}, "9" * 5000, "number"),
    ("number", {}, "-1", "number"),
    ("date", {}, "5.5.12", "date"),
    ("date", {}, "05.2012", "date"),
    ("date", {}, "30.02.2012", "date"),
    ("date", {}, "5.13.2012", "date"),
    ("date", {}, "5 маяка 2012", "date"),
    ("date", {}, "5.5.0012", "date"),
    ("date", {}, "2012-W18-6", "date"),
    ("date", {}, "вчера", "date"),
    ("text", {}, "  ", "text"),
    ("text", {"max": 3}, "слово", "shorter"),
]


@pytest.mark.parametrize(("kind", "changes", "words", "value"), READ)
def test_typed_words_mean_a_value(
    kind: str, changes: dict[str, Any], words: str, value: Value
) -> None:
    """Case, ё, punctuation and small words around never matter."""
    found = read(question(kind, **changes), words, "ru")
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(("kind", "changes", "words", "expected"), UNREAD)
def test_words_that_could_mean_several_things_are_asked_again(
    kind: str, changes: dict[str, Any], words: str, expected: str
) -> None:
    """A wrong guess costs more than a question asked twice."""
    with pytest.raises(Misunderstood) as refusal:
        read(question(kind, **changes), words, "ru")
    assert refusal.value.expected == expected


@pytest.mark.parametrize("language", ["de", "", "../ru", "ru-RU"])
def test_a_language_without_words_of_its_own_is_read_as_russian(language: str) -> None:
    """The questionnaires are Russian anyway."""
    assert read(question("yes_no"), "да", language) == "yes"


ENGLISH: list[tuple[str, dict[str, Any], str, Value]] = [
    ("yes_no", {}, "Yes!", "yes"),
    ("yes_no", {}, "of course", "yes"),
    ("yes_no", {}, "Nope", "no"),
    ("yes_no", {}, "I don't", "no"),
    ("yes_no", {}, "да", "yes"),
    ("choice", NEEDS, "учеба", "o1"),
    ("many", NEEDS, "1 and 3", ("o1", "o3")),
    ("scale", {}, "seven", 7),
    ("scale", {}, "7 of 10", 7),
    ("scale", {}, "Seven out of ten", 7),
    ("scale", {}, "7 points", 7),
    ("number", {}, "about 3 times", 3),
    ("number", {}, "twelve years old", 12),
    ("number", {}, "1 000", 1000),
    ("date", {}, "5 May 2012", "2012-05-05"),
    ("date", {}, "on 1 Sept. 2021", "2021-09-01"),
    ("date", {}, "31 december 2020", "2020-12-31"),
    ("date", {}, "5 мая 2012", "2012-05-05"),
    ("date", {}, "05.09.2012", "2012-09-05"),
]

NO_ENGLISH: list[tuple[str, dict[str, Any], str, str]] = [
    ("yes_no", {}, "maybe", "yes_no"),
    ("yes_no", {}, "yes and no", "yes_no"),
    ("scale", {}, "7 out of 5", "scale"),
    ("number", {}, "many", "number"),
    ("date", {}, "30 February 2012", "date"),
    ("date", {}, "5 Maybe 2012", "date"),
]


@pytest.mark.parametrize(("kind", "changes", "words", "value"), ENGLISH)
def test_words_typed_in_english_mean_a_value(
    kind: str, changes: dict[str, Any], words: str, value: Value
) -> None:
    """The questionnaires stay Russian, so that a Russian answer is understood too."""
    found = read(question(kind, **changes), words, "en")
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(("kind", "changes", "words", "expected"), NO_ENGLISH)
def test_english_words_that_could_mean_several_things_are_asked_again(
    kind: str, changes: dict[str, Any], words: str, expected: str
) -> None:
    """Nothing is guessed in any language."""
    with pytest.raises(Misunderstood) as refusal:
        read(question(kind, **changes), words, "en")
    assert refusal.value.expected == expected
