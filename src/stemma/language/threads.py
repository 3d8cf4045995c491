"""One thread for products of matrices: sums are made in one order, and no core waits in a loop.

On the small matrices of these models a second thread gains nothing and takes twice the processor time.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

import numpy as np


@contextmanager
def one_thread() -> Iterator[None]:
    """NumPy's library keeps to one thread within; call it once the models are loaded.

    Its kernels for small matrices read lanes beyond the end now and then and flag what they find there
    as invalid; the results are right, and NumPy is not to warn of it.
    """
    with _controller().limit(limits=1, user_api="blas"), np.errstate(invalid="ignore"):
        yield


@cache
def _controller() -> Any:
    """What knows the libraries that are loaded, looked up once: it takes milliseconds."""
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()
