"""What an editor offers to fill in: whole entries, and examples of values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

SNIPPETS: Mapping[str, dict[str, Any]] = {
    "Talk": {
        "label": "talk",
        "description": "A talk with its speaker",
        "body": {
            "title": "${1:title}",
            "speakers": ["${2:name}"],
            "lang": "${3:en}",
        },
    },
    "Lesson": {
        "label": "lesson",
        "description": "Something the event taught, for a playbook to show",
        "body": {
            "id": "${1:a-few-words}",
            "title": "${2:The finding in a few words}",
            "text": "${3:The lesson in one or two sentences.}",
            "basis": "${4|stated,observed|}",
            "playbooks": ["${5:find-a-venue}"],
        },
    },
    "Source": {
        "label": "source",
        "description": "Where the record comes from",
        "body": {"title": "${1:title}", "url": "${2:https://example.org/page}"},
    },
    "Photo": {
        "label": "photo",
        "description": "A picture, linked where it is published",
        "body": {
            "url": "${1:https://example.org/photo.jpg}",
            "alt": "${2:What it shows}",
            "credit": "${3:Who published it}",
            "licence": "${4:none found}",
        },
    },
    "Figure": {
        "label": "figure",
        "description": "One source's answer",
        "body": {"value": "${1:70}", "source": "${2:own}"},
    },
    "Item": {
        "label": "line",
        "description": "One line to tick",
        "body": {"id": "${1:a-few-words}", "text": "${2:What to tick}"},
    },
}
"""For each record by its class's name: the entry a list of them offers."""

EXAMPLES: Mapping[str, Mapping[str, list[Any]]] = {
    "Event": {
        "title": ["OpenStack Rhône-Alpes, December 2014"],
        "group": ["openstack-rhone-alpes"],
    },
    "Attendance": {"count": [47], "min": [45], "max": [50]},
    "Place": {"city": ["Lyon"]},
    "Talk": {"minutes": [20]},
    "Lesson": {"id": ["college-venue"], "title": ["A college brings its own audience"]},
    "Photo": {"alt": ["Forty people listen in a lecture hall"]},
    "Source": {"licence": ["none found", "CC-BY-4.0"]},
    "Group": {"name": ["Python North-West"], "topic": ["python"], "city": ["Lyon"]},
}
"""For each record by its class's name: keys with examples of what they hold."""
