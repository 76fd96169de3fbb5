"""What became more or less since the digest of the week before, in words."""

from collections.abc import Iterator

from domain.html import Html
from domain.week_sums import HELD, TOTAL, change
from locales.texts import Texts
from services.digests import Digest


def all_lines(found: Digest, texts: Texts) -> Iterator[Html]:
    """Compare how much needs attention; the first week has nothing to compare with."""
    more = change(TOTAL, found.sums, found.before)
    if more is not None and (found.lines or more):
        yield texts.say("digest-change", way=_way(more), count=abs(more))
    if found.put_off:
        yield texts.say("digest-put-off", count=str(found.put_off))


def held(found: Digest, texts: Texts) -> Iterator[Html]:
    """Compare how many meetings were held; as many as before is no news."""
    more = change(HELD, found.sums, found.before)
    if more and not found.is_sums:
        yield texts.say("digest-change-held", way=_way(more), count=str(abs(more)))


def _way(more: int) -> str:
    if more == 0:
        return "same"
    return "more" if more > 0 else "less"
