"""The days that the deadlines of every document come to, worked out by hand, and what is odd."""

from datetime import date

import pytest

from domain.doubts import Doubt, DoubtKind, warnings
from domain.programmes import Programme
from locales.programmes import read_programmes, worded
from locales.texts import texts_for

PROGRAMMES = read_programmes()
RU = texts_for("ru")

# От руки: слова срока; с какого дня, по какой. Прочерк: дня нет.
DAYS = {
    "ddt-2024": {
        "октябрь-декабрь 2024": "2024-10-01 2024-12-31",
        "декабрь 2024": "2024-12-01 2024-12-31",
        "январь-февраль 2021": "2021-01-01 2021-02-28",
        "постоянно": "2024-01-01 2024-12-31",
        "ежегодно": "2024-01-01 2024-12-31",
        "сентябрь 2021": "2021-09-01 2021-09-30",
        "сентябрь – октябрь 2021": "2021-09-01 2021-10-31",
        "сентябрь – октябрь (в начале у.г.)": "2024-09-01 2024-10-31",
        "апрель -май": "2024-04-01 2024-05-31",
    },
    "kindergarten-2023": {
        "Август 2023": "2023-08-01 2023-08-31",
        "Август-сентябрь 2023": "2023-08-01 2023-09-30",
        "Октябрь 2023": "2023-10-01 2023-10-31",
        "В течение года (сентябрь-декабрь 2023)": "2023-09-01 2023-12-31",
        "Ноябрь, март": "2023-11-01 2024-03-31",
        "Декабрь 2023": "2023-12-01 2023-12-31",
        "В течение всего срока реализации": "2023-08-01 2023-12-31",
    },
    "klin-2023": {
        "Август 2023": "2023-08-01 2023-08-31",
        "Сентябрь 2023": "2023-09-01 2023-09-30",
        "Октябрь 2023": "2023-10-01 2023-10-31",
        "Сентябрь 2023 Февраль 2024": "2023-09-01 2024-02-29",
        "Март 2024": "2024-03-01 2024-03-31",
        "2023-2024 учебный год": "2023-09-01 2024-06-30",
        "Май 2024": "2024-05-01 2024-05-31",
        "В течение года": "2023-09-01 2024-06-30",
        "Сентябрь, октябрь 2023": "2023-09-01 2023-10-31",
        "Октябрь Январь": "2023-10-01 2024-01-31",
        "Ноябрь 2023 Март 2024": "2023-11-01 2024-03-31",
        "Ноябрь 2023 Январь 2024 Февраль 2024 Март 2024": "2023-11-01 2024-03-31",
        "Ноябрь 2023 Декабрь 2024 Январь 2024": "2023-11-01 2024-12-31",
        "Декабрь 2023": "2023-12-01 2023-12-31",
        "Февраль": "2024-02-01 2024-02-29",
        "Март": "2024-03-01 2024-03-31",
        "Март 2024 Май 2024": "2024-03-01 2024-05-31",
        "Апрель-май": "2024-04-01 2024-05-31",
        "Май 2024 Июнь 2024": "2024-05-01 2024-06-30",
        "Январь 2024": "2024-01-01 2024-01-31",
        "С августа 2023 в течение учебного года": "2023-08-01 2024-06-30",
        "С августа 2023 года в течение учебного года": "2023-08-01 2024-06-30",
        "по заявкам ОО": "- -",
        "Сентябрь 2023 -май 2024 Октябрь 2023, январь 2024, Апрель 2024": "2023-09-01 2024-05-31",
    },
    "morshansk-2020": {
        "02.06.2020": "2020-06-02 2020-06-02",
        "Июнь 2020": "2020-06-01 2020-06-30",
        "До 20.06.2020": "- 2020-06-20",
        "Август 2020 г.": "2020-08-01 2020-08-31",
        "До 03.06.2020": "- 2020-06-03",
        "Июнь 2020 г": "2020-06-01 2020-06-30",
        "До 25.06.2020": "- 2020-06-25",
        "До 30.06.2020": "- 2020-06-30",
        "До 30.08.2020": "- 2020-08-30",
        "В течение учебного года": "- -",
        "июнь - август 2020 г.": "2020-06-01 2020-08-31",
        "Август – декабрь .2020": "2020-08-01 2020-12-31",
        "До 20.08.2020": "- 2020-08-20",
        "Сентябрь 2020 г.": "2020-09-01 2020-09-30",
        "До 10.09.2020 г.": "- 2020-09-10",
        "До 01.09.2020": "- 2020-09-01",
        "До 30.09.2020 г.": "- 2020-09-30",
        "До 30.09.2020, далее  в течение всего периода реализации": "- 2020-09-30",
        "До 30.09.2020 г., далее в течение всего периода реализации": "- 2020-09-30",
        "по отдельному графику": "- -",
        "с 1 по 15 сентября 2020 г": "2020-09-01 2020-09-15",
        "До 15.09.2020": "- 2020-09-15",
        "До 15.09.2020, далее – в течение года": "- 2020-09-15",
        "В  соответствии  со сроками реализации программ наставничества": "- -",
        "До 30.09.2020": "- 2020-09-30",
        "Сентябрь – декабрь 2020 г.": "2020-09-01 2020-12-31",
        "До 15.01.2021": "- 2021-01-15",
        "в течение всего периода внедрения": "2020-06-01 2024-12-31",
        "Декабрь  2020 г.": "2020-12-01 2020-12-31",
        "декабрь 2020 г": "2020-12-01 2020-12-31",
        "С 15.06.2020 по 30.12.2020": "2020-06-15 2020-12-30",
        "В течение всего периода внедрения  и реализации методологии": "2020-06-01 2024-12-31",
        "До 20.01.2021": "- 2021-01-20",
        "в соответствии со сроками реализации программ или  май 2021 г.)": "2021-05-01 2021-05-31",
        "Сентябрь 2021 г.": "2021-09-01 2021-09-30",
        "Сентябрь 2022 г.": "2022-09-01 2022-09-30",
        "Сентябрь 2023 г.": "2023-09-01 2023-09-30",
    },
}
# Что странно в каждом документе: строка или этап и чем.
ODD = {
    "ddt-2024": {
        "1": DoubtKind.ODD,
        "1.5": DoubtKind.EARLY,
        "4.1": DoubtKind.EARLY,
        "4.3.1": DoubtKind.EARLY,
    },
    "default-year": {},
    "gymnasium-2021": {
        "7b": DoubtKind.EARLY,
        "А1": DoubtKind.UNCLEAR,
        "А2": DoubtKind.ODD,
        "А3": DoubtKind.UNCLEAR,
        "А4": DoubtKind.UNCLEAR,
        "А5": DoubtKind.UNCLEAR,
        "И2": DoubtKind.UNCLEAR,
        "И4": DoubtKind.BLANK,
        "У3": DoubtKind.UNCLEAR,
    },
    "kindergarten-2023": {"3.3.а": DoubtKind.ODD, "5.4": DoubtKind.LATE},
    "klin-2023": {
        "1.1": DoubtKind.EARLY,
        "1.2": DoubtKind.ODD,
        "4.2": DoubtKind.ODD,
        "7.1": DoubtKind.ODD,
        "6": DoubtKind.LATE,
        "p_routes": DoubtKind.EARLY,
        "p_cabinet": DoubtKind.EARLY,
    },
    "morshansk-2020": {
        "1": DoubtKind.UNAPPROVED,
        "5": DoubtKind.UNAPPROVED,
        "17": DoubtKind.ODD,
        "32": DoubtKind.ODD,
        "33": DoubtKind.ODD,
        "E3": DoubtKind.ALIKE,
    },
}


