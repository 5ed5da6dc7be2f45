"""Names as parts of addresses: of files, of what is in them, and of pages without a file."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from hashlib import sha256

LATIN = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}  # noqa: RUF001 - Turkish
)
"""Small Latin letters that Unicode does not take apart, and what is written for them."""
INSIDE_WORDS = re.compile("['’`]")  # noqa: RUF001 - C'est stays one word
LONGEST = 60
"""Characters of an address made from a name: file systems take 255 bytes, and a letter can
have four."""
KEPT = 48
"""Of a longer one, how many stay as they are."""


def without_accents(text: str) -> str:
    """Return a text in small letters without accents; letters of any script stay."""
    apart = unicodedata.normalize("NFKD", text)
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return unicodedata.normalize("NFC", plain).casefold()


def slug_of(name: str) -> str:
    """Return a name as a slug: small letters a-z, digits and single hyphens; empty for none.

    Letters of other scripts are dropped, not guessed at. The form on the site makes the same:
    docs/assets/form/names.js.
    """
    plain = INSIDE_WORDS.sub("", without_accents(name).translate(LATIN))
    return "-".join(re.findall(r"[a-z0-9]+", plain))


def short_slug(name: str) -> str:
    """Return a slug for what is to be named: not too long for a path, and cut between words."""
    slug = slug_of(name)
    if len(slug) <= LONGEST:
        return slug
    return slug[: LONGEST + 1].rpartition("-")[0] or slug[:LONGEST]


@cache
def address_of(name: str) -> str:
    """Return the address of what has no file to be named by; letters of any script stay.

    Accents and capitals go, so that two spellings of a name that differ in them alone meet. A
    name without a letter or digit is told by its characters' numbers.
    """
    address = re.sub(r"[\W_]+", "-", without_accents(name)).strip("-")
    if not address:
        return "-".join(f"u{ord(character):x}" for character in name[:8])
    if len(address) > LONGEST:
        return f"{address[:KEPT].rstrip('-')}-{sha256(address.encode()).hexdigest()[:10]}"
    return address
