"""How two sentences differ, as a trained model judges it from the marks that annotation gives."""

from __future__ import annotations
