"""The head of a digest, and its sums."""

from collections.abc import Iterator
from datetime import timedelta

from domain.html import NOTHING, Html, joined
from domain.people import Form
from domain.school_facts import Week
from locales.dates import said_day, said_moment
from locales.texts import Texts
from services.digests import Digest

_LONG_AGO = timedelta(days=30)


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
        by="\n",
    )


def numbers(found: Digest, texts: Texts) -> Html:
    """Say how many meetings there were and will be, and how the road map stands."""
    lines = [
        *_meetings(found.facts.last_week, found.facts.this_week, texts),
        *_road_map(found, texts),
        *_event(found, texts),
    ]
    return joined(texts.say("digest-numbers"), *lines, by="\n") if lines else NOTHING


def _pairs(found: Digest, texts: Texts) -> Html:
    forms = found.forms
    if not forms:
        return texts.say("digest-pairs-none")
    said = (
        texts.label("digest-form", form=one, count=str(forms[one])) for one in Form if forms[one]
    )
    count = str(len(found.facts.pairs))
    return texts.say("digest-pairs", count=count, forms=", ".join(said))


def _meetings(last: Week, this: Week, texts: Texts) -> Iterator[Html]:
    if not last.is_empty:
        counts = [
            *([texts.label("digest-held", count=str(last.held))] if last.held else []),
            *([texts.label("digest-missed", count=str(last.missed))] if last.missed else []),
            *([texts.label("digest-open", count=str(last.planned))] if last.planned else []),
            *(
                [texts.label("digest-cancelled", count=str(last.cancelled))]
                if last.cancelled
                else []
            ),
        ]
        yield texts.say("digest-last-week", counts=", ".join(counts))
    if last.feedback_due:
        received, due = str(last.answered), str(last.feedback_due)
        yield texts.say("digest-feedback", received=received, due=due)
    if coming := this.planned + this.held:
        yield texts.say("digest-this-week", count=str(coming))


def _road_map(found: Digest, texts: Texts) -> Iterator[Html]:
    shown = found.facts.road_map
    if shown is None or not shown.lines:
        return
    done, count = shown.done, len(shown.lines)
    percent = str(100 * done // count)
    yield texts.say("digest-roadmap", percent=percent, done=str(done), count=str(count))
    week, fortnight = len(shown.due_within(7)), len(shown.due_within(14))
    if fortnight:
        yield texts.say("digest-due", week=str(week), fortnight=str(fortnight))


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
