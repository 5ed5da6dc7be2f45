"""Files as text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handbook.problems import Problem
from handbook.read import UnreadableError, file_states, files_below, read_text, read_yaml


def refused(file: Path) -> Problem:
    """Return the problem of a file that cannot be read."""
    with pytest.raises(UnreadableError) as caught:
        read_text(file.parent, file)
    return caught.value.problem


def test_a_byte_order_mark_and_windows_line_ends_do_not_matter(tmp_path: Path) -> None:
    """Windows editors write both."""
    file = tmp_path / "x.yml"
    file.write_bytes(b"\xef\xbb\xbftitle: Tea\r\nlang: fr\r\n")

    assert read_yaml(tmp_path, file).data == {"title": "Tea", "lang": "fr"}


def test_the_byte_that_is_no_utf_8_is_shown_in_its_line(tmp_path: Path) -> None:
    """The column counts characters, and the old encoding is guessed."""
    file = tmp_path / "x.yml"
    file.write_bytes("é: 1\ncafé: ".encode() + b"\xe9t\xe9\n")

    problem = refused(file)

    assert (problem.code, problem.line, problem.column) == ("HB002", 2, 7)
    assert "'é'" in problem.message


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_called_by_its_name(tmp_path: Path, encoding: str) -> None:
    """With a byte order mark and without."""
    file = tmp_path / "x.yml"
    file.write_bytes("title: Tea".encode(encoding))

    assert "UTF-16" in refused(file).message


def test_a_file_is_refused_by_its_size_before_it_is_read(tmp_path: Path) -> None:
    """A sparse file of a terabyte costs nothing."""
    file = tmp_path / "x.yml"
    with file.open("wb") as opened:
        opened.truncate(2**40)

    assert refused(file).code == "HB001"


def test_a_link_that_leads_nowhere_is_a_problem_of_its_own(tmp_path: Path) -> None:
    """Git keeps links, and their targets may be left behind."""
    link = tmp_path / "x.yml"
    link.symlink_to("gone.yml")

    assert list(files_below(tmp_path)) == [link]
    assert refused(link).code == "HB008"


def test_a_link_out_of_the_project_is_not_followed(tmp_path: Path) -> None:
    """What lies elsewhere on a machine must not come into the pages."""
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.yml").write_text("title: Tea")
    root = tmp_path / "root"
    root.mkdir()
    (root / "x.yml").symlink_to(outside / "secret.yml")
    (root / "folder").symlink_to(outside)

    problem = refused(root / "x.yml")

    assert (problem.code, "outside the project" in problem.message) == ("HB008", True)
    assert list(files_below(root)) == [root / "x.yml"]
    with pytest.raises(UnreadableError):
        read_text(root, root / "folder" / "secret.yml")


def test_a_link_inside_the_project_is_read(tmp_path: Path) -> None:
    """Also where the project itself is reached by a link."""
    (tmp_path / "root").mkdir()
    (tmp_path / "root" / "x.yml").write_text("title: Tea")
    (tmp_path / "root" / "y.yml").symlink_to("x.yml")
    (tmp_path / "link").symlink_to("root")

    assert read_text(tmp_path / "link", tmp_path / "link" / "y.yml") == "title: Tea"


def test_links_in_a_circle_end(tmp_path: Path) -> None:
    """Neither walking nor reading goes on for ever."""
    (tmp_path / "a.yml").symlink_to("b.yml")
    (tmp_path / "b.yml").symlink_to("a.yml")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "up").symlink_to("..")

    found = [path.relative_to(tmp_path).as_posix() for path in files_below(tmp_path)]

    assert [path for path in found if "up" not in path] == ["a.yml", "b.yml"]
    assert len(found) < 10
    assert refused(tmp_path / "a.yml").code == "HB008"


def test_a_folder_named_like_a_file_is_no_file(tmp_path: Path) -> None:
    """Nor are files that are hidden, such as those an editor writes."""
    (tmp_path / "x.yml").mkdir()
    (tmp_path / ".x.yml.swp").touch()
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "config.yml").touch()

    assert list(files_below(tmp_path)) == []
    assert list(files_below(tmp_path / "gone")) == []


def test_a_change_of_a_file_changes_its_state(tmp_path: Path) -> None:
    """So does a new file, and one that is gone."""
    file = tmp_path / "x.yml"
    file.write_text("a: 1")
    first = file_states(tmp_path)
    file.write_text("a: 12")
    second = file_states(tmp_path)
    file.unlink()

    assert first != second
    assert file_states(tmp_path) == {}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(tmp_path: Path, content: bytes) -> None:
    """Nothing a file can hold gives another exception."""
    file = tmp_path / "x.yml"
    file.write_bytes(content)
    found: Problem | None = None
    try:
        read_yaml(tmp_path, file)
    except UnreadableError as error:
        found = error.problem

    assert found is None or (found.line >= 1 and found.column >= 1)
