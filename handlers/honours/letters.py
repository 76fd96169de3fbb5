"""Letters about the vote: it is open, it closes soon, and how it ended for a nominee."""

from collections.abc import Mapping
from typing import Final

from domain.html import Html
from domain.ids import NomineeId, PollId
from domain.letters import Button, Screen
from domain.polls import VoteClosed
from domain.refusals import NotAllowed, NotYours
from handlers.letters import Draw, Told
from handlers.taps import Tap
from locales.dates import said_moment
from services.honours import ending, voting
from services.zones import zone_of


async def opened(told: Told) -> Screen | None:
    """Call somebody to vote, unless they have or it is over."""
    found = await _due(told)
    if found is None:
        return None
    return _letter(told, found[0], told.texts.say("letter-vote-opened", until=found[1]))


async def closing(told: Told) -> Screen | None:
    """Call them once more, unless they have, it is over, or it was put off."""
    found = await _due(told)
    if found is None:
        return None
    return _letter(told, found[0], told.texts.say("letter-vote-closes", until=found[1]))


async def result(told: Told) -> Screen | None:
    """Tell whoever was nominated whether they have won."""
    found = await voting.result(told.uow, told.person, NomineeId(told.number))
    if found is None:
        return None
    nomination, nominee = found
    has_won = str(nomination.winner_id == nominee.id).lower()
    is_pair = str(nominee.pair_id is not None).lower()
    return Screen(
        told.texts.say("letter-honour-result", title=nomination.title, won=has_won, pair=is_pair)
    )


async def counted(told: Told) -> Screen | None:
    """Tell a curator that the voices were counted, and whether a winner must be chosen."""
    open_ones = await ending.told(told.uow, told.person, PollId(told.number))
    if open_ones is None:
        return None
    button = Button(told.texts.label("button-to-honours"), str(Tap("honour", "show")))
    words = told.texts.say("letter-vote-counted", tied=str(open_ones > 0).lower())
    return Screen(words, ((button,),))


LETTERS: Final[Mapping[str, Draw]] = {
    "vote-opened-0": opened,
    "vote-closes-1": closing,
    "honour-result": result,
    "vote-counted": counted,
}
"""Every letter about the vote by its name."""


async def _due(told: Told) -> tuple[PollId, str] | None:
    number = PollId(told.number)
    try:
        if await voting.has_voted(told.uow, told.person, number):
            return None
        ballot = await voting.open_ballot(told.uow, told.person, number, told.texts, told.now)
    except (NotAllowed, NotYours, VoteClosed):
        return None
    one = ballot.poll
    if told.letter.moment not in {one.opened_at, one.closes_at} or one.closes_at is None:
        return None
    until = said_moment(one.closes_at, await zone_of(told.uow, told.person), told.texts.language)
    return one.id, until


def _letter(told: Told, poll_id: PollId, words: Html) -> Screen:
    button = Button(told.texts.label("button-vote"), str(Tap("vote", "open", poll_id)))
    return Screen(words, ((button,),))
