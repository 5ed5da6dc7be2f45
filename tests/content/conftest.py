"""The real handbook, as these tests read it."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.load import load
from handbook.model import Handbook

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def handbook() -> Handbook:
    """Return the real handbook; its data has no problem."""
    loaded, problems = load(ROOT)
    assert problems == []
    return loaded
