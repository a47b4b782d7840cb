"""Without numpy and scipy the engine says which extra it needs; everything else works."""

from __future__ import annotations

import sys

import pytest

from eventmodel.errors import MissingExtraError
from eventmodel.resolution.reliability import Observation, estimate_reliability
from eventmodel.resolution.reliability.arrays import numpy, sparse


def test_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "numpy", None)
    monkeypatch.setitem(sys.modules, "scipy.sparse", None)
    for needing in (numpy, sparse, lambda: estimate_reliability([Observation("i", "s", "v")])):
        with pytest.raises(MissingExtraError, match=r"eventmodel\[fast\]"):
            needing()
