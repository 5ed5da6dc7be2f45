"""Codes of what must not, or need not, be published for everyone to read."""

from __future__ import annotations

from handbook.problems.code import Code
from handbook.problems.problem import Severity

WARNING = Severity.WARNING

PUBLIC: dict[str, Code] = {
    "HB501": Code(
        "Link into a meeting room",
        "Published, it lets strangers into the call or the chat, at the next event as well.",
        "Leave the address out; name the tool, or link the page where people sign up.",
    ),
    "HB502": Code(
        "E-mail address",
        "Programs gather addresses from public pages, and nobody can take one back.",
        "Leave it out, or link a page on which the group can be written to.",
    ),
    "HB503": Code(
        "Perhaps a telephone number",
        "A number on a public page is called by people it was not meant for.",
        "Leave it out, or link a page of the group. If it is no such number, leave it.",
        WARNING,
    ),
    "HB504": Code(
        "Placeholder left",
        "Readers would see it as it stands.",
        "Write what belongs there. Where nobody knows, leave the key out.",
    ),
    "HB505": Code(
        "Shortened address",
        "It hides where it leads, counts who follows it, and dies with the service behind it.",
        "Open it, and write the address it leads to. If that is lost, say so in a `note`.",
        WARNING,
    ),
    "HB506": Code(
        "Address that follows its readers",
        "Parts such as utm_source tell a company how a reader came; the page needs none.",
        "Leave those parts out; `handbook check --fix` does it.",
        WARNING,
    ),
    "HB507": Code(
        "Link that leads nowhere",
        "A text of a data file is shown on many pages; only a whole address works on all.",
        "Write the whole address, from https:// on.",
    ),
    "HB508": Code(
        "Markup that is shown as it stands",
        "Texts of data files are Markdown without HTML, headings or pictures.",
        "Write *italics*, **bold**, lists and links in Markdown; put code between `backticks`.",
        WARNING,
    ),
    "HB509": Code(
        "Letters read wrongly",
        "Text that went through a program with another encoding shows signs for its letters.",
        "Type the word anew, or copy it from where it is still right.",
        WARNING,
    ),
}
"""Codes 501 and up with their meaning."""
