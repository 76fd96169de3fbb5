"""Telegram in miniature: a strict Bot API over HTTP, and phones to write to a bot from."""
