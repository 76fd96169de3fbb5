"""A new phone: the curator's link moves somebody to another chat, with everything they have."""

from datetime import timedelta

from domain.people import Role
from tests.conversations import gatekeepers, years
from tests.conversations.arrivals import token_in
from tests.world import Someone, World

A_MOMENT = timedelta(minutes=1)


async def _relink(world: World, curator: Someone, whose: Someone) -> str:
    """Let the curator make the link for somebody's new phone."""
    await gatekeepers.opens_card(world, curator, whose)
    await curator.taps("Дать ссылку для нового телефона", "Сделать ссылку")
    return token_in(curator.screen)


async def test_a_new_phone_takes_everything_over(world: World) -> None:
    """The same person with the same number; the old chat hears of it and is a stranger's."""
    curator = await gatekeepers.curator(world)
    old = await world.person("Пётр Иванов", {Role.MENTOR})
    before = await years.known(world, old, "Пётр Иванов")
    new = await gatekeepers.comes(world, "Новый телефон", await _relink(world, curator, old))
    assert "Теперь бот пишет вам сюда" in new.screen
    assert "Открыть встречи" in new.buttons
    after = await years.whose(world, new)
    assert (after.id, after.number, after.roles) == (before.id, before.number, before.roles)
    await world.passes(A_MOMENT)
    assert "больше не связан с вашей записью" in old.screen
    await old.sends("/menu")
    assert "по личной ссылке" in old.screen
    (news,) = [one for one in curator.chat if one.text == "Есть новость, которая ждёт вас."]
    await curator.taps_old(news, news.keyboard[0][0].data or "")
    assert any("теперь пишет оттуда" in one.text for one in curator.chat)


async def test_waiting_letters_follow_to_the_new_phone(world: World) -> None:
    """What was on its way to the old chat arrives in the new one."""
    curator = await gatekeepers.curator(world)
    old = await world.person("Пётр Иванов", {Role.MENTOR})
    token = await _relink(world, curator, old)
    asked = await gatekeepers.class_link(curator)
    await world.passes(timedelta(hours=15))
    guest = await world.person("Вера Орлова", {Role.CURATOR})
    await gatekeepers.comes(world, "Аня", asked)
    relink = await _relink(world, curator, guest)
    new = await gatekeepers.comes(world, "Новый телефон", relink)
    await world.passes(timedelta(hours=12))
    assert any("просят впустить" in one.text for one in new.chat)
    assert not any("просят впустить" in one.text for one in guest.chat)
    assert token != relink


async def test_words_that_were_asked_for_are_asked_for_no_more(world: World) -> None:
    """The old chat's next words answer nothing, and the new one begins at the menu."""
    curator = await gatekeepers.curator(world)
    other = await gatekeepers.curator(world, "Вера Орлова")
    await years.opens(other, "invite.many|0|0|")
    await other.taps(*gatekeepers.PUPILS)
    new = await gatekeepers.comes(world, "Новый телефон", await _relink(world, curator, other))
    await other.sends("7А")
    assert "t.me" not in other.screen
    await new.sends("7А")
    assert "t.me" not in new.screen


async def test_a_phone_that_is_somebody_elses_is_refused(world: World) -> None:
    """Two people of one school never speak from one chat."""
    curator = await gatekeepers.curator(world)
    peter = await world.person("Пётр Иванов", {Role.MENTOR})
    ivan = await world.person("Иван Петров", {Role.MENTOR})
    token = await _relink(world, curator, peter)
    await ivan.sends(f"/start {token}")
    assert any("уже говорит другой человек" in one.text for one in ivan.chat)
    assert (await years.whose(world, ivan)).id != (await years.whose(world, peter)).id
    new = await gatekeepers.comes(world, "Новый телефон", token)
    assert "Теперь бот пишет вам сюда" in new.screen, "the link was not spent by that"


async def test_only_the_newest_link_for_a_phone_opens(world: World) -> None:
    """One that was lost is shut by making another; so is one that is three days old."""
    curator = await gatekeepers.curator(world)
    peter = await world.person("Пётр Иванов", {Role.MENTOR})
    lost = await _relink(world, curator, peter)
    newer = await _relink(world, curator, peter)
    assert "уже не работает" in (await gatekeepers.comes(world, "Кто-то", lost)).screen
    await world.passes(timedelta(days=3, minutes=1))
    assert "уже не работает" in (await gatekeepers.comes(world, "Кто-то", newer)).screen


async def test_only_a_curator_gives_such_a_link(world: World) -> None:
    """Whoever holds it becomes that person, so it is no other's to give."""
    peter = await world.person("Пётр Иванов", {Role.MENTOR})
    await years.opens(peter, "relink.make|1|0|")
    assert "t.me" not in peter.screen
