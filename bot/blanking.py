"""Blanking: an old message is taken back, as far as Telegram lets a bot do that."""

from typing import Final

from bot import post
from bot.wire import Reply, Wire
from domain.letters import Letter

_IS_A_FILE: Final = "there is no text in the message to edit"


async def blank(letter: Letter, reply: Reply, wire: Wire) -> Reply:
    """Go on where a message could not be edited as words, because it carries a file.

    It is deleted as long as Telegram allows that, which is two days. Later only the words under
    the file can be changed: then the answer is that of the deletion, so that it counts as failed.
    """
    if _IS_A_FILE not in reply.description or letter.screen is None:
        return reply
    place = {"chat_id": letter.account_id, "message_id": post.subject(letter)}
    deleted = await wire.call("deleteMessage", **place)
    if not deleted.ok:
        await wire.call("editMessageCaption", **place, **post.caption(letter.screen))
    return deleted
