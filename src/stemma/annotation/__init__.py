"""What articles say and how: sentences, names, quotations, credits, times, quantities, events."""

from stemma.annotation.annotate import annotate
from stemma.annotation.annotated import Annotated, Annotation

__all__ = ["Annotated", "Annotation", "annotate"]
