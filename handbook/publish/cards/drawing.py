"""Drawing a picture: paper, ink, pine and lamplight, in sixteen colors."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from io import BytesIO
from zlib import Z_RLE

from PIL import Image, ImageDraw

from handbook.publish.cards.type import TEXT, TITLE, cut, drawable, font, wrapped

STYLE = 1
"""Raised whenever a picture of the same text would come out otherwise."""
WIDTH, HEIGHT = 1200, 630
"""What sites that show a link ask for. Source: ogp.me; Meta, "Images in Link Shares"."""
MARGIN = 84
LINE = WIDTH - 2 * MARGIN

PAPER, INK, PINE, LAMP = (251, 250, 245), (28, 42, 40), (13, 90, 84), (224, 161, 27)
"""The site's own colors in the light. Source: docs/assets/styles/colors.css."""
RAMPS = ((INK, 6), (PINE, 5), (LAMP, 4))
"""Steps from paper to each color, so that the edges of letters are smooth."""

TITLE_TOP, GAP = 176, 16
"""Where the title begins, and the least room between it and the details."""
SIZES = (92, 80, 70, 61, 53, 46, 40)
LEADING = 1.16
SMALL, SMALL_LEADING = 36, 48
DETAILS_END, MOST_DETAILS = 588, 3
"""The details stand at the foot: where their last line ends, and how many there can be."""
EMBLEM = (MARGIN, 72, 68)
"""Left, top and size of the book."""
LEFT_PAGE = (
    *((11, 5.2), (8.9, 3.7, 5.9, 3.1, 2.6, 3.1), (1.6, 3.1, 1, 3.8, 1, 4.7)),
    *((1, 15.8), (1, 16.7, 1.7, 17.4, 2.6, 17.4), (5.9, 17.4, 8.9, 18, 11, 19.5)),
)
RIGHT_PAGE = (
    *((13, 5.2), (15.1, 3.7, 18.1, 3.1, 21.4, 3.1), (22.3, 3.1, 23, 3.8, 23, 4.7)),
    *((23, 15.8), (23, 16.7, 22.3, 17.4, 21.4, 17.4), (20.5, 17.4), (21.1, 21.4)),
    *((16.6, 17.8), (15.2, 18.1, 14, 18.7, 13, 19.5)),
)
"""The book, as points and curves of a square of 24. Source: docs/assets/logo.svg."""
SHARP = 4
"""The book is drawn so many times larger, and made smaller for smooth edges."""


@dataclass(frozen=True)
class Card:
    """What a picture says."""

    kind: str
    """What the page is: ``Event``."""
    titles: tuple[str, ...]
    """The title, and what to write instead where its script cannot be drawn."""
    details: tuple[str, ...] = ()
    """Lines below it, each of which can be left out."""


def draw(card: Card, site: str) -> bytes:
    """Return a picture as PNG.

    Args:
        card: What it says.
        site: The site's name, which stands above.
    """
    image = _ground().copy()
    head = " · ".join(filter(None, (drawable(one, TEXT) for one in (site, card.kind))))
    room = LINE - EMBLEM[2] - 24
    _write(image, (EMBLEM[0] + EMBLEM[2] + 24, 82), _one_line(head, room), SMALL, room)
    details = (wrapped(drawable(one, TEXT), TEXT, SMALL, LINE) for one in card.details)
    lines = [line for one in details for line in one]
    shown = cut(lines, MOST_DETAILS, TEXT, SMALL, LINE)
    top = DETAILS_END - len(shown) * SMALL_LEADING
    _write(image, (MARGIN, top), shown, SMALL, LINE)
    title = next(filter(None, (drawable(one, TITLE) for one in card.titles)), "")
    _write_title(image, title, top - GAP - TITLE_TOP)
    image.putpalette(_palette())
    return _png(image)


def _png(image: Image.Image) -> bytes:
    """Return a picture's file; this way of packing is fast, and good for flat areas."""
    target = BytesIO()
    image.save(target, "PNG", bits=4, compress_type=Z_RLE)
    return target.getvalue()


def _one_line(text: str, room: int) -> list[str]:
    return cut(wrapped(text, TEXT, SMALL, room), 1, TEXT, SMALL, room)


def _write_title(image: Image.Image, title: str, height: int) -> None:
    for size in SIZES:
        lines = wrapped(title, TITLE, size, LINE)
        most = int(height / (size * LEADING))
        if len(lines) <= most:
            break
    mask = Image.new("L", (WIDTH - MARGIN, height))
    pen = ImageDraw.Draw(mask)
    for number, line in enumerate(cut(lines, most, TITLE, size, LINE)):
        pen.text((0, number * size * LEADING), line, 255, font(TITLE, size))
    image.paste(mask.point(_steps(0)), (MARGIN, TITLE_TOP))


def _write(
    image: Image.Image, place: tuple[int, int], lines: list[str], size: int, width: int
) -> None:
    if not lines:
        return
    mask = Image.new("L", (width, len(lines) * SMALL_LEADING))
    pen = ImageDraw.Draw(mask)
    for number, line in enumerate(lines):
        pen.text((0, number * SMALL_LEADING), line, 255, font(TEXT, size))
    image.paste(mask.point(_steps(1)), place)


@cache
def _ground() -> Image.Image:
    """Return what all pictures share, as numbers of colors."""
    image = Image.new("L", (WIDTH, HEIGHT))
    left, top, size = EMBLEM
    for page, ramp in ((LEFT_PAGE, 1), (RIGHT_PAGE, 2)):
        mask = Image.new("L", (size * SHARP, size * SHARP))
        scale = size * SHARP / 24
        ImageDraw.Draw(mask).polygon([(x * scale, y * scale) for x, y in _outline(page)], 255)
        small = mask.resize((size, size), Image.Resampling.BOX).point(_steps(ramp))
        image.paste(small, (left, top), small.point(lambda number: 255 if number else 0))
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, HEIGHT - 18, WIDTH, HEIGHT), _steps(1)[255])
    pen.rectangle((WIDTH - MARGIN - 240, HEIGHT - 18, WIDTH, HEIGHT), _steps(2)[255])
    return image


def _outline(page: tuple[tuple[float, ...], ...]) -> list[tuple[float, float]]:
    """Return points along a page's edge; a piece of six numbers is a cubic Bézier curve."""
    points: list[tuple[float, float]] = []
    for piece in page:
        if len(piece) == 2:  # noqa: PLR2004 - a point
            points.append((piece[0], piece[1]))
            continue
        x0, y0 = points[-1]
        x1, y1, x2, y2, x3, y3 = piece
        for step in range(1, 9):
            t = step / 8
            a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
            points.append(
                (a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3)
            )
    return points


@cache
def _steps(ramp: int) -> list[int]:
    """Return, for each strength from 0 to 255, the number of the color."""
    first = sum(steps for _, steps in RAMPS[:ramp])
    count = RAMPS[ramp][1]
    steps = (round(strength * count / 255) for strength in range(256))
    return [first + step if step else 0 for step in steps]


@cache
def _palette() -> bytes:
    colors = [PAPER]
    for color, count in RAMPS:
        for step in range(1, count + 1):
            mixed = (
                round(p + (c - p) * step / count) for p, c in zip(PAPER, color, strict=True)
            )
            colors.append(tuple(mixed))  # type: ignore[arg-type]
    return bytes(channel for color in colors for channel in color)
