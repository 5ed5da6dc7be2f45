"""The small value types that records are made of."""

from __future__ import annotations

from datetime import time

import pytest
from pydantic import TypeAdapter, ValidationError

from handbook.model import base

GOOD = [
    ("Text", "  a\n b ", "a b"),
    ("Text", "שלום 👋🏽 مرحبا", "שלום 👋🏽 مرحبا"),
    ("Prose", "a\n\n\tb", "a\n\n\tb"),
    ("Slug", "2014-12-04-lyon", "2014-12-04-lyon"),
    ("Url", "https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
    ("Url", "http://bücher.example/ü", "http://bücher.example/ü"),
    ("Url", "https://example.org/Tea_(drink)", "https://example.org/Tea_(drink)"),
    ("Url", "https://example.org:8080/", "https://example.org:8080/"),
    (
        "Text",
        "\u0646\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "\u0646\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
    ),
    ("Text", "\U0001f469\u200d\U0001f4bb", "\U0001f469\u200d\U0001f4bb"),
    ("Whole", "-60", -60),
    ("Decimal", "0.5", 0.5),
    ("Country", "NO", "NO"),
    ("Language", "pt", "pt"),
    ("TimeZone", "America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
    ("Clock", "9:30", time(9, 30)),
    ("Clock", "00:00", time(0, 0)),
    ("Truth", "true", True),
    ("Truth", "FALSE", False),
]
BAD = [
    ("Text", ""),
    ("Text", "a\x07b"),
    ("Text", "a\u202eb"),
    ("Text", "a\u200bb"),
    ("Text", "a\ufeffb"),
    ("Text", "a\ufffeb"),
    ("Text", "a\uffffb"),
    ("Text", "a\ufdd0b"),
    ("Text", "a\U0010ffffb"),
    ("Text", "a\U000e0041b"),
    ("Whole", "4_5"),
    ("Whole", "\u0661"),
    ("Decimal", "4_5"),
    ("Text", "x" * 501),
    ("Prose", "a\x00b"),
    ("Slug", "Lyon"),
    ("Slug", "a--b"),
    ("Slug", "a_b"),
    ("Slug", "-a"),
    ("Slug", "a\n"),
    ("Url", "javascript:alert(1)"),
    ("Url", "//example.org"),
    ("Url", "https://"),
    ("Url", "https://[::1"),
    ("Url", "https://user:word@example.org"),
    ("Url", "https://example.org:tea/"),
    ("Url", "https://example.org:/"),
    ("Url", "https://http://x"),
    ("Url", "https://localhost/"),
    ("Url", "https://example,org"),
    ("Url", "https://example.org/a,"),
    ("Url", "https://example.org/a)"),
    ("Url", 'https://example.org/a."'),
    ("Url", "https://example.org/a b"),
    ("Url", "data:text/html,x"),
    ("Url", "https://example.org/\u202e"),
    ("Country", "EU"),
    ("Country", "France"),
    ("Country", "fr"),
    ("Language", "French"),
    ("Language", "xx"),
    ("TimeZone", "Paris"),
    ("TimeZone", "../../etc/passwd"),
    ("Clock", "24:00"),
    ("Clock", "١٨:٣٠"),
    ("Clock", "7pm"),
    ("Clock", 1830),
    ("Truth", "yes"),
    ("Truth", ["true"]),
]


@pytest.mark.parametrize(("kind", "written", "read"), GOOD, ids=repr)
def test_a_good_value_is_taken(kind: str, written: object, read: object) -> None:
    """As it is, or without spaces around it."""
    assert TypeAdapter(getattr(base, kind)).validate_python(written) == read


@pytest.mark.parametrize(("kind", "written"), BAD, ids=repr)
def test_a_value_in_the_wrong_form_is_refused(kind: str, written: object) -> None:
    """With an error that can be reported, and no other."""
    with pytest.raises(ValidationError):
        TypeAdapter(getattr(base, kind)).validate_python(written)
