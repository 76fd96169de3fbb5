"""Rests: who put letters off, who has a pause, and whose mentor is on vacation."""
