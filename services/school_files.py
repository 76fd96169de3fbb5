"""School files: what becomes known of questionnaires that schools wrote and that are refused."""

import hashlib
import logging
from collections.abc import Callable
from datetime import datetime

from domain.html import Html
from locales.checks import BrokenFile
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, alarms

_log = logging.getLogger(__name__)


async def tell_refused(uow: UnitOfWork, library: Library, now: datetime) -> None:
    """Note every refused file in the log, and alarm the operators once about each mistake."""
    for one in library.refused:
        facts = {"file": f"{one.path}:{one.line}", "reason": one.message}
        _log.warning("refused a school's own questionnaire", extra=facts)
        digest = hashlib.sha256(str(one).encode()).hexdigest()[:16]
        await alarms.alarm(uow, f"school-file:{digest}", _worded(one), now)


def _worded(refusal: BrokenFile) -> Callable[[Texts], Html]:
    """Say which file of which school it is; where the folder stands is nobody's business."""
    file, line = "/".join(refusal.path.parts[-3:]), str(refusal.line)
    return lambda texts: texts.say("alarm-school-file", file=file, line=line, why=refusal.message)
