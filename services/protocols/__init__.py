"""Protocols: what gatherings decided, and its extract for Word."""
