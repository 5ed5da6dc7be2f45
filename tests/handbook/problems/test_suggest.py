"""Did you mean."""

from __future__ import annotations

from handbook.problems import did_you_mean, nearest


def test_case_hyphens_and_underscores_do_not_count() -> None:
    """People mix them up."""
    assert nearest("End-Date", ["date", "end_date"]) == "end_date"


def test_nothing_is_suggested_where_nothing_is_near() -> None:
    """A wild guess sends people the wrong way."""
    assert nearest("zebra", ["title", "group"]) is None


def test_a_short_list_is_shown_with_the_suggestion() -> None:
    """Whoever meant something else finds it in the list."""
    assert did_you_mean("tilte", ["title", "lang"], "A talk has") == (
        "Did you mean 'title'? A talk has: title, lang."
    )


def test_a_long_list_is_shown_only_where_no_name_is_near() -> None:
    """It would hide the suggestion."""
    names = [f"topic-{number:02}" for number in range(40)]

    assert did_you_mean("topik-03", names, "Known") == "Did you mean 'topic-03'?"
    assert did_you_mean("zebra", names, "Known").endswith("topic-11, … (40 in all).")


def test_a_value_as_long_as_a_page_is_no_name() -> None:
    """Comparing it with every name would take minutes."""
    assert nearest("x" * 1_000_000, ["title"]) is None


def test_an_event_of_the_same_month_alone_is_not_meant() -> None:
    """The name behind the date has to be alike as well."""
    events = ["2014-12-20-chennaipy", "2014-12-05-lyon"]

    assert nearest("2014-12-04-lyon", events) == "2014-12-05-lyon"
    assert nearest("2014-12-04-lyon", events[:1]) is None
