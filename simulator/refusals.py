"""Refusals: the answers of the Bot API that are not `ok`."""

from dataclasses import dataclass


@dataclass(kw_only=True, eq=False)
class Refused(Exception):
    """A request the Bot API answers with an error; the effect did not happen."""

    code: int
    description: str
    retry_after: int | None = None

    @property
    def body(self) -> dict[str, object]:
        """The JSON that Telegram sends for this refusal."""
        body: dict[str, object] = {
            "ok": False,
            "error_code": self.code,
            "description": self.description,
        }
        if self.retry_after is not None:
            body["parameters"] = {"retry_after": self.retry_after}
        return body


def bad_request(reason: str) -> Refused:
    """Make the refusal 400 with Telegram's prefix."""
    return Refused(code=400, description=f"Bad Request: {reason}")


def forbidden(reason: str) -> Refused:
    """Make the refusal 403 with Telegram's prefix."""
    return Refused(code=403, description=f"Forbidden: {reason}")


def too_many_requests(retry_after: int) -> Refused:
    """Make the refusal 429, which names the seconds to wait."""
    return Refused(
        code=429,
        description=f"Too Many Requests: retry after {retry_after}",
        retry_after=retry_after,
    )
