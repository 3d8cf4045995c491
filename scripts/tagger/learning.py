"""The network of the tagger as a function that can be learned (JAX); the same arithmetic as in numpy."""

from __future__ import annotations

from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax

from stemma.annotation.quotations.decoding import LABELS
from stemma.annotation.quotations.features import (
    DEPENDENCIES,
    FARTHEST_UP,
    FLAGS,
    NAMES,
    NEAR,
    TAGS,
)

Weights = dict[str, Any]
Batch = dict[str, Any]

READ, LABEL = 128, 64
LEMMA, TAG, DEPENDENCY, NAME, QUOTE = 48, 16, 16, 6, 6
UP, DOWN, SIDE, DISTANCE = 12, 16, 6, 12
PAIR = UP + DOWN + SIDE + DISTANCE
WORD, CUE, DEEP = 96, 32, 96


def initial(key: Any, lemmas: int, static: int) -> Weights:
    """Weights drawn at random, by the names that `stemma` reads them by."""
    keys = iter(jax.random.split(key, 64))

    def normal(*shape: int, scale: float = 0.1) -> Any:
        return jax.random.normal(next(keys), shape) * scale

    weights = {
        "lemma": normal(lemmas + 1, LEMMA),
        "tag": normal(len(TAGS) + 1, TAG),
        "dependency": normal(len(DEPENDENCIES) + 1, DEPENDENCY),
        "name": normal(len(NAMES) + 1, NAME),
        "quote": normal(4, QUOTE),
        "anchor.0": normal(2 * READ + LEMMA, DEEP, scale=0.06),
        "anchor.0.bias": jnp.zeros(DEEP),
        "anchor.1": normal(DEEP, 1),
        "anchor.1.bias": jnp.zeros(1) - 2,
        "up": normal(FARTHEST_UP + 2, UP),
        "down": normal(len(DEPENDENCIES) + 1, DOWN),
        "side": normal(3, SIDE),
        "distance": normal(len(NEAR) + 1, DISTANCE),
        "word": normal(2 * READ, WORD, scale=0.06),
        "cue": normal(2 * READ, CUE, scale=0.06),
        "out": normal(2 * LABEL + PAIR, len(LABELS)),
        "out.bias": jnp.zeros(len(LABELS)),
        "transitions": jnp.zeros((len(LABELS), len(LABELS))),
    }
    seen = static + 2 * (LEMMA + TAG + DEPENDENCY) + NAME + QUOTE + FLAGS
    for name, given, size in (("read", seen, READ), ("label", WORD + CUE + PAIR, LABEL)):
        for way in ("forth", "back"):
            # A gate that forgets little at first learns faster (Jozefowicz et al. 2015).
            bias = np.zeros(4 * size, np.float32)
            bias[size : 2 * size] = 1
            weights[f"{name}.{way}.input"] = normal(given, 4 * size, scale=given**-0.5)
            weights[f"{name}.{way}.state"] = normal(size, 4 * size, scale=size**-0.5)
            weights[f"{name}.{way}.bias"] = jnp.array(bias)
    return weights


def _dropped(key: Any, values: Any, share: float) -> Any:
    """Whole columns of each row left out, the same for all its words (Gal and Ghahramani 2016)."""
    kept = jax.random.bernoulli(key, 1 - share, (values.shape[0], 1, values.shape[2]))
    return values * kept / (1 - share)


def _both_ways(w: Weights, name: str, seen: Any, mask: Any) -> Any:
    return jnp.concatenate(
        [_lstm(w, f"{name}.{way}", seen, mask, reverse=way == "back") for way in ("forth", "back")],
        -1,
    )


