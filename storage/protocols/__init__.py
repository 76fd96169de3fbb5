"""Protocols as they are remembered."""
