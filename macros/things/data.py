"""The data files as data sets."""

from __future__ import annotations

from collections.abc import Iterable

from handbook.model.site.data_files import DataFile
from macros.context import Context
from macros.markup.linked_data import Thing
from macros.things.how_to import LICENCE


def catalog(here: Context, files: Iterable[DataFile]) -> Thing:
    """Return the data files as a catalog of data sets.

    Args:
        here: The page that offers them.
        files: The files.
    """
    home = here.handbook.pages.get("index.md")
    name = home.title if home else "Handbook"
    creator = {"@type": "Organization", "name": name, "url": here.absolute("index.md")}
    shared = {"license": LICENCE, "isAccessibleForFree": True, "creator": creator}
    page = here.absolute(here.path)
    return {
        "@type": "DataCatalog",
        "name": f"{name}: data",
        "description": "Records of real events of local user groups, each with its sources.",
        "url": page,
        **shared,
        "dataset": [_dataset(here, file, name, {"url": page, **shared}) for file in files],
    }


def _dataset(here: Context, file: DataFile, name: str, shared: Thing) -> Thing:
    downloads = [("application/json", file.json)] if file.has_json else []
    downloads += [("text/csv", file.csv)] if file.has_csv else []
    return {
        "@type": "Dataset",
        "name": f"{name}: {file.name}",
        "description": f"{file.about} From records of real events of local user groups.",
        **shared,
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": kind,
                "contentUrl": here.absolute(path),
            }
            for kind, path in downloads
        ],
    }
