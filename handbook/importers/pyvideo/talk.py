"""One PyVideo file as a talk."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from babel.core import get_global

from handbook.importers.fitting import cut_to_fit
from handbook.importers.foreign.html_prose import from_html, looks_like_html
from handbook.importers.foreign.json_values import entries, line_of, prose, words
from handbook.importers.foreign.rst_prose import from_rst
from handbook.importers.imported import Oddity
from handbook.model import language_names
from handbook.model.records.talk import Talk
from handbook.model.site.addresses import short_slug, slug_of
from handbook.model.values.dates import is_date
from handbook.write import Writable

TAKEN = frozenset(
    {"title", "speakers", "recorded", "language", "duration", "description", "summary"}
    | {"videos", "related_urls", "copyright_text", "quality_notes", "source_url", "category"}
)
SHORTEST, LONGEST = 120, 86_400
"""Seconds a recording can take; shorter figures in the corpus are minutes, or slips."""
NOBODY = frozenset({"unknown", "various", "various speakers", "n/a", "none", "tba", "tbd", "-"})
SEVERAL = re.compile(r"\s*[,;/&]\s*|\s+and\s+")
"""What stands between two names in one string."""
KINDS = (("lightning talk", "lightning"), ("panel", "panel"), ("workshop", "workshop"))
SLIDES_HOSTS = ("slideshare.net", "speakerdeck.com", "slides.com", "prezi.com")
SLIDES_ENDINGS = (".pdf", ".ppt", ".pptx", ".odp", ".key")
SLIDES_LABEL = re.compile(r"\b(slides?|slide ?deck|presentation)\b", re.IGNORECASE)
FROM = {
    "abstract": "description",
    "links": "related_urls",
    "slides": "related_urls",
    "video": "videos",
    "minutes": "duration",
}
"""Where our fields come from, under another name."""
FIRST = ("youtube", "vimeo")
"""Where a recording is rather watched than downloaded."""


@dataclass
class Video:
    """A file of a collection, read."""

    file: str
    """Its name."""
    text: str
    """Its text, for the lines of oddities."""
    data: dict[str, Any]
    """What it holds."""
    group: str
    """The name of the group it belongs to."""
    lang: str | None = None
    """The language where the file names none."""
    oddities: list[Oddity] = field(default_factory=list)

    def odd(self, key: str, message: str) -> None:
        """Note something about a key."""
        self.oddities.append(Oddity(self.file, line_of(self.text, key), message))

    @property
    def date(self) -> str:
        """The day of the recording; empty where there is none."""
        text = words(self.data.get("recorded"))
        day, time = text[:10], text[10:].strip("T ")
        is_whole = not time or re.match(r"[\d:.Z+-]+$", time)
        return day if is_date(day) and is_whole else ""

    @property
    def addresses(self) -> list[dict[str, Writable]]:
        """The links beside the recording, as records, each once."""
        found: dict[str, dict[str, Writable]] = {}
        for entry in entries(self.data.get("related_urls")):
            value = entry if isinstance(entry, dict) else {"url": entry}
            url, label = words(value.get("url")), words(value.get("label"))
            if url:
                found.setdefault(url, {"url": url, "title": "" if label == url else label})
        return list(found.values())

    @property
    def recordings(self) -> list[str]:
        """The addresses of the recording."""
        return [entry["url"] for entry in _videos(self)]

    def talk(self, shared: frozenset[str]) -> dict[str, Writable]:
        """Return the talk.

        Args:
            shared: Addresses that belong to the event instead.
        """
        title = _title(self)
        own = [link for link in self.addresses if link["url"] not in shared]
        slides = next((link for link in own if _is_slides(link)), None)
        video, more = _recordings(self)
        raw: dict[str, Any] = {
            "title": title,
            "speakers": [{"name": name} for name in _speakers(self)],
            "kind": next((k for words, k in KINDS if title.casefold().startswith(words)), None),
            "lang": _language(self) or self.lang,
            "minutes": _minutes(self),
            "abstract": _abstract(self),
            "slides": slides,
            "video": video,
            "links": [*more, *(link for link in own if link is not slides)],
            "note": _note(self),
        }
        fit, cuts = cut_to_fit(raw, Talk)
        for cut in cuts:
            field = cut.removeprefix("left out ").partition(".")[0].partition(",")[0]
            self.odd(FROM.get(field, field), cut)
        return fit or {"title": short_slug(self.file) or "Untitled"}


def _title(video: Video) -> str:
    title = words(video.data.get("title"))
    if not title:
        stem = video.file.replace("\\", "/").rpartition("/")[2].removesuffix(".json")
        title = " ".join(re.split(r"[-_]+", stem)).strip() or "Untitled"
        video.odd("title", f"no title; '{title}' is made from the file's name")
    start, sign, rest = _prefix(title)
    letters, group = (slug_of(name).replace("-", "") for name in (start, video.group))
    if sign and rest and group in letters:
        video.odd("title", f"'{start}{sign.rstrip()}' was dropped from the title's start")
        return rest
    return title


def _prefix(title: str) -> tuple[str, str, str]:
    found = re.match(r"(?P<start>[^:]+?)(?P<sign>:\s+| [-–] )(?P<rest>.+)", title)  # noqa: RUF001
    return (found["start"], found["sign"], found["rest"]) if found else (title, "", "")


def _speakers(video: Video) -> list[str]:
    names: dict[str, None] = {}
    for entry in entries(video.data.get("speakers")):
        whole = words(entry.get("name") if isinstance(entry, dict) else entry)
        parts = [part for part in SEVERAL.split(whole) if part]
        if len(parts) > 1:
            video.odd("speakers", f"'{whole}' was taken for {len(parts)} names")
        elif not whole:
            video.odd("speakers", "a speaker without a name was left out")
        names |= dict.fromkeys(parts)
    for name in [name for name in names if name.casefold() in NOBODY]:
        video.odd("speakers", f"the speaker '{name}' is nobody's name; it went into the note")
        del names[name]
    return list(names)


def _note(video: Video) -> str:
    """Return what has no field of its own."""
    named = [words(name) for name in entries(video.data.get("speakers"))]
    nobody = [name for name in named if name.casefold() in NOBODY]
    quality = from_html(prose(video.data.get("quality_notes")))
    parts = [f"Speakers as listed: {', '.join(nobody)}." if nobody else "", quality]
    return " ".join(" ".join(parts).split())


def _language(video: Video) -> str | None:
    """Return two letters for three. Source: CLDR's aliases of ISO 639, by way of Babel."""
    given = words(video.data.get("language")).casefold()
    code = given if given in language_names() else get_global("language_aliases").get(given)
    if code in language_names():
        return str(code)
    if given:
        video.odd("language", f"the language '{given}' is not known; left out")
    return None


