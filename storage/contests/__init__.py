"""Contests as they are remembered."""
