"""One broken file, or a few, for each problem code: what `handbook check` says of it.

A folder of `broken/` holds what is laid over the small handbook of `conftest.py`, and what the
command then prints, in `expected.txt`. Its name starts with the code it is about.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from handbook.cli import main
from handbook.problems import CODES, Severity

if TYPE_CHECKING:
    from tests.conftest import Golden, Project

BROKEN = Path(__file__).parent / "broken"
CASES = sorted(folder.name for folder in BROKEN.iterdir())
ACTION = re.compile(
    r"\b(Join|Say|Zones|Remove|Count|Write|Put|Remove|Add|Delete|Move|Rename|Indent|Leave|Keep|Use|Save|Start|Close|Look"
    r"|Try|Give|Check|Did you mean|For|Expected|Allowed|Separate|Mend|Name|Correct|Explain"
    r"|Text|An? [a-z]+ has|The parts are|Links|Files|write|put|Between|Cut|If)\b",
    re.IGNORECASE,
)
"""A word that tells what to do, or what may stand there."""
UNSAVED: Mapping[str, Callable[[str], bytes]] = {
    "HB001-too-large": lambda text: text.encode() * 5000,
    "HB002-latin-1": lambda text: text.replace("Lyon", "Orléans").encode("latin-1"),
    "HB002-utf-16": lambda text: text.encode("utf-16-le"),
    "HB003-null-byte": lambda text: text.replace("Tea", "Te\0a", 1).encode(),
    "HB003-old-mac-line-ends": lambda text: _with_a_slip(text).replace("\n", "\r").encode(),
    "HB003-windows-line-ends": lambda text: _with_a_slip(text).replace("\n", "\r\n").encode(),
}
"""Files that git or an editor would not keep as they are: made from the good event."""


def _with_a_slip(text: str) -> str:
    return text.replace("group: tea-club", "group: tea: club")


@pytest.fixture
def check(project: Project) -> Callable[..., str]:
    """Return a function that gives what `handbook check` prints for one of the cases."""

    def run(case: str, form: str = "text") -> str:
        if case in UNSAVED:
            project.write(project.event, UNSAVED[case](project.read(project.event)))
        shutil.copytree(BROKEN / case, project.root, dirs_exist_ok=True)
        (project.root / "expected.txt").unlink(missing_ok=True)
        command = ["check", "--root", str(project.root), "--format", form]
        result = CliRunner().invoke(main, command, catch_exceptions=False)
        assert result.exit_code == int(CODES[case[:5]].severity is Severity.ERROR)
        return result.output

    return run


@pytest.mark.parametrize("case", CASES)
def test_a_broken_file_gives_the_expected_report(
    check: Callable[..., str], golden: Golden, case: str
) -> None:
    """Place, message, and mend are those that were once read and found good."""
    golden(BROKEN / case / "expected.txt", check(case))


@pytest.mark.parametrize("case", CASES)
def test_one_slip_gives_one_problem_with_a_way_to_mend_it(
    check: Callable[..., str], case: str
) -> None:
    """Nothing follows from a slip but its own problem."""
    problems = json.loads(check(case, "json"))

    assert [problem["code"] for problem in problems] == [case[:5]]
    assert ACTION.search(problems[0]["hint"]), "a reader wants to know what to do"
    assert problems[0]["severity"] == CODES[case[:5]].severity
    assert problems[0]["line"] >= 1
    assert problems[0]["column"] >= 1


def test_every_code_has_a_broken_file() -> None:
    """A code without one could stop working, and nobody would notice."""
    assert {case[:5] for case in CASES} == set(CODES)


def test_the_small_handbook_itself_has_no_problem(project: Project) -> None:
    """What a case reports comes from the case."""
    result = CliRunner().invoke(main, ["check", "--root", str(project.root)])

    assert result.exit_code == 0
    assert re.fullmatch(r"No problems\..*\n", result.output)
