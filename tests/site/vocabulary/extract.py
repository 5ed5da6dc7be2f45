"""Takes the part of schema.org that the site uses out of the npm package ``schema-dts``.

``extract.py schema.d.ts`` writes ``schema.org.json`` beside this file. Needed again only when
the site uses a type that is not in it yet: add the type to ``USED``.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

USED = (
    *("BreadcrumbList", "City", "ConferenceEvent", "Country", "DataCatalog", "DataDownload"),
    *("Dataset", "EducationEvent", "EntryPoint", "Event", "EventSeries", "HowTo", "HowToStep"),
    *("ListItem", "Organization", "Person", "Place", "PostalAddress", "ProfilePage"),
    *("PresentationDigitalDocument", "SearchAction", "VideoObject", "VirtualLocation"),
    *("WebPage", "WebSite"),
)
"""The types whose properties are kept, with those of all that stand above them."""
OWN = re.compile(r"^interface (\w+)Base extends [^{]+\{(.*?)^\}", re.DOTALL | re.MULTILINE)
BELOW = re.compile(r"^export type ([A-Z]\w+)(?:<[^=]*>)? = (\1Leaf.*);$", re.MULTILINE)
PROPERTY = re.compile(r'^    "(\w+)"\?: SchemaValue<(.+), "\1">;$', re.MULTILINE)
CHOICE = re.compile(r'^export type (\w+) = (.*"https://schema\.org/.*);$', re.MULTILINE)
DATA_TYPES = {
    "CssSelectorType": ["Text"],
    "PronounceableText": ["Text"],
    "URL": ["Text"],
    "XPathType": ["Text"],
    "Float": ["Number"],
    "Integer": ["Number"],
}
"""Which kinds of values stand below another one. Source: schema.org/DataType."""


def extract(text: str) -> dict[str, object]:
    """Return types with those above them, properties with their values, and fixed choices."""
    own = {
        name: {key: _range(values) for key, values in PROPERTY.findall(body)}
        for name, body in OWN.findall(text)
    }
    below = {name: _range(kinds) for name, kinds in BELOW.findall(text)}
    above: dict[str, list[str]] = {name: [] for name in below}
    for name, kinds in below.items():
        for kind in set(kinds) & set(below):
            above[kind].append(name)
    choices = {
        name: sorted(set(re.findall(r'"https://schema\.org/(\w+)"', values)))
        for name, values in CHOICE.findall(text)
    }
    above = {name: sorted(parents) for name, parents in above.items()}
    kept = sorted({ancestor for name in USED for ancestor in _line(name, above)})
    named = {kind for name in kept for kinds in own.get(name, {}).values() for kind in kinds}
    return {
        "types": {name: above[name] for name in kept},
        "values": {name: above[name] for name in sorted(named) if name in above} | DATA_TYPES,
        "properties": {name: own.get(name, {}) for name in kept},
        "choices": {name: choices[name] for name in sorted(named & set(choices))},
    }


def _range(values: str) -> list[str]:
    return [
        one
        for one in values.split(" | ")
        if re.fullmatch("[A-Z]\\w*", one) and one != "IdReference"
    ]


def _line(name: str, above: dict[str, list[str]]) -> set[str]:
    return {name}.union(*(_line(parent, above) for parent in above[name]))


if __name__ == "__main__":
    found = extract(Path(sys.argv[1]).read_text(encoding="utf-8"))
    target = Path(__file__).with_name("schema.org.json")
    target.write_text(json.dumps(found, indent=1, sort_keys=True) + "\n", encoding="utf-8")
