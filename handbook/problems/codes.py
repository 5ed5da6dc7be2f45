"""The codes a problem can have. A code, once given, keeps its meaning for good."""

from __future__ import annotations

from handbook.problems.code import Code
from handbook.problems.public_codes import PUBLIC
from handbook.problems.sense_codes import SENSE

OTHERS: dict[str, Code] = {
    # 0xx: the file itself
    "HB001": Code(
        "File too large",
        "A data file is a page of text; a larger one is nearly always a mistake.",
        "Keep one event to a file, and link pictures and slides instead of pasting them in.",
    ),
    "HB002": Code(
        "Not UTF-8 text",
        "Every file is UTF-8, so that names from every language come out right.",
        "Save the file again with the encoding UTF-8; editors offer this under “Save as”.",
    ),
    "HB003": Code(
        "Not valid YAML",
        "A slip of punctuation hides everything behind it.",
        "Look at the line: a value with a colon, or one that starts with @ % * & ! | > # or `, "
        'wants double quotes around it: title: "Talks: a beginning".',
    ),
    "HB004": Code(
        "Key given twice",
        "Of two values for one key, one would be lost without a word.",
        "Keep one of them, or join both into one.",
    ),
    "HB005": Code(
        "Anchor, alias or tag",
        "These YAML features make a value mean something else than it says.",
        "Write the value out. If it is text that begins with & * or !, put quotes around it.",
    ),
    "HB006": Code(
        "Too deep or too many values",
        "No record needs it, and a reader could not follow it.",
        "Check the indentation, and split the file where it holds several records.",
    ),
    "HB007": Code(
        "Not a record",
        "A data file holds keys with values, from its first line.",
        "Write `key: value` lines; see an existing file beside it for the shape.",
    ),
    "HB008": Code(
        "File in the wrong place",
        "What a file is follows from where it lies; one in the wrong place would be ignored.",
        "Move or rename it as the message says.",
    ),
    "HB009": Code(
        "Broken front matter",
        "The block between the two lines of --- sets a page's title and place.",
        "Mend it as YAML: one `key: value` on each line.",
    ),
    # 1xx: the shape of a record
    "HB101": Code(
        "Key missing",
        "The record cannot be shown without it.",
        "Add the key. Where the fact is unknown, the message says what to write instead.",
    ),
    "HB102": Code(
        "Wrong kind of value",
        "A list where text belongs, or text where a number belongs, cannot be shown.",
        "Write the value in the form the message names.",
    ),
    "HB103": Code(
        "Unknown key",
        "A misspelt key would be lost without a word.",
        "Use the key the message suggests, or remove it.",
    ),
    "HB104": Code(
        "Value not among those allowed",
        "Some fields are filtered by, so their values come from a short list.",
        "Use one of the values the message lists.",
    ),
    "HB105": Code(
        "Value in the wrong form",
        "Dates, times, addresses, countries and languages have one agreed form.",
        "Write it as the message shows.",
    ),
    "HB106": Code(
        "Values that contradict each other",
        "Both cannot be true, so neither can be shown.",
        "Look the fact up in the source, and keep what it says.",
    ),
    # 2xx: what a record points at
    "HB201": Code(
        "Unknown group",
        "An event belongs to a group with a file of its own in data/groups/.",
        "Correct the name, or add data/groups/<name>.yml.",
    ),
    "HB202": Code(
        "Unknown playbook",
        "A lesson names the playbooks it teaches something to.",
        "Use a file name from docs/playbooks/ without .md.",
    ),
    "HB203": Code(
        "Unknown heading",
        "A lesson may point at one heading of a playbook, which has to be there.",
        "Use the heading's address as the page shows it, or leave the part from # away.",
    ),
    "HB204": Code(
        "Playbook does not show its lessons",
        "A lesson that no page shows teaches nobody.",
        "Add {{ lessons() }} to the playbook, once.",
    ),
    "HB205": Code(
        "Unknown source",
        "Every figure names a source from data/sources.yml.",
        "Correct the key, or add the source to data/sources.yml.",
    ),
    "HB206": Code(
        "Unknown topic",
        "Topics are shared by all lessons, so that they can be gathered.",
        "Use a topic of data/topics.yml, or add the new one there.",
    ),
    "HB207": Code(
        "Name used twice",
        "Two records with one name cannot both have its address.",
        "Give one of them another name.",
    ),
    "HB208": Code(
        "Unknown event",
        "The place points at an event that has no file.",
        "Use the name of a file in data/events/, without .yml.",
    ),
    "HB209": Code(
        "Unknown checklist",
        "A checklist that filters another one needs that other one.",
        "Use the name of a file in data/checklists/, without .yml.",
    ),
    "HB210": Code(
        "Old address still in use",
        "A redirect would hide the page that is there.",
        "Take the redirect out, or rename the page.",
    ),
    "HB211": Code(
        "Redirect leads nowhere",
        "Whoever follows an old link must come to a page that is there, in one step.",
        "Name a page by its address below the site's, such as playbooks/find-a-venue.",
    ),
    # 3xx: sense
    "HB301": Code(
        "End before start",
        "An event cannot end before it starts.",
        "Correct the date or the time; an end after midnight needs end_date.",
    ),
    "HB302": Code(
        "Date and file name disagree",
        "The file's name is the event's address, and its date is read from both.",
        "Correct the one that is wrong; the source decides.",
    ),
    "HB303": Code(
        "Year and folder disagree",
        "Events lie in the folder of their year, undated ones in data/events/undated/.",
        "Move the file.",
    ),
    "HB304": Code(
        "Blank not explained",
        "Someone who fills in a template must know what each blank asks for.",
        "Explain the blank under `blanks`, or correct its spelling in the text.",
    ),
    # 4xx: pages
    "HB401": Code(
        "Unknown macro",
        "The page would show the macro's text instead of its result.",
        "Correct the name; the contributor docs list every macro.",
    ),
    "HB402": Code(
        "Macro used wrongly",
        "The macro cannot tell what to show.",
        "Write it as the message shows.",
    ),
    "HB403": Code(
        "Page cannot be read",
        "Braces with a percent sign or a second brace start a macro.",
        "Close what was opened. To show braces as text, put {% raw %} and {% endraw %} around.",
    ),
    "HB404": Code(
        "Link that leads nowhere",
        "A reader who follows it finds nothing; a page that moved takes its links along.",
        "Write the path to the other page's file, such as ../templates/room-request.md.",
    ),
}
"""Codes of files, shapes, references and pages; 305 and up, and 5xx, have their own modules."""

CODES: dict[str, Code] = dict(sorted((OTHERS | SENSE | PUBLIC).items()))
"""Every code with its meaning, in the order of the numbers."""
