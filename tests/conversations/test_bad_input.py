"""People send what nobody asked for: they get a kind line, and nothing is lost."""

from collections.abc import Iterator

import pytest

from tests.conversations import walks
from tests.records import given, updates
from tests.world import World

pytestmark = pytest.mark.database

SECRET = "Потому что боюсь Колю"


@pytest.fixture(autouse=True)
def _nothing_of_people_in_the_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """No log line quotes a person, and nothing broke, whatever was sent."""
    caplog.set_level("INFO")
    yield
    assert SECRET not in caplog.text
    assert "Traceback" not in caplog.text
    assert [one for one in caplog.records if one.levelname in {"ERROR", "CRITICAL"}] == []


@pytest.mark.parametrize("length", [3001, 4096, 5000])
async def test_a_text_too_long_is_asked_for_again(world: World, length: int) -> None:
    """The bot says how long it is and how long it may be, and keeps the question open."""
    anna = await world.mentee("Аня")
    await walks.to_the_reason(anna)

    await anna.sends((SECRET * 300)[:length])
    said = anna.screen.replace("\N{NO-BREAK SPACE}", "")
    assert f"Получилось {length}" in said
    assert "не больше 3000" in said

    await anna.sends(SECRET)
    assert (await given(world.app.database))["why"] == SECRET


async def test_the_longest_text_allowed_is_kept_whole(world: World) -> None:
    """An answer of exactly 3,000 characters is kept, and begins to show beside its question."""
    anna = await world.mentee("Аня")
    await walks.to_the_reason(anna)
    longest = (SECRET * 300)[:3000]

    await anna.sends(longest)
    await anna.taps("Назад")

    assert f"Сейчас: {SECRET}" in anna.screen
    assert (await given(world.app.database))["why"] == longest


@pytest.mark.parametrize(
    "words",
    [
        "<b>жирно</b> & <a href='https://example.org'>сюда</a>",
        "{ $answer } %s {0} {{ 7*7 }}",
        "Робёрт'); DROP TABLE answers;--",
        "👩‍👩‍👧‍👦 семья 🏳️‍🌈",
        "\u202eсправа налево\u202c и \u200bневидимо",
        "*_`~||не разметка||~`_*",
    ],
)
async def test_odd_words_are_kept_and_shown_as_typed(world: World, words: str) -> None:
    """An answer is never markup, a template or a command; the review shows it as it was typed."""
    anna = await world.mentee("Аня")
    await walks.to_the_reason(anna)

    await anna.sends(words)
    await anna.taps("7", "Среда", "Музыка", "Готово (1)")
    await anna.sends("12", "5 мая 2009")
    await anna.taps("Пропустить")

    assert words in anna.screen
    assert {one["type"] for one in anna.chat[-1].entities} == {"bold"}
    assert (await given(world.app.database))["why"] == words


async def test_control_characters_are_left_out_of_an_answer(world: World) -> None:
    """NUL and its kin, which databases and documents refuse, do not reach an answer."""
    anna = await world.mentee("Аня")
    await walks.to_the_reason(anna)

    await anna.sends("до\x00 и\x07 после")

    assert (await given(world.app.database))["why"] == "до и после"


@pytest.mark.parametrize("kind", ["photo", "voice", "sticker", "contact", "document"])
async def test_a_file_is_no_answer(world: World, kind: str) -> None:
    """The bot says that it reads words only, shows the question again and goes on from there."""
    anna = await world.mentee("Аня")
    await walks.to_the_reason(anna)

    await anna.attaches(kind, SECRET if kind in {"photo", "document"} else None)
    assert anna.screen.startswith("Бот понимает только слова и кнопки.")
    assert "Почему нет?" in anna.screen
    assert set(await given(world.app.database)) == {"glad"}

    await anna.sends(SECRET)
    assert (await given(world.app.database))["why"] == SECRET


