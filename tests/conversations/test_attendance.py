"""A group meets: the mentor marks who was there, and each of them is asked by themselves."""

import pytest

from domain.meetings import MeetingKind, MeetingState
from storage.tables import interviews
from tests.conversations import couples, meets
from tests.conversations.meets import HELD, HOUR
from tests.records import rows
from tests.world import Someone, World

pytestmark = pytest.mark.database


def _said(someone: Someone, words: str) -> int:
    return sum(words in one.text for one in someone.chat)


async def test_a_mentor_unmarks_who_was_not_there_and_writes_it_down(school: World) -> None:
    """All are marked at first; feedback is asked of those who came."""
    who = await couples.couple(school)
    (boris,) = await meets.join(school, who, "Борис Лис")
    await meets.planned(school, who, starts_in=-HOUR)
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps(HELD)
    assert {"✓ Анна К.", "✓ Борис Л.", "Записать"} <= set(who.mentor.buttons)
    assert await meets.states(school) == [MeetingState.PLANNED]
    await who.mentor.taps("✓ Борис Л.", "Записать")
    assert "Записано: встреча состоялась." in who.mentor.screen
    anna = await meets.number_of(school, who.mentee)
    absent = await meets.number_of(school, boris)
    assert await meets.came(school) == {anna: True, absent: False}
    await school.passes(HOUR)
    assert _said(who.mentee, "Как прошла встреча?") == 1
    assert _said(boris, "Как прошла встреча?") == 0


async def test_somebody_has_to_have_been_there(school: World) -> None:
    """With no mark at all nothing can be written down; a made-up tap does not help."""
    who = await couples.couple(school)
    await meets.join(school, who, "Борис Лис")
    meeting = await meets.planned(school, who, starts_in=-HOUR)
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps(HELD, "✓ Анна К.", "✓ Борис Л.")
    assert "Записать" not in who.mentor.buttons
    pair = await meets.pair_of(school, who)
    made_up = f"checkin.came|{meeting.id}|{meeting.rev}|{pair.rev}.00"
    await who.mentor.taps_old(who.mentor.chat[-1], made_up)
    assert await meets.states(school) == [MeetingState.PLANNED]
    await who.mentor.taps("○ Анна К.", "Записать")
    assert await meets.states(school) == [MeetingState.HELD]


async def test_marks_begin_anew_once_somebody_joined(school: World) -> None:
    """A tap drawn for two is no word about three."""
    who = await couples.couple(school)
    await meets.join(school, who, "Борис Лис")
    meeting = await meets.planned(school, who, starts_in=-HOUR)
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps(HELD, "✓ Анна К.")
    old = who.mentor.chat[-1]
    tap = next(str(key.data) for key in who.mentor.keys if key.text == "Записать")
    await meets.join(school, who, "Вера Ли")
    await who.mentor.taps_old(old, tap)
    assert await meets.states(school) == [MeetingState.PLANNED]
    assert {"✓ Анна К.", "✓ Борис Л.", "✓ Вера Л."} <= set(who.mentor.buttons)
    assert f"|{meeting.id}|" in tap


async def test_attendance_is_set_right_afterwards(school: World) -> None:
    """On the page of the meeting; whoever comes in is asked, too."""
    who = await couples.couple(school)
    (boris,) = await meets.join(school, who, "Борис Лис")
    await meets.planned(school, who, MeetingKind.REGULAR, -HOUR)
    await couples.opens_meetings(who.mentor)
    await who.mentor.taps(HELD, "✓ Борис Л.", "Записать")
    await who.mentor.taps("Встреча 6 сентября", "Кто был", "○ Борис Л.", "Записать")
    assert "На встрече: Анна К., Борис Л." in who.mentor.screen
    await couples.opens_meetings(boris)
    assert "Ответить о встрече 6 сентября" in boris.buttons
    assert [one for one in await rows(school.app.database, interviews) if one["subject_id"]] == []
