"""Evidence: who puts it beside a position, who sees it, and what the journal keeps."""

from datetime import date, timedelta
from typing import NamedTuple

import pytest

from domain.evidence import Proof, document, file, link
from domain.files import FileKind, Lent, Sent
from domain.ids import AttachmentId
from domain.people import Person, Role
from domain.positions import PositionState, RoadMapRow
from domain.refusals import ChangedMeanwhile, Misunderstood, NotAllowed, NotYours
from locales.contents import read_contents
from services import evidence, evidence_photos, runs
from storage.database import Database
from tests.pairs import NOW, someone

pytestmark = pytest.mark.database

PROGRAMME = read_contents().programmes["gymnasium-2021"]
ORDER = document("Приказ", "15", date(2021, 9, 1))
PHOTO = file("file-1", FileKind.PICTURE, "приказ")


class Here(NamedTuple):
    """A school in its year, whose first position is the director's."""

    curator: Person
    director: Person
    teacher: Person
    row: RoadMapRow


async def _here(database: Database) -> Here:
    curator = await someone(database, 1, Role.CURATOR)
    director = await someone(database, 2, Role.DIRECTOR)
    teacher = await someone(database, 3, Role.CLASS_TEACHER)
    async with database.writing() as uow:
        run = await runs.begin(uow, curator.school_id, PROGRAMME, None, NOW)
        rows = await uow.of(curator.school_id).positions.of_run(run.id)
    return Here(curator, director, teacher, rows[0])


async def _said(database: Database, here: Here) -> list[tuple[str, str]]:
    """Read what the journal says of the position, the oldest first, with the kinds of evidence."""
    async with database.reading() as uow:
        school = uow.of(here.curator.school_id)
        entries = await school.journal.about(f"position:{here.row.id}", 50)
    return [(one.deed, one.details["kind"]) for one in reversed(entries)]


async def test_evidence_lets_a_position_be_under_way(database: Database) -> None:
    """It is counted for its run, and stands in the order it came."""
    here = await _here(database)
    school_id, row_id = here.curator.school_id, here.row.id
    for proof in (ORDER, PHOTO, link("https://school.ru/a")):
        async with database.writing() as uow:
            await evidence.add(uow, here.director, row_id, proof, NOW)
    async with database.reading() as uow:
        row = await uow.of(school_id).positions.get(row_id)
        known = await evidence.of_row(uow, here.teacher, row_id)
        counts = await uow.of(school_id).evidence.counts(row.run_id)
        of_run = await uow.of(school_id).evidence.of_run(row.run_id)
    assert row.state is PositionState.UNDER_WAY
    assert [one.proof for one in known] == [ORDER, PHOTO, link("https://school.ru/a")]
    assert of_run == known
    assert counts == {row_id: 3}


async def test_a_position_that_is_done_stays_done(database: Database) -> None:
    """What proves it often comes later."""
    here = await _here(database)
    async with database.writing() as uow:
        positions = uow.of(here.curator.school_id).positions
        await positions.save(here.row.marked(here.curator.id, NOW))
        await evidence.add(uow, here.director, here.row.id, ORDER, NOW)
        assert (await positions.get(here.row.id)).is_done


async def test_only_who_answers_for_a_position_proves_it(database: Database) -> None:
    """A class teacher reads; a mentor does not even that; another school finds nothing."""
    here = await _here(database)
    mentor = await someone(database, 4, Role.MENTOR)
    stranger = await someone(database, 5, Role.CURATOR, school="Лицей")
    for person, refusal in ((here.teacher, NotYours), (mentor, NotAllowed), (stranger, NotYours)):
        async with database.writing() as uow:
            with pytest.raises(refusal):
                await evidence.add(uow, person, here.row.id, ORDER, NOW)
    for person, refusal in ((mentor, NotAllowed), (stranger, NotYours)):
        async with database.reading() as uow:
            with pytest.raises(refusal):
                await evidence.of_row(uow, person, here.row.id)


