"""``handbook new lesson``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from handbook.cli.new.ask import Answers, Question
from handbook.cli.new.making import Making, making
from handbook.model import Event, Handbook
from handbook.model.site.addresses import short_slug
from handbook.problems import did_you_mean
from handbook.scaffold import complaint, no_playbook, with_lesson
from handbook.write import Writable, yaml_text

EPILOG = """\
\b
Example:
  handbook new lesson 2014-12-04-lyon --title "Doors close at ten" \\
      --text "Ask when the building closes." --basis stated --playbook find-a-venue
"""


@click.command(epilog=EPILOG)
@click.argument("event")
@click.option("--title", metavar="TEXT", help="The finding in a few words.")
@click.option("--text", metavar="TEXT", help="The lesson in one or two sentences.")
@click.option("--basis", metavar="BASIS", help="stated (by the source) or observed (by you).")
@click.option(
    "--playbook", multiple=True, metavar="NAME", help="Where it belongs: find-a-venue."
)
@click.option("--topic", multiple=True, metavar="NAME", help="A topic of data/topics.yml.")
@click.option("--id", metavar="SLUG", help="Its name in the event; made from the title.")
@making
def lesson(new: Making) -> None:
    """Add a lesson to the file of EVENT, whose other lines stay as they are."""
    event = _event(new.handbook, new.answers.given["event"])
    record = _ask_for_lesson(new.answers, new.handbook, event)
    entry = yaml_text({"lessons": [record]})
    path = _file(new.root, event)
    if new.added(path, entry, lambda text: with_lesson(text, record)):
        new.tell([path], f"Added the lesson to {path}")


def _event(handbook: Handbook, name: str) -> Event:
    """Return the event somebody means, by its id or its file.

    Raises:
        click.UsageError: Where there is none, or its file has problems.
    """
    slug = Path(name).name.removesuffix(".yml")
    if f"events/{slug}" in handbook.broken:
        raise click.UsageError(f"The file of '{slug}' has problems. Run: handbook check")
    if slug not in handbook.events:
        hint = did_you_mean(slug, sorted(handbook.events))
        raise click.UsageError(f"Found no event '{slug}'. {hint}".strip())
    return handbook.events[slug]


def _file(root: Path, event: Event) -> str:
    """Return the path of an event's file, which may lie in the wrong folder.

    Raises:
        click.UsageError: Where the event has two of them.
    """
    files = [
        file.relative_to(root).as_posix() for file in root.glob(f"data/events/*/{event.id}.yml")
    ]
    if len(files) > 1:
        twins = " and ".join(sorted(files))
        raise click.UsageError(f"Keep one of {twins}, and remove the other.")
    return files[0]


def _ask_for_lesson(answers: Answers, handbook: Handbook, event: Event) -> dict[str, Writable]:
    def asked(key: str, words: str, suggestion: str = "") -> str:
        question = Question(f"--{key}", words, _rule(key), suggestion, required=True)
        return answers.get(question)

    title = asked("title", "The finding in a few words")
    text = asked("text", "The lesson in one or two sentences")
    basis = asked("basis", "stated by the source, or observed by you", "observed")
    name = _ask_for_id(answers, event, title)
    record: dict[str, Writable] = {"id": name, "title": title, "text": text, "basis": basis}
    playbook = Question("--playbook", "A playbook it belongs to (empty: no more)")
    if homes := answers.several(playbook, lambda slug: _home(slug, handbook)):
        record["playbooks"] = list(dict.fromkeys(homes))
    topic = Question("--topic", "A topic (empty: no more)")
    if topics := answers.several(topic, lambda slug: _topic(slug, handbook)):
        record["topics"] = list(dict.fromkeys(topics))
    return record


def _rule(key: str) -> Callable[[str], str]:
    sample = {"id": "a", "title": "T", "text": "T", "basis": "stated"}
    return lambda text: complaint(Event, {"lessons": [{**sample, key: text}]})


def _ask_for_id(answers: Answers, event: Event, title: str) -> str:
    def rule(text: str) -> str:
        taken = text in {lesson.id for lesson in event.lessons}
        told = f"The event has a lesson '{text}' already."
        return _rule("id")(text) or (told if taken else "")

    return answers.named(Question("--id", "Its name in the event", rule, short_slug(title)))


def _home(slug: str, handbook: Handbook) -> str:
    if wrong := no_playbook(slug, handbook):
        raise ValueError(wrong)
    return slug


def _topic(slug: str, handbook: Handbook) -> str:
    if slug not in handbook.topics:
        hint = did_you_mean(slug, list(handbook.topics), "The topics are")
        raise ValueError(f"Found no topic '{slug}'. {hint}")
    return slug
