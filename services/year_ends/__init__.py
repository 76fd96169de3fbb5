"""Ends of years: wishes of pairs, decisions about them, and the steps to the next year."""