@pytest.mark.parametrize(
    ("day", "expected"),
    [(date(2021, 9, 30), "evidence_future"), (date(1921, 9, 1), "evidence_long_ago")],
)
async def test_a_document_of_another_time_is_a_slip(
    database: Database, day: date, expected: str
) -> None:
    """An order of next month is not signed yet, and one of 1921 was meant for 2021."""
    here = await _here(database)
    async with database.writing() as uow:
        with pytest.raises(Misunderstood, match=expected):
            await evidence.add(uow, here.curator, here.row.id, document("П", "1", day), NOW)


async def test_one_takes_back_what_one_added_and_a_curator_everything(
    database: Database,
) -> None:
    """A director does not take back what the curator added; what is gone stays gone."""
    here = await _here(database)
    row_id = here.row.id
    async with database.writing() as uow:
        theirs = await evidence.add(uow, here.curator, row_id, ORDER, NOW)
        own = await evidence.add(uow, here.director, row_id, ORDER, NOW)
        with pytest.raises(NotYours):
            await evidence.drop(uow, here.director, row_id, theirs.id, NOW)
        assert await evidence.drop(uow, here.director, row_id, own.id, NOW)
        assert not await evidence.drop(uow, here.director, row_id, own.id, NOW)
        assert await evidence.drop(uow, here.curator, row_id, theirs.id, NOW)
        assert await evidence.of_row(uow, here.curator, row_id) == ()
    deeds = ["add-evidence", "add-evidence", "drop-evidence", "drop-evidence"]
    assert await _said(database, here) == [(deed, "document") for deed in deeds]


async def test_a_picture_is_shown_by_its_name_at_the_messenger(database: Database) -> None:
    """Whoever reads it is written down; a document has nothing to be shown."""
    here = await _here(database)
    row_id = here.row.id
    async with database.writing() as uow:
        photo = await evidence.add(uow, here.curator, row_id, PHOTO, NOW)
        order = await evidence.add(uow, here.curator, row_id, ORDER, NOW)
        opened = await evidence.open_file(uow, here.teacher, row_id, photo.id, NOW)
        assert opened is not None
        assert opened.file.is_protected
        assert opened.file.kind is FileKind.PICTURE
        assert await uow.attachments.contents(opened.file.id) == Lent("file-1")
        assert await evidence.open_file(uow, here.teacher, row_id, order.id, NOW) is None
    assert ("read-evidence", "picture") in await _said(database, here)


async def test_a_photo_that_waits_is_its_senders_alone(database: Database) -> None:
    """Nobody places somebody else's; it is placed once; after a day it is forgotten."""
    here = await _here(database)
    row_id = here.row.id
    sent = Sent(file_id="file-2", name="приказ", size=9, kind=FileKind.PICTURE)
    async with database.writing() as uow:
        kept = await uow.attachments.keep(here.director, sent, NOW)
        with pytest.raises(ChangedMeanwhile):
            await evidence_photos.place(uow, here.curator, row_id, kept.id, NOW)
        added = await evidence_photos.place(uow, here.director, row_id, kept.id, NOW)
        with pytest.raises(ChangedMeanwhile):
            await evidence_photos.place(uow, here.director, row_id, kept.id, NOW)
        again = await uow.attachments.keep(here.director, sent, NOW)
        await uow.attachments.forget(NOW + timedelta(seconds=1))
        assert await evidence_photos.waiting(uow, here.director, again.id) is None
    assert added.proof == Proof(
        kind=added.proof.kind, title="приказ", file_id="file-2", file_kind=FileKind.PICTURE
    )


async def test_a_file_made_for_somebody_is_no_photo_that_waits(database: Database) -> None:
    """A forged number leads to nothing that could be put beside a position."""
    here = await _here(database)
    async with database.writing() as uow:
        made = await uow.attachments.add(here.curator, "roster.xlsx", b"PK", NOW)
        for number in (made.id, AttachmentId(made.id + 1)):
            assert await evidence_photos.waiting(uow, here.curator, number) is None
