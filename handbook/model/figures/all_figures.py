"""All that the records add up to, each counted once however many pages show it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from handbook.model.figures.heads import (
    GroupHeads,
    heads_by_group,
    took_place,
)
from handbook.model.figures.sharing import (
    LanguageShare,
    YearOfFormats,
    formats_by_year,
    talks_by_language,
)
from handbook.model.figures.spots import Whereabouts, whereabouts
from handbook.model.figures.turnout import Turnout, drawn_turnouts
from handbook.model.records.city import City
from handbook.model.records.event import Event
from handbook.model.views.localities import Locality


@dataclass(frozen=True)
class Figures:
    """The figures of a handbook."""

    events: Sequence[Event]
    """The newest first."""
    events_by_group: Mapping[str, Sequence[Event]]
    """The newest first."""
    places: Mapping[str, Locality]
    """By their address below places/."""
    cities: Mapping[str, City]
    """Cities with coordinates, by the same address."""

    @cached_property
    def heads_by_group(self) -> list[GroupHeads]:
        """The head counts of every group that has enough, the smallest groups first."""
        return heads_by_group(self.events_by_group)

    @cached_property
    def turnouts(self) -> list[Turnout]:
        """Who came against who signed up, where both are known, the earliest first."""
        return drawn_turnouts(self.events)

    @cached_property
    def formats_by_year(self) -> list[YearOfFormats]:
        """Events by format for every year from the first to the last."""
        return formats_by_year(took_place(self.events))

    @cached_property
    def talks_by_language(self) -> list[LanguageShare]:
        """How many talks were in each language, most first."""
        held = took_place(self.events)
        return talks_by_language(talk for event in held for talk in event.talks)

    @cached_property
    def whereabouts(self) -> Whereabouts:
        """Where on the globe events and groups are."""
        return whereabouts(self.places.values(), self.cities, self.events)
