"""Every case is annotated once, when its first test asks for it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from stemma.annotation import Annotation
from tests.specification.cases import Case
from tests.specification.families import annotated


@pytest.fixture(scope="session")
def annotation_of() -> Callable[[Case], Annotation]:
    return cache(annotated)
