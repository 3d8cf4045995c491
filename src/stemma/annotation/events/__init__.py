"""What happens, and how far it has come as the words present it."""
