"""Readers of the data that statements are trained and measured on."""
