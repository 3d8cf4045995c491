"""What `scripts/train_statements.py` is made of."""
