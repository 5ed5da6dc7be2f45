"""What the handbook knows, as frozen values."""

from handbook.model.handbook import Handbook
from handbook.model.records.checklists import (
    Checklist,
    Filter,
    Item,
    Phase,
    Section,
    Size,
    Task,
)
from handbook.model.records.city import City
from handbook.model.records.event import Confidence, Event, EventKind, Format, Status
from handbook.model.records.groups import Group, Person, Topic
from handbook.model.records.lesson import Lesson, LessonBasis
from handbook.model.records.numbers import Figure, Number
from handbook.model.records.photo import Photo
from handbook.model.records.place import Channel, Place, Reach, Venue, VenueKind
from handbook.model.records.redirects import Redirect
from handbook.model.records.talk import Speaker, Talk, TalkKind
from handbook.model.records.templates import Template, TemplateFormat, Term, is_formula
from handbook.model.site.addresses import address_of
from handbook.model.site.pages import MacroCall, Page
from handbook.model.values.attendance import Attendance, Band, Basis
from handbook.model.values.dates import PartialDate
from handbook.model.values.links import Citation, DeadLink, Link, Source, archived_copy
from handbook.model.values.names import (
    country_name,
    country_names,
    language_name,
    language_names,
)
from handbook.model.views.gathered import (
    Given,
    Spoken,
    Taught,
    given_at,
    newest_first,
    taught_at,
)
from handbook.model.views.localities import Locality, place_key, place_page
from handbook.model.views.rhythm import Rhythm, Usual, rhythm
from handbook.model.views.shelves import Shelf, Sort

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
