"""The real cause of a slip of YAML; the commonest are in tests/handbook/broken."""

from __future__ import annotations

import pytest

from handbook.read import UnreadableError, compose, in_quotes

SLIPS = {
    "a: ? b\n": (1, 4, "? where a value starts"),
    "a: }b\n": (1, 4, "} where a value starts"),
    "a: , b\n": (1, 4, ", where a value starts"),
    "a: - b\n": (1, 4, "list that starts in the line of its key"),
    "a: & b\n": (1, 4, "& where a value starts"),
    ": b\n": (1, 1, "colon without a key"),
    "a: 1\n: b\n": (2, 1, "colon without a key"),
    "a\uff1ab\nc: 1\n": (1, 2, "wide colon"),
    "a:\u00a0b\nc: 1\n": (1, 3, "space YAML does not know"),
    "a:\n  - b\n - c\n": (3, 2, "dash where a key belongs"),
    "a:\n  - b\n  c: 1\n": (3, 3, "no entry of the list"),
    "a: [b, c}\n": (1, 9, "} where ] closes"),
    "a: {b: 1\nc: 2\n": (1, 4, "{ that is never closed"),
    "a: {b: 1 c: 2}\n": (1, 11, "second colon before a comma"),
    "a: [1] 2\n": (1, 8, "behind a closing bracket"),
    'a: "b" c\n': (1, 8, "behind a closing quote"),
    'a: "b\nc: 1\nd: "e"\n': (1, 4, "never closed"),
    "a: 'b\n": (1, 4, "never closed"),
    "||||||| base\na: 1\n": (1, 1, "merge conflict"),
    "a: |\n  b\n  c\nd\n": (4, 1, "no colon after 'd'"),
    "a: 1\nd\n\n\n": (2, 1, "no colon after 'd'"),
    "a:b\nc: 1\n": (1, 2, "no space after the colon"),
    "a:\n  -b: 1\n    c: 2\n": (2, 3, "no space after the dash"),
    "a: 1\n-\nb: 2\n": (2, 1, "dash where a key belongs"),
    "~~~\na: 1\n~~~\n": (1, 1, "fence of a Markdown code block"),
    "%TAG\na: 1\n": (1, 1, ""),
}


@pytest.mark.parametrize("text", SLIPS, ids=repr)
def test_a_slip_is_found_where_it_was_made(text: str) -> None:
    """Line, column, and cause."""
    line, column, words = SLIPS[text]
    with pytest.raises(UnreadableError) as caught:
        compose("x.yml", text)
    problem = caught.value.problem

    assert words in problem.message
    assert (problem.line, problem.column) == (line, column), problem.message
    assert problem.hint


@pytest.mark.parametrize(
    ("text", "hint"),
    {
        "title: Tea #42": 'title: "Tea #42". If',
        "title: #42": 'title: "#42". If',
        "title: Tea #42 # the last": 'title: "Tea #42". If',
        "- title: Tea ##42": 'title: "Tea ##42". If',
        "- Tea #42": "the whole value. If",
        "title: Tea\n  time #42": "the whole value. If",
        "tags: [a, b #c\n  ]": "the whole value. If",
    }.items(),
)
def test_text_lost_as_a_comment_is_told_of(text: str, hint: str) -> None:
    """The place is that of the #, and the hint can be copied."""
    (problem,) = compose("x.yml", text).problems
    line = text.split("\n")[problem.line - 1]

    assert problem.code == "HB003"
    assert line[problem.column - 1] == "#"
    assert hint in problem.hint


@pytest.mark.parametrize(
    "text",
    ["title: Tea # 42", "title: Tea#42", "title: 'Tea' #42", "title: Tea #", "title: # 42"],
)
def test_a_comment_stays_a_comment(text: str) -> None:
    """So does all that YAML would not take for one."""
    assert not compose("x.yml", text).problems


def test_a_hint_does_not_repeat_a_page_of_text() -> None:
    """The report shows the line itself."""
    assert len(in_quotes("x" * 1_000_000)) <= 122


@pytest.mark.parametrize(
    "value", ["Tea: in May", '"Tea" in May', "it's", "both ' and \"", "C:\\tea", "“Tea”: x"]
)
def test_the_suggested_line_can_be_read(value: str) -> None:
    """A hint that gives the next error would be worse than none."""
    data = compose("x.yml", f"title: {in_quotes(value)}\n").data

    assert data == {"title": value.strip("“”") if value[0] == value[-1] else value}
