"""Files in the simulator: sent and fetched as a real library does it, and as strictly."""

from base64 import b64decode
from io import BytesIO

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramEntityTooLarge
from aiogram.types import BufferedInputFile

from simulator.file_methods import MAX_DOCUMENT
from simulator.files import MAX_FETCHED
from simulator.phones import Phone
from simulator.telegram import Telegram
from tests.simulator.conftest import TOKEN, Client

DOT = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
"""A picture of one dot."""


async def test_a_document_comes_with_its_name_and_its_words(bot: Bot, anna: Phone) -> None:
    """What the telephone shows is what the library sent, buttons and protection included."""
    paper = BufferedInputFile(b"a;b", "Список 5 «Б».csv")

    sent = await bot.send_document(
        anna.id, paper, caption="<b>Список</b>", parse_mode="HTML", protect_content=True
    )

    (shown,) = anna.chat
    assert shown.file is not None
    assert (shown.file.name, shown.file.size, shown.file.mime) == (
        "Список 5 «Б».csv",
        3,
        "text/csv",
    )
    assert (shown.kind, shown.text, shown.protected) == ("document", "Список", True)
    assert sent.document is not None
    assert (sent.document.file_name, sent.caption) == ("Список 5 «Б».csv", "Список")
    assert sent.caption_entities is not None
    assert sent.has_protected_content


async def test_a_picture_must_be_one(bot: Bot, anna: Phone) -> None:
    """What only calls itself a picture is refused."""
    sent = await bot.send_photo(anna.id, BufferedInputFile(DOT, "dot.png"))
    assert sent.photo is not None

    with pytest.raises(TelegramBadRequest, match="IMAGE_PROCESS_FAILED"):
        await bot.send_photo(anna.id, BufferedInputFile(b"dot", "dot.png"))
    assert len(anna.chat) == 1


async def test_a_file_that_a_person_sent_is_fetched_by_its_id(
    bot: Bot, telegram: Telegram, anna: Phone
) -> None:
    """The path that getFile gives leads to the very bytes."""
    telegram.send_file(anna.id, "Список.xlsx", b"PK\x03\x04", "вот")
    (update,) = await bot.get_updates()
    assert update.message is not None
    assert update.message.document is not None
    assert (update.message.caption, update.message.document.file_size) == ("вот", 4)

    found = await bot.get_file(update.message.document.file_id)
    into = BytesIO()
    assert found.file_path is not None
    await bot.download_file(found.file_path, into)

    assert into.getvalue() == b"PK\x03\x04"


@pytest.mark.parametrize(
    ("body", "caption", "reason"),
    [
        (b"", "", "file must be non-empty"),
        (b"a", "я" * 1025, "message caption is too long"),
        (b"a", "<b>", "can't parse entities"),
    ],
)
async def test_a_wrong_document_is_refused_and_not_shown(
    bot: Bot, anna: Phone, body: bytes, caption: str, reason: str
) -> None:
    """Each rule is asked by one request that breaks only it."""
    with pytest.raises(TelegramBadRequest, match=reason):
        await bot.send_document(
            anna.id, BufferedInputFile(body, "a.txt"), caption=caption, parse_mode="HTML"
        )
    assert anna.chat == []


async def test_a_document_has_a_largest_size(bot: Bot, anna: Phone) -> None:
    """Telegram takes 50 MB from a bot, and not a byte more."""
    heavy = BufferedInputFile(bytes(MAX_DOCUMENT + 1), "heavy.bin")

    with pytest.raises(TelegramEntityTooLarge):
        await bot.send_document(anna.id, heavy)


async def test_a_bot_fetches_no_more_than_it_may(bot: Bot, telegram: Telegram) -> None:
    """A file above 20 MB stays where it is, and one that never was has no path."""
    heavy = telegram.cabinet.put("heavy.bin", bytes(MAX_FETCHED + 1))
    with pytest.raises(TelegramBadRequest, match="file is too big"):
        await bot.get_file(heavy.file_id)
    with pytest.raises(TelegramBadRequest, match="wrong file_id"):
        await bot.get_file("file-77")


