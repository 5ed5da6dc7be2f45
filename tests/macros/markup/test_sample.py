"""A template's text as it reads."""

from __future__ import annotations

from macros.markup.sample import sample


def test_a_table_is_a_table_and_a_heading_no_heading() -> None:
    """Both are the template's own, and the page around it keeps its outline."""
    html = sample("# Run sheet: [DATE]\n\n| Clock | Who |\n|---|---|\n| 18:00 | [EMCEE] |\n")

    assert '<p class="hb-sample__heading">Run sheet: [DATE]</p>' in html
    assert '<th scope="col">Clock</th>' in html
    assert "<td>[EMCEE]</td>" in html


def test_nothing_in_it_becomes_markup_of_the_page() -> None:
    """Neither HTML nor a picture nor a link to a script."""
    html = sample("<b>[GROUP]</b> ![x](https://example.org/x.png) [y](javascript:alert)\n")

    assert "<b>" not in html
    assert "<img" not in html
    assert "<a" not in html


def test_a_box_to_tick_is_shown_as_one() -> None:
    """As a code host shows it."""
    assert "<li>☐ Chairs</li>" in sample("- [ ] Chairs\n")
