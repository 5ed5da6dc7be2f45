"""Macros used wrongly: one problem at its place, the same from a build and from the check."""

from __future__ import annotations

import json
from dataclasses import dataclass

import pytest

from tests.hooks.conftest import Site


@dataclass(frozen=True)
class Misuse:
    """What somebody writes on the fifth line of a page, and what they are told."""

    written: str
    code: str
    column: int
    message: str
    hint: str


MISUSES = {
    "wrong-id": Misuse(
        '{{ talks("2024-03-07-nord") }}',
        "HB402",
        4,
        "found no event '2024-03-07-nord'",
        "Did you mean '2024-03-07-north'?",
    ),
    "id-like-nothing": Misuse(
        '{{ group("zzz") }}',
        "HB402",
        4,
        "found no group 'zzz'",
        "Known are: north-group, south-group.",
    ),
    "wrong-source": Misuse(
        'So it is {{ cite("gide") }}.',
        "HB402",
        13,
        "found no source 'gide'",
        "Did you mean 'guide'? Known are: guide, letter.",
    ),
    "no-source": Misuse("So {{ cite() }}.", "HB402", 7, "name the source", "data/sources.yml"),
    "wrong-number": Misuse(
        '{{ numbers("turnot") }}', "HB402", 4, "found no number 'turnot'", "'turnout'?"
    ),
    "wrong-person": Misuse(
        'By {{ person("Ada Exampel") }}.',
        "HB402",
        7,
        "found no person 'Ada Exampel'",
        "Did you mean 'Ada Example'?",
    ),
    "wrong-lesson": Misuse(
        '{{ lesson("2024-03-07-north#ring") }}',
        "HB402",
        4,
        "the event '2024-03-07-north' has no lesson 'ring'",
        "Its lessons are: ring-twice, second-room.",
    ),
    "no-lesson": Misuse(
        "{{ lesson() }}",
        "HB402",
        4,
        "lesson: missing a required argument: 'lesson'",
        'Write it as {{ lesson("lesson") }}',
    ),
    "about-no-event": Misuse(
        "{{ talks() }}",
        "HB402",
        4,
        "this page is about no event",
        "Name one between the brackets",
    ),
    "unknown-keyword": Misuse(
        '{{ talks("2024-03-07-north", captoin="x") }}',
        "HB402",
        4,
        "talks: got an unexpected keyword argument 'captoin'",
        "Did you mean 'caption'?",
    ),
    "too-many": Misuse(
        '{{ talks("2024-03-07-north", "x") }}',
        "HB402",
        4,
        "talks: too many positional arguments",
        'Write it as {{ talks("event", caption="…") }}',
    ),
    "a-number": Misuse(
        "{{ talks(5) }}", "HB402", 4, "talks: event has to be text in quotes, not 5", "talks("
    ),
    "a-list": Misuse(
        "{{ talks([]) }}", "HB402", 4, "talks: event has to be text in quotes, not []", "talks("
    ),
    "a-tuple": Misuse(
        "{{ talks(()) }}", "HB402", 4, "talks: event has to be text in quotes, not ()", "talks("
    ),
    "none-for-a-must": Misuse(
        "{{ lesson(none) }}",
        "HB402",
        4,
        "lesson: lesson has to be text in quotes, not None",
        "lesson(",
    ),
    "no-quotes": Misuse(
        "{{ talks(lyon) }}",
        "HB402",
        4,
        "talks: event is lyon, which nothing here is called",
        'Put quotes around it: "lyon".',
    ),
    "year-in-quotes": Misuse(
        '{{ events(year="2024") }}',
        "HB402",
        4,
        "events: year has to be a number, not '2024'",
        "year=…",
    ),
    "limit-of-truth": Misuse(
        "{{ events(limit=true) }}",
        "HB402",
        4,
        "events: limit has to be a number, not True",
        "limit=…",
    ),
    "limit-below-one": Misuse(
        "{{ events(limit=-1) }}", "HB402", 4, "limit is -1", "Give a number from 1"
    ),
    "wrong-country": Misuse(
        '{{ events(country="France") }}',
        "HB402",
        4,
        "found no country 'France'",
        "Use its two letters, such as FR.",
    ),
    "wrong-format": Misuse(
        '{{ events(format="onlin") }}',
        "HB402",
        4,
        "found no format 'onlin'",
        "Did you mean 'online'? Known are: in-person, online, hybrid.",
    ),
    "wrong-stat": Misuse(
        'We have {{ stat("nope") }}.',
        "HB402",
        12,
        "found no statistic 'nope'",
        "Known are: countries",
    ),
    "unknown-macro": Misuse(
        "{{ tolks() }}", "HB401", 4, "there is no macro 'tolks'", "Did you mean 'talks'?"
    ),
    "second-in-its-line": Misuse(
        'a {{ stat("events") }} b {{ stat("evnts") }}',
        "HB402",
        29,
        "found no statistic 'evnts'",
        "Did you mean 'events'?",
    ),
    "not-called": Misuse(
        "So {{ talks }}.", "HB402", 7, "the macro 'talks' is not called", "talks()."
    ),
    "undefined": Misuse(
        "So {{ undefined_name }}.",
        "HB403",
        7,
        "this page cannot be shown: 'undefined_name' is undefined",
        "Close what was opened.",
    ),
    "nearly-a-macro": Misuse(
        "{{ tamplates }}",
        "HB403",
        4,
        "this page cannot be shown: 'tamplates' is undefined",
        "Did you mean 'templates'?",
    ),
    "division": Misuse(
        "So {{ 1/0 }}.", "HB403", 4, "this page cannot be shown: division by zero", "Close what"
    ),
    "endless": Misuse(
        "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}",
        "HB403",
        1,
        "this page cannot be shown: maximum recursion depth exceeded",
        "Close what",
    ),
    "include": Misuse(
        '{% include "x" %}',
        "HB403",
        1,
        "this page cannot be shown: found no file 'x' in docs/",
        "Write the path of a file below docs/",
    ),
    "macro-for-a-word": Misuse(
        "{{ stat(events) }}",
        "HB402",
        4,
        "stat: what is the macro events itself, not a word",
        'Put quotes around it: "events".',
    ),
    "hyphens-without-quotes": Misuse(
        "{{ checklist(venue-visit) }}",
        "HB403",
        14,
        "this page cannot be shown: 'venue' is undefined",
        'Put quotes around it: "venue-visit".',
    ),
    "changed": Misuse(
        'So {{ cite("guide").upper() }}.',
        "HB402",
        4,
        "what a macro gives cannot be changed",
        "Call the macro alone",
    ),
    "cut": Misuse(
        'So {{ cite("guide") | truncate(30) }}.',
        "HB402",
        4,
        "what a macro gives cannot be changed",
        "Call the macro alone",
    ),
    "program": Misuse(
        '{{ cycler.__init__.__globals__.os.popen("touch ran").read() }}',
        "HB403",
        1,
        "this page cannot be shown: it reaches into the program behind the site",
        "A page can call macros and use filters; it runs no other code.",
    ),
    "unknown-filter": Misuse(
        '{{ "a" | uper }}', "HB403", 10, "there is no filter 'uper'", "Did you mean 'upper'?"
    ),
    "unclosed": Misuse(
        "{{ talks(", "HB403", 1, "found braces that hold no macro", "Close what was opened."
    ),
    "block-in-text": Misuse(
        'See {{ talks("2024-03-07-north") }} here.',
        "HB402",
        8,
        "talks gives a block, which cannot be part of a line of text",
        "Put {{ talks(…) }} on a line of its own.",
    ),
    "block-in-heading": Misuse(
        '## About {{ talks("2024-03-07-north") }}',
        "HB402",
        13,
        "talks gives a block, which cannot be part of a line of text",
        "on a line of its own",
    ),
    "block-in-table": Misuse(
        '| {{ talks("2024-03-07-north") }} |',
        "HB402",
        6,
        "talks gives a block, which cannot be part of a line of text",
        "on a line of its own",
    ),
}
ABOVE = "---\ntitle: A page\n---\n\n"
"""What stands above the fifth line."""


