"""A reStructuredText as blocks, by way of docutils."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from docutils import nodes

from handbook.importers.foreign.rst_prose import rst_tree
from handbook.importers.write_up.blocks import Anchor, Block, Kind

SKIPPED = (nodes.comment, nodes.system_message, nodes.field_list, nodes.substitution_definition)


def from_rst(text: str, first_line: int) -> list[Block]:
    """Return the blocks of a reStructuredText.

    Args:
        text: The text below the front matter.
        first_line: The line of the file it begins in.
    """
    return list(_Walk(first_line - 1).blocks(rst_tree(text)))


class _Walk:
    """The way through a document's tree."""

    def __init__(self, lines_above: int) -> None:
        self.lines_above = lines_above
        self.line = 1
        self.groups = 0

    def blocks(self, node: nodes.Element, group: int = 0) -> Iterator[Block]:
        for child in node.children:
            if isinstance(child, SKIPPED) or not isinstance(child, nodes.Element):
                continue
            if isinstance(child, nodes.title):
                level = _depth(child)
                yield replace(self._block(child), kind=Kind.HEADING, level=level)
            elif isinstance(child, nodes.row):
                yield self._row(child, group)
            elif isinstance(child, nodes.list_item):
                yield from self._item(child, group)
            elif isinstance(child, nodes.TextElement | nodes.image):
                yield self._block(child)
            else:
                yield from self.blocks(child, self._group_of(child, group))

    def _group_of(self, node: nodes.Element, group: int) -> int:
        opens = isinstance(node, nodes.bullet_list | nodes.enumerated_list | nodes.table)
        if opens and not group:
            self.groups += 1
            return self.groups
        return group

    def _item(self, node: nodes.Element, group: int) -> Iterator[Block]:
        first, *rest = [*self.blocks(node, group)] or [self._block(node)]
        yield replace(first, kind=Kind.ITEM, group=group)
        yield from rest

    def _row(self, node: nodes.Element, group: int) -> Block:
        cells = tuple(
            self._block(cell) for cell in node.children if isinstance(cell, nodes.entry)
        )
        text = " | ".join(cell.text for cell in cells)
        line = cells[0].line if cells else self._line_of(node)
        is_head = isinstance(node.parent, nodes.thead)
        return Block(Kind.ROW, line, text, cells=cells, is_head=is_head, group=group)

    def _line_of(self, node: nodes.Node) -> int:
        lines = (found.line for found in node.findall() if found.line)
        self.line = next(lines, None) or self.line
        return self.lines_above + self.line

    def _block(self, node: nodes.Element) -> Block:
        images = tuple(
            Anchor(image.get("alt", ""), image.get("uri", ""))
            for image in node.findall(nodes.image)
        )
        links = tuple(
            Anchor(link.astext(), link["refuri"])
            for link in node.findall(nodes.reference)
            if link.get("refuri")
        )
        text = "" if isinstance(node, nodes.image) else node.astext().strip()
        return Block(Kind.PARAGRAPH, self._line_of(node), text, links, images)


def _depth(node: nodes.Node | None) -> int:
    depth = 0
    while node is not None:
        depth += isinstance(node, nodes.section)
        node = node.parent
    return depth
