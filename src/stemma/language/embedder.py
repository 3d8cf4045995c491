"""The seam to the sentence encoder: all-MiniLM-L6-v2 through onnxruntime.

Mean pooling over the tokens, then length one (Reimers and Gurevych 2019, "Sentence-BERT"; the
encoder is described by Wang et al. 2020, "MiniLM"). Values are rounded to five decimals, so that
results do not depend on which texts were put into one batch.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import numpy.typing as npt

from stemma.language.pinned import MINILM, locate
from stemma.profiling import stage

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Encoding, Tokenizer

DIMENSIONS = 384
_LONGEST = 256
_BATCH = 16
_DECIMALS = 5

Vectors = npt.NDArray[np.float32]


class TokenVectors(NamedTuple):
    """The word pieces of one text."""

    vectors: Vectors
    """One row of length one for each word piece."""
    offsets: tuple[tuple[int, int], ...]
    """Where each piece stands in the text, in code points."""


class Embedder:
    """A loaded encoder."""

    def __init__(self, session: InferenceSession, tokenizer: Tokenizer, name: str) -> None:
        self._session = session
        self._tokenizer = tokenizer
        self.name = name
        """The model, as recorded in every result."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row of length one for each text, in the order given; shape `(len(texts), 384)`."""
        result = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
        for index, hidden, _ in self._run(texts):
            result[index] = _unit(hidden.mean(axis=0, dtype=np.float64))
        return result

    def encode_tokens(self, texts: Sequence[str]) -> list[TokenVectors]:
        """The word pieces of each text, without the model's own start and end marks."""
        empty = TokenVectors(np.zeros((0, DIMENSIONS), dtype=np.float32), ())
        result = [empty] * len(texts)
        for index, hidden, encoding in self._run(texts):
            rows = [i for i, own in enumerate(encoding.special_tokens_mask) if not own]
            offsets = tuple(encoding.offsets[i] for i in rows)
            result[index] = TokenVectors(_unit(hidden[rows].astype(np.float64)), offsets)
        return result

    def _run(self, texts: Sequence[str]) -> Iterator[tuple[int, Vectors, Encoding]]:
        """The last hidden layer of each text, unpadded, in batches of like length."""
        encodings = self._tokenizer.encode_batch(list(texts))
        order = sorted(range(len(texts)), key=lambda i: len(encodings[i].ids))
        for first in range(0, len(order), _BATCH):
            batch = order[first : first + _BATCH]
            width = len(encodings[batch[-1]].ids)
            ids = np.zeros((len(batch), width), dtype=np.int64)
            mask = np.zeros((len(batch), width), dtype=np.int64)
            for row, index in enumerate(batch):
                length = len(encodings[index].ids)
                ids[row, :length] = encodings[index].ids
                mask[row, :length] = 1
            hidden = self._session.run(None, self._inputs(ids, mask))[0]
            for row, index in enumerate(batch):
                yield index, hidden[row, : len(encodings[index].ids)], encodings[index]

    def _inputs(self, ids: npt.NDArray[np.int64], mask: npt.NDArray[np.int64]) -> dict[str, Any]:
        given = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        return {field.name: given[field.name] for field in self._session.get_inputs()}


def _unit(vectors: npt.NDArray[np.float64]) -> Vectors:
    norms = np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-12)
    scaled: Vectors = np.round(vectors / norms, _DECIMALS).astype(np.float32)
    return scaled


@cache
def embeddings() -> Embedder:
    """The pinned encoder, loaded at the first call and kept; `MissingModelError` where it is absent."""
    folder = locate(MINILM)
    with stage("load models"):
        import onnxruntime
        from tokenizers import Tokenizer

        options = onnxruntime.SessionOptions()
        # One thread, so that sums are always made in one order.
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        session = onnxruntime.InferenceSession(
            str(folder / "onnx" / "model.onnx"), options, providers=["CPUExecutionProvider"]
        )
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        tokenizer.no_padding()
        tokenizer.enable_truncation(_LONGEST)
    return Embedder(session, tokenizer, "all-MiniLM-L6-v2")
