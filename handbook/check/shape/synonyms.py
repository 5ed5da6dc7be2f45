"""Keys as people write them who have not looked them up, and the key each stands for."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

SYNONYMS: Mapping[str, str] = {
    "abstract": "description summary text details about content body blurb outline",
    "affiliation": "company employer organization organisation org job works_at",
    "aliases": "alias also_named also other_names nickname nicknames aka handles",
    "also_named": "aliases alias also other_names formerly aka",
    "also": "aliases alias synonyms",
    "alt": "caption description text title alt_text",
    "archived": "archive archive_url archived_url wayback",
    "attendance": "attendees attendee participants participant attendee_count headcount "
    "people number_of_attendees visitors turnout guests",
    "author": "by writer authors creator",
    "basis": "certainty based_on",
    "channels": "channel stream streams",
    "city": "town locality location place",
    "confidence": "certainty sureness",
    "count": "attendees participants attendee_count headcount people number total attended",
    "country": "country_code nation",
    "credit": "photographer author by photo_credit copyright",
    "date": "start_date date_start startdate day when begin_date starts_on starts_at held_on",
    "end": "end_time time_end ends finish until ends_at to",
    "end_date": "enddate date_end finish_date last_day ends_on",
    "format": "mode attendance_mode event_format online is_online type_of_event",
    "group": "organizer organiser organizers organisers chapter community user_group "
    "usergroup host hosted_by series group_name group_id",
    "id": "slug key anchor identifier",
    "kind": "type category event_type sort",
    "lang": "language languages locale",
    "lessons": "lesson takeaways takeaway learnings lessons_learned learned lessons_learnt "
    "insights findings",
    "licence": "license copyright licensing",
    "url": "link website web homepage site href uri web_page address web_address page",
    "links": "link url website web homepage site resources event_url meetup meetup_url "
    "rsvp registration tickets page urls event_page",
    "minutes": "duration length mins min duration_minutes duration_min time_minutes",
    "name": "title speaker full_name fullname label presenter",
    "note": "notes comment comments remark remarks description details bio",
    "photos": "photo images image pictures picture pics gallery",
    "place": "location where venue_location",
    "playbooks": "playbook pages guides",
    "recordings": "recording videos video youtube stream_url livestream",
    "registered": "registrations rsvps sign_ups signups rsvp_count",
    "short": "name short_name abbreviation shortname",
    "slides": "deck slide slides_url presentation slide_url slidedeck slides_link deck_url",
    "source": "sources reference ref src citation",
    "sources": "source references reference citations src bibliography",
    "speakers": "speaker presenter presenters author authors by who lecturer lecturers host "
    "hosts given_by panelists",
    "start": "start_time time_start time begins starts begin doors starts_at from time_from",
    "status": "state",
    "summary": "description abstract about text overview intro introduction content body "
    "details notes note",
    "talks": "talk program programme sessions session presentations presentation agenda "
    "schedule lineup videos",
    "text": "description body summary content lesson details what",
    "timezone": "tz time_zone zone tzid",
    "title": "name headline subject heading event_name talk",
    "topics": "tags tag topic categories category keywords labels",
    "topic": "topics tags tag category subject",
    "value": "figure number amount answer",
    "values": "value figures answers data",
    "venue": "room location hall venue_name building",
    "video": "recording youtube video_url video_link vimeo recording_url youtube_url videos "
    "video_id media",
    "about": "description summary text details info bio",
}
"""For each key, other words for it. A word counts only where a record has the key it is for."""
HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
AROUND = " \t\"'“”„‘’*-•–—:"  # noqa: RUF001 - what slips in around a key
NO_KEYS: Mapping[str, str] = {
    "hashtag": "",
    "sponsors": "Thank sponsors in `summary`.",
    "sponsor": "Thank sponsors in `summary`.",
    "organizer_email": "Addresses of people are not published here.",
    "email": "Addresses of people are not published here.",
    "twitter": "Give the profile's address under `url` or `links`, where the record has one.",
    "github": "Give the profile's address under `url` or `links`, where the record has one.",
}
"""Keys that other projects have and that are kept elsewhere here, if at all."""


def plain(key: str) -> str:
    """Return a key in the way ours are written: small letters, parted by underscores."""
    words = HUMP.sub("_", key.strip(AROUND))
    return re.sub(r"[\s_-]+", "_", words).casefold()


def same_key(written: str, known: Collection[str]) -> str | None:
    """Return the known key that was written in another case or with other signs between."""
    by_letters = {plain(key).replace("_", ""): key for key in known}
    return by_letters.get(plain(written).replace("_", ""))


def synonym(written: str, known: Collection[str]) -> str | None:
    """Return the known key that another word stands for; the first, in the table's order."""
    word = plain(written)
    for key, words in SYNONYMS.items():
        if key in known and word in words.split():
            return key
    return None
