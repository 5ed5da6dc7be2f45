"""What a page can do in Jinja: calculate with plain values, and reach nothing else."""

from __future__ import annotations

import pytest

from tests.macros.conftest import Book

USEFUL = {
    "{% set n = namespace(a=1) %}{% set n.a = 2 %}{{ n.a }}": "2",
    "{% macro f(x) %}{{ x }}{% endmacro %}{{ f(1) }}": "1",
    '{% for i in [1, 2] %}{{ loop.cycle("a", "b") }}{% endfor %}': "ab",
    "{% set c = cycler(1, 2) %}{{ c.next() }}{{ c.next() }}{{ joiner()() }}": "12",
    "{{ range(3) | join }}": "012",
    '{{ {"a": "b"}.items() | first | join | upper }}': "AB",
}
REACHING = (
    '{{ "{0.__class__}".format("") }}',
    '{{ ("{0.__class__}" | attr("format"))("") }}',
    '{{ stat.__call__("events") }}',
    "{{ dict.fromkeys([1]) }}",
    "{{ lipsum.__globals__ }}",
    "{{ config.clear() }}",
    "{% set found = {} %}{{ found.update(a=1) }}",
)


@pytest.mark.parametrize("written", USEFUL)
def test_jinja_itself_works(book: Book, written: str) -> None:
    """Loops, macros of the page's own, and methods of plain values."""
    assert book.markdown(written) == USEFUL[written]
    assert book.problems == []


@pytest.mark.parametrize("written", REACHING)
def test_nothing_else_does(book: Book, written: str) -> None:
    """Whatever leads to Python's own objects ends in one problem."""
    book.markdown(written)

    assert [problem.code for problem in book.problems] == ["HB403"]
