"""Terms of the glossary are explained where a page uses them first."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from markdown import markdown

from handbook.model import Term
from macros.markup.terms import use_terms

GLOSSARY = {
    "RSVP": Term(means="The answer."),
    "no-show": Term(means="Someone who <did> not come."),
    "no-show rate": Term(means="Their share."),
    "meetup": Term(means="A meeting.", everyday=True),
}


@pytest.fixture(autouse=True)
def _glossary() -> Iterator[None]:
    use_terms(GLOSSARY)
    yield
    use_terms({})


def rendered(text: str) -> str:
    """Return a page's HTML with its terms marked."""
    return markdown(text, extensions=["macros.markup.terms", "tables"])


def test_the_first_use_on_a_page_is_explained_and_only_that() -> None:
    """A reader meets the meaning once, where they need it."""
    assert rendered("An RSVP. Another RSVP.\n\nRSVP") == (
        '<p>An <abbr title="The answer.">RSVP</abbr>. Another RSVP.</p>\n<p>RSVP</p>'
    )


def test_plurals_and_the_longest_term_are_found() -> None:
    """No-shows are no-shows, and a rate of them is a term of its own."""
    html = rendered("No-shows, and the no-show rate.")

    assert '<abbr title="Someone who &lt;did&gt; not come.">No-shows</abbr>' in html
    assert '<abbr title="Their share.">no-show rate</abbr>' in html


@pytest.mark.parametrize(
    "text", ["# RSVP", "[RSVP](x.md)", "`RSVP`", "    RSVP", "a rsvp", "RSVPing", "A meetup."]
)
def test_headings_links_code_other_words_and_everyday_ones_stay(text: str) -> None:
    """Nothing is marked where it would disturb."""
    assert "<abbr" not in rendered(text)


def test_text_around_other_markup_keeps_its_order() -> None:
    """Marking a term moves no word of the sentence."""
    html = rendered("An *early* RSVP beats a **late** no-show, `x` and RSVP.")

    assert html.index("early") < html.index("RSVP</abbr> beats") < html.index("late")
    assert html.endswith("no-show</abbr>, <code>x</code> and RSVP.</p>")
