"""The parts of `train_tagger.py`."""
