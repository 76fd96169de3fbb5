"""The register of consents: every answer of a school in a table, as inspectors ask for it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from domain.consents import Consent, Method
from domain.erasures import Erasure
from domain.ids import PersonId
from domain.jobs import Job
from domain.people import Person
from domain.rights import Deed, demand
from locales.dates import said_day, said_moment
from locales.names import code, short
from locales.texts import Texts
from services import UnitOfWork, handing, jobs, wording

CRAFT: Final = "consent-register"
COLUMNS: Final = (
    "code",
    "kind",
    "subject",
    "signer",
    "text",
    "method",
    "answer",
    "until",
    "paper",
    "withdrawn",
    "erased",
)
"""The columns, in order; their headings are `register-` and the name."""

_DAY: Final = "dd.MM.y"
_MOMENT: Final = "dd.MM.y HH:mm"


async def ask(uow: UnitOfWork, curator: Person, now: datetime) -> None:
    """Let the register be made; the journal remembers who asked for it.

    Raises:
        NotAllowed: the person exports no consents.
    """
    demand(curator, Deed.EXPORT_CONSENTS)
    school = uow.of(curator.school_id)
    school.journal.write(now, curator.id, "export-consents", f"school:{curator.school_id}")
    await jobs.ask(uow, curator, CRAFT, {}, now)


async def gather(uow: UnitOfWork, job: Job, _: datetime) -> Mapping[str, Any] | None:
    """Gather the rows of the register; None for somebody who may not see it any more.

    Raises:
        NotAllowed: the person exports no consents.
    """
    rooms = uow.of(job.school_id)
    asker = await rooms.people.get(job.person_id)
    demand(asker, Deed.EXPORT_CONSENTS)
    texts = await wording.texts_of(uow, asker)
    known = {one.id: one for one in await rooms.people.all()}
    school = await uow.schools.get(job.school_id)
    line = _Line(
        known,
        {one.person_id: one for one in await uow.erasures.done(job.school_id)},
        texts,
        school.time_zone,
    )
    return {
        "title": texts.label("register-title", school=school.legal_name or school.name),
        "headings": [texts.label(f"register-{one}") for one in COLUMNS],
        "rows": [line.of(one) for one in await rooms.consents.all()],
    }


async def deliver(uow: UnitOfWork, job: Job, body: bytes, now: datetime) -> None:
    """Hand the register over."""
    asker = await uow.of(job.school_id).people.get(job.person_id)
    texts = await wording.texts_of(uow, asker)
    name, caption = texts.label("register-file"), texts.say("register-caption")
    await handing.hand(uow, job, body, name, caption, now, is_protected=False)


class _Line:
    """Spells answers as lines of the register."""

    def __init__(
        self,
        people: Mapping[PersonId, Person],
        erasures: Mapping[PersonId, Erasure],
        texts: Texts,
        zone: ZoneInfo,
    ) -> None:
        self._people, self._erasures = people, erasures
        self._texts, self._zone = texts, zone

    def of(self, consent: Consent) -> list[str]:
        """Spell one answer, column by column."""
        subject = self._people[consent.person_id]
        version = self._texts.label("register-version", version=consent.version)
        return [
            code(subject, self._texts),
            self._texts.label(f"consent-{consent.kind.replace('_', '-')}"),
            short(subject, self._texts),
            self._signer(consent),
            f"{version}, {consent.text_sha256[:12]}",
            self._texts.label(f"method-{consent.method}"),
            self._answer(consent),
            said_day(consent.valid_until, "ru", _DAY) if consent.valid_until else "",
            self._paper(consent),
            self._moment(consent.withdrawn_at),
            self._erased(consent),
        ]

    def _signer(self, consent: Consent) -> str:
        if not consent.kind.is_guardians:
            return ""
        words = [self._texts.label(f"relation-{consent.relation or 'unknown'}")]
        if consent.signer is not None:
            words.append(code(self._people[consent.signer], self._texts))
        seen = self._texts.label("register-seen" if consent.is_confirmed else "register-unseen")
        return ", ".join([*words, seen])

    def _answer(self, consent: Consent) -> str:
        said = self._texts.label(f"answer-{consent.answer}")
        return f"{said}, {self._moment(consent.answered_at)}"

    def _paper(self, consent: Consent) -> str:
        if consent.method is not Method.PAPER or consent.paper is None:
            return ""
        on = said_day(consent.paper.on, "ru", _DAY)
        return self._texts.label(
            "register-of-paper", number=consent.paper.number, day=on, kept=consent.paper.kept
        )

    def _erased(self, consent: Consent) -> str:
        done = self._erasures.get(consent.person_id)
        if done is None or done.done_at is None:
            return ""
        at = self._moment(done.done_at)
        return self._texts.label("register-act", day=at, number=done.id)

    def _moment(self, at: datetime | None) -> str:
        return said_moment(at, self._zone, "ru", _MOMENT) if at else ""
