"""Walks: what a curator, a child and a guardian do from the school's table to the withdrawal."""

from typing import Final

from tests.browser.demos import ROOT
from tests.browser.visitors import Visitor
from tests.conversations.slips import addresses_on

ROSTER: Final = ROOT / "docs" / "participants.csv"
CURATOR: Final = "Ольга Котова"
CHILD: Final = "Новый ученик"
PARENT: Final = "Новый родитель"


async def the_curator_sends_the_table(visitor: Visitor) -> None:
    """It is judged, and nothing is written yet."""
    await visitor.writes(CURATOR, "/people")
    for label in ("Загрузить список", "Прислать таблицу"):
        await visitor.taps(CURATOR, label)
    await visitor.reads(CURATOR, "Пришлите таблицу файлом")
    await visitor.sends_a_file(CURATOR, ROSTER)
    await visitor.reads(CURATOR, "Новых строк: 4", "Имён не сохраним: 1")


async def the_curator_prints_slips(visitor: Visitor) -> str:
    """The table is agreed to, and becomes paper; give what the first slip leads to."""
    for label in ("Записать", "Напечатать карточки", "7А"):
        await visitor.taps(CURATOR, label)
    await visitor.reads(CURATOR, "Напечатайте, разрежьте и раздайте.")
    paper = await visitor.saves_the_file(CURATOR, "карточки.pdf")
    first, *others = addresses_on(paper.read_bytes())
    assert len(others) == len(("7А-02", "7А-03"))
    return first


async def the_guardian_comes_in(visitor: Visitor) -> None:
    """The child's own link opens on the guardian's telephone, who agrees for themselves first."""
    await visitor.reads(CHILD, "Тебя пригласили в программу наставничества.")
    await visitor.taps(CHILD, "Получить ссылку")
    await visitor.takes_the_link(CHILD, PARENT)
    for label in ("Прочитать согласие", "Даю согласие"):
        await visitor.taps(PARENT, label)
    await visitor.reads(PARENT, "Как вас зовут?")
    await visitor.writes(PARENT, "Марина Игоревна")
    await visitor.reads(PARENT, "фамилию")
    await visitor.writes(PARENT, "Соколова")
    await visitor.taps(PARENT, "Я мать")
    await visitor.reads(PARENT, "Это согласие о ребёнке")


async def the_guardian_agrees(visitor: Visitor) -> None:
    """The consent about the child is another one."""
    await visitor.taps(PARENT, "Даю согласие")
    await visitor.reads(PARENT, "ребёнок сможет начать")


async def the_curator_sees_the_papers(visitor: Visitor) -> None:
    """Nothing begins before somebody has seen whose child it is."""
    await visitor.taps(CURATOR, "Проверить родителей")
    await visitor.taps(CURATOR, "Документ показан: Марина Игоревна С.")


async def the_child_says_who_they_are(visitor: Visitor) -> None:
    """A name and a birth date: thirteen years old."""
    await visitor.taps(CHILD, "Начать")
    await visitor.reads(CHILD, "Как тебя зовут?")
    await visitor.writes(CHILD, "Тимофей")
    await visitor.reads(CHILD, "А фамилия?")
    await visitor.writes(CHILD, "Берёзкин")
    await visitor.reads(CHILD, "Когда у тебя день рождения?")
    await visitor.writes(CHILD, "14.03.2008")
    await visitor.reads(CHILD, "Спасибо, дата записана.")


async def the_guardian_thinks_of_withdrawing(visitor: Visitor) -> None:
    """One tap in the guardian's corner, and they are told what follows."""
    await visitor.writes(PARENT, "/menu")
    for label in ("Узнать о ребёнке", "Отозвать согласие"):
        await visitor.taps(PARENT, label)
    await visitor.reads(PARENT, "отозвать согласие за ребёнка?")


async def the_guardian_withdraws(visitor: Visitor) -> None:
    """The child hears when the data go, the curator after opening the news."""
    await visitor.taps(PARENT, "Да, отозвать")
    await visitor.reads(PARENT, "Согласие отозвано.", "11 сентября")
    await visitor.reads(CHILD, "Участие в программе закончено.")
    await visitor.reads(CURATOR, "Есть новость, которая ждёт вас.")
    await visitor.taps(CURATOR, "Показать")
    await visitor.reads(CURATOR, "Тимофей Б.")
