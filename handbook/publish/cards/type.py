"""Setting lines of text in the two fonts of the pictures.

The fonts are Source Serif 4, which has Latin letters with those of Vietnamese, Greek and
Cyrillic; their license, the SIL Open Font License 1.1, lies beside them. A text in another
script is not drawn at all: boxes in place of its letters would tell nobody anything.
"""

from __future__ import annotations

import pkgutil
import unicodedata
from functools import cache
from io import BytesIO

from PIL.ImageFont import FreeTypeFont, Layout, truetype

TITLE, TEXT = "SourceSerif4Display-Semibold.ttf", "SourceSerif4-Regular.ttf"
MEASURE = 100
"""The size all widths are measured at; letters are as wide in proportion at any other."""
SAFETY = 1.02
"""Rounding to whole pixels makes drawn text a little wider than measured text."""
MISSING = "\U0010fffd"
"""A character that no font has."""
ORNAMENTS = {"So", "Sk", "Sm", "Cf", "Co", "Cn", "Mn", "Me"}
"""Categories of characters that a text can do without, such as emoji."""


@cache
def font(name: str, size: int) -> FreeTypeFont:
    """Return a font of this folder at a size in pixels, set letter by letter.

    Better typesetting depends on a library that not every system has; the same text has to
    give the same picture everywhere.
    """
    data = pkgutil.get_data(__name__, f"fonts/{name}")
    return truetype(BytesIO(data or b""), size, layout_engine=Layout.BASIC)


@cache
def _is_there(name: str, character: str) -> bool:
    drawn, missing = (font(name, MEASURE).getmask(text) for text in (character, MISSING))
    return (drawn.size, bytes(drawn)) != (missing.size, bytes(missing))


def drawable(text: str, name: str) -> str:
    """Return a text as a font can show it; empty where a letter of it is missing.

    Args:
        text: One line.
        name: The font.
    """
    text = unicodedata.normalize("NFC", text)
    absent = {one for one in set(text) if not one.isspace() and not _is_there(name, one)}
    if any(unicodedata.category(one) not in ORNAMENTS for one in absent):
        return ""
    return " ".join("".join(one for one in text if one not in absent).split())


@cache
def _word(name: str, word: str) -> float:
    return font(name, MEASURE).getlength(word) * SAFETY / MEASURE


def wrapped(text: str, name: str, size: int, width: int) -> list[str]:
    """Return a text as lines that are no wider than a width; a word that is gets broken.

    Args:
        text: Words with a space between each two.
        name: The font.
        size: Its size in pixels.
        width: The width in pixels.
    """
    lines: list[str] = []
    room, space = width / size, _word(name, " ")
    left = 0.0
    for word in (piece for whole in text.split() for piece in _pieces(whole, name, room)):
        needed = _word(name, word)
        if lines and needed + space <= left:
            lines[-1] += f" {word}"
            left -= needed + space
        else:
            lines.append(word)
            left = room - needed
    return lines


def _pieces(word: str, name: str, room: float) -> list[str]:
    """Return a word, in pieces where it is wider than a whole line."""
    if _word(name, word) <= room:
        return [word]
    pieces = [""]
    for letter in word:
        if _word(name, letter) + sum(_word(name, one) for one in pieces[-1]) > room:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def cut(lines: list[str], most: int, name: str, size: int, width: int) -> list[str]:
    """Return at most so many lines; the last ends in … behind a whole word if any is left out.

    Args:
        lines: Lines that fit the width.
        most: How many there may be.
        name: The font.
        size: Its size in pixels.
        width: The width in pixels.
    """
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while len(last) > 1 and _word(name, f"{last}…") * size > width:
        last = last.rpartition(" ")[0] or last[:-1]
    return [*lines[: most - 1], f"{last.rstrip('.,;:·- ')}…"]
