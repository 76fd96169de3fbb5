"""Rooms in which words to many are written, confirmed, and followed."""
