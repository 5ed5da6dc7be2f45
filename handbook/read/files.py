"""Files of the project as text: the only part of the library that opens them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from handbook.problems import CODES, Problem
from handbook.read.builder import UnreadableError
from handbook.read.composer import compose
from handbook.read.document import Document, plain_line_ends
from handbook.read.outside import is_outside

UTF16 = (b"\xff\xfe", b"\xfe\xff")
"""The byte order marks Windows editors write where asked for “Unicode”."""
MAX_BYTES = 1024 * 1024
"""Size from which a file is refused unread: 1 MiB, some hundred times our largest record."""


def read_text(root: Path, path: Path) -> str:
    """Return a file's text, without a byte order mark and with plain line ends.

    Raises:
        UnreadableError: Where the file is too large, is not UTF-8, lies outside the root (by
            way of a link), or cannot be opened.
    """
    name = path.relative_to(root).as_posix()
    hint = "Put the file itself here, readable by everyone."
    if is_outside(path, root):
        message = "the file is a link that points outside the project"
        raise UnreadableError(Problem(name, 1, 1, "HB008", message, hint))
    try:
        raw = _read_bytes(name, path)
    except OSError as error:
        message = f"the file cannot be opened: {error.strerror}"
        raise UnreadableError(Problem(name, 1, 1, "HB008", message, hint)) from error
    if raw.startswith(UTF16) or b"\0" in raw[:2]:
        message = "found UTF-16 text, where every file is UTF-8"
        raise UnreadableError(Problem(name, 1, 1, "HB002", message, CODES["HB002"].mend))
    try:
        return plain_line_ends(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise UnreadableError(_not_utf8(name, raw, error)) from error


def _read_bytes(name: str, path: Path) -> bytes:
    size = path.stat().st_size
    if size <= MAX_BYTES:
        with path.open("rb") as file:  # some files hold more than their size says
            raw = file.read(MAX_BYTES + 1)
        if len(raw) <= MAX_BYTES:
            return raw
        size = len(raw)
    message = f"the file has {size:,} bytes; {MAX_BYTES:,} are allowed"
    raise UnreadableError(Problem(name, 1, 1, "HB001", message, CODES["HB001"].mend))


def _not_utf8(name: str, raw: bytes, error: UnicodeDecodeError) -> Problem:
    before = raw[: error.start].decode("utf-8-sig")
    line = before.count("\n") + 1
    column = len(before) - before.rfind("\n")
    byte = raw[error.start : error.start + 1]
    return Problem(
        name,
        line,
        column,
        "HB002",
        f"found the byte 0x{byte.hex().upper()}, which is not UTF-8 text "
        f"(in an older encoding: '{byte.decode('cp1252', 'replace')}')",
        CODES["HB002"].mend,
        raw.decode("cp1252", "replace").split("\n")[line - 1].rstrip("\r"),
    )


def read_yaml(root: Path, path: Path) -> Document:
    """Return a YAML file's data with positions.

    Raises:
        UnreadableError: Where the file cannot be read as text or as YAML.
    """
    return compose(path.relative_to(root).as_posix(), read_text(root, path))


def files_below(folder: Path) -> Iterator[Path]:
    """Yield the files below a folder, hidden ones left out, sorted by path."""
    if folder.is_dir():
        for path in sorted(folder.rglob("*")):
            hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
            if not hidden and (path.is_file() or _leads_nowhere(path)):
                yield path


def _leads_nowhere(path: Path) -> bool:
    return path.is_symlink() and not path.exists()


def file_states(*folders: Path) -> dict[Path, tuple[int, int]]:
    """Return when each file below some folders was changed (ns) and its size (bytes)."""
    states = {}
    for folder in folders:
        for path in files_below(folder):
            with suppress(OSError):  # an editor's own file, gone since it was listed
                state = path.stat()
                states[path] = (state.st_mtime_ns, state.st_size)
    return states
