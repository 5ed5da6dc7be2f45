"""Names, folders, and dates that should agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Project


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("2024/2024-05-02-cake", "2024-05-02"),
        ("2024/2024-05-cake", "2024-05-02"),
        ("2024/2024-05-02-cake", "2024-05"),
        ("2024/2024-cake", "2024-05-02"),
        ("2024/2024-cake", "2024"),
        ("2024/2024-99-cake", "2024-05-02"),
        ("undated/cake", None),
    ],
)
def test_a_date_and_a_name_agree_where_both_are_as_exact_as_known(
    project: Project, path: str, date: str | None
) -> None:
    """One may be more exact than the other, and 99 is no month but a name."""
    text = project.read(project.event)
    text = text.replace("date: 2024-05-02", f"date: {date}" if date else "date_note: Unknown")
    project.remove(project.event)
    project.write(f"data/events/{path}.yml", text)

    assert project.problems() == []


def test_a_name_that_says_another_date_is_one_problem(project: Project) -> None:
    """The folder follows from the date, so it is not reported as well."""
    project.replace(project.event, "date: 2024-05-02", "date: 2023-05-02")

    assert [problem.code for problem in project.problems()] == ["HB302"]


def test_a_blank_that_nobody_uses_is_reported_at_its_explanation(project: Project) -> None:
    """It may have been misspelt in the text."""
    project.write(
        "data/templates/mail.yml",
        "title: A mail\ndescription: To invite\nblanks:\n  NAME: Who\n  ZIP: Where\n"
        "text: Dear [NAME]!\n",
    )

    (problem,) = project.problems()
    assert (problem.code, problem.line, problem.column) == ("HB304", 5, 3)
