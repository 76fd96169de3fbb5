"""Words about nominations: who votes and until when, how many have, and how it ended."""

from collections.abc import Mapping
from zoneinfo import ZoneInfo

from domain.html import NOTHING, Html, joined
from domain.ids import NomineeId
from domain.polls import Nomination, Poll, Stage
from locales.dates import said_moment
from locales.texts import Texts


def vote(one: Poll, texts: Texts, zone: ZoneInfo, count: int) -> Html:
    """Say how far the vote is, who votes and until when."""
    until = "" if one.closes_at is None else said_moment(one.closes_at, zone, texts.language)
    return texts.say(
        "honour-vote",
        stage=one.stage,
        voters=one.voters,
        count=count,
        until=until,
        has_until=str(bool(until)).lower(),
    )


def turnout(one: Poll, texts: Texts, done: int, of_all: int) -> Html:
    """Say how many have voted."""
    if one.stage is Stage.DRAFT:
        return NOTHING
    return texts.say("honour-turnout", done=done, all=of_all)


def titled(one: Nomination, poll: Poll, texts: Texts) -> str:
    """Name a nomination on a button."""
    is_tied = poll.stage is Stage.CLOSED and one.winner_id is None
    return texts.label(
        "honour-label",
        title=one.title,
        count=len(one.nominees),
        tied=str(is_tied).lower(),
    )


def voices(one: Nomination, poll: Poll, named: Mapping[NomineeId, str], texts: Texts) -> Html:
    """Say the voices once they are counted, and nothing of them before."""
    if poll.stage is Stage.OPEN:
        return texts.say("honour-secret")
    shown = one.shown()
    lines = (
        texts.say(
            "honour-voices",
            name=named[each.id],
            won=str(each.id == one.winner_id).lower(),
            few=str(shown[each.id] is None).lower(),
            count=shown[each.id] or 0,
        )
        for each in one.nominees
    )
    because = NOTHING
    if one.reason is not None:
        because = texts.say("honour-because", reason=one.reason)
    elif one.winner_id is None:
        because = texts.say("honour-tied")
    return joined(joined(*lines, by="\n"), because)
