"""Open surveys: whoever has the link of an anonymous wave answers it, and is not remembered.

Until the answers are sent off they stand nowhere but in the buttons of whoever gives them.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from domain import sheet_pages, sheets
from domain.answers import Value
from domain.ids import AccountId, SchoolId, WaveId
from domain.invitations import TOKEN_BYTES, fingerprint
from domain.people import Person
from domain.questionnaires import Questionnaire
from domain.refusals import SheetGone, SheetUnfit, WaveClosed
from domain.rights import Deed, demand
from domain.waves import Wave
from locales.library import Library
from services import UnitOfWork, guessing, links

PREFIX: Final = "q-"
"""How the token of such a link begins, so that it is not taken for an invitation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A page of a questionnaire that is answered by a link, and all that its buttons carry.

    `stub` is what each of its buttons begins with: the sheet's token, and the proof of the link.
    """

    wave_id: WaveId
    questionnaire: Questionnaire
    school_id: SchoolId
    stub: str
    given: Mapping[str, Value]
    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What became of a sheet that was sent off; `was_before`: it had been, and nothing changed."""

    questionnaire: Questionnaire
    was_before: bool


async def make_link(
    uow: UnitOfWork, curator: Person, library: Library, wave_id: WaveId, now: datetime
) -> str:
    """Make a link by which anybody answers a wave; give its address, which is shown only now.

    Raises:
        NotAllowed: the person sends nothing.
        NotYours: there is no such wave in the school.
        WaveClosed: it takes no answers any more.
        SheetUnfit: it is not anonymous, or not answered by buttons alone.
    """
    demand(curator, Deed.SEND_SURVEY)
    school = uow.of(curator.school_id)
    wave = await school.waves.get(wave_id)
    if not wave.is_open(now):
        raise WaveClosed
    if not sheets.is_open_to_all(_asked(wave, library)):
        raise SheetUnfit
    token = secrets.token_urlsafe(TOKEN_BYTES)
    await school.wave_links.put(wave.id, fingerprint(token))
    school.journal.write(now, curator.id, "link-survey", f"wave:{wave.id}")
    return await links.address(uow, f"{PREFIX}{token}")


async def open_by(
    uow: UnitOfWork, account_id: AccountId, library: Library, token: str, now: datetime
) -> Sheet | None:
    """Begin a sheet by a link; None if there is no such link, or they tried too many others.

    None is no refusal, which would undo that the wrong link was counted.

    Raises:
        WaveClosed: no answers are taken any more.
    """
    if await guessing.is_barred(uow, account_id, now):
        return None
    link_hash = fingerprint(token.removeprefix(PREFIX))
    found = await uow.open_links.by_hash(link_hash)
    if found is None:
        await guessing.note(uow, account_id, now)
        return None
    wave = await _open_wave(uow, *found, now)
    sheet_token = "".join(secrets.choice(sheets.LETTERS) for _ in range(sheets.TOKEN))
    proof = sheets.mark(link_hash, wave.id, sheet_token, now.date())
    return Sheet(
        wave_id=wave.id,
        school_id=wave.school_id,
        questionnaire=_asked(wave, library),
        stub=sheet_token + proof,
        given={},
        page=0,
    )


async def read(
    uow: UnitOfWork, library: Library, wave_id: WaveId, page: int, letters: str, now: datetime
) -> Sheet:
    """Read a page of a sheet from what a button carries.

    Raises:
        SheetGone: the button is of no sheet that was handed out today or yesterday.
        WaveClosed: no answers are taken any more.
    """
    link = await uow.open_links.of_wave(wave_id)
    if link is None:
        raise SheetGone
    school_id, link_hash = link
    stub = sheets.stub_of(link_hash, wave_id, letters, now.date())
    if stub is None:
        raise SheetGone
    questionnaire = _asked(await _open_wave(uow, school_id, wave_id, now), library)
    given = sheets.read(questionnaire.questions, sheets.answers_in(letters))
    if given is None or not sheet_pages.has(questionnaire, given, page):
        raise SheetGone
    return Sheet(
        wave_id=wave_id,
        school_id=school_id,
        questionnaire=questionnaire,
        stub=stub,
        given=given,
        page=page,
    )


async def send(
    uow: UnitOfWork, library: Library, wave_id: WaveId, letters: str, now: datetime
) -> Sent:
    """Write the answers of a sheet down, once; who gave them is not known here.

    Raises:
        SheetGone: the button is of no sheet that was handed out today or yesterday.
        WaveClosed: no answers are taken any more.
        AnswersMissing: a question still waits.
        Misunderstood: an answer does not fit its question.
    """
    sheet = await read(uow, library, wave_id, 0, letters, now)
    questionnaire = sheet.questionnaire
    given = sheet_pages.finished(questionnaire, sheet.given)
    if not await uow.open_links.spend(sheets.token_in(sheet.stub), now.date()):
        return Sent(questionnaire=questionnaire, was_before=True)
    day = now.astimezone((await uow.schools.get(sheet.school_id)).time_zone).date()
    anonymous = uow.of(sheet.school_id).anonymous
    await anonymous.add(wave_id, questionnaire.id, questionnaire.version, given, day)
    return Sent(questionnaire=questionnaire, was_before=False)


def _asked(wave: Wave, library: Library) -> Questionnaire:
    return library.questionnaire(wave.questionnaire_id, wave.version)


async def _open_wave(uow: UnitOfWork, school_id: SchoolId, wave_id: WaveId, now: datetime) -> Wave:
    wave = await uow.of(school_id).waves.get(wave_id)
    if not wave.is_open(now):
        raise WaveClosed
    return wave
