"""Reports: facts about a whole school, each in a fixed number of queries whatever its size."""
