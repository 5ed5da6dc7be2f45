"""Reports of problems as a person or a program reads them."""

from __future__ import annotations

import json

import pytest

from handbook.problems import Problem, Severity, report, summary


def problem(**changes: object) -> Problem:
    """Return a problem in the second line of a file."""
    parts: dict[str, object] = {
        "file": "data/x.yml",
        "line": 2,
        "column": 8,
        "code": "HB201",
        "message": "found no group 'tee'",
        "hint": "Did you mean 'tea'?",
        "excerpt": "group: tee",
    }
    return Problem(**{**parts, **changes})  # type: ignore[arg-type]


def test_text_shows_place_line_caret_and_mend() -> None:
    """The caret stands under the column."""
    assert report([problem()]) == (
        "data/x.yml:2:8: HB201 found no group 'tee'\n"
        "    | group: tee\n"
        "    |        ^\n"
        "    Did you mean 'tea'?"
    )


def test_the_caret_keeps_its_place_behind_tabs() -> None:
    """A tab is as wide as the terminal wants it."""
    text = report([problem(excerpt="\tgroup: tee", column=9)])

    assert "    | \tgroup: tee\n    | \t       ^" in text


def test_the_caret_keeps_its_place_behind_wide_and_combining_characters() -> None:
    """An ideograph takes two columns of a terminal, an accent of its own none."""
    text = report([problem(excerpt="茶: e\u0301x", column=6)])

    assert text.splitlines()[2] == "    | " + " " * 5 + "^"


@pytest.mark.parametrize("column", [1, 40, 250, 480, 501])
def test_a_long_line_is_cut_around_the_column(column: int) -> None:
    """A reader sees the place, not a screen full of text."""
    line = "".join(chr(ord("a") + number % 26) for number in range(500))
    shown, caret = report([problem(excerpt=line, column=column)]).splitlines()[1:3]

    assert len(shown) <= 110
    assert shown[len(caret) - 1 : len(caret)] == line[column - 1 : column]


@pytest.mark.parametrize("column", [1, 90, 250_000, 499_950, 500_000])
def test_a_problem_keeps_a_part_of_a_long_line_and_its_caret(column: int) -> None:
    """Thousands of problems in one line must not keep thousands of copies of it."""
    line = "x" * (column - 1) + "Y" + "x" * (500_000 - column)
    long = problem(excerpt=line, column=column)
    shown, caret = report([long]).splitlines()[1:3]

    assert len(long.excerpt) == 200
    assert long.excerpt == line[long.before : long.before + 200]
    assert shown[len(caret) - 1] == "Y"
    assert ("…x" in shown, "x…" in shown) == (column > 50, column < 499_950)


@pytest.mark.parametrize("command", ["::add-mask::x", "  ::error::x", "##[error]x"])
def test_no_line_of_a_report_is_a_command(command: str) -> None:
    """What reads a CI log obeys such lines; a file must not be able to write one."""
    text = report(
        [
            problem(
                file=f"a\n{command}",
                message=f"\n{command}",
                excerpt=command,
                hint=f"\n{command}",
            )
        ]
    )

    assert len(text.splitlines()) == 4
    assert not [line for line in text.splitlines() if line.lstrip().startswith(("::", "##["))]


def test_of_very_many_problems_in_a_file_the_rest_are_counted() -> None:
    """Nobody reads ten thousand; those of other files still show."""
    many = [problem(line=number, excerpt="", hint="") for number in range(1, 141)]
    lines = report([*many, problem(file="data/y.yml", excerpt="", hint="")]).splitlines()

    assert len(lines) == 102
    assert lines[100] == "data/x.yml: … and 40 more problems in this file"
    assert lines[101].startswith("data/y.yml:2:8:")


def test_characters_a_terminal_would_obey_are_not_passed_on() -> None:
    """A data file must not be able to color or clear anybody's terminal."""
    text = report([problem(message="found '\x1b[31mred'", excerpt="\x1b[2J\u202egroup")])

    assert not set("\x1b\u202e") & set(text)


def test_github_escapes_what_would_end_an_annotation() -> None:
    """Source: GitHub Docs, workflow commands."""
    text = report([problem(file="a,b:c.yml", message="50%\nmore")], "github")

    assert text.startswith("::error file=a%2Cb%3Ac.yml,line=2,col=8,title=HB201::50%25%0Amore")
    assert "\n" not in text


def test_a_warning_is_a_warning_everywhere() -> None:
    """It does not fail a build, so it must not look as if it did."""
    warning = problem(severity=Severity.WARNING)

    assert report([warning], "github").startswith("::warning ")
    assert json.loads(report([warning], "json"))[0]["severity"] == "warning"


def test_problems_sort_along_the_files() -> None:
    """By file, line, and column."""
    problems = [problem(line=10), problem(line=9), problem(file="data/a.yml", line=99)]

    assert [p.place for p in sorted(problems)] == [
        "data/a.yml:99:8",
        "data/x.yml:9:8",
        "data/x.yml:10:8",
    ]


@pytest.mark.parametrize("form", ["github", "json"])
def test_programs_get_so_many_of_a_file_and_how_many_more_there_are(form: str) -> None:
    """GitHub would drop the rest without a word."""
    many = [problem(line=number) for number in range(1, 141)]
    text = report([*many, problem(file="data/y.yml")], form)

    if form == "github":
        lines = text.splitlines()
        assert len(lines) == 102
        assert lines[100] == "::notice file=data/x.yml::… and 40 more problems in this file"
    else:
        listed = json.loads(text)
        assert [one["more"] for one in listed] == [0] * 99 + [40, 0]


@pytest.mark.parametrize(
    ("errors", "warnings", "words"),
    [
        (1, 0, "1 problem found."),
        (2, 0, "2 problems found."),
        (2, 1, "3 problems found: 2 errors, 1 warning."),
        (0, 2, "No errors, 2 warnings."),
    ],
)
def test_the_last_line_counts_both_kinds(errors: int, warnings: int, words: str) -> None:
    """Only one of them fails a build."""
    doubts = [problem(severity=Severity.WARNING)] * warnings

    assert summary([problem()] * errors + doubts) == words


def test_a_warning_says_so_in_text() -> None:
    """Whoever reads it knows that nothing fails."""
    text = report([problem(severity=Severity.WARNING)])

    assert text.startswith("data/x.yml:2:8: HB201 warning: found no group 'tee'")
