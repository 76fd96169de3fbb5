"""Broadcasts: written, confirmed, sent, and told of."""
