"""The index: small files, the same at every build, and how much a word weighs in it."""

from __future__ import annotations

import json

from handbook.search import Page, index_files
from handbook.search.files import TEXTS_PIECE, WORDS_PIECE
from handbook.search.folding import words

LARGEST = WORDS_PIECE + 4 * TEXTS_PIECE
"""Characters of a piece at most: one nearly full, and one long text or list of places."""


def page(name: str, html: str, **more: object) -> Page:
    """Return a playbook of a few words."""
    settings = {"title": name.capitalize(), "url": f"playbooks/{name}/", **more}
    return Page(source=f"playbooks/{name}.md", html=html, **settings)  # type: ignore[arg-type]


def places(pages: list[Page], word: str, also: list[list[str]] | None = None) -> dict[int, int]:
    """Return what a word weighs in which entry, as a browser reads it."""
    found: dict[int, int] = {}
    for path, text in index_files(pages, also or []):
        if "/words-" in path:
            entry = -1
            numbers = iter(json.loads(text).get("".join(words(word)), []))
            for step, weight in zip(numbers, numbers, strict=True):
                entry += step
                found[entry] = weight
    return found


def test_a_title_weighs_more_than_a_text_and_says_so() -> None:
    """Below zero: a page is called so."""
    found = places([page("pizza", "x"), page("room", "pizza"), page("talk", "x")], "pizza")

    assert found[0] < 0 < found[1] < -found[0]


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    """Where both stand once."""
    pages = [page(f"p{number}", "meetup") for number in range(9)]
    pages.append(page("q", "meetup catering"))

    assert places(pages, "catering")[9] > places(pages, "meetup")[9]


def test_boost_and_tags_count() -> None:
    """Advice comes before records, and is found by the words people type."""
    pages = [page("a", "fire", boost=0.5), page("b", "fire", boost=2), page("c", "")]
    tagged = [page("a", "x", tags=("no-show",)), page("b", "x")]

    assert places(pages, "fire")[1] > places(pages, "fire")[0]
    assert places(tagged, "noshow")[0] < 0


def test_words_of_one_meaning_find_each_other() -> None:
    """Those the search knows, those of the glossary, and those of several words."""
    pages = [page("a", "Order the food."), page("b", "Read our code of conduct.")]

    assert list(places(pages, "pizza")) == [0]
    assert list(places(pages, "coc", [["code of conduct", "CoC"]])) == [1]
    assert places(pages, "food")[0] > places(pages, "pizza")[0]


def test_the_files_are_the_same_at_every_build_and_have_another_name_when_changed() -> None:
    """A copy kept in a browser is never a wrong one."""
    pages = [page("a", "one"), page("b", "two")]
    files = dict(index_files(pages))

    assert dict(index_files(list(reversed(pages)))) == files
    assert files.keys() & dict(index_files([*pages, page("c", "x")])) == {"search/index.json"}


def test_no_file_grows_with_the_site() -> None:
    """A word's places are capped, texts are cut, and pieces are many."""
    text = " ".join(f"meetup{number % 97} meetup word{number}" for number in range(900))
    pages = [page(f"p{number}", f"<p>{text}</p>") for number in range(200)]
    files = dict(index_files(pages))

    pieces = [text for path, text in files.items() if "/words-" in path or "/texts-" in path]
    assert len(pieces) > 20
    assert max(map(len, pieces)) < LARGEST


def test_a_lesson_on_several_pages_is_listed_once() -> None:
    """On the page that weighs most; on the others it is a part of the page."""
    lesson = '<div class="hb-lesson" id="l"><p class="hb-lesson__title">Knock twice</p></div>'
    pages = [page("a", lesson), page("b", lesson, boost=2)]
    manifest = dict(index_files(pages))["search/index.json"]

    assert json.loads(manifest)["kinds"] == "PpPl"


def test_a_site_without_pages_has_an_index_too() -> None:
    """Empty, and no error."""
    files = dict(index_files([]))

    assert json.loads(files["search/index.json"])["kinds"] == ""
