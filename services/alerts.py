"""Alerts: operators hear of each trouble once when it begins and once when it is over."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Final

from domain.html import Html
from locales.texts import Texts
from services import UnitOfWork, alarms

KINDS: Final = ("polls", "ticks", "inbox", "outbox", "backup")
"""What may be in trouble; `alert-begun` and `alert-over` have words for each."""

NOT_OFTENER: Final = timedelta(hours=1)
"""The least time between the beginnings of two troubles of a kind that are told."""

_SETTING: Final = "alert:{}"


async def tell(uow: UnitOfWork, troubles: Collection[str], now: datetime) -> None:
    """Tell what has begun and what is over since it was said last; what was told is remembered."""
    for kind in KINDS:
        written = await uow.settings.get(_SETTING.format(kind)) or ""
        state, _, moment = written.partition(" ")
        told_at = datetime.fromisoformat(moment) if moment else None
        is_told = state == "begun"
        if kind in troubles and not is_told:
            if told_at is None or now - told_at >= NOT_OFTENER:
                await _say(uow, kind, "begun", now, now)
        elif kind not in troubles and is_told and told_at is not None:
            await _say(uow, kind, "over", told_at, now)


async def _say(uow: UnitOfWork, kind: str, state: str, told_at: datetime, now: datetime) -> None:
    def worded(texts: Texts) -> Html:
        if state == "begun":
            return texts.say("alert-begun", kind=kind)
        return texts.say("alert-over", kind=kind)

    await alarms.alarm(uow, f"{kind}:{state}:{told_at:%Y%m%dT%H%M%S}", worded, now)
    await uow.settings.set(_SETTING.format(kind), f"{state} {told_at.isoformat()}")
