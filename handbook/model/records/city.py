"""Where cities lie on the globe."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from handbook.model.base import Country, Decimal, Record, Slug, Text
from handbook.model.views.localities import place_key


class City(Record):
    """A city with its coordinates, by which the map shows it."""

    id: Slug
    city: Text
    """The city's name as events and groups write it."""
    country: Country
    """Two letters of ISO 3166-1, such as FR."""
    latitude: Annotated[Decimal, Field(ge=-90, le=90)]
    """Degrees north of the equator; south of it with a minus."""
    longitude: Annotated[Decimal, Field(ge=-180, le=180)]
    """Degrees east of Greenwich; west of it with a minus."""
    source: Slug
    """Key of data/sources.yml: where the coordinates come from."""

    @property
    def key(self) -> str:
        """Its address below places/: ``fr/lyon``."""
        return place_key(self.country, self.city)
