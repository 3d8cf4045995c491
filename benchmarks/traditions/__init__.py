"""A simulator of news traditions whose truth is known: who has it from whom, and who lost what."""
