"""Files that are costly to make, kept from one build to the next."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path


class Kept:
    """A folder of such files; whoever deletes it loses nothing but time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, name: str, make: Callable[[], bytes]) -> Path:
        """Return where a file lies, which is made now if it is not there yet.

        Args:
            name: What it is called: another name as soon as its content would be another.
            make: Returns its content.

        Raises:
            OSError: Where the folder cannot be written to.
        """
        file = self.folder / name
        if not file.is_file():
            self.folder.mkdir(parents=True, exist_ok=True)
            # Renamed when it is whole: a build that is stopped halfway leaves no half picture.
            half = file.with_suffix(f".{os.getpid()}")
            half.write_bytes(make())
            half.replace(file)
        return file
