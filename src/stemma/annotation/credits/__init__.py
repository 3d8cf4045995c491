"""Where an article has it from: the outlets and documents that its own words credit."""
