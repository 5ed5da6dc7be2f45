"""The planner's tasks in the order of their days, and what its calculator leaves out."""

from __future__ import annotations

from collections.abc import Callable

from tests.macros.conftest import Book


def test_a_list_without_dates_is_no_plan(book: Book) -> None:
    """The problem names the list."""
    book.markdown('{{ planner("night") }}')

    (problem,) = book.problems
    assert problem.message.endswith("the checklist 'night' has no dated tasks")


def test_tasks_stand_in_the_order_of_their_days(book: Book) -> None:
    """A task of the day itself with an hour before the start comes before the day after."""
    items = book.tree('{{ planner("plan") }}').findall(".//li[@data-task]")

    assert [item.get("data-day") for item in items] == ["-30", "0", "1"]


def test_without_limit_and_food_there_is_turnout_alone(text_of: Callable[..., str]) -> None:
    """The calculator shows the tables whose numbers it is given."""
    text = text_of('calculator("turnout")')

    assert "How many of 40 registered people come" in text
    assert "eat and drink" not in text
