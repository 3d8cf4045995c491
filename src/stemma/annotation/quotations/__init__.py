"""Who said what: source, cue and content of everything that is reported as said."""