def _lstm(w: Weights, name: str, seen: Any, mask: Any, *, reverse: bool) -> Any:
    ahead = seen @ w[f"{name}.input"] + w[f"{name}.bias"]
    u = w[f"{name}.state"]

    def step(carried: Any, given: Any) -> Any:
        (state, cell), (gates, inside) = carried, given
        i, f, g, o = jnp.split(gates + state @ u, 4, -1)
        new = jax.nn.sigmoid(f) * cell + jax.nn.sigmoid(i) * jnp.tanh(g)
        out = jax.nn.sigmoid(o) * jnp.tanh(new)
        inside = inside[:, None]
        return (jnp.where(inside, out, state), jnp.where(inside, new, cell)), jnp.where(
            inside, out, 0
        )

    zero = jnp.zeros((seen.shape[0], u.shape[0]))
    _, found = jax.lax.scan(
        step, (zero, zero), (ahead.swapaxes(0, 1), mask.swapaxes(0, 1)), reverse=reverse
    )
    return found.swapaxes(0, 1)


def loss(w: Weights, b: Batch, key: Any) -> Any:
    """Cross entropy of the words that report, and the likelihood of the labels (Lafferty et al. 2001)."""
    keys = jax.random.split(key, 6)
    lemmas = jnp.where(jax.random.bernoulli(keys[0], 0.06, b["lemma"].shape), 0, b["lemma"])
    static = b["static"] * jax.random.bernoulli(keys[1], 0.95, (*b["lemma"].shape, 1))
    own = jnp.concatenate(
        [w["lemma"][lemmas], w["tag"][b["tag"]], w["dependency"][b["dependency"]]], -1
    )
    heads = jnp.take_along_axis(own, b["head"][..., None], 1)
    parts = [static, own, heads, w["name"][b["name"]], w["quote"][b["quote"]], b["flags"]]
    seen = _dropped(keys[2], jnp.concatenate(parts, -1), 0.25)
    hidden = _dropped(keys[3], _both_ways(w, "read", seen, b["mask"]), 0.35)
    deep = jnp.concatenate([hidden, w["lemma"][lemmas]], -1)
    deep = jnp.tanh(deep @ w["anchor.0"] + w["anchor.0.bias"])
    scores = (deep @ w["anchor.1"] + w["anchor.1.bias"])[..., 0]
    reporting = (optax.sigmoid_binary_cross_entropy(scores, b["reports"]) * b["mask"]).sum()

    stands = b["stands"]
    pair = jnp.concatenate(
        [w[n][stands[..., i]] for i, n in enumerate(("up", "down", "side", "distance"))], -1
    )
    words = jnp.tanh(hidden @ w["word"])[b["of"]]
    cue = jnp.tanh(hidden[b["of"], b["cue"]] @ w["cue"])[:, None, :]
    joined = [words, jnp.broadcast_to(cue, (*words.shape[:2], cue.shape[-1])), pair]
    mask = b["mask"][b["of"]]
    seen = _dropped(keys[4], jnp.concatenate(joined, -1), 0.25)
    deep = jnp.concatenate([_both_ways(w, "label", seen, mask), pair], -1)
    emitted = _dropped(keys[5], deep, 0.3) @ w["out"] + w["out.bias"]
    labelling = (_surprise(emitted, w["transitions"], b["labels"], mask) * b["weight"]).sum()
    return (2 * reporting + labelling) / b["mask"].shape[0]


def _surprise(emitted: Any, transitions: Any, labels: Any, mask: Any) -> Any:
    """The negative log likelihood of each row of labels in a linear conditional random field."""

    def step(carried: Any, given: Any) -> Any:
        (total, gold, before), (scores, label, inside) = carried, given
        ways = jax.nn.logsumexp(total[:, :, None] + transitions[None], 1) + scores
        right = gold + transitions[before, label]
        right = right + jnp.take_along_axis(scores, label[:, None], 1)[:, 0]
        total = jnp.where(inside[:, None], ways, total)
        return (total, jnp.where(inside, right, gold), jnp.where(inside, label, before)), None

    gold = jnp.take_along_axis(emitted[:, 0], labels[:, :1], 1)[:, 0]
    start = (emitted[:, 0], gold, labels[:, 0])
    rest = (emitted[:, 1:].swapaxes(0, 1), labels[:, 1:].T, mask[:, 1:].T)
    (total, gold, _), _ = jax.lax.scan(step, start, rest)
    return jax.nn.logsumexp(total, -1) - gold
