"""The head of a digest, and its sums."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from domain.html import NOTHING, Html, joined
from domain.lights import Light
from domain.people import Form
from domain.road_maps import RoadMap
from domain.school_facts import Week
from handlers import digest_changes
from handlers.answers import shortened
from locales.dates import said_day, said_moment
from locales.texts import Texts
from services.digests import Digest

_LONG_AGO = timedelta(days=30)
_TITLE: Final = 60

FEW: Final = 3
"""Numbers below are not told to those who read sums alone."""


def head(found: Digest, texts: Texts) -> Html:
    """Say which week it is, of which school, and how many pairs work together."""
    first = found.facts.monday
    last = first + timedelta(days=6)
    same = first.month == last.month
    week = f"{said_day(first, texts.language, 'd' if same else 'd MMMM')}\N{EN DASH}"
    return joined(
        texts.say(
            "digest-head",
            week=week + said_day(last, texts.language, "d MMMM"),
            school=found.school.name,
        ),
        _pairs(found, texts),
        _lights(found, texts),
        by="\n",
    )


def numbers(found: Digest, texts: Texts) -> Html:
    """Say how many meetings there were and will be, and how the road map stands."""
    lines = [
        *_meetings(found, texts),
        *_road_maps(found, texts),
        *_event(found, texts),
    ]
    return joined(texts.say("digest-numbers"), *lines, by="\n") if lines else NOTHING


def _pairs(found: Digest, texts: Texts) -> Html:
    forms = found.forms
    if not forms:
        return texts.say("digest-pairs-none")
    count = _said(len(found.facts.pairs), found, texts)
    if found.is_sums and min(forms.values()) < FEW:
        return texts.say("digest-pairs-alone", count=count)
    said = (
        texts.label("digest-form", form=one, count=str(forms[one])) for one in Form if forms[one]
    )
    return texts.say("digest-pairs", count=count, forms=", ".join(said))


def _lights(found: Digest, texts: Texts) -> Html:
    """Say how many pairs are red and yellow; who reads sums alone is told of no pair."""
    red, yellow = (found.lights.get(one, 0) for one in (Light.RED, Light.YELLOW))
    if found.is_sums or not red + yellow:
        return NOTHING
    return texts.say("digest-lights", red=str(red), yellow=str(yellow))


def _said(number: int, found: Digest, texts: Texts) -> str:
    """Tell a number, or that it is small where small ones could point at somebody."""
    return (
        texts.label("digest-few", few=FEW) if found.is_sums and 0 < number < FEW else str(number)
    )


def _meetings(found: Digest, texts: Texts) -> Iterator[Html]:
    last, this = found.facts.last_week, found.facts.this_week
    if not last.is_empty:
        yield texts.say("digest-last-week", counts=", ".join(_counts(last, found, texts)))
    yield from digest_changes.held(found, texts)
    if last.reasons and not found.is_sums:
        yield texts.say("digest-reasons", reasons=", ".join(_reasons(last, texts)))
    if last.feedback_due:
        received, due = (_said(one, found, texts) for one in (last.answered, last.feedback_due))
        yield texts.say("digest-feedback", received=received, due=due)
    if coming := this.planned + this.held:
        yield texts.say("digest-this-week", count=_said(coming, found, texts))


def _counts(last: Week, found: Digest, texts: Texts) -> Iterator[str]:
    if last.held:
        yield texts.label("digest-held", count=_said(last.held, found, texts))
    if last.missed:
        yield texts.label("digest-missed", count=_said(last.missed, found, texts))
    if last.planned:
        yield texts.label("digest-open", count=_said(last.planned, found, texts))
    if last.cancelled:
        yield texts.label("digest-cancelled", count=_said(last.cancelled, found, texts))


def _reasons(last: Week, texts: Texts) -> Iterator[str]:
    for reason, count in last.reasons.items():
        label = texts.label("reason-label", reason=reason)
        yield texts.label("digest-reason", reason=label.lower(), count=str(count))


def _road_maps(found: Digest, texts: Texts) -> Iterator[Html]:
    """Say how far every road map is; they are named where there are several."""
    shown = [one for one in found.facts.road_maps if one.count]
    for one in shown:
        yield _road_map(one, texts, is_named=len(shown) > 1)
    week, fortnight = (sum(len(one.due_within(days)) for one in shown) for days in (7, 14))
    if fortnight:
        yield texts.say("digest-due", week=str(week), fortnight=str(fortnight))


def _road_map(one: RoadMap, texts: Texts, *, is_named: bool) -> Html:
    done, count, percent = str(one.done), str(one.count), str(100 * one.done // one.count)
    if not is_named:
        return texts.say("digest-roadmap", percent=percent, done=done, count=count)
    title = shortened(one.programme.title, _TITLE)
    return texts.say("digest-roadmap-of", title=title, percent=percent, done=done, count=count)


def _event(found: Digest, texts: Texts) -> Iterator[Html]:
    """Say when the final event is, and for a month afterwards that it took place."""
    event, now = found.event, found.facts.now
    if event is None or event.at is None or now - event.at > _LONG_AGO:
        return
    if event.at > now:
        yield texts.say("digest-event", when=said_moment(event.at, event.zone, texts.language))
    else:
        day = said_moment(event.at, event.zone, texts.language, "d MMMM")
        yield texts.say("digest-event-over", day=day)
