"""Files kept from one build to the next."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.read import Kept


def test_a_file_is_made_once(tmp_path: Path) -> None:
    """The second build finds what the first one made."""
    made: list[str] = []

    def make() -> bytes:
        made.append("once")
        return b"tea"

    paths = {Kept(tmp_path / "new" / "folder").path("a.png", make) for _ in range(2)}

    assert made == ["once"]
    assert [path.read_bytes() for path in paths] == [b"tea"]


def test_a_build_stopped_halfway_leaves_no_half_file(tmp_path: Path) -> None:
    """The next build makes the file, instead of taking the half for the whole."""

    def stopped() -> bytes:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Kept(tmp_path).path("a.png", stopped)

    assert Kept(tmp_path).path("a.png", lambda: b"whole").read_bytes() == b"whole"


def test_a_folder_that_cannot_be_written_to_is_an_error(tmp_path: Path) -> None:
    """The caller says so; nothing is left out in silence."""
    (tmp_path / "file").touch()

    with pytest.raises(OSError, match="file"):
        Kept(tmp_path / "file").path("a.png", lambda: b"tea")
