"""Broadcasts as they are remembered."""
