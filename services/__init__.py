"""What can be done: one function, one deed; no Telegram, no SQL."""

from storage.unit_of_work import UnitOfWork

__all__ = ["UnitOfWork"]
