"""A mentee asks for a talk past the mentor, and somebody of the school answers in time."""

from datetime import timedelta

import pytest

from domain.people import Role
from handlers.taps import Tap
from storage.tables import pairs, tickets
from tests.conversations import couples, years
from tests.conversations.talkers import QUIET, answers, asks, opens, plays
from tests.records import rows
from tests.world import World

pytestmark = pytest.mark.database

A_MINUTE = timedelta(minutes=1)
CANARY = "Канарейка о дружбе"


async def test_one_tap_calls_a_curator_and_shows_the_promise(school: World) -> None:
    """On the first look and on every later one, with the words if there are any."""
    who = await couples.couple(school)
    await asks(who.mentee)
    promise = "ответит до вторника, 7 сентября, 10:00"
    assert promise in who.mentee.screen
    assert "8-800-2000-122" in who.mentee.screen
    await who.mentee.sends(CANARY)
    await who.mentee.sends("/menu")
    await who.mentee.taps(QUIET)
    assert promise in who.mentee.screen
    assert CANARY in who.mentee.screen


async def test_an_answer_comes_back_by_neutral_letters(school: World) -> None:
    """Each side hears that there is something, and reads it after a tap."""
    who = await couples.couple(school)
    await school.passes(timedelta(days=1))
    await asks(who.mentee)
    await who.mentee.sends(CANARY)
    await school.passes(A_MINUTE)
    assert who.curator.screen == "Просят поговорить. Ответ обещан до среды, 8 сентября, 10:00."
    await who.curator.taps("Показать")
    assert "Анна К." in who.curator.screen
    assert CANARY in who.curator.screen
    await who.curator.taps("Взять")
    await answers(who.curator, "Приходите после уроков")
    assert "Ответ отправлен." in who.curator.screen

    await school.passes(A_MINUTE)
    assert who.mentee.screen == "Есть ответ."
    await who.mentee.taps("Показать")
    assert "Приходите после уроков" in who.mentee.screen
    await who.mentee.taps("Спасибо, помогло")
    await school.passes(A_MINUTE)
    assert who.curator.screen == "Разговор завершён."
    (ticket,) = await rows(school.app.database, tickets)
    assert ticket["closed_at"] is not None


async def test_the_mentor_learns_nothing(school: World) -> None:
    """Not from a letter, not from the screens, not by taps that nobody drew for them."""
    who = await couples.couple(school)
    await asks(who.mentee)
    await who.mentee.sends(CANARY)
    await school.passes(timedelta(days=3))
    await couples.opens_meetings(who.mentor)
    (ticket,) = await rows(school.app.database, tickets)
    forged = [Tap("talks", deed, ticket["id"]) for deed in ("show", "open", "take", "answer")]
    for tap in (*forged, Tap("talk", "read", ticket["id"]), Tap("talk", "done", ticket["id"])):
        await who.mentor.taps_old(who.mentor.chat[-1], str(tap))
    said = "".join(one.text.casefold() for one in who.mentor.chat)
    assert CANARY.casefold() not in said
    assert "поговорить" not in said
    assert (await rows(school.app.database, tickets)) == [ticket]


async def test_a_talk_with_the_psychologist_is_a_number_to_the_curator(school: World) -> None:
    """The curator answers for nobody waiting in vain, without the name and the words."""
    who = await couples.couple(school)
    maria = await school.person("Мария", {Role.PSYCHOLOGIST})
    await asks(who.mentee, "Позвать психолога")
    await who.mentee.sends(CANARY)
    await school.passes(A_MINUTE)
    assert maria.screen.startswith("Просят поговорить.")
    assert not any("поговорить" in one.text for one in who.curator.chat)
    await who.curator.sends("/queue")
    await who.curator.taps("Ответить на просьбы поговорить · 1")
    assert "Т‑001: отвечает другой сотрудник" in who.curator.screen
    (ticket,) = await rows(school.app.database, tickets)
    for deed in ("open", "take", "answer", "close"):
        await who.curator.taps_old(who.curator.chat[-1], str(Tap("talks", deed, ticket["id"])))
    assert not any(CANARY in one.text for one in who.curator.chat)
    assert not any("Анна К." in one.text for one in who.curator.chat[-3:])

    await maria.taps("Показать")
    assert CANARY in maria.screen
    await answers(maria, "Жду вас")
    await school.passes(A_MINUTE)
    assert who.mentee.screen == "Есть ответ."


