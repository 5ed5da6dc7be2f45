"""A collection of PyVideo's files as a group and its events."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from handbook.importers.fitting import fitted
from handbook.importers.foreign.html_prose import from_html, looks_like_html
from handbook.importers.foreign.json_values import prose, words
from handbook.importers.foreign.rst_prose import from_rst
from handbook.importers.imported import Draft, Imported, Oddity
from handbook.importers.known import Known
from handbook.importers.placing import event_path, group_draft, record_in_order, source
from handbook.importers.pyvideo.talk import TAKEN, Video
from handbook.model import PartialDate
from handbook.model.site.addresses import slug_of
from handbook.write import Writable

EDITION = re.compile(r"^(?P<name>.+?)\s*(?P<year>(19|20)\d{2})\b")
"""A title that names one edition: ``PyCon PL 2013``."""
LONGEST_EDITION = 14
"""Days a conference can last; more are a series."""
HOME = "https://github.com/pyvideo/data"
"""Where PyVideo keeps its data, under CC0."""
OF_THE_GROUP = "group web"
"""The label of a link to the group's own page."""


@dataclass
class Collection:
    """A folder of PyVideo's files."""

    folder: str
    known: Known
    title: str = ""
    about: str = ""
    category: str = ""
    """The file that names the collection."""
    days: tuple[str, str] = ("", "")
    """The first and the last day, where the category states them."""
    files: dict[str, tuple[str, dict[str, Any]]] = field(default_factory=dict)
    """Texts and what they hold, by name."""
    oddities: list[Oddity] = field(default_factory=list)

    def title_from(self, name: str, text: str, data: Mapping[str, Any]) -> None:
        """Take over what the category says about all its talks."""
        about = prose(data.get("description"))
        self.category, self.title = name, words(data.get("title"))
        self.about = from_html(about) if looks_like_html(about) else from_rst(about)
        self.days = (words(data.get("start_date")), words(data.get("end_date")))
        taken = {"title", "description", "start_date", "end_date"}
        for key in data.keys() - taken:
            line = text[: max(0, text.find(f'"{key}"'))].count("\n") + 1
            self.oddities.append(Oddity(name, line, f"'{key}' was not taken over"))

    def imported(self) -> Imported:
        """Return the group, where it is new, and the events."""
        if not self.files:
            return Imported((), tuple(self.oddities))
        self._name()
        group, is_new = self.known.group_for(self.group_name)
        videos = self._videos()
        found = Imported()
        for day, held in sorted(_by_day(videos, self._edition(videos)).items()):
            draft = self._event(group, day, held)
            found += fitted(draft, file=held[0].file)
        if is_new:
            group_file = group_draft(
                group, self.group_name, about=self.about, url=_page(videos)
            )
            found = fitted(group_file, file=self.category or self.folder) + found
        elif self.about:
            message = f"the description was left out: {group} has a file of its own"
            self.oddities.append(Oddity(self.category, 1, message))
        told = [odd for video in videos for odd in video.oddities]
        return found + Imported((), (*self.oddities, *told, *self._left_out(), *_twice(videos)))

    def _name(self) -> None:
        if not self.title:
            first, (_, data) = next(iter(self.files.items()))
            folder = self.folder.rpartition("/")[2]
            self.title = words(data.get("category")) or folder or "PyVideo"
            message = f"no category.json with a title beside it; the group is '{self.title}'"
            self.oddities.append(Oddity(first, 1, message))

    @property
    def group_name(self) -> str:
        """The group's name: the title without one edition's year, place and day."""
        edition = EDITION.match(self.title)
        name = edition["name"] if edition else self.title
        plain = re.sub(r"\s+meetup$", "", name.partition(" @ ")[0], flags=re.IGNORECASE)
        return plain if not self.known.group_for(plain)[1] else name.partition(" @ ")[0]

    def _videos(self) -> list[Video]:
        lang = self.known.lang
        made = [Video(n, t, d, self.group_name, lang) for n, (t, d) in self.files.items()]
        for video in made:
            raw = words(video.data.get("recorded"))
            if not video.date:
                message = f"no date of recording that can be read: '{raw[:30]}'"
                video.odd("recorded", f"{message}; the talk is filed as undated")
            elif len(raw) > len(video.date):
                message = f"the time of '{raw}' was left out: it is not said of what it is"
                video.odd("recorded", message)
        return sorted(made, key=lambda video: (video.date, video.file))

    def _edition(self, videos: list[Video]) -> tuple[str, str] | None:
        """Return the first and last day where the whole collection is one event."""
        if all(_is_day(day) for day in self.days):
            return self.days
        days = sorted({video.date for video in videos} - {""})
        if not EDITION.match(self.title) or not days or not all(map(_is_day, days)):
            return None
        lasted = date.fromisoformat(days[-1]) - date.fromisoformat(days[0])
        return (days[0], days[-1]) if lasted.days < LONGEST_EDITION else None

    def _event(self, group: str, days: tuple[str, str], videos: list[Video]) -> Draft:
        first, last = days
        pages = _shared(videos)
        taken = frozenset(str(link["url"]) for link in pages)
        when = PartialDate.parse(first).text if first else "date unknown"
        whole = self._edition(videos) == days
        record: dict[str, Any] = {
            "title": self.title
            if whole and EDITION.match(self.title)
            else f"{self.title}, {when}",
            "group": group,
            "kind": "conference" if first != last else None,
            "date": first,
            "end_date": last if last != first else None,
            "date_note": "As PyVideo dates the recordings." if first else None,
            "place": {"city": self.known.city, "country": self.known.country},
            "talks": [video.talk(taken) for video in videos],
            "links": [link for link in pages if link["title"] != OF_THE_GROUP],
            "sources": [self._source(videos)],
            "confidence": "medium",
        }
        ordered = record_in_order(record)
        return Draft(event_path(ordered), ordered)

    def _source(self, videos: list[Video]) -> dict[str, Writable]:
        count = f"{len(videos)} recording{'s' if len(videos) > 1 else ''}"
        note = f"Imported from {count} listed in the collection."
        title = f"PyVideo's data: {self.title}"
        folder = self.folder.rpartition("/")[2]
        url = f"{HOME}/tree/main/{folder}" if self.category and slug_of(folder) else HOME
        return source(title, url=url, licence="CC0-1.0", note=note)

    def _left_out(self) -> Iterator[Oddity]:
        """Tell of fields without a place here once, not once for each of hundreds of files."""
        counts: Counter[str] = Counter()
        where: dict[str, str] = {}
        for name, (_, data) in self.files.items():
            for key, value in data.items():
                if key.strip(" ,;:") not in TAKEN and value not in (None, "", [], {}):
                    counts[key] += 1
                    where.setdefault(key, name)
        for key, count in sorted(counts.items()):
            files = "1 file" if count == 1 else f"{count} files"
            message = f"'{key}' of {files} was not taken over: a talk has no such field"
            yield Oddity(where[key], 1, message)


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _by_day(
    videos: list[Video], edition: tuple[str, str] | None
) -> dict[tuple[str, str], list[Video]]:
    held: dict[tuple[str, str], list[Video]] = defaultdict(list)
    for video in videos:
        held[edition or (video.date, video.date)].append(video)
    return held


def _shared(videos: list[Video]) -> list[dict[str, Writable]]:
    """Return the links of the evening: those that all its talks have, and the group's page."""
    counts: Counter[str] = Counter(str(x["url"]) for video in videos for x in video.addresses)
    every = {url for url, count in counts.items() if count == len(videos) > 1}
    links = {str(link["url"]): link for video in videos for link in video.addresses}
    return [
        link for url, link in links.items() if url in every or link["title"] == OF_THE_GROUP
    ]


def _page(videos: list[Video]) -> str | None:
    pages = Counter(
        str(x["url"]) for v in videos for x in v.addresses if x["title"] == OF_THE_GROUP
    )
    return pages.most_common(1)[0][0] if pages else None


def _twice(videos: list[Video]) -> Iterator[Oddity]:
    """Tell of recordings that stand in more than one file; all are taken over."""
    holders: dict[str, str] = {}
    for video in videos:
        for url in video.recordings:
            if url in holders:
                yield Oddity(video.file, 1, f"the recording {url} is also in {holders[url]}")
            holders.setdefault(url, video.file)
