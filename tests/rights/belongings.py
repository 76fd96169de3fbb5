"""Belongings: what the people of a town own, and what waits for its curators."""

from datetime import date, timedelta
from typing import Any, Final

from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import PersonId, RunId
from domain.people import AgeGroup, Form, Role
from domain.rosters import Judged, Line
from locales.library import Library
from services import interviewing, runs
from storage import tables
from storage.unit_of_work import UnitOfWork
from tests.rights import (
    couples,
    gatherers,
    learners,
    nominators,
    open_links,
    papers,
    plans,
    proofs,
    publicists,
    waves,
    year_ends,
)
from tests.rights.towns import BEFORE, CLASSES, NOW, OTHER, OWN, SIDES, Town, put

PROGRAMME: Final = "gymnasium-2021"
SOON: Final = NOW + timedelta(days=2)
PAST: Final = NOW - timedelta(days=1)


async def furnish(connection: AsyncConnection, town: Town, library: Library) -> None:
    """Write everything there can be in a school."""
    uow = UnitOfWork(connection)
    await _year(uow, connection, town, library)
    for side in SIDES:
        await _family(connection, town, side)
        await couples.bring(connection, town, side)
        await _talk(connection, town, side)
        await _entrance(connection, town, side)
        await _roster(uow, connection, town, side)
        await _letters(connection, town, side)
        await _table(uow, town, side)
        await waves.ask(connection, town, side)
        await couples.on_paper(connection, town, side)
        await learners.learn(connection, town, side)
        await gatherers.gather(connection, town, side)
        await publicists.publish(connection, town, side)
        await nominators.honour(connection, town, side)
    await plans.write_plans(connection, town)
    await open_links.hand_out(connection, town)
    await year_ends.end(connection, town)
    await papers.agree(uow, town)
    await papers.begin(connection, town)
    await _fill_in(uow, connection, town, library)
    await uow.finish()


async def _year(
    uow: UnitOfWork, connection: AsyncConnection, town: Town, library: Library
) -> None:
    run = await runs.begin(uow, town.id, library.programmes[PROGRAMME], None, NOW)
    rows = await uow.of(town.id).positions.of_run(run.id)
    town.things |= {("run", OWN): run.id, ("row", OWN): rows[0].id, ("row", OTHER): rows[1].id}
    await proofs.put_beside(connection, town)
    town.things["erasure", OWN] = await put(
        connection,
        tables.erasures,
        school_id=town.id,
        person_id=town.things["trial", OWN],
        reason="left",
        asked_at=BEFORE,
        asked_by=town.things["curator", OWN],
        due_on=BEFORE.date(),
        state="done",
        done_at=PAST,
        facts={},
    )


async def _family(connection: AsyncConnection, town: Town, side: str) -> None:
    tie = {"school_id": town.id, "child_id": town.things["mentee", side], "since": BEFORE}
    seen = {"confirmed_by": town.things["curator", OWN], "confirmed_at": BEFORE}
    both = {"guardian": seen, "new_guardian": {}}
    for name, facts in both.items():
        guardian = town.things[name, side]
        await put(connection, tables.kinships, guardian_id=guardian, **tie, **facts)


async def _talk(connection: AsyncConnection, town: Town, side: str) -> None:
    asker = town.things["mentee", side]
    ticket = await put(
        connection,
        tables.tickets,
        school_id=town.id,
        number=town.count("ticket") + 1,
        person_id=asker,
        to_role="psychologist" if side == OWN else "curator",
        opened_at=PAST,
        promised_at=SOON,
        answered_at=PAST,
    )
    town.things["ticket", side] = ticket
    said = {"author_id": asker, "said_at": PAST, "words": town.word(side)}
    await put(connection, tables.ticket_words, ticket_id=ticket, **said)


async def _entrance(connection: AsyncConnection, town: Town, side: str) -> None:
    town.things["link", side] = await put(
        connection,
        tables.invitations,
        school_id=town.id,
        token_sha256=f"{town.mark}{side}",
        role="mentee",
        form="peer",
        age_group="under_14",
        made_by=town.things["class_teacher", side],
        made_at=BEFORE,
        expires_at=NOW + timedelta(days=5),
        kind="group",
        label=town.word(side),
        class_name=CLASSES[side],
    )
    town.things["request", side] = await put(
        connection,
        tables.entry_requests,
        school_id=town.id,
        person_id=town.things["asking", side],
        invitation_id=town.things["link", side],
        asked_at=BEFORE,
        question=town.word(side),
    )


async def _roster(uow: UnitOfWork, connection: AsyncConnection, town: Town, side: str) -> None:
    words = {"given_name": town.word(side)[:60], "family_name": town.word(side)[:60]}
    paper = {"paper_number": "15", "paper_on": date(2021, 9, 1), "paper_kept": town.word(side)}
    facts: dict[str, Any] = {"code": f"К-{side}", "class_name": CLASSES[side], **words, **paper}
    sorts: dict[str, Any] = {
        "role": Role.MENTEE,
        "form": Form.PEER,
        "age_group": AgeGroup.UNDER_14,
    }
    curator = PersonId(town.things["curator", side])
    town.things["line", side] = await put(
        connection,
        tables.roster,
        school_id=town.id,
        written_at=BEFORE,
        written_by=curator,
        **facts,
        **sorts,
    )
    line = Line(**{**facts, **sorts, "code": f"Н-{side}"})
    town.things["upload", side] = await uow.of(town.id).uploads.add(
        curator, Judged(lines=(line,)), NOW
    )


async def _table(uow: UnitOfWork, town: Town, side: str) -> None:
    """Let each side have sent in a road map with a new position."""
    line = {"row": "3", "title": town.word(side), "stage": "Этап 1"}
    town.things["table", side] = await uow.of(town.id).road_map_uploads.add(
        RunId(town.things["run", OWN]),
        PersonId(town.things["curator", side]),
        ("stage", "title"),
        (line,),
        (),
        NOW,
    )


async def _letters(connection: AsyncConnection, town: Town, side: str) -> None:
    """Let each of the two have been told of their pair under a cover."""
    for name in ("mentor", "mentee"):
        one = town.people[name, side]
        letter = await put(
            connection,
            tables.outbox,
            key=f"cover:{one.id}",
            account_id=one.account,
            name=f"pair-made-{name}",
            person_id=one.id,
            subject=f"pair:{town.things['pair_planned', side]}",
            lane=1,
            not_before=PAST,
            if_uncertain="repeat",
            state="sent",
            tries=1,
            doubts=0,
            settled_at=PAST,
        )
        town.things[f"letter_{name}", side] = letter
        shown = {"account_id": one.account, "message_id": 5}
        await put(connection, tables.messages, letter_id=letter, **shown)


async def _fill_in(
    uow: UnitOfWork, connection: AsyncConnection, town: Town, library: Library
) -> None:
    """Let mentors and mentees have put their first survey aside; who has no pair has sent it."""
    for name in ("mentee", "mentor", "free_mentee", "free_mentor"):
        for side in SIDES:
            if (name, side) in town.people:
                person = await uow.of(town.id).people.get(PersonId(town.things[name, side]))
                paper = f"{name.rpartition('_')[2]}_first"
                sitting = await interviewing.begin(uow, person, library, paper, BEFORE)
                town.things[f"interview_{name}", side] = sitting.interview.id
    sent = [town.things[f"interview_free_{name}", OWN] for name in ("mentee", "mentor")]
    done = tables.interviews.update().where(tables.interviews.c.id.in_(sent))
    await connection.execute(done.values(submitted_at=BEFORE))
    await connection.execute(tables.prompts.delete())
