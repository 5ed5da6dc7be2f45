"""What people write where something is to be filled in: TODO, TBA, lorem ipsum, blanks."""

from __future__ import annotations

import re

WHOLE = re.compile(
    r"\W*(?:to ?do|fix ?me|t\.?b\.?[acd]\.?|xxx+|to be (?:announced|confirmed|decided|done)"
    r"|n/?a|place ?holder|change ?me|fill (?:me )?in|\?+)\W*",
    re.IGNORECASE,
)
"""A value that is nothing but a placeholder."""
ANYWHERE = re.compile(
    r"\b(?:TODO|FIXME)\b(?= ?[:(!])|\b[Ll]orem ipsum\b|\?\?\?+"
    r"|\[(?:(?:YOUR|THE|INSERT|ADD)\b[A-Z ]*|NAME|DATE|CITY|TITLE|VENUE|GROUP|SPEAKER|URL"
    r"|LINK|TEXT|[A-Z]+(?: [A-Z]+)+)\](?!\()"
    r"|https?://(?:www\.)?example\.(?:com|net)\b\S*"
    r"|https?://(?:www\.)?example\.org(?:/?$|/(?:page|your)\b\S*)"
)
"""A placeholder among other words."""
IN_PROSE = re.compile(r"\b(?:TODO|FIXME|TBD|TBA|XXX)\b(?! ?(?:apps?|lists?|items?|MVC)\b)")
"""A mark in running text. A title may be about TODO lists."""
