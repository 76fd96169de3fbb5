"""Words about gatherings: what, when, where, how it stands, and who answered what."""

from zoneinfo import ZoneInfo

from domain.gatherings import Gathering, State
from domain.guests import Invitation
from domain.html import NOTHING, Html, joined
from handlers.answers import shortened
from locales.dates import said_moment
from locales.texts import Texts


def facts(one: Gathering, texts: Texts, zone: ZoneInfo) -> Html:
    """Say what, when and where."""
    return texts.say(
        "gathering-facts",
        title=one.title,
        when=said_moment(one.starts_at, zone, texts.language),
        place=one.place or "",
        has_place=str(one.place is not None).lower(),
    )


def titled(one: Gathering, texts: Texts, zone: ZoneInfo) -> str:
    """Name a gathering on a button."""
    when = said_moment(one.starts_at, zone, texts.language, "d MMM")
    return texts.label(
        "gathering-label", when=when, title=shortened(one.title, 40), state=one.state
    )


def reply(invitation: Invitation, texts: Texts) -> Html:
    """Say what somebody answered."""
    return texts.say("gathering-your-reply", reply=invitation.reply or "none")


def counts(one: Gathering, texts: Texts) -> Html:
    """Say how many were invited, what they answered and, once it began, how many came."""
    if one.announced_at is None:
        return NOTHING
    known = one.turnout()
    replies = texts.say(
        "gathering-replies",
        invited=known.invited,
        yes=known.yes,
        no=known.no,
        unsure=known.unsure,
        silent=known.silent,
    )
    came = NOTHING
    if known.came or known.uninvited or one.state is State.HELD:
        came = texts.say(
            "gathering-came",
            came=known.came,
            share=known.share or 0.0,
            has_share=str(known.share is not None).lower(),
            uninvited=known.uninvited,
        )
    return joined(replies, came, by="\n")
