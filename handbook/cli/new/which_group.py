"""Which group held an event: one on record, or one to be made on the way."""

from __future__ import annotations

from pathlib import Path

from handbook.check import validate
from handbook.cli.new.ask import Answers, Question
from handbook.cli.new.group import ask_for_group
from handbook.model import Group, Handbook
from handbook.read import compose
from handbook.scaffold import NewFile, find_group, groups_like

NEW = "new"
"""What somebody types to make a group."""
MAKE_FIRST = "Make the group first: handbook new group --id"


def ask_which_group(
    answers: Answers, handbook: Handbook
) -> tuple[str, tuple[Group, NewFile] | None]:
    """Return a group's id and, where it is to be made, the group and its file."""
    if made := answers.given.get("new_group"):
        return _new_group(answers, handbook, made)

    def rule(typed: str) -> str:
        return _no_group(answers, handbook, typed)

    words = f"Group, by its name ('{NEW}' to add yours)"
    typed = answers.get(Question("--group", words, rule, required=True))
    if answers.asks and typed.casefold() == NEW:
        return _new_group(answers, handbook, "")
    return find_group(handbook, typed)[0] or typed, None


def _no_group(answers: Answers, handbook: Handbook, typed: str) -> str:
    found, near = find_group(handbook, typed)
    if found or (answers.asks and typed.casefold() == NEW):
        return ""
    meant = f" Did you mean '{near}'?" if near else ""
    if alike := groups_like(handbook, typed):
        meant = f" Did you mean one of these: {', '.join(alike)}?"
    way = f"'{NEW}'" if answers.asks else f'--new-group "{typed}"'
    return f"Found no group '{typed}'.{meant} To add it, give {way}."


def _new_group(
    answers: Answers, handbook: Handbook, name: str
) -> tuple[str, tuple[Group, NewFile] | None]:
    given = {"name": name} if name else {}
    if name and not answers.asks:
        places = {key: answers.given.get(key) for key in ("city", "country")}
        given |= {key: value for key, value in places.items() if value}
    inner = Answers(given, answers.takes_suggestions)
    file = ask_for_group(inner, handbook)
    answers.wrong += [line.replace("--name", "--new-group") for line in inner.wrong]
    if inner.missing and name:
        answers.wrong.append(
            f"--new-group: No file name can be made from '{name}'. {MAKE_FIRST}"
        )
    slug = Path(file.path).stem
    group, _ = validate(compose(file.path, file.text), Group, given={"id": slug})
    return slug, (group, file) if group else None
