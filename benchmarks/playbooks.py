"""Playbooks with filler text, as long as a real one, for measuring."""

from __future__ import annotations

from benchmarks.records import Filler

SECTIONS = 9
"""Sections of a playbook besides the one with its lessons; a real one has about as many."""
PARTS = ("Begin", "Prepare", "Do", "Finish", "Last", "Care")


def front_matter(title: str, description: str, *more: str) -> str:
    """Return the head of a page."""
    return "\n".join(
        ["---", f"title: {title}", f"description: {description}", *more, "---", ""]
    )


def playbook(filler: Filler, slug: str, order: int, lessons: str) -> str:
    """Return a playbook's page.

    Args:
        filler: Where the words come from.
        slug: Its file's name without .md.
        order: Its number in the order of the work.
        lessons: What stands where the lessons belong: a macro call, or the lessons written out.
    """
    title = slug.replace("-", " ").capitalize()
    head = front_matter(title, filler.text(90), f"part: {PARTS[order % 6]}", f"order: {order}")
    body = [f"# {title}", filler.text(180)]
    body += [_section(filler, number) for number in range(SECTIONS)]
    body += ["## What real events learned", lessons]
    return head + "\n" + "\n\n".join(body) + "\n"


def _section(filler: Filler, number: int) -> str:
    bullets = "\n".join(f"- **{filler.text(15)}.** {filler.text(130)}" for _ in range(4))
    tasks = "\n".join(f"- [ ] {filler.text(45)}" for _ in range(3))
    rows = "\n".join(f"| {filler.text(40)} | {filler.text(60)} |" for _ in range(4))
    table = f"| What happens | What then |\n|---|---|\n{rows}"
    title = f"## {number + 1}. {filler.text(25)}"
    return "\n\n".join([title, filler.text(330), bullets, filler.text(200), table, tasks])
