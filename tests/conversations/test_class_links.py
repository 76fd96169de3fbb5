"""Class links: many come by one link, and a curator lets each of them in."""

from datetime import timedelta

from storage.tables import consents, entry_requests, erasures
from tests.conversations import gatekeepers, years
from tests.conversations.arrivals import last_toast
from tests.records import rows
from tests.world import World

A_MOMENT = timedelta(minutes=1)
DOOR = "Впустить новых людей"


async def test_a_class_comes_by_one_link_and_waits_for_the_curator(world: World) -> None:
    """Each sees a code to tell, and the curator sees codes, the class and the day."""
    curator = await gatekeepers.curator(world)
    token = await gatekeepers.class_link(curator)
    anna = await gatekeepers.comes(world, "Аня", token)
    boris = await gatekeepers.comes(world, "Боря", token)
    assert "Твой код: У‑002" in anna.screen
    assert "Твой код: У‑003" in boris.screen
    await gatekeepers.opens_queue(curator, DOOR)
    assert "У‑002 — наставляемый, ссылка «7А», 6 сентября" in curator.screen
    await curator.taps("Впустить У‑002")
    assert "Впустили: У‑002" in curator.screen
    assert "Впустить У‑003" in curator.buttons
    await world.passes(timedelta(hours=8))
    assert "Куратор тебя впустил" in anna.screen
    await anna.taps("Начать")
    assert "Получить ссылку" in anna.buttons
    assert "Твой код" in boris.screen


async def test_of_who_waits_only_number_and_link_are_kept(world: World) -> None:
    """The class of the link becomes theirs when a curator has looked."""
    curator = await gatekeepers.curator(world)
    anna = await gatekeepers.comes(world, "Аня", await gatekeepers.class_link(curator, "7 «а»"))
    await anna.sends("Меня зовут Аня Соколова")
    assert "Твой код" in anna.screen
    kept = (await gatekeepers.everybody(world))[-1]
    assert kept["standing"] == "asking"
    assert (kept["given_name"], kept["class_name"], kept["born_on"]) == (None, None, None)
    await gatekeepers.opens_queue(curator, DOOR)
    await curator.taps("Впустить У‑002")
    assert (await gatekeepers.everybody(world))[-1]["class_name"] == "7А"


async def test_who_waits_can_do_nothing_by_forged_buttons(world: World) -> None:
    """Neither consent nor age nor the school's card, until a curator has looked."""
    curator = await gatekeepers.curator(world)
    token = await gatekeepers.class_link(curator, "Клуб", gatekeepers.MENTORS)
    peter = await gatekeepers.comes(world, "Пётр", token)
    me = (await years.whose(world, peter)).id
    for tap in (
        "consent.show|0|0|",
        f"consent.agree|{me}|0|abcdef012345",
        "join.younger|0|0|",
        "school.zone|1|0|",
        "entrances.show|0|0|",
        "invite.show|0|0|",
        "menu.show|0|0|",
    ):
        await peter.taps_old(peter.chat[-1], tap)
        assert "Ваш код: Н‑002" in peter.screen, tap
    assert await rows(world.app.database, consents) == []
    assert (await gatekeepers.everybody(world))[-1]["standing"] == "asking"


async def test_a_refusal_is_kind_and_erases(world: World) -> None:
    """The reason is the curator's own words; of the newcomer a number is left."""
    curator = await gatekeepers.curator(world)
    stranger = await gatekeepers.comes(world, "Кто-то", await gatekeepers.class_link(curator))
    await gatekeepers.opens_queue(curator, DOOR)
    await curator.taps("Решить иначе", "Отказать")
    await curator.sends("Вы из другого класса")
    assert "Отказано" in curator.screen
    assert "Сейчас никто не ждёт" in curator.screen
    await world.passes(timedelta(hours=9))
    assert any("Куратор пишет: Вы из другого класса" in one.text for one in stranger.phone.chat)
    planned = await rows(world.app.database, erasures)
    assert [(one["reason"], one["state"]) for one in planned] == [("refused", "done")]
    await stranger.sends("/menu")
    assert "по личной ссылке" in stranger.screen, "who they were is forgotten"


async def test_a_reason_may_be_chosen(world: World) -> None:
    """Three reasons are one tap each."""
    curator = await gatekeepers.curator(world)
    peter = await gatekeepers.comes(
        world, "Пётр", await gatekeepers.class_link(curator, "Клуб", gatekeepers.MENTORS)
    )
    await gatekeepers.opens_queue(curator, DOOR)
    await curator.taps("Решить иначе", "Отказать", "Набор закончен")
    await world.passes(2 * A_MOMENT)
    assert any("набор в программу закончен" in one.text for one in peter.phone.chat)
    kept = await rows(world.app.database, entry_requests)
    assert kept[0]["verdict"] == "refused"


async def test_a_question_is_answered_with_one_button(world: World) -> None:
    """Before consents nobody types anything that is kept."""
    curator = await gatekeepers.curator(world)
    token = await gatekeepers.class_link(curator, "Клуб", gatekeepers.MENTORS)
    peter = await gatekeepers.comes(world, "Пётр", token)
    await gatekeepers.opens_queue(curator, DOOR)
    await curator.taps("Решить иначе", "Спросить")
    await curator.sends("Вы работаете в нашей школе?")
    await world.passes(A_MOMENT)
    assert "Куратор задал вопрос" in peter.screen
    await peter.taps("Прочитать вопрос")
    assert "Вы работаете в нашей школе?" in peter.screen
    await peter.taps("Да")
    assert "Ответ записан" in peter.screen
    await gatekeepers.opens_queue(curator, DOOR)
    await curator.taps("Решить иначе")
    assert "Ответ: да" in curator.screen
    await curator.taps("Впустить")
    assert "Впустили: Н‑002" in curator.screen


