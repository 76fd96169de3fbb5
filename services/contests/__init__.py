"""Contests: where pairs took part, and what came of it."""
