"""Tables a school might send, as bytes of a file."""

from collections.abc import Sequence
from typing import Final

HEADINGS: Final = (
    "Код;Роль;Форма;Возраст;Класс;Имя;Фамилия;Дата рождения;Согласие №;Дата согласия;Где хранится"
)
MARIA: Final = (
    "7А-01;наставляемый;ученик и ученик;до 14;7А;Мария;Примерова;30.05.2010;15;01.09.2021;папка 3"
)
OLEG: Final = "7А-02;наставляемый;ученик и ученик;до 14;7А;Олег;Безбумажный;;;;"
PAVEL: Final = "10Б-01;наставник;ученик и ученик;14-17;10Б;;;;;;"


def table(*lines: str) -> bytes:
    """Write lines under the headings, as Excel saves them."""
    return "\r\n".join((HEADINGS, *lines)).encode("utf-8-sig")


def long_table(count: int) -> bytes:
    """Write a table with so many participants, every other with a consent on paper."""
    papers: Sequence[str] = ("15;01.09.2021;папка 3", ";;")
    lines = (
        f"У-{at:04};наставляемый;;до 14;{5 + at % 4}А;Имя;Фамилия;;{papers[at % 2]}"
        for at in range(count)
    )
    return table(*lines)