async def test_the_curator_hears_of_a_whole_class_once(world: World) -> None:
    """Thirty children are one letter."""
    curator = await gatekeepers.curator(world)
    token = await gatekeepers.class_link(curator)
    for name in ("Аня", "Боря", "Вера"):
        await gatekeepers.comes(world, name, token)
    await world.passes(timedelta(hours=3))
    told = [one for one in curator.chat if "просят впустить новых людей" in one.text]
    assert len(told) == 1


async def test_open_links_are_listed_and_shut_in_one_tap(world: World) -> None:
    """Label, role, until when, and how many came."""
    curator = await gatekeepers.curator(world)
    token = await gatekeepers.class_link(curator)
    await gatekeepers.comes(world, "Аня", token)
    await curator.taps("Посмотреть открытые ссылки")
    assert "7А — наставляемый, до 20 сентября, пришло: 1" in curator.screen
    await curator.taps("Открыть: 7А", "Закрыть ссылку")
    assert "Сейчас открытых ссылок нет" in curator.screen
    late = await gatekeepers.comes(world, "Боря", token)
    assert "уже не работает" in late.screen


async def test_the_picture_of_a_link_holds_a_fresh_address(world: World) -> None:
    """Only hashes are kept, so the old address shuts, and the screen says so."""
    curator = await gatekeepers.curator(world)
    old = await gatekeepers.class_link(curator)
    await curator.taps("Посмотреть открытые ссылки", "Открыть: 7А")
    assert "прежняя закроется" in curator.screen
    await curator.taps("Получить картинку с QR")
    await world.passes(A_MOMENT)
    name, body = curator.files[-1]
    assert name == "qr.png"
    assert body.startswith(b"\x89PNG")
    assert "уже не работает" in (await gatekeepers.comes(world, "Аня", old)).screen


async def test_a_class_link_asks_for_a_label_that_fits(world: World) -> None:
    """A label of a hundred signs would not stand on a button."""
    curator = await gatekeepers.curator(world)
    await years.opens(curator, "invite.many|0|0|")
    await curator.taps(*gatekeepers.PUPILS)
    await curator.sends("ъ" * 61)
    assert "t.me" not in curator.screen
    await curator.sends("Клуб наставников")
    assert "t.me" in curator.screen


async def test_back_leads_one_step_back(world: World) -> None:
    """Not to another invitation."""
    curator = await gatekeepers.curator(world)
    await years.opens(curator, "invite.show|0|0|")
    await curator.taps("наставляемый", "Студент и ученик")
    assert "Сколько лет" in curator.screen
    await curator.taps("Назад")
    assert "В какой паре" in curator.screen
    await curator.taps("Назад")
    assert "Кого пригласить" in curator.screen


async def test_staff_comes_in_two_steps(world: World) -> None:
    """The link of a curator, and then the curator's word."""
    curator = await gatekeepers.curator(world)
    token = await gatekeepers.personal_link(curator, "психолог")
    assert "вы подтвердите его" in curator.screen
    vera = await gatekeepers.comes(world, "Вера", token)
    assert "Ваш код: С‑002" in vera.screen
    await gatekeepers.opens_queue(curator, DOOR)
    await curator.taps("Впустить С‑002")
    await vera.taps("Проверить ещё раз")
    assert "Прочитать согласие" in vera.buttons


async def test_somebody_known_asks_for_a_role_and_stays_who_they_are(world: World) -> None:
    """They go on as before, and have the role once a curator has said yes."""
    curator = await gatekeepers.curator(world)
    token = await gatekeepers.personal_link(curator, "директор")
    mentor = await world.mentee("Пётр")
    await mentor.sends(f"/start {token}")
    assert "Вы попросили ещё одну роль: директор" in mentor.screen
    assert "Открыть встречи" in mentor.buttons
    await gatekeepers.opens_queue(curator, DOOR)
    await curator.taps("Впустить У‑002")
    assert (await years.whose(world, mentor)).roles == {"mentee", "director"}


async def test_looking_again_says_when_it_was_looked(world: World) -> None:
    """A tap that changes nothing is seen to have been heard."""
    curator = await gatekeepers.curator(world)
    token = await gatekeepers.class_link(curator)
    anna = await gatekeepers.comes(world, "Аня", token)
    await anna.taps("Проверить ещё раз")
    assert "На 09:00 так:" in anna.screen
    await world.passes(timedelta(minutes=5))
    await anna.taps("Проверить ещё раз")
    assert "На 09:05 так:" in anna.screen


async def test_only_a_curator_lets_in(world: World) -> None:
    """A forged button of somebody else is refused."""
    curator = await gatekeepers.curator(world)
    await gatekeepers.comes(world, "Аня", await gatekeepers.class_link(curator))
    mentor = await world.mentee("Пётр")
    await mentor.sends("/menu")
    await mentor.taps_old(mentor.chat[-1], "entrances.accept|1|0|")
    assert "другой участник" in last_toast(mentor.phone)
    other = await gatekeepers.curator(world, "Вера Орлова", school="Лицей")
    await years.opens(other, "entrances.accept|1|0|")
    assert "Здесь ничего нет" in last_toast(other.phone)
    assert {one["standing"] for one in await gatekeepers.everybody(world)} >= {"asking"}
