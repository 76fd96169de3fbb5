"""When somebody writes or taps: each module is a room and ends with `router()`.

A handler is given the event, the five names `uow person texts library now`, and what a filter
hands over. It returns a Screen, a Toast or None, and never speaks to Telegram itself.
"""
