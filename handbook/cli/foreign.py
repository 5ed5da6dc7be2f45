"""Other people's files as text, for imports."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from handbook.importers import Oddity
from handbook.read import plain_line_ends

MAX_BYTES = 20 * 1024 * 1024
"""Size from which a file is not read: the largest schedule of a conference is a tenth of it."""
UTF16 = (b"\xff\xfe", b"\xfe\xff")
NAMES_WITHOUT_CONTENT = frozenset({"LICENSE", "LICENCE", "COPYING", "__pycache__"})
"""What lies in a folder and is not asked what it is."""


class NoTextError(ValueError):
    """A file that is not text anybody could read; carries the line."""

    def __init__(self, message: str, line: int = 1) -> None:
        super().__init__(message)
        self.line = line


def texts(paths: tuple[Path, ...]) -> tuple[dict[str, str], list[Oddity]]:
    """Return the texts of files by their paths, and what could not be read.

    Args:
        paths: Files and folders; a folder stands for every file in it, at any depth.
    """
    found: dict[str, str] = {}
    oddities = []
    for path in dict.fromkeys(file for given in paths for file in _files(given)):
        try:
            found[path.as_posix()] = _text(path)
        except NoTextError as error:
            oddities.append(Oddity(path.as_posix(), error.line, f"not taken over: {error}"))
        except OSError as error:
            message = f"not taken over: the file cannot be read: {error.strerror}"
            oddities.append(Oddity(path.as_posix(), 1, message))
    return found, oddities


def _files(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    for inside in sorted(path.rglob("*")):
        hidden = any(part.startswith(".") for part in inside.relative_to(path).parts)
        if inside.is_file() and not hidden and inside.stem not in NAMES_WITHOUT_CONTENT:
            yield inside


def _text(path: Path) -> str:
    with path.open("rb") as file:
        raw = file.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        raise NoTextError(f"the file has more than {MAX_BYTES // 1024 // 1024} MiB")
    if raw.startswith(UTF16):
        return _decoded(raw, "utf-16")
    if b"\0" in raw:
        raise NoTextError("the file is not text")
    return _decoded(raw, "utf-8-sig")


def _decoded(raw: bytes, encoding: str) -> str:
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        message = f"the byte 0x{raw[error.start]:02X} is not UTF-8 text; save the file as UTF-8"
        raise NoTextError(message, line) from error
    return plain_line_ends(text)
