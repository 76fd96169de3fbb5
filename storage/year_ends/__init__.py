"""Ends of years as they are remembered."""
