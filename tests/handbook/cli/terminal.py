"""A terminal for tests: a command that believes somebody sits before it."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

PROJECT = Path(__file__).parents[3]
PATIENCE = 30
"""Seconds after which a command that says nothing more is given up."""
PROGRAM = """\
import signal
from handbook.cli import main
signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background has none
main(prog_name="handbook")
"""


class Terminal:
    """The `handbook` command in a terminal of its own."""

    def __init__(self, *arguments: str, cwd: Path) -> None:
        self.seen = ""
        """Everything the command has printed."""
        self._read_to = 0
        self._tty, theirs = pty.openpty()
        command = [sys.executable, "-c", PROGRAM, *arguments]
        self._command = subprocess.Popen(
            command,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            cwd=cwd,
            env=os.environ | {"PYTHONPATH": str(PROJECT)},
        )
        os.close(theirs)

    def __enter__(self) -> Self:
        """Return the terminal."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it, and end what still runs in it."""
        self._command.kill()
        self._command.wait()
        os.close(self._tty)

    def _more(self) -> bool:
        ready, _, _ = select.select([self._tty], [], [], PATIENCE)
        assert ready, f"nothing more came after:\n{self.seen}"
        found = b""
        with suppress(OSError):  # what Linux says when the other side has ended
            found = os.read(self._tty, 4096)
        self.seen += found.decode(errors="replace").replace("\r\n", "\n")
        return bool(found)

    def wait_for(self, words: str) -> None:
        """Read until the command has printed some words since the last answer."""
        while words not in self.seen[self._read_to :]:
            assert self._more(), f"it ended before it said {words!r}:\n{self.seen}"
        self._read_to = self.seen.index(words, self._read_to) + len(words)

    def answer(self, question: str, answer: str) -> None:
        """Wait for a question and type an answer to it."""
        self.wait_for(question)
        os.write(self._tty, f"{answer}\n".encode())

    def talk(self, *lines: tuple[str, str | None]) -> None:
        """Wait for the words of each line, and type its answer where it has one."""
        for words, answer in lines:
            if answer is None:
                self.wait_for(words)
            else:
                self.answer(words, answer)

    def press_ctrl_c(self) -> None:
        """Interrupt the command, as its user would.

        A signal that comes just before the command waits for a line is noticed with the next
        line only; a second signal would hit it while it ends.
        """
        self._command.send_signal(signal.SIGINT)
        while self._command.poll() is None:
            with suppress(subprocess.TimeoutExpired):
                self._command.wait(1)
                return
            os.write(self._tty, b"\n")

    def end(self) -> int:
        """Read what is left and return the command's exit code."""
        while self._more():
            pass
        return self._command.wait(PATIENCE)
