"""The rooms of broadcasts, for the house to open."""

from aiogram import Router

from handlers.broadcasts import desk, sending


def routers() -> tuple[Router, ...]:
    """List the rooms in the order they are tried."""
    return (desk.router(), sending.router())