@pytest.mark.parametrize("name", DAYS)
def test_every_deadline_of_a_document_comes_to_its_days(name: str) -> None:
    """A month is due on its last day, a list of months on the last day of the last."""
    found = {one.deadline.words: one.deadline for one in PROGRAMMES[name].positions}
    assert {
        words: f"{one.opens_on or '-'} {one.due_on or '-'}" for words, one in found.items()
    } == DAYS[name]


def test_the_default_year_is_due_when_it_says() -> None:
    """It is written by us, so that nothing in it is vague: every row has its day, in its year."""
    year = PROGRAMMES["default-year"]
    assert (year.starts_on, year.positions[0].deadline.due_on) == (date(2025, 8, 20),) * 2
    due = [one.deadline.due_on for one in year.positions]
    assert None not in due
    assert due[-1] == date(2026, 8, 25)
    assert all(one.deadline.is_reminded for one in year.positions)


@pytest.mark.parametrize("name", ODD)
def test_what_is_odd_in_a_document_is_told_and_nothing_else(name: str) -> None:
    """The document is kept as it was written; a curator hears what to look at."""
    assert _odd(PROGRAMMES[name]) == ODD[name]


def _odd(programme: Programme) -> dict[str, DoubtKind]:
    found = {}
    for doubt in warnings(programme):
        position = programme.position(doubt.position_id or "")
        place = position.number or position.id if position else str(doubt.stage_id)
        found[place] = doubt.kind
    assert len(found) == len(warnings(programme))
    return found


def test_every_oddity_has_words() -> None:
    """A curator reads which row or stage it is and what stands there."""
    programme = PROGRAMMES["gymnasium-2021"]
    said_of = {
        kind: worded(Doubt(position_id="pairs_study", kind=kind), programme, RU)
        for kind in DoubtKind
        if kind is not DoubtKind.ALIKE
    }
    early = "Строка А2: срок «Июнь 2022» раньше начала программы."
    assert said_of[DoubtKind.EARLY] == early
    assert said_of[DoubtKind.ODD].startswith("Строка А2: пары подбирают по анкетам в июне")
    assert all(words.startswith("Строка А2: ") for words in said_of.values())
    assert len(set(said_of.values())) == len(said_of)
    alike = worded(Doubt(stage_id="E3", kind=DoubtKind.ALIKE), PROGRAMMES["morshansk-2020"], RU)
    assert alike == "Этап 3 называется так же, как другой: «Формирование базы наставляемых»."


@pytest.mark.parametrize("years", [1, 3, 6])
@pytest.mark.parametrize("name", PROGRAMMES)
def test_a_road_map_comes_back_from_another_year_as_it_went(name: str, years: int) -> None:
    """No deadline falls on 29 February, and the end of February is a month's end, not a day."""
    programme = PROGRAMMES[name]
    moved = programme.shifted(years)
    assert moved.shifted(-years) == programme
    assert moved.starts_on.year == programme.starts_on.year + years
    assert _odd(moved) == ODD[name]
