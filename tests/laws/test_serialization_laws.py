"""The laws of writing and reading: decode ∘ encode is the identity, and equal dossiers have equal bytes."""

from __future__ import annotations

import copy
import pickle
from typing import TYPE_CHECKING

from hypothesis import given

from eventmodel.serialization import dumps, loads
from eventmodel.testing import strategies

if TYPE_CHECKING:
    from eventmodel.model import Dossier


@given(strategies.dossiers())
def test_what_was_written_is_read_back(dossier: Dossier) -> None:
    text = dumps(dossier)
    assert loads(text) == dossier
    assert dumps(loads(text)) == text


@given(strategies.dossiers())
def test_a_record_is_a_line(dossier: Dossier) -> None:
    lines = dumps(dossier).split("\n")
    assert sum(line.startswith('{"id":"') for line in lines) == len(list(dossier))


@given(strategies.dossiers())
def test_a_dossier_can_be_sent_to_another_process(dossier: Dossier) -> None:
    assert pickle.loads(pickle.dumps(dossier)) == dossier  # noqa: S301 - of our own making
    assert copy.deepcopy(dossier) == dossier
