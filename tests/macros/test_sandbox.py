"""What a page can do in Jinja: calculate with plain values, and reach nothing else."""

from __future__ import annotations

import os
from types import ModuleType, SimpleNamespace

import pytest
from jinja2.exceptions import SecurityError

from macros.sandbox import PageEnvironment
from tests.macros.conftest import Book

USEFUL = {
    "{% set n = namespace(a=1) %}{% set n.a = 2 %}{{ n.a }}": "2",
    "{% macro f(x) %}{{ x }}{% endmacro %}{{ f(1) }}": "1",
    '{% for i in [1, 2] %}{{ loop.cycle("a", "b") }}{% endfor %}': "ab",
    "{% set c = cycler(1, 2) %}{{ c.next() }}{{ c.next() }}{{ joiner()() }}": "12",
    "{{ range(3) | join }}": "012",
    '{{ {"a": "b"}.items() | first | join | upper }}': "AB",
    '{{ {"a": {"b": [3]}}.a.b[0] }}': "3",
    '{{ [{"a": {"b": 4}}] | map(attribute="a.b") | first }}': "4",
    "{{ page.meta.status is defined }}{{ config.site_name }}": "False",
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
UNWRITABLE = '{{ "\\ud800" }}'
HOOK = 'config.hooks["hook.py"]'
LEAKING = (
    f"{{{{ {HOOK}.os.environ }}}}",
    f'{{{{ {HOOK}["os"].environ }}}}',
    f'{{{{ ({HOOK} | attr("os")).environ }}}}',
    "{{ (config.hooks.values() | first | attr('os')).environ }}",
    '{{ config.hooks.values() | map(attribute="os.environ") | list }}',
    "{% for hook in config.hooks.values() %}{{ hook.os.environ }}{% endfor %}",
    "{{ config.theme.environment }}",
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


def test_half_a_character_is_no_text(book: Book) -> None:
    """No file could hold what Jinja makes of it."""
    book.markdown(UNWRITABLE)

    assert [problem.code for problem in book.problems] == ["HB403"]


@pytest.mark.parametrize("written", LEAKING)
def test_no_page_reads_the_environment_of_who_builds_it(written: str) -> None:
    """MkDocs' configuration holds the hooks, and these every module they import."""
    hook = ModuleType("hook")
    vars(hook)["os"] = os
    config = {"hooks": {"hook.py": hook}, "theme": SimpleNamespace(environment=os)}

    with pytest.raises(SecurityError):
        PageEnvironment().from_string(written).render(config=config)
