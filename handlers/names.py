"""Names: how one person is shown to another; the words are made in `locales/names.py`."""

from locales.names import called, code, listed, short

__all__ = ["called", "code", "listed", "short"]
