"""Why somebody's file is not read."""


class Refused(Exception):
    """A file is not read; `code` is the reason, which the service puts into words."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code
