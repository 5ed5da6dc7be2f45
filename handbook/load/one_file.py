"""What is wrong with one data file, whatever the others say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from handbook.check import check_texts, validate
from handbook.model.kinds import MANY_TO_A_FILE, ONE_TO_A_FILE
from handbook.problems import Problem
from handbook.read import Document


def check_file(document: Document) -> list[Problem]:
    """Return what is wrong with the shape of a file's records, or with their texts.

    Args:
        document: A file below data/, read.
    """
    problems = list(_shape(document))
    return sorted(problems or check_texts(document))


def _shape(document: Document) -> Iterator[Problem]:
    place = PurePosixPath(document.path)
    kind = place.parts[1]
    if kind in ONE_TO_A_FILE:
        yield from validate(document, ONE_TO_A_FILE[kind], given={"id": place.stem})[1]
        return
    model, name_field = MANY_TO_A_FILE.get(place.stem, (None, None))
    if model and isinstance(document.data, dict):
        for name in document.data:
            given = {name_field: name} if name_field else None
            yield from validate(document, model, at=(name,), given=given)[1]