async def test_an_unknown_command_answers_nothing(world: World) -> None:
    """A command is never taken for an answer, and the question stays on the screen."""
    anna = await world.mentee("Аня")
    await walks.to_the_reason(anna)

    await anna.sends("/selfdestruct now")

    assert anna.screen.startswith("Такой команды нет.")
    assert "Почему нет?" in anna.screen
    assert set(await given(world.app.database)) == {"glad"}


async def test_an_edited_message_changes_no_answer(world: World) -> None:
    """The first words stand, and the person is told how to change them."""
    anna = await world.mentee("Аня")
    await walks.to_the_reason(anna)
    sent = world.telegram.type(anna.phone.id, SECRET)
    await world.app.settle()

    world.telegram.edit(anna.phone.id, sent, "Передумала")
    await world.app.settle()

    assert anna.screen.startswith("Исправленное сообщение ответ не меняет.")
    assert "Насколько полезны встречи?" in anna.screen
    assert (await given(world.app.database))["why"] == SECRET


@pytest.mark.parametrize("command", ["/start", "/menu", "/cancel", "/help"])
async def test_a_command_in_the_middle_loses_nothing(world: World, command: str) -> None:
    """Commands lead to the menu, and the questionnaire goes on where it was left."""
    anna = await world.mentee("Аня")
    await walks.to_the_reason(anna)
    await anna.sends(SECRET, command)

    assert "Продолжить: Анкета из всего" in anna.buttons
    await anna.taps("Продолжить: Анкета из всего")

    assert "Насколько полезны встречи?" in anna.screen
    assert await given(world.app.database) == {"glad": "no", "why": SECRET}


async def test_three_misses_bring_a_hint(world: World) -> None:
    """After three answers that are none, the bot explains at length; a right one is then taken."""
    anna = await world.mentee("Аня")
    await walks.begin(anna)

    await anna.sends(SECRET, SECRET)
    assert "Хватит кнопки «Да» или «Нет»" not in anna.screen
    await anna.sends(SECRET)
    assert "Хватит кнопки «Да» или «Нет»" in anna.screen

    await anna.sends("ну да")
    assert await given(world.app.database) == {"glad": "yes"}


async def test_a_stranger_is_told_how_one_gets_in(world: World) -> None:
    """Whatever a stranger sends, they see one kind line and no button."""
    stranger = world.stranger()

    await stranger.sends("/start", SECRET)
    await stranger.attaches("photo", SECRET)
    sent = world.telegram.type(stranger.phone.id, SECRET)
    world.telegram.edit(stranger.phone.id, sent, SECRET * 2)
    await world.app.settle()

    assert len({one.text for one in stranger.chat}) == 1
    assert "Войти можно по личной ссылке" in stranger.screen
    assert stranger.buttons == []


async def test_what_was_handled_leaves_no_words_behind(world: World) -> None:
    """The body of an update lives until it is handled."""
    anna = await world.mentee("Аня")
    await walks.to_the_reason(anna)
    await anna.sends(SECRET)

    assert {one["body"] for one in await updates(world.app.database)} == {None}


async def test_a_long_answer_of_emoji_can_be_seen_again(world: World) -> None:
    """The longest answer that can be typed does not push its own question off the screen."""
    anna = await world.mentee("Аня")
    await walks.to_the_reason(anna)
    await anna.sends("😀" * 2048)

    await anna.taps("Назад")

    assert "Почему нет?" in anna.screen


async def test_a_command_addressed_to_the_bot_by_name_is_a_command(world: World) -> None:
    """«/start@имя» opens the menu, and nobody asks Telegram what the bot is called."""
    anna = await world.mentee("Аня")

    await anna.sends("/start@mentoring_bot")

    assert anna.buttons[0] == "Заполнить: Анкета из всего"
    asked = [one.method for one in world.telegram.ledger]
    assert asked.count("getMe") == 1, "the bot asks once, when it starts"
