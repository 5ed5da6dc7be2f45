"""What head counts, formats, languages and places add up to."""

from __future__ import annotations

from typing import Any

from handbook.model import City, Event, Format, Group, Handbook


def evening(name: str, **given: Any) -> Event:
    """Return an event of the tea club."""
    needed = {"title": "Tea", "group": "tea-club", "sources": [{"title": "A letter"}]}
    return Event.model_validate({"id": name, **needed, **given})


def book(*events: Event, **more: Any) -> Handbook:
    """Return a handbook of those events."""
    groups = {"tea-club": Group(id="tea-club", name="Tea Club")}
    return Handbook(events={event.id: event for event in events}, groups=groups, **more)


def test_a_group_in_short() -> None:
    """Smallest, median, and largest of its head counts; a range counts by its middle."""
    counts = [{"count": 10}, {"min": 20, "max": 30}, {"count": 40, "approx": True}, {"min": 5}]
    held = [evening(f"tea-{n}", attendance=count) for n, count in enumerate(counts)]

    [heads] = book(*held).figures.heads_by_group

    assert heads.extremes.count == 3
    assert heads.extremes.middle == 25
    assert heads.extremes.least.attendance.low == 10
    assert heads.extremes.most.attendance.high == 40


def test_sign_ups_and_peaks_are_no_head_counts() -> None:
    """They say something else than how many came."""
    held = [
        evening(f"tea-{n}", attendance={"count": 9, "basis": basis})
        for n, basis in enumerate(["peak", "registered", "peak", "registered"])
    ]

    assert book(*held).figures.heads_by_group == []


def test_years_without_an_event_are_there() -> None:
    """A gap in the years is a gap in the picture, not years that touch."""
    held = [
        evening("a", date="2020-05", format="online"),
        evening("b", date="2023", format="in-person"),
        evening("c"),
        evening("d", date="2023-02", format="online", status="cancelled"),
    ]

    years = book(*held).figures.formats_by_year

    assert [(year.year, dict(year.counts)) for year in years] == [
        (2020, {Format.ONLINE: 1}),
        (2021, {}),
        (2022, {}),
        (2023, {Format.IN_PERSON: 1}),
        (None, {None: 1}),
    ]


def test_languages_by_number_of_talks() -> None:
    """Those of which the record tells nothing come last, however many they are."""
    talks = [{"title": "A", "lang": lang} for lang in ("fr", "en", "fr", None, None, None)]

    shares = book(evening("a", talks=talks)).figures.talks_by_language

    assert [(share.language, share.talks) for share in shares] == [
        ("French", 2),
        ("English", 1),
        ("not known", 3),
    ]


def test_a_city_is_found_by_its_name_and_country() -> None:
    """Valencia in Spain is not the one in Venezuela."""
    spanish = City(
        id="es-valencia", city="Valencia", country="ES", latitude=39.47, longitude=-0.38,
        source="atlas",
    )  # fmt: skip
    held = [
        evening("a", place={"city": "Valencia", "country": "ES"}),
        evening("b", place={"city": "Valencia", "country": "VE"}),
        evening("c", place={"country": "ES"}),
    ]

    where = book(*held, cities={spanish.id: spanish}).figures.whereabouts

    assert [spot.place.key for spot in where.spots] == ["es/valencia"]
    assert [place.key for place in where.elsewhere] == ["ve/valencia"]
    assert where.without_city == 1