@pytest.fixture
def misused(site: Site) -> Site:
    """Return the project with one page for each misuse."""
    for name, misuse in MISUSES.items():
        site.write(f"docs/{name}.md", f"{ABOVE}{misuse.written}\n")
    return site


def test_the_check_names_each_misuse_once(misused: Site) -> None:
    """``handbook check`` has one problem for each page, with place, message and hint."""
    result = misused.run("handbook", "check", "--format", "json")

    errors = [one for one in json.loads(result.stdout) if one["severity"] == "error"]
    found = {problem["file"]: problem for problem in errors}
    assert result.returncode == 1
    assert len(errors) == len(MISUSES)
    for name, misuse in MISUSES.items():
        problem = found[f"docs/{name}.md"]
        place = (problem["line"], problem["column"], problem["code"])
        assert place == (5, misuse.column, misuse.code), (name, problem)
        assert problem["message"].startswith(misuse.message), (name, problem)
        assert misuse.hint in problem["hint"], (name, problem)
        assert problem["excerpt"] == misuse.written, (name, problem)


REACHES = {
    "hook": '{{ (config.hooks.values() | first).os.popen("touch ran") }}',
    "hook-function": "{{ (config.hooks | list | first).upper() }}{{ config.hooks.clear() }}",
    "plugin": '{{ config.plugins["macros"].env.globals.update(a=1) }}',
    "theme": '{{ config.theme.get_env().from_string("x").render() }}',
    "method": '{{ "".__class__.__mro__[1].__subclasses__() }}',
    "attr": '{{ (""|attr("__class__")).mro() }}',
    "page": "{{ page.render(config, []) }}",
    "map": '{{ [""] | map(attribute="__class__") | list | first }}',
}
"""Ways from what a build puts into a page's reach to what is not a page's business."""


