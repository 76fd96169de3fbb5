"""Correspondence: every letter the bot says unasked, by its name, from all areas."""

from collections.abc import Awaitable, Mapping
from types import MappingProxyType
from typing import Final

from domain.letters import Screen
from handlers import (
    check_in_letters,
    consent_letters,
    control_cards,
    deadline_letters,
    digest_letters,
    district_letters,
    entrance_letters,
    erasure_letters,
    evidence_letters,
    feedback_letters,
    group_letters,
    guardian_letters,
    held_letters,
    light_letters,
    meeting_letters,
    offer_letters,
    pair_letters,
    people_letters,
    position_letters,
    rematch_letters,
    road_map_letters,
    roster_letters,
    staff_letters,
    talk_letters,
    unpaired,
    wave_letters,
    year_letters,
)
from handlers.broadcasts import letters as broadcast_letters
from handlers.gatherings import letters as gathering_letters
from handlers.honours import letters as honour_letters
from handlers.letters import Draw, Told
from handlers.mentor_weeks import desk as mentor_weeks
from handlers.period_reports import letters as report_letters
from handlers.plans import letters as plan_letters
from handlers.psychologists import letters as psychologist_letters
from handlers.rests import letters as rest_letters
from handlers.training import letters as training_letters
from handlers.year_ends import letters as year_end_letters

LETTERS: Final[Mapping[str, Draw]] = MappingProxyType(
    {
        **entrance_letters.LETTERS,
        **erasure_letters.LETTERS,
        **evidence_letters.LETTERS,
        **people_letters.LETTERS,
        **position_letters.LETTERS,
        **consent_letters.LETTERS,
        **pair_letters.LETTERS,
        **group_letters.LETTERS,
        **unpaired.LETTERS,
        **meeting_letters.LETTERS,
        **offer_letters.LETTERS,
        **rematch_letters.LETTERS,
        **control_cards.LETTERS,
        **check_in_letters.LETTERS,
        **light_letters.LETTERS,
        **feedback_letters.LETTERS,
        **roster_letters.LETTERS,
        **road_map_letters.LETTERS,
        **year_letters.LETTERS,
        **district_letters.LETTERS,
        **deadline_letters.LETTERS,
        **digest_letters.LETTERS,
        **staff_letters.LETTERS,
        **talk_letters.LETTERS,
        **guardian_letters.LETTERS,
        **training_letters.LETTERS,
        **gathering_letters.LETTERS,
        **broadcast_letters.LETTERS,
        **honour_letters.LETTERS,
        **year_end_letters.LETTERS,
        **wave_letters.LETTERS,
        **held_letters.LETTERS,
        **plan_letters.LETTERS,
        **rest_letters.LETTERS,
        **mentor_weeks.LETTERS,
        **report_letters.LETTERS,
        **psychologist_letters.LETTERS,
    }
)
"""A letter that is not here is never sent; a test looks for every reminder."""


def draw(told: Told) -> Awaitable[Screen | None]:
    """Draw a letter as things stand now; None: there is nothing to say any more."""
    return LETTERS[told.letter.name](told)
