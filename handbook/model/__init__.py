"""What the handbook knows, as frozen values."""

from handbook.model.attendance import Attendance, Basis
from handbook.model.checklists import Checklist, Filter, Item, Phase, Section, Size, Task
from handbook.model.dates import PartialDate
from handbook.model.event import (
    Confidence,
    Event,
    EventKind,
    Format,
    Lesson,
    LessonBasis,
    Status,
)
from handbook.model.groups import Group, Person, Topic
from handbook.model.handbook import Given, Handbook, Taught, newest_first, person_id
from handbook.model.links import Citation, Link, Source, archived_copy
from handbook.model.names import country_name, country_names, language_name, language_names
from handbook.model.numbers import Figure, Number
from handbook.model.pages import MacroCall, Page
from handbook.model.photo import Photo
from handbook.model.place import Channel, Place, Reach, Venue, VenueKind
from handbook.model.talk import Speaker, Talk, TalkKind
from handbook.model.templates import Template, TemplateFormat, Term, is_formula

__all__ = [
    "Attendance",
    "Basis",
    "Channel",
    "Checklist",
    "Citation",
    "Confidence",
    "Event",
    "EventKind",
    "Figure",
    "Filter",
    "Format",
    "Given",
    "Group",
    "Handbook",
    "Item",
    "Lesson",
    "LessonBasis",
    "Link",
    "MacroCall",
    "Number",
    "Page",
    "PartialDate",
    "Person",
    "Phase",
    "Photo",
    "Place",
    "Reach",
    "Section",
    "Size",
    "Source",
    "Speaker",
    "Status",
    "Talk",
    "TalkKind",
    "Task",
    "Taught",
    "Template",
    "TemplateFormat",
    "Term",
    "Topic",
    "Venue",
    "VenueKind",
    "archived_copy",
    "country_name",
    "country_names",
    "is_formula",
    "language_name",
    "language_names",
    "newest_first",
    "person_id",
]
