"""Letting in: from the operator's command to a mentee who holds a link."""

from datetime import timedelta

from storage.tables import invitations
from tests.conversations.arrivals import (
    CARD,
    first_curator,
    last_toast,
    link_for,
    operator,
    ready_curator,
    token_in,
)
from tests.records import rows
from tests.world import World


async def test_a_stranger_is_greeted_and_shown_nothing(world: World) -> None:
    """Without a link there is nothing to see, whatever one writes or taps."""
    stranger = world.stranger()
    await stranger.sends("/start", "/schools", "/privacy", "пустите")
    assert all("по личной ссылке" in one.text for one in stranger.chat)
    assert stranger.buttons == []


async def test_the_operator_opens_a_school_and_hands_over_a_link(world: World) -> None:
    """One command, and the link is there to be sent on."""
    boss = await operator(world)
    await boss.sends("/schools Гимназия № 2")
    await boss.taps(boss.buttons[0])
    assert "Гимназия № 2" in boss.screen
    assert len(token_in(boss.screen)) >= 22, "128 bits are 22 characters"
    await boss.sends("/schools")
    assert boss.buttons == ["Пригласить куратора: Гимназия № 2"]
    await boss.taps("Пригласить куратора: Гимназия № 2")
    assert token_in(boss.screen)


async def test_an_operator_is_shown_the_schools_whatever_they_write(world: World) -> None:
    """They hold no link of a curator's, so the words for strangers would lead nowhere."""
    boss = await operator(world)
    await boss.sends("/start")
    assert "/schools и название через пробел" in boss.screen


async def test_the_first_curator_says_who_the_school_is_before_anybody_is_invited(
    world: World,
) -> None:
    """A consent without an operator's name and address is void."""
    curator = await first_curator(world)
    assert "как в уставе" in curator.screen
    await curator.sends("/menu")
    assert "как в уставе" in curator.screen, "nothing else can be done yet"
    await curator.sends(*CARD)
    await curator.taps("Москва (МСК)")
    assert "Прочитать согласие" in curator.buttons
    await curator.taps("Прочитать согласие")
    assert "МБОУ «Гимназия № 2»" in curator.screen
    assert "101000, Москва" in curator.screen
    await curator.taps("Даю согласие")
    await curator.sends("Ольга Сергеевна", "Котова")
    await curator.opens_the_group_of("Пригласить участника")


async def test_a_curator_invites_a_mentee_of_an_age(world: World) -> None:
    """The age group is the inviter's to say, and the person may only lower it."""
    curator = await ready_curator(world)
    token = await link_for(curator, "наставляемый", "Ученик и ученик", "14–17 лет")
    pupil = world.stranger("Аня")
    await pupil.sends(f"/start {token}")
    assert "14–17 лет" in pupil.screen
    await pupil.taps("Мне меньше 14 лет")
    assert "мамы, папы или опекуна" in pupil.screen
    assert not any("18" in one or "14–17" in one for one in pupil.buttons)


async def test_a_link_opens_once(world: World) -> None:
    """The second one who comes by it is told to ask for another."""
    curator = await ready_curator(world)
    token = await link_for(curator, "наставник", "Учитель и учитель")
    first, second = world.stranger("Пётр"), world.stranger("Иван")
    await first.sends(f"/start {token}")
    await second.sends(f"/start {token}")
    assert "наставник" in first.screen
    assert "уже не работает" in second.screen
    await first.sends(f"/start {token}")
    assert "наставник" in first.screen, "who came by it may open it again"


async def test_a_link_lives_two_weeks(world: World) -> None:
    """A forgotten link lets nobody in."""
    curator = await ready_curator(world)
    token = await link_for(curator, "наставник", "Учитель и учитель")
    await world.passes(timedelta(days=14, minutes=1))
    late = world.stranger("Пётр")
    await late.sends(f"/start {token}")
    assert "уже не работает" in late.screen


async def test_only_hashes_of_links_are_kept(world: World) -> None:
    """Whoever reads the database cannot come in by what stands there."""
    curator = await ready_curator(world)
    token = await link_for(curator, "наставник", "Учитель и учитель")
    kept = await rows(world.app.database, invitations)
    assert len(kept) == 2
    assert token not in str(kept)


async def test_a_mentee_cannot_invite_by_a_forged_button(world: World) -> None:
    """Menus hide what services refuse."""
    pupil = await world.mentee("Аня")
    await pupil.sends("/menu")
    await pupil.taps_old(pupil.phone.chat[-1], "invite.make|0|2|mentee")
    assert "t.me" not in pupil.screen
    assert "другой участник" in last_toast(pupil.phone)
