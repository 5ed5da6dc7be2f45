"""What pages are about in the words of schema.org, one module for each kind of thing.

Only what the records say is told: a date that is known to the month is left out, since
schema.org knows days and times alone. Source of all types and properties: schema.org.
"""

from macros.things.data import catalog
from macros.things.events import event_thing
from macros.things.groups import group_thing, person_thing
from macros.things.how_to import how_to
from macros.things.places import locality_thing

__all__ = [
    "catalog",
    "event_thing",
    "group_thing",
    "how_to",
    "locality_thing",
    "person_thing",
]
