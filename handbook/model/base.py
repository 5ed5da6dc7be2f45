"""What all records share, and the small value types they are made of."""

from __future__ import annotations

import re
from datetime import time
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetJsonSchemaHandler,
    StringConstraints,
    model_validator,
)
from pydantic_core import CoreSchema, PydanticCustomError, PydanticKnownError

from handbook.model.docstrings import docstrings
from handbook.model.values.characters import INVISIBLE
from handbook.model.values.forms import TO_THE_MINUTE, Form
from handbook.model.values.names import country_names, language_names
from handbook.model.values.zones import timezones


class Record(BaseModel):
    """A record of a data file: frozen, and strict about its keys."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        str_strip_whitespace=True,
        allow_inf_nan=False,
    )

    @model_validator(mode="before")
    @classmethod
    def _leave_out_nothing(cls, data: Any) -> Any:  # noqa: ANN401 - whatever the file holds
        """Drop known keys without a value: unknown is left out. Unknown keys stay, and fail."""
        if isinstance(data, dict) and None in data.values():
            known = {field.alias or name for name, field in cls.model_fields.items()}
            return {
                key: value
                for key, value in data.items()
                if value is not None or key not in known
            }
        return data

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Describe each key by the docstring below its field."""
        schema = handler(core_schema)
        properties = handler.resolve_ref_schema(schema)["properties"]
        described = docstrings(cls)
        for name, field in cls.model_fields.items():
            if name in described:
                properties[field.alias or name]["description"] = described[name]
        return schema


def wrong(
    code: str, message: str, *, form: str = "", at: tuple[str, ...] = ()
) -> PydanticCustomError:
    """Return the error a validator raises.

    Args:
        code: The problem's code, a key of ``CODES``.
        message: What is wrong; for HB105, what is expected.
        form: The form that was asked for, by which a suggestion can be made.
        at: The key that is to blame, where a whole record was looked at.
    """
    context = {"message": message, "form": form, "at": at}
    return PydanticCustomError(code, "{message}", context)


def _visible(text: str) -> str:
    found = INVISIBLE.search(text)
    if found:
        name = f"U+{ord(found[0]):04X}"
        raise wrong("HB105", f"text without the invisible character {name}")
    return text


def _one_line(text: str) -> str:
    return " ".join(_visible(text).split())


Text = Annotated[
    str, StringConstraints(min_length=1, max_length=500), AfterValidator(_one_line)
]
"""One line of plain text."""

Prose = Annotated[
    str, StringConstraints(min_length=1, max_length=20_000), AfterValidator(_visible)
]
"""Text in Markdown, without HTML."""

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def _slug(text: str) -> str:
    if not SLUG.fullmatch(text):
        raise wrong(
            "HB105",
            "small letters a-z, digits and single hyphens, such as college-venue",
            form="slug",
        )
    return text


Slug = Annotated[str, AfterValidator(_slug), Form("slug")]
"""A name that is part of an address: ``college-venue``."""


HOST = re.compile(r"[\w-]+(\.[\w-]+)+")
SLIP = re.compile("[,;\"'\u2018\u2019\u201c\u201d]$")
"""What is copied along with an address from a sentence."""


def _url(text: str) -> str:
    try:
        parts = urlsplit(text)
        host, named = parts.hostname or "", bool(parts.port is None or parts.port)
    except ValueError:
        host, named, parts = "", False, urlsplit("https:")
    if parts.scheme not in ("http", "https") or re.search(r"\s", text):
        message = "a web address that starts with https:// or http://"
    elif (
        not named or not HOST.fullmatch(host) or "@" in parts.netloc or parts.netloc[-1] == ":"
    ):
        message = "a web address with a site's name, such as https://example.org/page"
    elif SLIP.search(text) or (text.endswith(")") and text.count(")") > text.count("(")):
        message = "a web address without the sign behind its end"
    else:
        return text
    raise wrong("HB105", message, form="url")


Url = Annotated[
    str,
    StringConstraints(max_length=2_000),
    AfterValidator(_visible),
    AfterValidator(_url),
    Form("url"),
]
"""An address on the web."""


def _country(text: str) -> str:
    if text not in country_names():
        raise wrong(
            "HB105", "a country's two capital letters, such as FR (ISO 3166-1)", form="country"
        )
    return text


Country = Annotated[str, AfterValidator(_country), Form("country")]
"""A country's two letters. Source: ISO 3166-1 alpha-2."""


def _language(text: str) -> str:
    if text not in language_names():
        raise wrong("HB105", "a language's code, such as fr or pt (ISO 639-1)", form="language")
    return text


Language = Annotated[str, AfterValidator(_language), Form("language")]
"""A language's code. Source: ISO 639-1, as CLDR names them."""


def _timezone(text: str) -> str:
    if text not in timezones():
        message = "a time zone by its place, such as Europe/Paris (IANA)"
        raise wrong("HB105", message, form="timezone")
    return text


TimeZone = Annotated[str, AfterValidator(_timezone), Form("timezone")]
"""A time zone. Source: the IANA time zone database."""

CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)", re.ASCII)


def _clock(value: Any) -> Any:  # noqa: ANN401 - whatever the file holds
    match = CLOCK.fullmatch(value) if isinstance(value, str) else None
    if isinstance(value, time):
        return value
    if match is None:
        raise wrong("HB105", "a time of day from 00:00 to 23:59, such as 18:30", form="time")
    return time(int(match[1]), int(match[2]))


Clock = Annotated[time, BeforeValidator(_clock), TO_THE_MINUTE, Form("time")]
"""A time of day to the minute."""


def _truth(value: Any) -> Any:  # noqa: ANN401 - whatever the file holds
    if value in ("true", "True", "TRUE", True):
        return True
    if value in ("false", "False", "FALSE", False):
        return False
    raise wrong("HB105", "true or false")


Truth = Annotated[bool, BeforeValidator(_truth)]
"""True or false. Source: YAML 1.2.2, 10.3.2, core schema."""


WHOLE = re.compile(r"\s*[+-]?[0-9]+\s*")


def _whole(value: Any) -> Any:  # noqa: ANN401 - whatever the file holds
    """Refuse what Python alone takes for a number: ``4_5``."""
    if isinstance(value, str) and not WHOLE.fullmatch(value):
        raise PydanticKnownError("int_parsing")
    return value


Whole = Annotated[int, BeforeValidator(_whole)]
"""A whole number, in digits."""


def _plain_number(value: Any) -> Any:  # noqa: ANN401 - whatever the file holds
    if isinstance(value, str) and not (value.isascii() and "_" not in value):
        raise PydanticKnownError("float_parsing")
    return value


Decimal = Annotated[float, BeforeValidator(_plain_number)]
"""A number, in digits."""
