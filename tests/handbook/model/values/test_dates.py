"""Dates as exact as their source."""

from __future__ import annotations

from datetime import date

import pytest

from handbook.model import PartialDate


@pytest.mark.parametrize(
    ("written", "read", "first", "last"),
    [
        ("2014-12-04", "4 December 2014", date(2014, 12, 4), date(2014, 12, 4)),
        ("2012-02", "February 2012", date(2012, 2, 1), date(2012, 2, 29)),
        ("2014", "2014", date(2014, 1, 1), date(2014, 12, 31)),
    ],
)
def test_a_date_says_no_more_than_its_source(
    written: str, read: str, first: date, last: date
) -> None:
    """For a reader, for a file, and as the days it can be."""
    found = PartialDate.parse(written)

    assert (found.text, str(found), found.first, found.last) == (read, written, first, last)


@pytest.mark.parametrize(
    "text", ["2014-13", "2014-02-30", "0000", "2014-1-1", "14-12-04", "", "٢٠١٤"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    """In this form, and in the calendar."""
    with pytest.raises(ValueError, match=r"date|month|day|year"):
        PartialDate.parse(text)


def test_vaguer_dates_come_first() -> None:
    """A year stands before its months, a month before its days."""
    texts = ["2014-12-04", "2014", "2015", "2014-12", "2013-01-01"]

    ordered = [str(found) for found in sorted(map(PartialDate.parse, texts))]

    assert ordered == ["2013-01-01", "2014", "2014-12", "2014-12-04", "2015"]
