"""A new event's file."""

from __future__ import annotations

from collections.abc import Mapping

from handbook.model import Event, Handbook, Talk
from handbook.model.base import Record
from handbook.model.site.filing import event_path
from handbook.scaffold.newfile import NewFile, modeline
from handbook.scaffold.optional import commented
from handbook.write import Writable, yaml_text

VENUE = """\
  # The room or building: its name, and what kind of place it is.
  # venue:
  #   name: Town library
  #   kind: library
"""
ATTENDANCE = "  # basis: count    # or estimate, peak, registered: how the number was got\n"


def event_file(record: Mapping[str, Writable], name: str, handbook: Handbook) -> NewFile:
    """Return the file of a new event: what was answered, and what could be added as comments.

    Args:
        record: What was answered, by the keys of ``Event``.
        name: The file's name without its ending.
        handbook: What is on record, for examples that name what is there.
    """
    path = event_path(name, record.get("date"))
    ordered = {key: record[key] for key in Event.model_fields if key in record}
    body = "".join(
        yaml_text({key: value}) + _below(key, value) for key, value in ordered.items()
    )
    rest = commented(Event, _examples(ordered, handbook), ordered)
    return NewFile(path, modeline(path, "event") + body + rest)


def _below(key: str, value: Writable) -> str:
    """Return what could be added to a value that stands, as comments below it."""
    if key == "place" and isinstance(value, dict) and "venue" not in value:
        return VENUE
    if key == "attendance" and isinstance(value, dict) and "basis" not in value:
        return ATTENDANCE
    if key == "talks":
        return f"    # {_more(Talk, {'title', 'speakers', 'lang'})}\n"
    return ""


def _more(model: type[Record], known: set[str]) -> str:
    others = [key for key in model.model_fields if key not in known]
    return f"A talk can also have: {', '.join(others)}."


def _examples(record: Mapping[str, Writable], handbook: Handbook) -> dict[str, str]:
    home = next((slug for slug, page in handbook.playbooks.items() if page.shows_lessons), "")
    topic = next(iter(handbook.topics), "")
    lesson = EXAMPLES["lessons"]
    lesson += f"    playbooks: [{home}]\n" if home else ""
    lesson += f"    topics: [{topic}]\n" if topic else ""
    examples = {**EXAMPLES, "lessons": lesson, **_times(record)}
    if record.get("date"):
        return {**examples, "end_date": f"end_date: {record['date']}\n"}
    return examples


def _times(record: Mapping[str, Writable]) -> dict[str, str]:
    """Return examples of times that agree with the ones that stand."""
    zone = "" if "timezone" in record else "timezone: Europe/Paris\n"
    end = '"23:59"' if "start" in record else '"21:00"'
    if "start" in record or "end" in record:
        start = '"00:01"' if "end" in record else '"18:30"'
        return {"start": f"start: {start}\n", "end": f"end: {end}\n"}
    return {"start": f'start: "18:30"\nend: {end}\n{zone}'}


EXAMPLES: Mapping[str, str] = {
    "kind": "kind: meetup        # or workshop, hack-night, unconference, conference\n",
    "first": "first: true         # the source says: the group's first event\n",
    "status": "status: cancelled   # or postponed\n",
    "revision": "revision: 1\n",
    "date_note": "date_note: The day from the announcement.\n",
    "place": "place:\n  city: Lyon\n  country: FR\n  venue:\n    kind: library\n",
    "format": "format: in-person   # or online, hybrid\n",
    "channels": "channels:\n  - name: IRC\n    kind: chat\n",
    "attendance": (
        'attendance:\n  count: 47         # or min and max; max alone for "up to"\n'
        "  basis: count      # or estimate, peak, registered\n"
    ),
    "reach": "reach:\n  countries: 3\n",
    "summary": "summary: >-\n  What the evening was, in a sentence or two.\n",
    "talks": (
        'talks:\n  - title: "IaaS: beyond the infrastructure"\n'
        "    speakers: [Flavio Percoco]\n    lang: en\n"
    ),
    "recordings": "recordings:\n  - https://example.org/video\n",
    "photos": (
        "photos:\n  - url: https://example.org/photo.jpg\n    alt: What it shows\n"
        "    credit: Who published it\n    licence: none found\n"
    ),
    "links": "links:\n  - title: Event page\n    url: https://example.org/event\n",
    "lessons": (
        "lessons:\n  - id: a-few-words\n    title: The finding in a few words\n"
        "    text: What it taught, in one or two sentences.\n"
        "    basis: observed   # or stated, where the source says so itself\n"
    ),
    "confidence": "confidence: high    # or medium, low\n",
    "confidence_note": "confidence_note: What is inferred or unknown.\n",
}
"""What a key could hold, for those whose example is the same for every event."""
