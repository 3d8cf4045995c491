"""What fitting the regression over readings is made of: pairs of texts in known order, and the fit itself."""
