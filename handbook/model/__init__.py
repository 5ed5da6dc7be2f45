"""What the handbook knows, as frozen values."""

from handbook.model.addresses import address_of
from handbook.model.attendance import Attendance, Band, Basis
from handbook.model.checklists import Checklist, Filter, Item, Phase, Section, Size, Task
from handbook.model.city import City
from handbook.model.dates import PartialDate
from handbook.model.event import Confidence, Event, EventKind, Format, Status
from handbook.model.gathered import Given, Spoken, Taught, given_at, newest_first, taught_at
from handbook.model.groups import Group, Person, Topic
from handbook.model.handbook import Handbook
from handbook.model.lesson import Lesson, LessonBasis
from handbook.model.links import Citation, DeadLink, Link, Source, archived_copy
from handbook.model.localities import Locality, place_key, place_page
from handbook.model.names import country_name, country_names, language_name, language_names
from handbook.model.numbers import Figure, Number
from handbook.model.pages import MacroCall, Page
from handbook.model.photo import Photo
from handbook.model.place import Channel, Place, Reach, Venue, VenueKind
from handbook.model.redirects import Redirect
from handbook.model.rhythm import Rhythm, Usual, rhythm
from handbook.model.shelves import Shelf, Sort
from handbook.model.talk import Speaker, Talk, TalkKind
from handbook.model.templates import Template, TemplateFormat, Term, is_formula

__all__ = [
    "Attendance",
    "Band",
    "Basis",
    "Channel",
    "Checklist",
    "Citation",
    "City",
    "Confidence",
    "DeadLink",
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
    "Locality",
    "MacroCall",
    "Number",
    "Page",
    "PartialDate",
    "Person",
    "Phase",
    "Photo",
    "Place",
    "Reach",
    "Redirect",
    "Rhythm",
    "Section",
    "Shelf",
    "Size",
    "Sort",
    "Source",
    "Speaker",
    "Spoken",
    "Status",
    "Talk",
    "TalkKind",
    "Task",
    "Taught",
    "Template",
    "TemplateFormat",
    "Term",
    "Topic",
    "Usual",
    "Venue",
    "VenueKind",
    "address_of",
    "archived_copy",
    "country_name",
    "country_names",
    "given_at",
    "is_formula",
    "language_name",
    "language_names",
    "newest_first",
    "place_key",
    "place_page",
    "rhythm",
    "taught_at",
]
