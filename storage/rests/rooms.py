"""What is asked about rests across schools: letters put off, and pairs that wait."""

from functools import cached_property

from sqlalchemy.ext.asyncio import AsyncConnection

from storage.rests.idle_pairs import IdlePairs
from storage.rests.later import Later


class Rests:
    """The collections of rests that know no school's borders."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    @cached_property
    def later(self) -> Later:
        """The letters that their readers put off."""
        return Later(self._connection)

    @cached_property
    def idle_pairs(self) -> IdlePairs:
        """The pairs of every school that have not met for long."""
        return IdlePairs(self._connection)
