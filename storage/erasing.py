"""Erasing: everything that tells of one person goes; counts stay under a number.

A column that is added to a table needs a line here if it can tell of somebody: a test fills every
column of every table about one person, erases them, and looks for what is left.
"""

from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import BindParameter, Table, bindparam, delete, false, null, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.digest_causes import ABOUT, Cause, Subject
from domain.ids import SchoolId
from domain.people import Person, Standing
from storage import tables as of
from storage.stops import (
    GATHERINGS_OF,
    INTERVIEWS_OF,
    MEETINGS_OF,
    NOMINATIONS_OF,
    PAIRS_OF,
    PLANS_OF,
    TICKETS_OF,
    Stops,
)

_PERSON: Final[BindParameter[int]] = bindparam("person")
_ACCOUNT: Final[BindParameter[int]] = bindparam("account")
_SUBJECTS: Final[BindParameter[str]] = bindparam("subjects", expanding=True)
_LINES: Final = select(of.journal.c.id).where(
    of.journal.c.school_id == bindparam("school"),
    or_(of.journal.c.actor_id == _PERSON, of.journal.c.subject.in_(_SUBJECTS)),
)
_LINKS: Final = (
    (of.invitations.c.child_id == _PERSON)
    | (of.invitations.c.person_id == _PERSON)
    | (of.invitations.c.used_by == _PERSON)
)


def _blanked(table: Table, *names: str) -> Any:
    """Empty some columns of a table."""
    return update(table).values({table.c[name]: null() for name in names})