def _minutes(video: Video) -> int | None:
    key = next((key for key in video.data if key.strip(" ,;:") == "duration"), "duration")
    value = video.data.get(key)
    if key != "duration" and value:
        video.odd(key, f"the key '{key}' was read as 'duration'")
    if value in (None, "", 0):
        return None
    text = words(value)
    seconds = int(text) if re.fullmatch(r"\d{1,7}", text) else 0
    if SHORTEST <= seconds <= LONGEST:
        return round(seconds / 60)
    shown = text or type(value).__name__
    video.odd(key, f"the duration {shown[:20]} cannot be a talk's seconds; left out")
    return None


def _abstract(video: Video) -> str:
    parts: list[str] = []
    for key in ("summary", "description"):
        raw = prose(video.data.get(key))
        if raw and looks_like_html(raw):
            video.odd(key, f"the {key} is HTML; its words and links were taken over")
        text = from_html(raw) if looks_like_html(raw) else from_rst(raw) if raw else ""
        if text and not any(text in part for part in parts):
            parts = [part for part in parts if part not in text] + [text]
        if video.data.get(key) and not raw:
            video.odd(key, f"the {key} is no text; left out")
    return "\n\n".join(parts)


def _recordings(video: Video) -> tuple[dict[str, Writable] | None, list[dict[str, Writable]]]:
    licence = words(video.data.get("copyright_text"))
    note = f"Licence as listed: {licence}" if licence else ""
    found = list(_videos(video))
    found.sort(key=lambda entry: not entry["title"].casefold().startswith(FIRST))
    if not found:
        video.odd("videos", "no address of a recording")
        return None, []
    first: dict[str, Writable] = {"url": found[0]["url"], "note": note}
    more: list[dict[str, Writable]] = [
        {"url": entry["url"], "title": f"Recording ({entry['title']})"} for entry in found[1:]
    ]
    source = words(video.data.get("source_url"))
    if source and source not in [entry["url"] for entry in found]:
        more.append({"url": source, "title": "Source of the recording"})
    return first, more


def _videos(video: Video) -> Iterator[dict[str, str]]:
    seen = set()
    for entry in entries(video.data.get("videos")):
        value = entry if isinstance(entry, dict) else {"url": entry}
        url = words(value.get("url"))
        if url and url not in seen:
            seen.add(url)
            yield {"url": url, "title": words(value.get("type")) or "copy"}


def _is_slides(link: dict[str, Writable]) -> bool:
    url, label = str(link["url"]), str(link["title"])
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    host = (parts.hostname or "").removeprefix("www.")
    deck = any(host == known or host.endswith(f".{known}") for known in SLIDES_HOSTS)
    named = SLIDES_LABEL.search(label) and not label.startswith("http")
    return bool(deck or parts.path.casefold().endswith(SLIDES_ENDINGS) or named)
