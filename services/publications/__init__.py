"""Publications: what was told of mentoring."""
