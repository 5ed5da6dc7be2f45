"""New data files and pages as text, from what somebody answered and what is known already."""

from handbook.scaffold.again import CannotAddError
from handbook.scaffold.answers import (
    complaint,
    no_playbook,
    no_slug,
    one_line,
    parse_count,
    parse_lesson,
    parse_talk,
)
from handbook.scaffold.cleared import (
    cleared_entries,
    cleared_page,
    cleared_sources,
    removed_files,
)
from handbook.scaffold.entries import with_entry
from handbook.scaffold.event import event_file
from handbook.scaffold.group import group_file
from handbook.scaffold.known import Known, find_group, groups_like, known_of, zone_of
from handbook.scaffold.lesson import with_lesson
from handbook.scaffold.newfile import NewFile
from handbook.scaffold.optional import HEAD
from handbook.scaffold.playbook import playbook_page, with_nav_line

__all__ = [
    "HEAD",
    "CannotAddError",
    "Known",
    "NewFile",
    "cleared_entries",
    "cleared_page",
    "cleared_sources",
    "complaint",
    "event_file",
    "find_group",
    "group_file",
    "groups_like",
    "known_of",
    "no_playbook",
    "no_slug",
    "one_line",
    "parse_count",
    "parse_lesson",
    "parse_talk",
    "playbook_page",
    "removed_files",
    "with_entry",
    "with_lesson",
    "with_nav_line",
    "zone_of",
]
