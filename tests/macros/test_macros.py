"""What each macro shows, fact by fact."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tests.macros.conftest import Book

NORTH = "events/2024-03-07-north.md"
SOUTH = "events/south-evening.md"
ONLINE = "events/2024-05-online.md"


def links(tree: Any) -> list[str]:
    """Return where the links of an element lead."""
    return [link.get("href") for link in tree.iterfind(".//a[@href]")]


def heads(tree: Any) -> list[str]:
    """Return the words of a table's head."""
    return ["".join(cell.itertext()) for cell in tree.iterfind(".//thead//th")]


class TestTalks:
    """The programme of an event."""

    def test_every_talk_speaker_and_affiliation(self, text_of: Callable[..., str]) -> None:
        """Each is named as the source has it, and an unknown title is said to be unknown."""
        text = text_of("talks()", NORTH)

        for words in ("Opening words", "Ada Example, Example Works", "Founder", "Bo Sample"):
            assert words in text
        for words in ("Cy Placeholder", "Closing words", "Given twice.", "Title not known"):
            assert words in text
        assert "lightning" in text
        assert "10 minutes" in text
        assert "French" in text

    def test_every_link_has_its_kept_copy(self, book: Book) -> None:
        """Beside each link stands the archive's copy near the day of the event."""
        found = links(book.tree("{{ talks() }}", NORTH))

        for url in (
            "https://slides.example/opening",
            "https://www.youtube.com/watch?v=abcdefghijk",
            "https://code.example/opening",
        ):
            assert found[found.index(url) + 1] == f"https://web.archive.org/web/20240307/{url}"

    def test_columns_only_where_something_is_in_them(self, book: Book) -> None:
        """A table without speakers, slides or recordings has no such column."""
        assert heads(book.tree("{{ talks() }}", NORTH)) == [
            "Talk",
            "Speaker",
            "Language",
            "Slides",
            "Recording",
        ]
        assert heads(book.tree("{{ talks() }}", ONLINE)) == ["Talk", "Language"]

    def test_a_recording_without_an_address(self, text_of: Callable[..., str]) -> None:
        """What was recorded and is lost is said to be."""
        assert "recorded, address not known" in text_of("talks()", NORTH)

    def test_the_caption_is_escaped(self, book: Book) -> None:
        """An author's caption is text."""
        html = book.html('{{ talks(caption="<b>mine</b>") }}', NORTH)

        assert "<caption>&lt;b&gt;mine&lt;/b&gt;</caption>" in html


class TestLessons:
    """Lessons on playbooks and on events' pages."""

    def test_a_callout_and_its_counterpart(self, book: Book) -> None:
        """The playbook leads to the event's callout, and that one back to this very callout."""
        playbook = book.tree("{{ lessons() }}", "playbooks/run-the-night.md")
        event = book.tree("{{ lessons() }}", NORTH)

        assert playbook.find(".//*[@id='lesson-2024-03-07-north--second-room']") is not None
        assert "../../events/2024-03-07-north/#lesson-second-room" in links(playbook)
        assert event.find(".//*[@id='lesson-second-room']") is not None
        back = "../../playbooks/run-the-night/#lesson-2024-03-07-north--second-room"
        assert back in links(event)

    def test_folding_starts_at_nine(self, book: Book) -> None:
        """Six lessons stay open, three are folded, the stated ones come first."""
        tree = book.tree("{{ lessons() }}", "playbooks/run-the-night.md")
        callouts = tree.findall(".//*[@id]")
        folded = tree.findall(".//details//*[@id]")

        assert (len(callouts), len(folded)) == (9, 3)
        assert callouts[0].get("id") == "lesson-2024-05-online--lesson-8"
        titles = ["".join(summary.itertext()) for summary in tree.iterfind(".//summary")]
        assert len(titles) == len(set(titles))

    def test_a_placed_lesson_is_not_repeated(self, book: Book) -> None:
        """What stands beside its advice is left out of the list below."""
        text = (book.root / "docs/playbooks/find-a-venue.md").read_text(encoding="utf-8")
        tree = book.tree(text.partition("---\n\n")[2], "playbooks/find-a-venue.md")

        ids = [callout.get("id") for callout in tree.findall(".//*[@id]")]
        assert ids.count("lesson-2024-03-07-north--ring-twice") == 1
        assert ids.count("lesson-2024-03-07-north--second-room") == 1

    def test_shown_elsewhere_they_have_no_address(self, book: Book) -> None:
        """An address belongs to the playbook's own page."""
        assert book.tree('{{ lessons("find-a-venue") }}').findall(".//*[@id]") == []

    def test_whose_conclusion_it_is(self, text_of: Callable[..., str]) -> None:
        """A reader sees what the source says and what we conclude."""
        text = text_of("lessons()", NORTH)

        assert "stated by the source" in text
        assert "our observation" in text


