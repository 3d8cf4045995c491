"""Stemma: many reports, one event: who has it from whom."""
