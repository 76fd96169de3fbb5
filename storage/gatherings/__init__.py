"""Gatherings as they are remembered."""