class TestFacts:
    """What is known about an event or a group."""

    @pytest.mark.parametrize(
        "fact",
        [
            "7 March 2024",
            "8 March 2024",
            "18:30–21:00",  # noqa: RUF001 - the dash of a range
            "Europe/Paris",
            "The day is on the poster.",
            "Northtown, France",
            "Near the river.",
            "Blue Hall",
            "library",
            "1 Long Street",
            "Ring twice.",
            "hybrid",
            "workshop",
            "Video room",
            "Opened at six.",
            "20–25",  # noqa: RUF001 - the dash of a range
            "40 registered",
            "Counted at the door.",
            "3 countries",
            "Europe, Africa",
            "France, Kenya",
            "From the chat.",
            "North Group",
            "Announcement",
            "Moved since.",
            "Two talks and a discussion.",
        ],
    )
    def test_every_fact(self, text_of: Callable[..., str], fact: str) -> None:
        """Whatever the file says is on the page."""
        assert fact in text_of("event_facts()", NORTH)

    def test_unknown_is_said(self, text_of: Callable[..., str]) -> None:
        """What the file does not say is called unknown, and not left out or guessed."""
        text = text_of("event_facts()", SOUTH)

        for question in ("When", "Where", "People"):
            assert f"{question} not known" in text

    def test_a_peak_and_a_cancelled_event(self, text_of: Callable[..., str]) -> None:
        """A peak is no head count, and what did not take place is said so."""
        text = text_of("event_facts()", ONLINE)

        assert "peak of 50" in text
        assert "cancelled" in text
        assert "online" in text

    def test_an_archived_copy_of_one_s_own_wins(self, book: Book) -> None:
        """A copy that the file names is the one linked."""
        assert "https://archive.example/evening" in links(
            book.tree("{{ event_facts() }}", NORTH)
        )

    def test_sources(self, text_of: Callable[..., str]) -> None:
        """Each source has its author, date, licence and how much of it was read."""
        text = text_of("event_sources()", NORTH)

        for fact in ("The write-up", "Ada Example", "10 March 2024", "CC BY 4.0", "excerpt"):
            assert fact in text
        for fact in (
            "The first page only.",
            "A poster",
            "medium",
            "The year is from the poster.",
        ):
            assert fact in text

    def test_a_group(self, text_of: Callable[..., str]) -> None:
        """Place, topic, other names, links and the count of events."""
        text = text_of("group_facts()", "groups/north-group.md")

        for fact in ("Northtown, France", "python", "The Northerners", "Chat", "2 events"):
            assert fact in text


class TestCounting:
    """Numbers the handbook counts itself."""

    @pytest.mark.parametrize(
        ("what", "count"),
        [
            ("countries", 1),
            ("events", 3),
            ("groups", 2),
            ("languages", 2),
            ("lessons", 11),
            ("people", 3),
            ("playbooks", 3),
            ("talks", 5),
            ("templates", 1),
        ],
    )
    def test_stat(self, text_of: Callable[..., str], what: str, count: int) -> None:
        """What the small handbook holds."""
        assert text_of(f'stat("{what}")') == str(count)

    def test_stat_of_a_country_or_group(self, text_of: Callable[..., str]) -> None:
        """Only what was held there or by them."""
        assert text_of('stat("talks", country="FR")') == "3"
        assert text_of('stat("events", group="south-group")') == "1"

    def test_stat_with_its_word(self, text_of: Callable[..., str]) -> None:
        """A handbook may have one event, and its pages read well."""
        assert text_of('stat("events", group="south-group", named=true)') == "1 event"
        assert text_of('stat("talks", group="south-group", named=true)') == "0 talks"
        assert text_of('stat("countries", group="north-group", named=true)') == "1 country"


