"""The sections on problems, made from the codes themselves."""

from __future__ import annotations

import html5lib

from handbook.problems import CODES
from macros.markup.html import fill
from tests.macros.conftest import words


def test_every_code_has_a_section_that_says_how_bad_it_is() -> None:
    """A report names the code; its section is found by it."""
    html = str(fill("problem-codes.html", codes=CODES))
    tree = html5lib.parseFragment(html, namespaceHTMLElements=False)
    sections = {section.get("id"): words(section) for section in tree.iter("section")}

    assert set(sections) == {code.lower() for code in CODES}
    for code, meaning in CODES.items():
        text = sections[code.lower()]
        assert text.startswith(f"{code}: {meaning.title} {meaning.severity.capitalize()} ")
        assert meaning.mend.split("`")[0].strip() in text


def test_words_of_a_file_are_shown_as_code() -> None:
    """A single backtick is one of the characters that YAML keeps for itself."""
    html = str(fill("problem-codes.html", codes=CODES))

    assert "<code>attendance</code>" in html
    assert "# or `, wants double quotes" in html
