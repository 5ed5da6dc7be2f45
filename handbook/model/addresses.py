"""Names as parts of addresses, for what has no file of its own to be named by."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from hashlib import sha256

LONGEST = 60
"""Characters of an address made from a name: file systems take 255 bytes, and a letter can
have four."""
KEPT = 48
"""Of a longer one, how many stay as they are."""


@cache
def address_of(name: str) -> str:
    """Return a name as part of an address; letters that are not Latin stay as they are.

    Accents and capitals go, so that two spellings of a name that differ in them alone meet. A
    name without a letter or digit is told by its characters' numbers.
    """
    plain = unicodedata.normalize("NFKD", name)
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    plain = unicodedata.normalize("NFC", plain).casefold()
    address = re.sub(r"[\W_]+", "-", plain).strip("-")
    if not address:
        return "-".join(f"u{ord(character):x}" for character in name[:8])
    if len(address) > LONGEST:
        return f"{address[:KEPT].rstrip('-')}-{sha256(address.encode()).hexdigest()[:10]}"
    return address
