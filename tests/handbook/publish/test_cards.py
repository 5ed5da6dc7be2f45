"""The pictures that shared links show."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from itertools import pairwise

import pytest
from PIL import Image, ImageChops

from handbook.model import Handbook, Page
from handbook.model.site.cards import card_path
from handbook.publish.cards.drawing import HEIGHT, MARGIN, SIZES, WIDTH, Card, draw
from handbook.publish.cards.type import TEXT, TITLE, cut, drawable, wrapped
from handbook.publish.cards.wording import cards
from tests.handbook.publish.books import HOSTILE, SITE, book, event, hostile_event

LONG = "Metering OpenStack with Ceilometer, and what we saw at the Summit in Paris " * 6


def picture(card: Card) -> Image.Image:
    """Return a card as it is drawn, in full color."""
    with Image.open(BytesIO(draw(card, SITE.name))) as image:
        assert image.format == "PNG"
        return image.convert("RGB")


def said(handbook: Handbook) -> dict[str, Card]:
    """Return the cards of a handbook by their paths."""
    return dict(cards(handbook, SITE))


def test_a_picture_has_the_size_that_sites_ask_for() -> None:
    """1.91 to 1, and wide enough to be shown large."""
    assert picture(Card("Event", ("Tea",))).size == (WIDTH, HEIGHT) == (1200, 630)


def test_the_same_card_gives_the_same_bytes() -> None:
    """Whoever builds the site twice has the same site twice."""
    card = Card("Event", ("Tea in May",), ("2 May 2024",))

    assert draw(card, "Tea") == draw(card, "Tea")
    assert draw(card, "Tea") != draw(replace(card, titles=("Tea in June",)), "Tea")


@pytest.mark.parametrize("title", [LONG, "W" * 300, "i" * 500, "Tea", "-" * 90])
def test_nothing_is_drawn_past_the_margins(title: str) -> None:
    """Long titles get smaller letters, and end in … where even those do not fit."""
    image = picture(Card("Event", (title,), (title, title)))
    blank = picture(Card("Event", ("",)))
    box = ImageChops.difference(image, blank).getbbox()

    assert box is not None
    left, top, right, bottom = box
    assert left >= MARGIN - 4
    assert right <= WIDTH - MARGIN + 4
    assert top > 150
    assert bottom < HEIGHT - 18


@pytest.mark.parametrize("size", SIZES)
def test_lines_break_between_words(size: int) -> None:
    """No word is cut while it fits a line."""
    lines = wrapped(LONG, TITLE, size, 1032)

    assert " ".join(lines) == " ".join(LONG.split())


def test_a_text_cut_short_ends_in_a_whole_word() -> None:
    """Readers see that there is more, and are not left with half a word."""
    lines = cut(wrapped(LONG, TEXT, 36, 600), 2, TEXT, 36, 600)

    assert len(lines) == 2
    assert lines[-1][-1] == "…"
    assert " ".join(lines)[:-1] in LONG
    assert " ".join(lines)[:-1].split()[-1] in [word.rstrip(",") for word in LONG.split()]


@pytest.mark.parametrize(
    "text", ["Rhône", "Встреча №3", "Chào mừng sinh nhật", "Ομάδα", "Łódź"]
)
def test_these_scripts_are_drawn(text: str) -> None:
    """Latin with its accents and Vietnamese, Cyrillic, Greek."""
    assert drawable(text, TITLE) == text
    assert drawable(text, TEXT) == text


@pytest.mark.parametrize("text", ["广州 Gophers", "علم داده", "프론트엔드", "あかし"])
def test_a_text_in_another_script_is_not_drawn_at_all(text: str) -> None:
    """Boxes in place of letters, or half a name, would tell nobody anything."""
    assert not drawable(text, TITLE)


def test_an_emoji_is_left_out_and_the_rest_is_drawn() -> None:
    """The words say what it is about."""
    assert drawable("🫖 Tea 👩🏽‍💻 and cake", TITLE) == "Tea and cake"


def test_an_event_whose_title_cannot_be_drawn_goes_by_its_group() -> None:
    """Somebody who shares it still sees whose evening it was."""
    there = picture(Card("Event", ("广州聚会", "Tea Club")))
    plain = picture(Card("Event", ("Tea Club",)))

    assert there.tobytes() == plain.tobytes()


def test_an_events_card_tells_when_where_and_how_much() -> None:
    """What one wants to know before opening a link."""
    held = event(
        date="2024-05-02",
        place={"city": "Lyon", "country": "FR"},
        talks=[{"title": "A pot"}, {"title": "A cup"}],
    )

    card = said(book(held))[f"cards/events/{held.id}.png"]

    assert card.details == ("2 May 2024 · Lyon · France", "Tea Club · 2 talks")


def test_people_share_one_picture_without_a_name() -> None:
    """Their pages ask search engines not to list them."""
    held = event(talks=[{"title": "A pot", "speakers": ["Ada Leaf"]}])
    handbook = replace(
        book(held), pages={"people/index.md": Page("people/index.md", "People", "Who spoke.")}
    )

    assert card_path("people/ada-leaf.md") == "cards/people.png"
    assert [path for path in said(handbook) if "people" in path] == ["cards/people.png"]
    assert "Ada" not in repr(said(handbook)["cards/people.png"])


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_whatever_a_record_says_becomes_a_picture(text: str) -> None:
    """Pictures have nothing to break out of, but must not fail either."""
    for card in said(book(hostile_event(text))).values():
        assert picture(card).size == (WIDTH, HEIGHT)


def test_titles_get_smaller_step_by_step() -> None:
    """A picture with a short title and one with a long title are of one family."""
    assert all(0.8 < smaller / larger < 1 for larger, smaller in pairwise(SIZES))
