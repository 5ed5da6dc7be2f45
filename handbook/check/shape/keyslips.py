"""Keys of one record that are unknown or missing: one problem, whatever slipped."""

from __future__ import annotations

from dataclasses import dataclass, field

from pydantic import BaseModel

from handbook.check.forms.expected import value_hint
from handbook.check.shape.fields import fields, keys, meaning, noun, values_of
from handbook.check.shape.labels import listed, value_at
from handbook.check.shape.synonyms import NO_KEYS, plain, same_key
from handbook.check.shape.unknown import Home, home_of, is_list, meant_key, near_key
from handbook.model.site.addresses import short_slug
from handbook.problems import did_you_mean
from handbook.read import Document, Location, PlainData, in_quotes

COMMA = "Put double quotes around a text that has a comma in it. A number has a point: 4.5."
LOOKED_UP = 24
"""Unknown keys of one record that are looked up; a record has fewer keys than that."""
EXPLAINED = 4
"""Unknown keys of one record that are explained one by one."""


@dataclass(frozen=True)
class KeySlip:
    """What is wrong with the keys of one record."""

    document: Document
    owner: type[BaseModel]
    """What the record should be."""
    at: Location
    """Where the record is in the file."""
    unknown: list[str]
    missing: list[str] = field(default_factory=list)
    wanted: dict[str, str] = field(default_factory=dict)
    """For unknown keys that a record below lacks: which record that is."""

    @property
    def data(self) -> dict[str, PlainData]:
        """The record as written."""
        data = value_at(self.document.data, self.at)
        return data if isinstance(data, dict) else {}

    @property
    def left_out(self) -> list[str]:
        """The missing keys that none of the unknown ones was meant to be."""
        meant = {self._meant(key) for key in self.unknown[:LOOKED_UP]}
        return [key for key in self.missing if key not in meant]

    @property
    def is_case_alone(self) -> bool:
        """Whether every key is right but for capitals and signs between its words."""
        known = keys(self.owner)
        few = len(self.unknown) <= LOOKED_UP and not self.left_out
        return few and all(same_key(key, known) for key in self.unknown)

    def message(self) -> str:
        """Return what was found, in one sentence."""
        absent = self.left_out
        lacking = (
            f"{listed(absent)} {'is' if len(absent) == 1 else 'are'} missing" if absent else ""
        )
        if not self.unknown:
            return lacking
        found = (
            f"unknown key{'s' if len(self.unknown) > 1 else ''} {listed(_shown(self.unknown))}"
        )
        return f"{found}; {lacking}" if absent else found

    def hint(self) -> str:
        """Return what to do about it."""
        absent = " ".join(self._adding(name) for name in self.left_out)
        if not self.unknown:
            return absent
        if wrapped := self._wrapped():
            return wrapped
        if self.left_out and len(self.data) == 1 and not self._meant(self.unknown[0]):
            return self._of_a_pair(self.unknown[0])
        if self.is_case_alone and len(self.unknown) > 1:
            known = keys(self.owner)
            right = ", ".join(same_key(key, known) or key for key in self.unknown)
            return f"Write them in small letters: {right}."
        return f"{self._explained()} {absent}".strip()

    def _adding(self, name: str) -> str:
        """Return a hint to add a key, with a value it can have where that can be told."""
        title = self.data.get("title")
        slug = short_slug(title) if name == "id" and isinstance(title, str) else ""
        if slug:
            return f"Add a line: id: {slug}"
        allowed = values_of(self.owner, name)
        told = f"Add '{name}': {meaning(self.owner, name)}"
        return f"{told} Write {' or '.join(allowed)}." if allowed else told

    def _meant(self, key: str) -> str | None:
        return meant_key(self.owner, key) or (
            None if home_of(self.owner, key) else near_key(self.owner, key)
        )

    def _explained(self) -> str:
        """Return a sentence for each unknown key; those that belong together share one."""
        sentences: list[str] = []
        homeless: list[str] = []
        homes: dict[tuple[str, ...], list[tuple[str, Home]]] = {}
        for key in self.unknown[:LOOKED_UP]:
            home = home_of(self.owner, key)
            if key in self.wanted:
                sentences.append(
                    f"Indent '{key}' to belong to {self.wanted[key]}, which needs it."
                )
            elif meant := meant_key(self.owner, key):
                sentences.append(self._renamed(key, meant))
            elif home:
                homes.setdefault(home.way, []).append((key, home))
            else:
                homeless.append(key)
        sentences += [self._moved(found) for found in homes.values()]
        sentences += self._unexplained(homeless)
        return " ".join(sentences[:EXPLAINED])

    def _renamed(self, key: str, meant: str) -> str:
        if self.data.get(meant) is not None:
            listed_there = is_list(fields(self.owner)[meant].annotation)
            if listed_there:
                return f"Move it into an entry of '{meant}', which is there already."
            return f"'{meant}' is there already: keep one of the two."
        if same_key(key, [meant]):
            return f"Write '{meant}'."
        value = value_hint(self.owner, meant, self.data.get(key))
        if value.startswith("Write "):
            value = f"Its value there: {value.removeprefix('Write ')}"
        return f"Write '{meant}' in place of '{key}'. {value}".strip()

    def _moved(self, found: list[tuple[str, Home]]) -> str:
        written, home = [key for key, _ in found], found[0][1]
        them = "it is" if len(found) == 1 else "they are"
        way = ", ".join(f"'{key}:'" for key in home.way)
        if home.in_list:
            entry = home.way[-1].removesuffix("s")
            return f"Move {listed(written)} into the {entry} {them} about, below {way}."
        inside = value_at(self.data, home.way)
        if home.way[0] in self.data and inside is None:
            return f"Indent {listed(written)} by two spaces, to stand below {way}."
        if inside is not None:
            return f"Move {listed(written)} below {way}, indented by two spaces."
        right = ", ".join(f"{home.key}: {_short(self.data.get(key))}" for key, home in found)
        return f"Write {way} and below it, indented by two spaces, {right}."

    def _unexplained(self, written: list[str]) -> list[str]:
        known = keys(self.owner)
        if not written:
            return []
        told = [NO_KEYS[plain(key)] for key in written if NO_KEYS.get(plain(key))]
        if told:
            return [f"Remove {listed(written)}.", *dict.fromkeys(told)]
        if len(written) > 1 and all(self._is_rest_of_text(key) for key in written):
            return [COMMA]
        if len(written) > 1:
            near = [(key, near_key(self.owner, key)) for key in written]
            meant = [f"For '{key}' write '{name}'." for key, name in near if name]
            has = [f"{noun(self.owner)} has: {', '.join(known)}."]
            return meant if len(meant) == len(written) else [*meant, *has]
        [key] = written
        if self._is_rest_of_text(key):
            return [COMMA]
        near_hint = did_you_mean(key, known, f"{noun(self.owner)} has", most=len(known))
        return [
            near_hint
            if near_key(self.owner, key)
            else f"Remove it, or use another. {near_hint}"
        ]

    def _is_rest_of_text(self, key: str) -> bool:
        """Tell whether a key is what followed a comma in a text without quotes."""
        is_text = " " in key or key.isdigit()
        return self.data.get(key) is None and is_text and not near_key(self.owner, key)

    def _wrapped(self) -> str:
        """Return a hint where a key holds what should stand in its place."""
        for key in self.unknown:
            inner = self.data.get(key)
            home = home_of(self.owner, key)
            if home and same_key(key, [home.key]):
                continue
            if isinstance(inner, dict) and inner and set(inner) <= set(keys(self.owner)):
                return f"Remove the line '{key}:' and move what stands below it to the left."
        return ""

    def _of_a_pair(self, key: str) -> str:
        """Return a hint for an entry that is one unknown key with a text: ``Ada: Tea Ltd``."""
        known, value = keys(self.owner), self.data[key]
        if not isinstance(value, str):
            return self._adding(self.left_out[0])
        if "url" in known and value.startswith("http"):
            name = "title" if "title" in known else known[0]
            return f"Write {{{name}: {in_quotes(key)}, url: {in_quotes(value)}}}."
        whole = in_quotes(f"{key}: {value}")
        has = f"{noun(self.owner)} with more about it has: {', '.join(known)}."
        return f"If it is one text, put double quotes around it: {whole}. {has}"


def _shown(written: list[str]) -> list[str]:
    return [" ".join(key.split())[:40] for key in written]


def _short(value: PlainData) -> str:
    if not isinstance(value, str):
        return "…"
    return value if len(value) <= 40 else "…"  # noqa: PLR2004 - what a line has room for
