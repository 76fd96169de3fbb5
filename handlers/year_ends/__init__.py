"""The end of a year: what a curator does step by step, and what pairs are asked."""