async def test_a_psychologist_sees_no_talk_with_a_curator(school: World) -> None:
    """Each sees what is for them."""
    who = await couples.couple(school)
    maria = await school.person("Мария", {Role.PSYCHOLOGIST})
    await asks(who.mentee)
    await maria.sends("/menu")
    await maria.enters("Открыть разговоры")
    assert "Сейчас никто не просит поговорить." in maria.screen
    (ticket,) = await rows(school.app.database, tickets)
    await maria.taps_old(maria.chat[-1], str(Tap("talks", "open", ticket["id"])))
    assert "Анна" not in maria.screen


async def test_of_two_curators_the_firstanswers(school: World) -> None:
    """The other one is told that it is taken, and sees it again when the promise is broken."""
    who = await couples.couple(school)
    nina = await years.curator(school, "Нина Белова")
    await asks(who.mentee)
    for curator in (who.curator, nina):
        await opens(curator, "Анна К.")
    for curator in (who.curator, nina):
        curator.taps_at_once("Взять")
    await school.app.settle()
    assert "Теперь отвечаете вы." in who.curator.screen
    assert nina.phone.toasts[-1].text == "На эту просьбу уже отвечает другой сотрудник."
    await school.passes(timedelta(days=2))
    assert [one.text for one in nina.chat if "ждёт ответа" in one.text] != []
    await opens(nina, "Анна К. · ответ задержан")
    await nina.taps("Взять")
    assert "Теперь отвечаете вы." in nina.screen


async def test_a_broken_promise_is_reminded_of_once_a_day(school: World) -> None:
    """At the promised moment and then every day, until there is an answer."""
    who = await couples.couple(school)
    await asks(who.mentee)

    def reminded() -> int:
        return len([one for one in who.curator.chat if "ждёт ответа" in one.text])

    await school.passes(timedelta(hours=24))
    assert reminded() == 0
    await school.passes(timedelta(hours=2))
    assert reminded() == 1
    await school.passes(timedelta(hours=48))
    assert reminded() == 3
    await who.mentee.sends("/menu")
    await who.mentee.taps(QUIET)
    assert "задержался" in who.mentee.screen
    await opens(who.curator, "Анна К. · ответ задержан")
    await answers(who.curator, "Прошу прощения")
    await school.passes(timedelta(days=3))
    assert reminded() == 3


async def test_pressed_again_the_button_opens_no_second_talk(school: World) -> None:
    """Five taps at once are one call, and one letter."""
    who = await couples.couple(school)
    await who.mentee.sends("/menu")
    await who.mentee.taps(QUIET)
    for _ in range(5):
        who.mentee.taps_at_once("Позвать куратора")
    await school.app.settle()
    await school.passes(A_MINUTE)
    assert len(await rows(school.app.database, tickets)) == 1
    assert len([one for one in who.curator.chat if "Просят поговорить" in one.text]) == 1


async def test_old_buttons_of_an_ended_talk_say_so(school: World) -> None:
    """On both sides, and words typed after the end go nowhere."""
    who = await couples.couple(school)
    await asks(who.mentee)
    await opens(who.curator, "Анна К.")
    (ticket,) = await rows(school.app.database, tickets)
    await who.curator.taps("Завершить")
    await who.mentee.sends(CANARY)
    assert "Этот разговор уже завершён." in who.mentee.screen
    await who.mentee.taps_old(who.mentee.chat[-1], str(Tap("talk", "done", ticket["id"])))
    assert "Этот разговор уже завершён." in who.mentee.screen
    await who.curator.taps_old(who.curator.chat[-1], str(Tap("talks", "close", ticket["id"])))
    assert "Этот разговор уже завершён." in who.curator.screen
    await who.curator.taps_old(who.curator.chat[-1], str(Tap("talks", "take", ticket["id"])))
    assert who.curator.phone.toasts[-1].text == "Этот разговор уже завершён."
    assert not any(CANARY in one.text for one in who.curator.chat)


async def test_a_mentor_who_is_the_only_curator_is_not_called(school: World) -> None:
    """Past the mentor means past the mentor; the helpline stands there all the same."""
    who = await couples.couple(school)
    await plays(school, who.mentor, {Role.MENTOR, Role.CURATOR})
    await plays(school, who.curator, {Role.METHODIST})
    await who.mentee.sends("/menu")
    await who.mentee.taps(QUIET)
    assert "Сейчас в боте отвечает только наставник" in who.mentee.screen
    assert "8-800-2000-122" in who.mentee.screen
    (pair,) = await rows(school.app.database, pairs)
    forged = str(Tap("talk", "ask", pair["id"], arg="curator"))
    await who.mentee.taps_old(who.mentee.chat[-1], forged)
    assert await rows(school.app.database, tickets) == []
