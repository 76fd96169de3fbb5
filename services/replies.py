"""Replies: what one person has answered, for curators; each look is written in the journal."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.ids import InterviewId, PersonId
from domain.people import Person
from domain.refusals import QuestionnaireUnknown
from domain.replies import Reply, Twin, beside
from domain.rights import Deed, demand
from locales.library import Library
from services import UnitOfWork, people, readers


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """Everything somebody has sent off, the oldest first, earlier takes among it.

    `twins` are the answers given twice, by the title of the later questionnaire.
    """

    person: Person
    replies: tuple[Reply, ...]
    twins: Mapping[str, tuple[Twin, ...]]
    named: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """One of these papers, whose it is, and who of the staff filled it in, if not they."""

    person: Person
    reply: Reply
    by: Person | None
    named: Mapping[str, str]


async def of_person(
    uow: UnitOfWork, curator: Person, library: Library, person_id: PersonId, now: datetime
) -> Dossier:
    """Show what somebody has answered; the journal remembers who looked.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: there is nobody of that number in the school.
    """
    demand(curator, Deed.READ_ANSWERS)
    subject = await uow.of(curator.school_id).people.get(person_id)
    demand(curator, Deed.READ_ANSWERS, subject)
    await people.note(uow, curator, "read-answers", subject.id, now)
    return await _dossier(uow, curator, library, subject)


async def opened(
    uow: UnitOfWork, curator: Person, library: Library, interview_id: InterviewId, now: datetime
) -> Opened:
    """Show one paper, and thereby who wrote it; the journal remembers who looked.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: the school has no such paper, or it was not sent off.
        QuestionnaireUnknown: nobody can read its questions any more.
    """
    demand(curator, Deed.READ_ANSWERS)
    school = uow.of(curator.school_id)
    found = await school.replies.get(interview_id)
    subject = await school.people.get(found.person_id)
    demand(curator, Deed.READ_ANSWERS, subject)
    await people.note(uow, curator, "read-answers", subject.id, now)
    whole = await school.replies.of_person(subject.id)
    interview = next(one for one in whole if one.id == interview_id)
    questionnaire = library.questionnaire(interview.questionnaire_id, interview.version)
    reply = Reply(interview=interview, questionnaire=questionnaire)
    by = await school.people.get(interview.by_id) if interview.by_id is not None else None
    named = await readers.named(uow, curator, reply.tokens)
    return Opened(person=subject, reply=reply, by=by, named=named)


async def _dossier(uow: UnitOfWork, curator: Person, library: Library, subject: Person) -> Dossier:
    replies = []
    for interview in await uow.of(curator.school_id).replies.of_person(subject.id):
        try:
            asked = library.questionnaire(interview.questionnaire_id, interview.version)
        except QuestionnaireUnknown:
            continue
        replies.append(Reply(interview=interview, questionnaire=asked))
    tokens = {token for one in replies for token in one.tokens}
    return Dossier(
        person=subject,
        replies=tuple(replies),
        twins=_twins(replies),
        named=await readers.named(uow, curator, tokens),
    )


def _twins(replies: Sequence[Reply]) -> dict[str, tuple[Twin, ...]]:
    """Put the last of each questionnaire beside the last of the one it follows."""
    last = {one.questionnaire.id: one for one in replies if one.interview.replaced_at is None}
    return {
        second.questionnaire.title: beside(last[second.questionnaire.follows], second)
        for second in last.values()
        if second.questionnaire.follows in last
    }
