"""Rooms of letters and certificates."""
