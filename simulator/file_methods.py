"""Methods about files: what the bot sends, fetches, and writes underneath."""

from dataclasses import replace

from simulator import bodies, drafts, keyboards
from simulator.drafts import Params
from simulator.files import MAX_FETCHED, PICTURES, File, Upload
from simulator.phones import Message
from simulator.refusals import Refused, bad_request
from simulator.world import World

MAX_DOCUMENT = 50 * 1024 * 1024
MAX_PHOTO = 10 * 1024 * 1024


def send_document(world: World, params: Params) -> object:
    """Show a new message that carries a file.

    Raises:
        Refused: 400, 403, 413 or 429.
    """
    return _send(world, params, "document", MAX_DOCUMENT)


def send_photo(world: World, params: Params) -> object:
    """Show a new message that carries a picture.

    Raises:
        Refused: 400, 403, 413 or 429.
    """
    upload = params.get("photo")
    if isinstance(upload, Upload) and not upload.data.startswith(PICTURES):
        raise bad_request("IMAGE_PROCESS_FAILED")
    return _send(world, params, "photo", MAX_PHOTO)


def edit_message_caption(world: World, params: Params) -> object:
    """Change the words under a file and the keyboard; no keyboard given removes it.

    Raises:
        Refused: 400 or 403.
    """
    place = world.open_place(params.get("chat_id"))
    old = drafts.own(place, params)
    if old.file is None:
        raise bad_request("there is no caption in the message to edit")
    parsed = drafts.caption(world, params)
    new = replace(
        old,
        text=parsed.text,
        html=parsed.html,
        entities=parsed.entities,
        keyboard=keyboards.read(params.get("reply_markup"), checks=world.checks),
        edited=True,
    )
    return drafts.change(world, place, old, new)


def get_file(world: World, params: Params) -> object:
    """Say where a file can be fetched.

    Raises:
        Refused: 400 when there is none of that id, or it is too large for a bot.
    """
    file = world.cabinet.files.get(str(params.get("file_id")))
    if file is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if file.size > MAX_FETCHED:
        raise bad_request("file is too big")
    return {**file.body(), "file_path": file.path}


def _send(world: World, params: Params, kind: str, largest: int) -> object:
    place = world.open_place(params.get("chat_id"))
    file = _file(world, params.get(kind), kind, largest)
    parsed = drafts.caption(world, params)
    keyboard = keyboards.read(params.get("reply_markup"), checks=world.checks)
    message = Message(
        message_id=world.take_message_id(),
        sender="bot",
        text=parsed.text,
        html=parsed.html,
        date=int(world.now()),
        keyboard=keyboard,
        kind=kind,
        entities=parsed.entities,
        file=file,
        protected=drafts.flag(params.get("protect_content")),
    )
    world.show(place, message)
    return bodies.message(place, message, world.bot)


def _file(world: World, sent: object, kind: str, largest: int) -> File:
    """Take the file of a request, or find the one that it names by its id."""
    if isinstance(sent, str):
        return _known(world, sent, kind)
    if not isinstance(sent, Upload):
        raise bad_request(f"there is no {kind} in the request")
    if not sent.data:
        raise bad_request("file must be non-empty")
    if len(sent.data) > largest:
        raise Refused(code=413, description="Request Entity Too Large")
    return world.cabinet.put(sent.filename, sent.data, kind)


def _known(world: World, file_id: str, kind: str) -> File:
    file = world.cabinet.files.get(file_id)
    if file is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if file.kind != kind:
        types = f"{file.kind.capitalize()} as {kind.capitalize()}"
        raise bad_request(f"can't use file of type {types}")
    return file
