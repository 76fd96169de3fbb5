"""The demo as a newcomer sees it: a process, a page in a real browser, a school of one's own."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.browser.chromiums import a_chromium
from tests.browser.demos import a_demo
from tests.browser.visitors import Visitor
from tests.browser.walks import CHILD, the_guardian_agrees, the_guardian_comes_in

pytestmark = [pytest.mark.slow, pytest.mark.alone]

OPERATOR = "Оператор бота"
CURATOR = "Новый куратор"


@pytest.fixture
async def visitor(tmp_path: Path) -> AsyncIterator[Visitor]:
    """Somebody who has just started the demo and opened its page on a wide screen."""
    async with a_demo(tmp_path) as address, a_chromium() as browser:
        page = await browser.new_page(viewport={"width": 1280, "height": 800})
        await page.goto(address)
        try:
            yield Visitor(page)
        finally:
            await page.screenshot(path=tmp_path / "last-seen.png")


async def test_a_school_of_ones_own_goes_from_the_link_to_the_monday_digest(
    visitor: Visitor,
) -> None:
    """Operator, curator, child and parent each do their part on the telephones of the page."""
    await the_operator_opens_a_school(visitor)
    await the_curator_comes_in(visitor)
    await the_curator_invites_a_child(visitor)
    await the_guardian_comes_in(visitor)
    await the_guardian_agrees(visitor)
    await the_curator_checks_the_parent(visitor)
    await the_child_begins_the_survey(visitor)

    await visitor.turns_the_clock("до понедельника 9:00", "пн, 6 сентября 2021, 09:00")

    await visitor.taps(CURATOR, "Показать")
    await visitor.reads(CURATOR, "Неделя 6–12 сентября", "Дорожная карта: выполнено 0 %")
    await visitor.has_not_read(OPERATOR, "Неполадка")


async def the_operator_opens_a_school(visitor: Visitor) -> None:
    """One command gives the link for the first curator."""
    await visitor.writes(OPERATOR, "/schools Школа № 5")
    await visitor.taps(OPERATOR, "1. Внедрение целевой модели наставничества…")
    await visitor.reads(OPERATOR, "Школа: Школа № 5")
    await visitor.takes_the_link(OPERATOR, CURATOR)


async def the_curator_comes_in(visitor: Visitor) -> None:
    """The card of the school, the consent, the name."""
    for asked, words in (
        ("полное название школы", "МБОУ «Школа № 5»"),
        ("адрес школы", "101000, г. Учебный, ул. Лесная, д. 5"),
        ("телефон или почту", "school5@example.org"),
    ):
        await visitor.reads(CURATOR, asked)
        await visitor.writes(CURATOR, words)
    for label in ("Москва (МСК)", "Прочитать согласие", "Даю согласие"):
        await visitor.taps(CURATOR, label)
    await visitor.reads(CURATOR, "Как вас зовут?")
    await visitor.writes(CURATOR, "Ольга Сергеевна")
    await visitor.reads(CURATOR, "фамилию")
    await visitor.writes(CURATOR, "Лебедева")


async def the_curator_invites_a_child(visitor: Visitor) -> None:
    """The link goes to the child."""
    await visitor.taps(CURATOR, "Настроить школу")
    for label in ("Пригласить участника", "наставляемый", "Ученик и ученик", "до 14 лет"):
        await visitor.taps(CURATOR, label)
    await visitor.reads(CURATOR, "Ссылка готова.")
    await visitor.takes_the_link(CURATOR, CHILD)


async def the_curator_checks_the_parent(visitor: Visitor) -> None:
    """A paper was shown; only now the child is told to begin."""
    await visitor.taps(CURATOR, "Проверить родителей")
    await visitor.taps(CURATOR, "Документ показан: Марина Игоревна С.")
    await visitor.reads(CHILD, "Можно начинать.")


async def the_child_begins_the_survey(visitor: Visitor) -> None:
    """A name, and the first three answers."""
    await visitor.taps(CHILD, "Начать")
    await visitor.reads(CHILD, "Как тебя зовут?")
    await visitor.writes(CHILD, "Саша")
    await visitor.reads(CHILD, "А фамилия?")
    await visitor.writes(CHILD, "Соколов")
    await visitor.taps(CHILD, "Ответить позже")
    await visitor.taps(CHILD, "Заполнить: Первый опрос наставляемого")
    for question, answer in (
        ("Раньше уже был наставник?", "Нет"),
        ("Хочется участвовать в программе?", "Да"),
        ("Насколько полезной будет программа?", "8"),
    ):
        await visitor.reads(CHILD, question)
        await visitor.taps(CHILD, answer)
    await visitor.reads(CHILD, "Насколько спокойно и комфортно будет в программе?")
