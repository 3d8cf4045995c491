"""Other programs beside ours: they run in an environment of their own, `make peers`."""
