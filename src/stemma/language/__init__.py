"""The only room that loads a model: `pipeline()` parses English, `embeddings()` turns it to vectors."""

from stemma.language.embedder import Embedder, TokenVectors, embeddings
from stemma.language.pipeline import Model, Pipeline, pipeline
from stemma.language.threads import one_thread

__all__ = [
    "Embedder",
    "Model",
    "Pipeline",
    "TokenVectors",
    "embeddings",
    "one_thread",
    "pipeline",
]