def test_no_page_of_a_build_reaches_the_program(site: Site) -> None:
    """Each way ends in a problem of its page; attributes that are just values can be used."""
    for name, written in REACHES.items():
        site.write(f"docs/{name}.md", f"{ABOVE}{written}\n")
    fine = '{{ config.repo_url }} {{ page.title }} {{ "b".upper() }} {{ range(3) | list }}'
    site.write("docs/fine.md", f"{ABOVE}{fine}\n")

    built = site.build()

    assert built.returncode == 1
    for name in REACHES:
        assert f"docs/{name}.md:5:" in built.stderr, name
    assert "docs/fine.md" not in built.stderr
    assert "Traceback" not in built.stderr
    assert not (site.root / "ran").exists()


def test_a_build_names_the_same_and_fails(misused: Site) -> None:
    """``mkdocs build`` prints the list of ``handbook check`` and ends with exit code 1."""
    checked = misused.run("handbook", "check").stdout

    built = misused.build()

    assert built.returncode == 1
    assert "Traceback" not in built.stderr
    listed = [line for line in checked.splitlines() if line.startswith("docs/")]
    assert len(listed) == len(MISUSES)
    said = built.stderr.replace("ERROR   -  ", "").splitlines()
    assert sorted(line for line in said if line.startswith("docs/")) == listed
    assert f"{len(MISUSES)} problems in the handbook's files, listed above" in built.stderr


def test_serve_shows_each_on_its_page(misused: Site) -> None:
    """Every misuse has a callout of its own on its page, and on no other but the first."""
    with misused.served() as server:
        server.wait_for("", bool)
        for name, misuse in MISUSES.items():
            page = server.wait_for(f"{name}/", bool)
            assert f"docs/{name}.md:5:{misuse.column}" in page, name
            assert page.count('role="alert"') == 1, name
            assert "Traceback" not in page
            assert "hbblock" not in page
            assert "hbinline" not in page


def test_a_page_cannot_ask_for_a_template_that_is_not_there(site: Site) -> None:
    """MkDocs would end in a traceback."""
    site.write("docs/asking.md", "---\ntemplate: ../asking.md\n---\n\n# Asking\n")

    result = site.build()

    assert result.returncode == 1
    assert "docs/asking.md:1:1: HB009 found no template '../asking.md'" in result.stderr
    assert "Traceback" not in result.stderr
