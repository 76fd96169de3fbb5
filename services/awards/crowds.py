"""Crowds: who gets a paper of a sheet, as things stand now."""

from collections.abc import Iterable, Iterator

from domain.awards import Award, AwardSheet, Crowd
from domain.ids import AwardId, NominationId, PersonId
from domain.polls import Poll
from services import UnitOfWork
from services.honours import sides
from services.honours.sides import Sides


async def of_sheet(uow: UnitOfWork, sheet: AwardSheet) -> tuple[Award, ...]:
    """List the papers a sheet would have, without their numbers yet; each person stands once.

    Whoever was honoured in two nominations gets a paper for each. Erased people get none.
    """
    if sheet.crowd is Crowd.PARTNERS:
        return tuple(_paper(addressee=one) for one in sheet.partners)
    school = uow.of(sheet.school_id)
    run = await school.runs.get(sheet.run_id)
    pairs = await sides.of_run(uow, sheet.school_id, run)
    if sheet.crowd in {Crowd.WINNERS, Crowd.NOMINEES}:
        poll = await school.polls.of_run(run.id)
        drafts = tuple(_honoured(poll, sheet.crowd, pairs))
    else:
        drafts = tuple(_paper(one) for one in await _took_part(uow, sheet, pairs))
    known = await school.people.some({one.person_id for one in drafts if one.person_id})
    alive = {key for key, one in known.items() if one.is_admitted and not one.is_trial}
    return tuple(one for one in drafts if one.person_id in alive)


async def _took_part(
    uow: UnitOfWork, sheet: AwardSheet, pairs: Iterable[Sides]
) -> Iterable[PersonId]:
    """List participants by pairs: those who finished, or those who were at the final event."""
    if sheet.crowd is Crowd.FINISHED:
        return dict.fromkeys(each for one in pairs if one.has_ended for each in one.people)
    event = await uow.of(sheet.school_id).gatherings.of_run(sheet.run_id)
    there = {one.person_id for one in event.invitations if one.was_there} if event else set()
    inside = dict.fromkeys(each for one in pairs for each in one.people)
    return [one for one in inside if one in there]


def _honoured(poll: Poll | None, crowd: Crowd, pairs: Iterable[Sides]) -> Iterator[Award]:
    """Yield papers of winners, or of the other nominees, once the winners were announced."""
    if poll is None or poll.announced_at is None:
        return
    known = tuple(pairs)
    for nomination in poll.nominations:
        for nominee in nomination.nominees:
            is_winner = nominee.id == nomination.winner_id
            if is_winner is (crowd is Crowd.WINNERS):
                for one in sides.pair_of(nominee, known):
                    yield _paper(one, nomination_id=nomination.id, is_winner=is_winner)


def _paper(
    person_id: PersonId | None = None,
    addressee: str | None = None,
    nomination_id: NominationId | None = None,
    *,
    is_winner: bool = False,
) -> Award:
    return Award(
        id=AwardId(0),
        number=0,
        person_id=person_id,
        addressee=addressee,
        nomination_id=nomination_id,
        is_winner=is_winner,
    )
