"""``handbook new person`` and ``handbook new source``: entries of files that hold many."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import click

from handbook.check import OWN
from handbook.cli.new.ask import Answers, Question, held_to
from handbook.cli.new.making import Making, making
from handbook.model import Citation, Handbook, Person
from handbook.model.base import Record
from handbook.model.site.addresses import short_slug
from handbook.problems import did_you_mean
from handbook.scaffold import complaint, no_slug, with_entry
from handbook.write import Writable, yaml_text


@click.command(
    epilog='Example: handbook new person --name "Débora Fernandes" --alias "Debora Fernandes"'
)
@click.option("--name", metavar="TEXT", help="The name to show.")
@click.option("--alias", multiple=True, metavar="TEXT", help="Another spelling in sources.")
@click.option("--url", metavar="URL", help="A public page of their own.")
@click.option("--note", metavar="TEXT", help="Why the spellings are taken for one person.")
@click.option("--id", metavar="SLUG", help="The entry's name; made from the name.")
@making
def person(new: Making) -> None:
    """Add somebody with several spellings to data/people.yml."""
    answers, handbook = new.answers, new.handbook

    def name_rule(text: str) -> str:
        known = handbook.person(text).id
        place = f"'{text}' is on record: see '{known}' in data/people.yml"
        taken = place if known in handbook.people else ""
        return complaint(Person, {"name": text}) or taken

    def alias(text: str) -> str:
        if wrong := name_rule(text):
            raise ValueError(wrong)
        return text

    name = answers.get(Question("--name", "The name to show", name_rule, required=True))
    record: dict[str, Writable] = {"name": name}
    words = "Another spelling found in sources (empty: no more)"
    if aliases := answers.several(Question("--alias", words), alias):
        record["aliases"] = list(aliases)
    record |= _asked(
        answers, Person, (("url", "A page of their own"), ("note", "Why it is one person"))
    )
    key = _key(answers, "--id", short_slug(name), handbook.people)
    _add(new, "data/people.yml", key, record)


@click.command(
    epilog='Example: handbook new source --key wtd --short "Write the Docs" --title "The guide"'
)
@click.option("--key", metavar="SLUG", help="What pages cite it by.")
@click.option("--short", metavar="TEXT", help="What is printed behind a fact; 40 characters.")
@click.option("--title", metavar="TEXT", help="The source's title.")
@click.option("--author", metavar="TEXT", help="Who wrote it, as published.")
@click.option("--date", metavar="DATE", help="2014-12-04, or 2014-12, or 2014.")
@click.option("--url", metavar="URL", help="Its address.")
@click.option("--licence", metavar="TEXT", help="The licence as found, or 'none found'.")
@click.option("--event", metavar="ID", help="The event it is the write-up of.")
@making
def source(new: Making) -> None:
    """Add a source to data/sources.yml, for pages to cite."""
    answers, handbook = new.answers, new.handbook
    asked = _asked(
        answers,
        Citation,
        (
            ("title", "The source's title"),
            ("short", "What is printed behind a fact, such as its site's name"),
        ),
        required=True,
    )
    rest = (
        ("author", "Who wrote it"),
        ("date", "When it was published, as exactly as known"),
        ("url", "Its address"),
        ("licence", "Its licence as found, or 'none found'"),
    )
    record = {key: asked.get(key, "") for key in ("short", "title")} | _asked(
        answers, Citation, rest
    )
    if event := answers.get(_event_question(handbook)):
        record["event"] = event
    key = _key(answers, "--key", short_slug(str(record["short"])), {*handbook.citations, OWN})
    cite = f'Cite it:   {{{{ cite("{key}") }}}}'
    _add(new, "data/sources.yml", key, record, cite)


def _event_question(handbook: Handbook) -> Question:
    def rule(text: str) -> str:
        hint = did_you_mean(text, sorted(handbook.events))
        return "" if text in handbook.events else f"Found no event '{text}'. {hint}".strip()

    return Question("--event", "The event it is the write-up of, if any", rule)


def _asked(
    answers: Answers,
    model: type[Record],
    questions: tuple[tuple[str, str], ...],
    *,
    required: bool = False,
) -> dict[str, Writable]:
    """Return the answers about a record's plain keys, those without one left out."""
    found = {
        key: answers.get(Question(f"--{key}", words, held_to(model, key), required=required))
        for key, words in questions
    }
    return {key: value for key, value in found.items() if value}


def _key(answers: Answers, flag: str, made: str, taken: Collection[str]) -> str:
    def rule(text: str) -> str:
        return no_slug(text) or (f"The name '{text}' is taken." if text in taken else "")

    return answers.named(Question(flag, "The entry's name", rule, made))


def _add(new: Making, path: str, key: str, record: Mapping[str, Writable], *then: str) -> None:
    entry = yaml_text({key: dict(record)})
    if new.added(path, entry, lambda text: with_entry(text, key, record)):
        new.tell([path], f"Added '{key}' to {path}", *then)
