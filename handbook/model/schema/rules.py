"""What holds between the keys of a record, as far as JSON Schema can say it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

RULES: Mapping[str, dict[str, Any]] = {
    "Event": {"dependentRequired": {"start": ["timezone"], "end": ["timezone"]}},
    "Talk": {
        "anyOf": [{"required": ["title"]}, {"required": ["speakers"]}],
    },
    "Checklist": {
        "anyOf": [
            {"required": ["sections"]},
            {"required": ["tasks"]},
            {"required": ["filter"]},
        ]
    },
}
"""For each record by its class's name: keywords to add. The models' validators say the same."""
