"""PyVideo's data: ``category.json`` and a folder ``videos/`` of JSON files, one per talk.

Talks of one group and one day become an event; a category that is named after one edition
(``PyCon PL 2013``) becomes one event. Source: PyVideo, "Data format", pyvideo/data on GitHub.
"""

from __future__ import annotations

from collections.abc import Mapping

from handbook.importers.foreign.json_values import NotJsonError, parsed_json
from handbook.importers.imported import Imported, Oddity
from handbook.importers.known import Known
from handbook.importers.pyvideo.collection import Collection

NAME = "pyvideo"
CATEGORY = "category.json"


def recognizes(name: str, text: str) -> bool:
    """Tell whether a file is PyVideo's: a category, or a talk with a list of videos."""
    if not name.casefold().endswith(".json"):
        return False
    try:
        data = parsed_json(text)
    except NotJsonError:
        return False
    if not isinstance(data, dict):
        return False
    is_category = _parts(name)[1] == CATEGORY and "title" in data
    return is_category or {"videos", "title"} <= data.keys()


def read(name: str, text: str, known: Known) -> Imported:
    """Return one file's talk as an event."""
    return read_all({name: text}, known)


def read_all(files: Mapping[str, str], known: Known) -> Imported:
    """Return the events of one or more collections, and their groups.

    Args:
        files: Texts by path; a collection is the folder that holds ``category.json``.
        known: The handbook, and the user's defaults.
    """
    collections: dict[str, Collection] = {}
    oddities = []
    for name, text in files.items():
        folder, base = _parts(name)
        collection = collections.setdefault(folder, Collection(folder, known))
        try:
            data = parsed_json(text)
        except NotJsonError as error:
            oddities.append(Oddity(name, error.line, f"not taken over: {error}"))
            continue
        if not isinstance(data, dict):
            message = "not taken over: the file holds no talk, but a list or a single value"
            oddities.append(Oddity(name, 1, message))
        elif base == CATEGORY:
            collection.title_from(name, text, data)
        else:
            collection.files[name] = (text, data)
    found = Imported((), tuple(oddities))
    for collection in collections.values():
        found += collection.imported()
    return found


def _parts(name: str) -> tuple[str, str]:
    """Return the collection a file belongs to, and its own name."""
    *folders, base = name.replace("\\", "/").split("/")
    if folders and folders[-1] == "videos":
        folders.pop()
    return "/".join(folders), base