async def test_a_photo_of_a_person_is_sent_again_by_its_id(
    bot: Bot, telegram: Telegram, anna: Phone
) -> None:
    """Its bytes do not travel; a photo stays a photo, and an id that never was is refused."""
    telegram.send_photo(anna.id, DOT, "мы")
    telegram.send_file(anna.id, "a.txt", b"abc")
    photo, file = [one.message for one in await bot.get_updates()]
    assert photo is not None
    assert photo.photo is not None
    assert file is not None
    assert file.document is not None

    await bot.send_photo(anna.id, photo.photo[0].file_id, caption="снова")

    shown = anna.chat[-1]
    assert shown.file is not None
    assert (shown.kind, shown.text) == ("photo", "снова")
    assert telegram.cabinet.bodies[shown.file.file_id] == DOT
    with pytest.raises(TelegramBadRequest, match="can't use file of type Photo as Document"):
        await bot.send_document(anna.id, photo.photo[0].file_id)
    with pytest.raises(TelegramBadRequest, match="can't use file of type Document as Photo"):
        await bot.send_photo(anna.id, file.document.file_id)
    with pytest.raises(TelegramBadRequest, match="wrong file identifier"):
        await bot.send_photo(anna.id, "file-77")


def test_only_a_picture_is_sent_as_a_photo(telegram: Telegram, anna: Phone) -> None:
    """A phone sends anything else as a file."""
    with pytest.raises(ValueError, match="PNG or a JPEG"):
        telegram.send_photo(anna.id, b"abc")


async def test_a_path_that_leads_nowhere_gives_nothing(client: Client) -> None:
    """A file is found by its exact path only, and never by a wrong token."""
    for token, status in ((TOKEN, 404), ("wrong:token", 401)):
        url = f"{client.url}/file/bot{token}/documents/file-1.bin"
        async with client.session.get(url) as response:
            assert response.status == status


async def test_words_under_a_file_are_changed_as_a_caption(bot: Bot, anna: Phone) -> None:
    """Telegram keeps the two kinds of messages apart, and so must a bot."""
    file = await bot.send_document(anna.id, BufferedInputFile(b"a", "a.txt"), caption="а")
    words = await bot.send_message(anna.id, "б")

    await bot.edit_message_caption(
        chat_id=anna.id, message_id=file.message_id, caption="[удалено]"
    )

    assert anna.messages[file.message_id].text == "[удалено]"
    with pytest.raises(TelegramBadRequest, match="there is no text in the message to edit"):
        await bot.edit_message_text("в", chat_id=anna.id, message_id=file.message_id)
    with pytest.raises(TelegramBadRequest, match="there is no caption in the message to edit"):
        await bot.edit_message_caption(chat_id=anna.id, message_id=words.message_id, caption="в")


async def test_a_browser_sends_and_saves_files(
    telegram: Telegram, anna: Phone, client: Client
) -> None:
    """A file goes up as the body of a request, and comes down under its own name."""
    path = f"{client.url}/phones/{anna.id}/file"
    async with client.session.post(path, params={"name": "Я.txt"}, data=b"abc") as response:
        number = (await response.json())["message_id"]

    (shown,) = (await client.get("/phones"))["phones"]
    file = shown["chat"][0]["file"]
    assert file == {"name": "Я.txt", "size": 3, "url": f"/phones/{anna.id}/files/{number}"}
    async with client.session.get(client.url + file["url"]) as response:
        assert await response.read() == b"abc"
        assert response.headers["Content-Disposition"].startswith("attachment")
        assert response.content_type == "application/octet-stream"
    assert len(telegram.updates.pending) == 1


async def test_the_ledger_tells_of_files_without_their_bytes(bot: Bot, client: Client) -> None:
    """It is read as JSON by whoever drives the simulator."""
    with pytest.raises(TelegramBadRequest):
        await bot.send_document(5, BufferedInputFile(b"abc", "a.txt"))

    (entry,) = await client.get("/control/ledger")

    assert entry["params"]["document"] == {"name": "a.txt", "size": 3}
