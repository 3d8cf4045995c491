"""How many: numbers with their unit, what they count, and the hedge."""
