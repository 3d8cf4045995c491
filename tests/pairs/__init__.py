"""Pairs of sentences of two articles, with what comes of comparing them."""
