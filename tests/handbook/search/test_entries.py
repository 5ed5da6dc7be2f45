"""Pages cut into what a result can lead to."""

from __future__ import annotations

from handbook.search.entries import Page, entries

PLAYBOOK = """
<h1 id="promote">Promote</h1>
<p>Fill the <em>ro</em>om.</p>
<nav>Jump</nav><script>alert(1)</script><ul data-search-exclude><li>Other pages</li></ul>
<h2 id="doors">Doors <a class="headerlink" href="#doors">¶</a></h2>
<p>Knock.<br>Twice.</p>
<div class="hb-lesson" id="lesson-a">
<p class="hb-lesson__title">Ask by name<a class="headerlink" href="#lesson-a">¶</a></p>
<div>Names work. <h3 id="inside">Not a part</h3></div>
<p><span class="hb-basis">stated by the source</span></p>
</div>
<p>After the lesson.</p>
<div><h3 id="schools">Schools &amp; colleges</h3><p>Write to them.</p></div>
<p>Still about schools.</p>
"""


def read(html: str, source: str = "playbooks/promote.md") -> list[tuple[str, str, str, str]]:
    """Return a page's entries as plain values."""
    page = Page(url="x/", source=source, title="Promote &amp; more", html=html)
    return [(one.kind, one.anchor, one.title, one.text) for one in entries(page)]


def test_headings_and_lessons_are_entries() -> None:
    """Each with its address, title and text; a lesson ends where its box ends."""
    assert read(PLAYBOOK) == [
        ("p", "", "Promote & more", "Fill the room."),
        ("p", "doors", "Doors", "Knock. Twice. After the lesson."),
        ("l", "lesson-a", "Ask by name", "Names work. Not a part"),
        ("p", "schools", "Schools & colleges", "Write to them. Still about schools."),
    ]


def test_talks_are_entries() -> None:
    """Found by title and speaker, with an address on the event's page."""
    html = (
        '<table><tr class="hb-talk" id="talk-1"><th><bdi class="hb-talk__title">Rust</bdi></th>'
        "<td>Ada</td></tr><tr><td>else</td></tr></table>"
    )

    assert read(html, "events/2014.md") == [
        ("e", "", "Promote & more", "else"),
        ("k", "talk-1", "Rust", "Ada"),
    ]


def test_a_lesson_without_an_address_belongs_to_the_text_around_it() -> None:
    """A result has to lead somewhere."""
    html = '<p>Before.</p><div class="hb-lesson"><p class="hb-lesson__title">T</p></div>'

    assert read(html) == [("p", "", "Promote & more", "Before. T")]


def test_html_that_is_not_closed_is_read_all_the_same() -> None:
    """Nothing is lost but the right nesting."""
    html = "<p>One<p>Two</div><h2 id=a>Three<p>Four</h2>"

    assert read(html)[0][3] == "One Two"


def test_an_index_page_is_none_of_its_kind() -> None:
    """The list of all playbooks is no playbook."""
    assert read("<p>All</p>", "playbooks/index.md")[0][0] == "o"
    assert read("<p>Home</p>", "index.md")[0][0] == "o"


def test_a_tag_is_read_the_same_however_it_is_written() -> None:
    """Markdown writes tags in one way; people write them in others."""
    written = PLAYBOOK.replace("<h2 id=", "<H2  ID=")
    written = written.replace(
        '<div class="hb-lesson" id="lesson-a">', "<DIV CLASS='big hb-lesson' id=lesson-a  >"
    )
    written = written.replace("<ul data-search-exclude>", '<ul\ndata-search-exclude="">')

    assert read(written) == read(PLAYBOOK)


def test_what_looks_like_a_tag_in_a_script_is_none() -> None:
    """A script's text is no part of the page, whatever it is made of."""
    script = """<script>"<h2 id='no'>No</h2>" + '<p class="a">'</script>"""

    assert read(f"<p>Before.</p>{script}<p>After.</p>") == [
        ("p", "", "Promote & more", "Before. After.")
    ]
