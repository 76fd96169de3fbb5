"""What a school wrote for itself is its own, and breaks nothing when it is broken."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from domain.ids import AccountId, SchoolId
from domain.people import Role
from domain.refusals import QuestionnaireUnknown
from locales.contents import with_school_files
from locales.library import Library, read_library
from locales.school_files import shelf_of
from services import alarms, interviewing, people, questionnaires, school_files
from storage.database import Database
from storage.tables import outbox
from tests.records import rows

pytestmark = pytest.mark.database

NOW = datetime(2021, 9, 6, 6, 0, tzinfo=UTC)
OPERATOR = 999
OWN = """\
version = 1
title = "Наша анкета"
minutes = 5
who = ["mentee"]
about = "school"
given = "at_once"
thanks = "Спасибо"
approved = { protocol = "3", on = 2021-09-01 }
sections = [{ id = "s", title = "Раздел" }]
questions = [{ id = "name", section = "s", kind = "text", text = "Как зовут?" }]
"""
HOUSE = OWN.replace("approved = { protocol", "# approved = { protocol").replace("Наша", "Общая")


def house(folder: Path) -> Library:
    """Write a library of one questionnaire, `common`."""
    shelf = folder / "house"
    shelf.mkdir(exist_ok=True)
    (shelf / "common.toml").write_text(HOUSE, encoding="utf-8")
    return read_library(shelf)


def written(folder: Path, school: int, body: str = OWN, name: str = "ours") -> Library:
    """Write a school's file and read everything."""
    shelf = shelf_of(folder / "schools", SchoolId(school))
    shelf.mkdir(parents=True, exist_ok=True)
    (shelf / f"{name}.toml").write_text(body, encoding="utf-8")
    return with_school_files(house(folder), folder / "schools")


async def test_only_its_own_school_may_begin_it(database: Database, tmp_path: Path) -> None:
    """In the other school it stands in no menu, and a forged button finds nothing."""
    async with database.writing() as uow:
        mine = await people.open_school(uow, "Гимназия")
        other = await people.open_school(uow, "Лицей")
        anna = await people.let_in(uow, mine, AccountId(1), {Role.MENTEE})
        boris = await people.let_in(uow, other, AccountId(2), {Role.MENTEE})
        library = await questionnaires.enrol(uow, written(tmp_path, mine))
        name = f"s{mine}_ours"

        sitting = await interviewing.begin(uow, anna, library.for_school(mine), name, NOW)
        assert sitting.questionnaire.title == "Наша анкета"
        offers = await interviewing.offers(uow, boris, library.for_school(other))
        assert [one.questionnaire.id for one in offers] == ["common"]
        for shelf in (library, library.for_school(other)):
            with pytest.raises(QuestionnaireUnknown):
                await interviewing.begin(uow, boris, shelf, name, NOW)


@pytest.mark.parametrize(
    ("body", "name", "line", "said"),
    [
        (OWN.replace('"text"', '"essay"'), "ours", 10, "«essay»"),
        (OWN.replace("approved", "# approved"), "ours", 1, "[approved]"),
        (OWN, "common", 1, "уже есть у бота"),
        (OWN.replace("thanks", 'follows = "gone"\nthanks'), "ours", 7, "«gone»"),
        (OWN, "Наша", 1, "имя файла"),
        (OWN, "a" * 38, 1, "имя файла"),
    ],
)
def test_a_broken_file_takes_no_other_down(
    tmp_path: Path, body: str, name: str, line: int, said: str
) -> None:
    """The rest of the school, of other schools and of the house is there."""
    written(tmp_path, 7, name="sound")
    written(tmp_path, 8)
    library = written(tmp_path, 7, body, name)

    assert list(library.current) == ["common"]
    assert list(library.own[SchoolId(7)]) == ["s7_sound"]
    assert list(library.own[SchoolId(8)]) == ["s8_ours"]
    (refusal,) = library.refused
    assert refusal.line == line
    assert said in refusal.message


async def test_a_text_changed_under_an_old_version_refuses_that_file_alone(
    database: Database, tmp_path: Path
) -> None:
    """Who began with it goes on with the words they were asked; nobody begins anew."""
    async with database.writing() as uow:
        school_id = await people.open_school(uow, "Гимназия")
        anna = await people.let_in(uow, school_id, AccountId(1), {Role.MENTEE})
        before = await questionnaires.enrol(uow, written(tmp_path, school_id))
        name = f"s{school_id}_ours"
        begun = await interviewing.begin(uow, anna, before.for_school(school_id), name, NOW)

        edited = written(tmp_path, school_id, OWN.replace("Как зовут?", "Имя?"))
        library = await questionnaires.enrol(uow, edited)

        assert list(library.own[school_id]) == []
        assert "version = 2" in library.refused[0].message
        page = await interviewing.look(uow, anna, library, begun.interview.id)
        assert page.questionnaire.questions[0].text == "Как зовут?"
        boris = await people.let_in(uow, school_id, AccountId(2), {Role.MENTEE})
        with pytest.raises(QuestionnaireUnknown):
            await interviewing.begin(uow, boris, library.for_school(school_id), name, NOW)


async def test_operators_hear_once_of_each_mistake(database: Database, tmp_path: Path) -> None:
    """Every start finds it again; only another mistake is news."""
    for body in (OWN.replace("minutes = 5", "minutes = 0"), "title = 1"):
        library = written(tmp_path, 7, body)
        for _ in range(2):
            async with database.writing() as uow:
                await alarms.name_operators(uow, [OPERATOR])
                await school_files.tell_refused(uow, library, NOW)
    told = [str(one["screen"]) for one in await rows(database, outbox)]
    assert len(told) == 2
    assert "7/questionnaires/ours.toml" in told[0]
    assert str(tmp_path) not in told[0]


def test_a_school_may_follow_its_own_and_the_houses_questionnaires(tmp_path: Path) -> None:
    """An author writes the short name of a file; its own wins."""
    after = OWN.replace('id = "name"', 'id = "name_2"')
    written(tmp_path, 7)
    written(tmp_path, 7, after.replace("thanks", 'follows = "ours"\nthanks'), "later")
    library = written(tmp_path, 7, after.replace("thanks", 'follows = "common"\nthanks'), "last")
    assert library.refused == ()
    follows = {one.id: one.follows for one in library.own[SchoolId(7)].values()}
    assert follows == {"s7_ours": None, "s7_later": "s7_ours", "s7_last": "common"}


def test_an_edition_nobody_can_read_any_more_does_not_stop_the_start(tmp_path: Path) -> None:
    """Rules grow, and what a school wrote under older ones is not the house's fault."""
    library = written(tmp_path, 7)
    old = replace(library.sources[-1], version=9, body="nothing of today")
    assert library.with_earlier([old]).earlier == {}
