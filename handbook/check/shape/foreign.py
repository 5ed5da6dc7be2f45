"""Records that were written for another project or program, told by the keys it alone uses."""

from __future__ import annotations

import re
from collections.abc import Mapping

from handbook.problems import Problem
from handbook.read.document import START, Document, PlainData

IMPORT = "Keep the file outside data/ and run: handbook import {path}"
ANEW = (
    "Write the facts anew in the keys used here; `handbook new event` asks for them in order."
)

TELLING: Mapping[str, tuple[int, str, str]] = {
    "a RubyEvents file": (
        2,
        (
            "banner_background featured_background featured_color channel_id published_at "
            "video_provider video_id event_name coordinates"
        ),
        ANEW,
    ),
    "a DevOpsDays file": (
        3,
        (
            "startdate enddate nav_elements team_members cfp_date_start cfp_date_end cfp_open "
            "sponsor_levels event_twitter proposal_email organizer_email ga_tracking_id "
            "registration_date_start location_address"
        ),
        ANEW,
    ),
    "a PyVideo file": (
        3,
        "copyright_text related_urls thumbnail_url videos recorded quality_notes",
        IMPORT,
    ),
    "schema.org data": (1, "@context @type", IMPORT),
    "a confs.tech entry": (3, "startDate endDate cfpUrl cfpEndDate name url online", ANEW),
    "a ruby-conferences entry": (
        1,
        "cfp_open_date cfp_close_date cfp_link cfp_phrase reg_phrase reg_date",
        ANEW,
    ),
    "the front matter of a page": (2, "layout permalink categories slug published", IMPORT),
    "a Write the Docs file": (2, "shortcode buttons unconf flaghasschedule writing_day", ANEW),
}
"""What a file may be: how many of its telling keys it takes, those keys, and what to do."""
TEXTS: Mapping[str, tuple[str, str]] = {
    "an iCalendar file": (r"BEGIN:VCALENDAR", IMPORT),
    "a web page": (r"<(!DOCTYPE|html|\?xml)", "Save its facts as `key: value` lines."),
    "a page with front matter": (r"\+\+\+\s", IMPORT),
    "a table with commas": (r"[\w ]+(,[\w ]+){2,} [\w ]+(,|$)", IMPORT),
}
"""What a file without keys may be: how it starts, its line ends taken for spaces."""


def foreign(document: Document) -> Problem | None:
    """Return the one problem of a file that is another project's for sure, or nothing."""
    found = _by_text(document.data) or _by_keys(document.data)
    if found is None:
        return None
    name, mend = found
    hint = mend.format(path=document.path.rsplit("/", 1)[-1])
    return document.problem("HB007", f"this looks like {name}", hint=hint, at=START)


def _by_keys(data: PlainData) -> tuple[str, str] | None:
    entry = data[0] if isinstance(data, list) and data else data
    if not isinstance(entry, dict):
        return None
    for name, (least, words, mend) in TELLING.items():
        if len(set(entry) & set(words.split())) >= least and "sources" not in entry:
            return name, mend
    return None


def _by_text(data: PlainData) -> tuple[str, str] | None:
    if not isinstance(data, str):
        return None
    for name, (start, mend) in TEXTS.items():
        if re.match(start, data[:200], re.IGNORECASE):
            return name, mend
    return None