class TestEvents:
    """Lists of events."""

    def test_the_newest_first_and_undated_last(self, book: Book) -> None:
        """A reader sees what is new."""
        assert links(book.tree("{{ events() }}")) == [
            "events/2024-05-online/",
            "events/2024-03-07-north/",
            "events/south-evening/",
        ]

    @pytest.mark.parametrize(
        ("arguments", "count"),
        [
            ('"north-group"', 2),
            ("year=2024", 2),
            ('country="FR"', 1),
            ('format="online"', 1),
            ("limit=2", 2),
            ("year=1999", 0),
        ],
    )
    def test_narrowed(self, book: Book, arguments: str, count: int) -> None:
        """Each argument leaves out the others."""
        tree = book.tree(f"{{{{ events({arguments}) }}}}")

        assert len(tree.findall(".//li")) == count
        assert ("No events are on record" in "".join(tree.itertext())) is (count == 0)

    @pytest.mark.parametrize(
        ("day", "upcoming", "past"),
        [
            (date(2024, 3, 8), ["events/2024-03-07-north/", "events/2024-05-online/"], 1),
            (date(2024, 3, 9), ["events/2024-05-online/"], 2),
            (date(2024, 6, 1), ["events/2024-05-online/"], 2),
            (date(2024, 6, 2), [], 3),
            (None, [], 3),
        ],
    )
    def test_upcoming_and_past_on_the_day_of_the_build(
        self, own_book: Book, day: date | None, upcoming: list[str], past: int
    ) -> None:
        """The next comes first; what has no date, and all where no day is known, is past."""
        own_book.current.today = day
        tree = own_book.tree('{{ events(when="upcoming") }}')

        assert [link for link in links(tree) if link.startswith("events/")] == upcoming
        assert len(links(own_book.tree('{{ events(when="past") }}'))) == past

    def test_a_time_that_is_none(self, book: Book) -> None:
        """A slip is answered with the words there are."""
        book.html('{{ events(when="soon") }}')

        assert "found no time 'soon'" in book.problems[0].message
        assert "upcoming" in book.problems[0].hint

    def test_a_group_s_page_shows_its_own(self, book: Book) -> None:
        """No group named means the group of the page."""
        assert len(links(book.tree("{{ events() }}", "groups/south-group.md"))) == 1


class TestEmbeds:
    """Recordings and photos."""

    def test_nothing_is_loaded(self, book: Book) -> None:
        """There is no element that would ask another site for anything."""
        tree = book.tree("{{ recordings() }}\n\n{{ photos() }}", NORTH)

        assert [e.tag for e in tree.iter() if e.tag in ("img", "iframe", "video", "link")] == []

    def test_players(self, book: Book) -> None:
        """Players are those that set no cookies before they are started."""
        tree = book.tree("{{ recordings() }}", NORTH)

        assert [place.get("data-src") for place in tree.iterfind(".//*[@data-src]")] == [
            "https://player.vimeo.com/video/123456?dnt=1",
            "https://www.youtube-nocookie.com/embed/abcdefghijk",
        ]


def test_a_template_keeps_its_blank_lines(book: Book) -> None:
    """What a reader copies is what the file has, line for line."""
    shown = book.tree('{{ template("room") }}').find(".//pre")

    assert "".join(shown.itertext()) == "# Dear host\n\nWe are [YOUR GROUP]."


def test_a_formula_is_on_its_cell_and_what_is_none_is_shown(own_book: Book) -> None:
    """The page says where the sheet calculates, and hides no other text."""
    path = own_book.root / "data/templates/sheet.yml"
    path.write_text(
        "title: A sheet\ndescription: A sheet.\nformat: csv\nsources: [own]\n"
        "text: |\n  a,b,c\n  Total,=SUM(B1:B1),=NOW()\n",
        encoding="utf-8",
    )
    own_book.current.refresh()
    shown = own_book.tree('{{ template("sheet") }}')

    assert [span.text for span in shown.iterfind('.//span[@title="=SUM(B1:B1)"]')] == [
        "calculated"
    ]
    assert "=NOW()" in "".join(shown.itertext())


def test_a_checklist_that_filters_an_unknown_one_is_withheld(own_book: Book) -> None:
    """The data's problem is told once, and not again as one of the page."""
    path = own_book.root / "data/checklists/lost.yml"
    path.write_text("title: Lost\nfilter: {checklist: nope}\n", encoding="utf-8")
    own_book.current.refresh()
    shown = own_book.html('{{ checklist("lost") }}')

    assert own_book.problems == []
    assert "problems of its own" in shown
