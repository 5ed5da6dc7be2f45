"""Characters that no text of a record may hold."""

from __future__ import annotations

import re

NONCHARACTERS = "".join(f"{chr(end - 1)}{chr(end)}" for end in range(0xFFFF, 0x110000, 0x10000))
INVISIBLE = re.compile(
    "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069"
    f"\\u200b\\ufeff\\ufdd0-\\ufdef\\U000e0000-\\U000e007f{NONCHARACTERS}]"
)
"""Control characters, the bidirectional overrides that make text read as something else, tags,
spaces without a width, and what Unicode keeps from being a character.

The joiners U+200C and U+200D stay: Persian and emoji are written with them.
Source: Unicode UTS 55, "Unicode Source Code Handling", 1.1; Unicode 23.7, "Noncharacters".
"""
