"""The columns of a table of talks, by the many names people give them."""

from __future__ import annotations

import re

from handbook.importers.tables.rows import plain_name

NAMES = {
    "title": "title talk talks topic subject session presentation lecture vortrag titel titre"
    " thema titulo título charla|talk title|session title|presentation title"
    "|proposal title|title of talk|title of the talk|name of talk|talk name|topic title",
    "speakers": "speaker speakers presenter presenters by who author authors referent"
    " referentin sprecher orateur intervenant ponente|speaker s|speaker name|speaker names"
    "|presenter name|presented by|speaker 1|speaker full name|full name|presenter s"
    "|name of speaker",
    "first name": "firstname vorname prénom|first name|given name|speaker first name",
    "last name": "lastname surname nachname|last name|family name|speaker last name",
    "speakers 2": "speaker2 cospeaker cospeakers|speaker 2|co speaker|second speaker"
    "|co presenter",
    "affiliation": "affiliation company employer organisation organization firma|company name",
    "date": "date when day datum fecha jour data|event date|date of event|talk date|meetup date"
    "|start date|session date",
    "event": "event meetup evening edition meeting veranstaltung evento|event title|event name"
    "|meetup title|meetup name|name of event|title of event|conference",
    "group": "group usergroup community organizer organiser host gruppe chapter|user group"
    "|group name|meetup group|user group name",
    "city": "city town stadt ville ciudad|event city",
    "country": "country land pays pais país|country code",
    "lang": "lang language sprache langue idioma|talk language",
    "slides": "slides slide deck folien presentation_url|slides url|slide url|slides link"
    "|link to slides|slide deck|url slides|slides link url",
    "video": "video recording youtube recorded videolink aufzeichnung vimeo|video url"
    "|video link|recording url|youtube url|youtube link|link to video|recording link"
    "|url video|link to recording",
    "abstract": "abstract description summary beschreibung zusammenfassung"
    "|abstract of the talk|talk description|talk abstract|session description|long description",
    "start": "start time starttime begin uhrzeit beginn heure hora|start time|talk time"
    "|time start|starts at|starts|time slot",
    "minutes": "minutes duration length min dauer durée duración|duration minutes|talk length"
    "|length minutes|duration in minutes|duration min|length min",
    "attendance": "attendance attendees participants headcount teilnehmer"
    "|attendee count|number of attendees|no of attendees|people|head count|attendance count",
    "venue": "venue room|venue name|event venue|room name",
    "place": "location place ort lieu lugar|event location|event place|venue address and city",
    "address": "address street adresse|venue address|street address",
    "kind": "kind type format art|talk type|session type|session format|proposal type"
    "|talk format",
    "timezone": "timezone tz|time zone",
    "url": "url link website page|event url|event link|meetup url|meetup link|event page",
    "links": "links code repo repository github notes|talk url|talk link|code url|resources"
    "|more links|github url|blog|blog post",
    "note": "note notes_ comment comments remark remarks bemerkung",
    "licence": "licence license lizenz",
}
"""For each field: names of one word by spaces, then names of several words, by bars."""
PRIVATE = re.compile(r"mail|phone|mobile|telefon|contact", re.IGNORECASE)
ENOUGH = 2
"""Known columns that make a table one of talks, the title or the speakers among them."""


def _synonyms() -> dict[str, str]:
    found: dict[str, str] = {}
    for field, names in NAMES.items():
        words, *phrases = names.split("|")
        for name in (*words.split(), *phrases):
            found.setdefault(plain_name(name), field)
    return found


FIELD_OF = _synonyms()


def fields_of(names: list[str]) -> dict[str, int]:
    """Return the number of the column for each field the columns' names tell.

    Of several columns for one field the first counts.

    Args:
        names: The columns' names, in small letters.
    """
    found: dict[str, int] = {}
    for number, name in enumerate(names):
        field = FIELD_OF.get(name)
        if field and field not in found and not PRIVATE.search(name):
            found[field] = number
    return found


def are_talks(names: list[str]) -> bool:
    """Tell whether columns are those of a table of talks."""
    fields = fields_of(names)
    return len(fields) >= ENOUGH and bool({"title", "speakers"} & set(fields))