_WORDS: Final = (
    delete(of.prompts).where(
        or_(of.prompts.c.account_id == _ACCOUNT, of.prompts.c.interview_id.in_(INTERVIEWS_OF))
    ),
    delete(of.answers).where(of.answers.c.interview_id.in_(INTERVIEWS_OF)),
    update(of.interviews)
    .where(of.interviews.c.id.in_(INTERVIEWS_OF))
    .values(ticked=[], at=null(), worries=false()),
    _blanked(of.meetings, "place", "reason", "topic", "agreed_on").where(
        of.meetings.c.id.in_(MEETINGS_OF)
    ),
    delete(of.meeting_times).where(of.meeting_times.c.meeting_id.in_(MEETINGS_OF)),
    _blanked(of.pairs, "final_because", "order_number", "reason").where(
        of.pairs.c.id.in_(PAIRS_OF)
    ),
    _blanked(of.gatherings, "reason").where(of.gatherings.c.id.in_(GATHERINGS_OF)),
    _blanked(of.nominations, "reason").where(of.nominations.c.id.in_(NOMINATIONS_OF)),
    _blanked(of.gathering_people, "reply").where(of.gathering_people.c.person_id == _PERSON),
    _blanked(of.protocols, "agenda", "heard", "decided").where(
        of.protocols.c.gathering_id.in_(GATHERINGS_OF)
    ),
    _blanked(of.period_reports, "words").where(of.period_reports.c.written_by == _PERSON),
    _blanked(of.broadcasts, "words").where(of.broadcasts.c.made_by == _PERSON),
    _blanked(of.publications, "title", "url").where(of.publications.c.pair_id.in_(PAIRS_OF)),
    _blanked(of.pair_members, "reason").where(of.pair_members.c.person_id == _PERSON),
    update(of.rematches)
    .where(of.rematches.c.pair_id.in_(PAIRS_OF))
    .values(reason="", words=null()),
    update(of.plans)
    .where(of.plans.c.id.in_(PLANS_OF))
    .values(words={}, returned_because=null(), order_number=null()),
    _blanked(of.plan_items, "title", "expected", "actual").where(
        of.plan_items.c.plan_id.in_(PLANS_OF)
    ),
    _blanked(of.plan_versions, "body").where(of.plan_versions.c.plan_id.in_(PLANS_OF)),
    _blanked(of.candidacies, "reason", "admitted_because", "interview_at").where(
        of.candidacies.c.person_id == _PERSON
    ),
    _blanked(of.certificates, "title", "number").where(of.certificates.c.person_id == _PERSON),
    delete(of.ticket_words).where(
        or_(of.ticket_words.c.ticket_id.in_(TICKETS_OF), of.ticket_words.c.author_id == _PERSON)
    ),
    delete(of.tickets).where(of.tickets.c.person_id == _PERSON),
    delete(of.journal_details).where(of.journal_details.c.journal_id.in_(_LINES)),
)
_MARKS: Final = (
    delete(of.digest_marks).where(of.digest_marks.c.curator_id == _PERSON),
    *(
        delete(of.digest_marks).where(
            of.digest_marks.c.school_id == bindparam("school"),
            of.digest_marks.c.cause.in_([one for one in Cause if ABOUT[one] is about]),
            of.digest_marks.c.subject_id.in_(numbers),
        )
        for about, numbers in (
            (Subject.PERSON, select(of.people.c.id).where(of.people.c.id == _PERSON)),
            (Subject.PAIR, PAIRS_OF),
        )
    ),
)
_POST: Final = (
    delete(of.outbox).where(of.outbox.c.person_id == _PERSON),
    _blanked(of.outbox, "screen").where(of.outbox.c.subject.in_(_SUBJECTS)),
    delete(of.attachments).where(of.attachments.c.person_id == _PERSON),
    delete(of.jobs).where(of.jobs.c.person_id == _PERSON),
)
_ENTRANCE: Final = (
    _blanked(of.invitations, "label", "class_name", "roster_id").where(_LINKS),
    _blanked(of.invitations, "roster_id").where(
        of.invitations.c.roster_id.in_(
            select(of.roster.c.id).where(of.roster.c.person_id == _PERSON)
        )
    ),
    delete(of.roster).where(of.roster.c.person_id == _PERSON),
    _blanked(of.entry_requests, "question", "said_yes", "reason").where(
        of.entry_requests.c.person_id == _PERSON
    ),
    _blanked(of.road_map_uploads, "rows", "problems").where(
        of.road_map_uploads.c.school_id == bindparam("school")
    ),
    _blanked(of.uploads, "lines", "problems").where(of.uploads.c.school_id == bindparam("school")),
)
_TIES: Final = (
    _blanked(of.consents, "paper_number", "paper_kept", "message_id").where(
        of.consents.c.person_id == _PERSON
    ),
    delete(of.paper_drafts).where(
        or_(of.paper_drafts.c.person_id == _PERSON, of.paper_drafts.c.staff_id == _PERSON)
    ),
    delete(of.kinships).where(
        or_(of.kinships.c.guardian_id == _PERSON, of.kinships.c.child_id == _PERSON)
    ),
    delete(of.pair_wishes).where(of.pair_wishes.c.person_id == _PERSON),
    delete(of.class_stays).where(of.class_stays.c.person_id == _PERSON),
    delete(of.chosen_runs).where(of.chosen_runs.c.person_id == _PERSON),
    delete(of.pauses).where(of.pauses.c.person_id == _PERSON),
    delete(of.vacations).where(of.vacations.c.person_id == _PERSON),
    delete(of.phone_calls).where(of.phone_calls.c.person_id == _PERSON),
    delete(of.role_terms).where(of.role_terms.c.person_id == _PERSON),
    delete(of.position_people).where(of.position_people.c.person_id == _PERSON),
    _blanked(of.role_terms, "stands_in_for").where(of.role_terms.c.stands_in_for == _PERSON),
)
_TOMBSTONE: Final = (
    update(of.people)
    .where(of.people.c.id == _PERSON)
    .values(
        given_name=null(),
        family_name=null(),
        class_name=null(),
        born_on=null(),
        standing=Standing.ERASED,
        account_id=bindparam("nobody"),
    )
)
_CHAT: Final = (
    _blanked(of.inbox, "body")
    .where(of.inbox.c.account_id == _ACCOUNT)
    .values(state="done", account_id=0),
    delete(of.outbox).where(of.outbox.c.account_id == _ACCOUNT),
    delete(of.messages).where(of.messages.c.account_id == _ACCOUNT),
    delete(of.attachments).where(of.attachments.c.account_id == _ACCOUNT),
    delete(of.wrong_links).where(of.wrong_links.c.account_id == _ACCOUNT),
    delete(of.accounts).where(of.accounts.c.id == _ACCOUNT),
)
_LEFT: Final = (
    update(of.accounts)
    .where(of.accounts.c.id == _ACCOUNT, of.accounts.c.school_id == bindparam("school"))
    .values(school_id=null())
)


class Erasing:
    """Takes one person out of a school."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def erase(self, person: Person, stops: Stops) -> None:
        """Erase everything about somebody; the chat goes with the last person who uses it."""
        is_sole = await stops.is_sole(person.id, person.account_id)
        facts = {
            "person": person.id,
            "account": person.account_id,
            "school": self._school_id,
            "subjects": await stops.subjects(person.id),
            "nobody": await stops.nobodys_account(),
        }
        for statement in _in_order(is_sole=is_sole):
            await self._connection.execute(statement, _needed(statement, facts))


def _in_order(*, is_sole: bool) -> Iterator[Any]:
    """Yield the statements so that nothing is taken away while something still points at it."""
    yield from (*_WORDS, *_MARKS, *_POST, *_ENTRANCE, *_TIES, _TOMBSTONE)
    yield from _CHAT if is_sole else (_LEFT,)


def _needed(statement: Any, facts: dict[str, Any]) -> dict[str, Any]:
    """Choose the facts that a statement asks for."""
    asked = statement.compile().params
    return {name: value for name, value in facts.items() if name in asked}
