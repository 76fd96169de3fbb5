"""Whose week begins: mentors of open pairs."""
