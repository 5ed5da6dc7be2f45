"""How many come of those who signed up."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from handbook.model import Attendance, Event, Figure
from handbook.model.figures import Share, Turnout, spread, stated, turnouts


def event(attendance: Attendance | None = None) -> Event:
    """Return an event to which some number of people came."""
    needed = {"title": "Tea", "group": "tea", "sources": [{"title": "A letter"}]}
    return Event.model_validate({"id": "some", **needed, "attendance": attendance})


def held(low: float, high: float) -> Turnout:
    """Return an event of some share."""
    return Turnout(event(), Share(low, high))


@pytest.mark.parametrize(
    ("fields", "share"),
    [
        ({"value": 70}, Share(70, 70)),
        ({"min": 40, "max": 60}, Share(40, 60)),
        ({"max": 50}, Share(None, 50)),
        ({"min": 50}, Share(50, None)),
        ({"text": "half"}, None),
        ({"text": "9 of 12", "rates": [{"amount": 9, "per": 12}]}, Share(75, 75)),
        (
            {"text": "two", "rates": [{"amount": 6, "per": 4}, {"amount": 1, "per": 4}]},
            Share(25, 150),
        ),
    ],
)
def test_a_figure_states_a_share(fields: dict[str, object], share: Share | None) -> None:
    """A number, a range open or not, counts; words alone state none."""
    assert stated(Figure.model_validate({"source": "own", **fields})) == share


@pytest.mark.parametrize(
    "fields",
    [
        {"value": 70, "rates": [{"amount": 7, "per": 10}]},
        {"text": "none", "rates": [{"amount": 7, "per": 0}]},
        {"text": "none", "rates": [{"amount": -7, "per": 10}]},
        {"text": "none", "rates": [{"amount": 7, "per": 10, "of": "seats"}]},
    ],
)
def test_rates_go_with_words_and_with_people(fields: dict[str, object]) -> None:
    """A rate is no second figure, and nothing is divided among nobody."""
    with pytest.raises(ValidationError):
        Figure.model_validate({"source": "own", **fields})


def test_only_events_with_both_numbers_are_measured() -> None:
    """Sign-ups alone, heads alone, and a list of nobody tell no share."""
    attendances = [
        Attendance(count=20, registered=40),
        Attendance(min=20, max=30, registered=40),
        Attendance(registered=40),
        Attendance(count=20),
        Attendance(count=20, registered=0),
        Attendance(count=20, basis="registered"),
    ]
    events = [event(one) for one in attendances]

    assert [one.share for one in turnouts(events)] == [Share(50, 50), Share(50, 75)]


def test_a_middle_half_needs_four_events() -> None:
    """Of three, the lowest and the highest are all there is to tell."""
    few = spread([held(20, 20), held(40, 60), held(80, 80)])
    more = spread([held(20, 20), held(40, 60), held(80, 80), held(90, 110), held(30, 30)])

    assert few is not None
    assert (few.lowest, few.highest, few.middle_half) == (20, 80, None)
    assert more is not None
    assert (more.lowest, more.highest, more.middle_half) == (20, 110, (30, 80))
    assert spread([]) is None
