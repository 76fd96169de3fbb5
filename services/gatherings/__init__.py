"""Gatherings: planned, answered and attended."""
