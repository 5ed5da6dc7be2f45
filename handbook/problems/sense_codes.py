"""Codes of records that have the right shape and make no sense, or hardly any."""

from __future__ import annotations

from handbook.problems.code import Code
from handbook.problems.problem import Severity

WARNING = Severity.WARNING

SENSE: dict[str, Code] = {
    "HB305": Code(
        "Talk outside its event",
        "A talk cannot begin before its event does, or after it is over.",
        "Correct the talk's start, or the start or end of the event; the source decides.",
    ),
    "HB306": Code(
        "Report of an event still to come",
        "Nobody can have counted, recorded or learned from what has not happened yet.",
        "Correct the date. If it is right, leave out what only a report can say.",
    ),
    "HB307": Code(
        "Date hard to believe",
        "A year before 1970 or years from now, or an event of weeks, is mostly a slip.",
        "Look the date up in the source. If it is right, leave it as it is.",
        WARNING,
    ),
    "HB308": Code(
        "Report older than its event",
        "What people did cannot be told from a source that was written before.",
        "Correct the source's date or the event's, or add the source that tells of it.",
        WARNING,
    ),
    "HB309": Code(
        "Time zone of another country",
        "The start is shown in the zone's time; with a wrong zone people come at a wrong hour.",
        "Write the zone of the place with its time, or correct the country. A calendar may "
        "give its organizer's zone and mean the same moment.",
        WARNING,
    ),
    "HB310": Code(
        "Place perhaps in another country",
        "A city with the wrong country is put on the wrong map and the wrong list.",
        "Correct the city or the country. If both are right, leave them: names repeat.",
        WARNING,
    ),
    "HB311": Code(
        "The same event twice",
        "Told in two files it is counted twice, and each shows only a part.",
        "Keep one file, and move into it what only the other one knows.",
    ),
    "HB312": Code(
        "Perhaps the same event twice",
        "Two files of one day and one group, or one source, are often one event.",
        "Join the two files, or leave them if there were two events.",
        WARNING,
    ),
    "HB313": Code(
        "The same talk twice",
        "A program that lists a talk twice was mostly put together from two lists.",
        "Remove one of the two. If it was given twice, write when: `start`.",
    ),
    "HB314": Code(
        "One recording for two talks",
        "A recording shows one talk; the other was perhaps copied along with its address.",
        "Look which talk it shows. One recording of a whole evening may stand at each talk of "
        "it, or once under the event's `recordings`.",
        WARNING,
    ),
    "HB315": Code(
        "Several people in one name",
        "Each speaker is found, counted and credited by a name of their own.",
        "Write each name as an entry of its own: [Ada Leaf, Bo Root].",
        WARNING,
    ),
    "HB316": Code(
        "Probably the same person",
        "Someone with two spellings is shown as two people.",
        "Correct the spelling, or add the other one to data/people.yml as an alias. Of two "
        "different people, give each an entry in data/people.yml, and nobody asks again.",
        WARNING,
    ),
    "HB317": Code(
        "Head count hard to believe",
        "Sometimes more come than have signed up; mostly two numbers were swapped.",
        "Correct the numbers, or say in `note` below `attendance` how it came.",
        WARNING,
    ),
    "HB318": Code(
        "Lesson nobody finds",
        "A lesson is shown where its playbooks and topics are; without any, nowhere.",
        "Name a playbook or a topic it belongs to.",
        WARNING,
    ),
    "HB319": Code(
        "The same lesson twice",
        "What two events taught in the very same words was copied from one of them.",
        "Say what this event adds, or remove the lesson from one of the two.",
        WARNING,
    ),
    "HB320": Code(
        "Nothing to look it up in",
        "A reader cannot check a record that no source with an address stands behind.",
        "Add the `url` of a source, or say in its `note` where it can be seen.",
        WARNING,
    ),
    "HB321": Code(
        "Photo without licence or credit",
        "A picture belongs to somebody, and readers must know what they may do with it.",
        "Add `credit` and `licence` as found; where there is none, write: licence: none found.",
        WARNING,
    ),
    "HB322": Code(
        "Description that describes nothing",
        "People who cannot see a picture are told its `alt`: a file name tells them nothing.",
        "Say what the picture shows, as on the telephone.",
        WARNING,
    ),
}
"""Codes 305 and up with their meaning."""
