"""What fitting the regression over edits is made of: the labelled edits, and the fit itself."""
