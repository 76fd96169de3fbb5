"""WHAT IT COSTS: what an answer costs in this bot, beside what it costs in a plain one."""
