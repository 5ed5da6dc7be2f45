"""What the search knows about words, beside what the glossary and the pages' tags say.

All of it reaches the browser in the index, so that both sides read a text the same way.
"""

from __future__ import annotations

STOP_WORDS = frozenset(
    (  # noqa: SIM905 - readable
        "a about actually all am an and any are as at be been but by can could did do "
        "does for from get gets got had has have having he her his how i if in into is it "
        "its just like many me most much must my need of on or our out really she should "
        "so some someone than that the their them then there these they this those to too "
        "up us use want was we were what when where which while who whom whose why will "
        "with would you your arent cant couldnt didnt doesnt dont hadnt hasnt havent im "
        "isnt ive id ill lets shouldnt thats theres wasnt were werent whats wont wouldnt"
    ).split()
)
"""The little words of questions: they stand on every page and tell none from another."""

LETTERS = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d"}
LETTERS |= {"þ": "th", "\u0131": "i", "\u2019": "'"}
"""Letters that Unicode does not take apart into a plain one and a mark."""

RULES = (
    ("'", ""),
    ("([a-z]{3})isation", "$1ization"),
    ("([a-z]{2}i)s(e|ed|er|ers|ing|es)$", "$1z$2"),
    ("([a-z]{3})our(s?)$", "$1or$2"),
    ("([a-z]{2}t)re(s?)$", "$1er$2"),
    ("gramme(s?)$", "gram$1"),
    ("([a-z]{2})ence(s?)$", "$1ense$2"),
    ("([a-z]{3})ies$", "$1y"),
    ("(s|x|z|ch|sh)es$", "$1"),
    ("([a-z]{2}[^su'])s$", "$1"),
    ("([a-z]{3})ll(ed|ing|ation)$", "$1l$2"),
    ("([a-z]{5})m(?:ent)$", "$1"),
    ("([a-z]{3})(?:ing|ed)$", "$1"),
    ("([a-z]{3})e$", "$1"),
)
"""Endings and spellings that make no difference, as patterns and what takes their place.

Applied in turn to every word of the index and of a query alike, so a result need not be a word:
"organising", "organized" and "organize" all become "organiz". British spellings first, then
plurals, then endings. Not a grammar of English: words are only compared with each other.
"""

SYNONYMS = (
    ("food", "catering", "pizza", "snacks", "dinner"),
    ("drinks", "beer", "alcohol", "beverages"),
    ("projector", "beamer", "video projector"),
    ("RSVP", "registration", "register", "sign-up", "sign up", "signup"),
    ("no-show", "no show", "did not show up", "not show up", "flake"),
    ("waiting list", "waitlist", "wait list"),
    ("microphone", "mic", "mike", "PA system"),
    ("livestream", "live stream", "streaming", "stream", "broadcast", "webcast"),
    ("online", "virtual", "remote", "video call", "webinar"),
    ("wifi", "wi-fi", "wireless", "internet connection"),
    ("venue", "location", "meeting room", "meeting space"),
    ("talk", "presentation", "lecture"),
    ("speaker", "presenter", "lecturer"),
    ("attendee", "participant", "audience"),
    ("turnout", "attendance", "head count", "headcount", "show up", "turn up"),
    ("photo", "photograph", "picture"),
    ("recording", "video", "footage"),
    ("money", "budget", "costs", "funding", "finances"),
    ("sponsor", "sponsorship", "donor"),
    ("swag", "merch", "merchandise", "stickers", "T-shirt", "giveaway"),
    ("children", "kids", "childcare"),
    ("university", "college", "campus"),
    ("pub", "bar", "restaurant"),
    ("newcomer", "newbie", "first-timer"),
    ("beginner", "novice"),
    ("burnout", "burned out", "burnt out", "exhausted"),
    ("volunteer", "helper"),
    ("email", "e-mail", "letter"),
    ("survey", "questionnaire", "feedback form"),
    ("flyer", "poster", "leaflet"),
    ("promote", "advertise", "marketing", "publicity"),
    ("wheelchair", "disabled", "disability", "step-free"),
    ("close", "shut down", "dissolve", "wind down"),
    ("hand over", "hand-over", "handover", "succession", "take over"),
    ("checklist", "to-do list", "todo list"),
    ("spreadsheet", "Excel"),
)
"""Words people type for one another; the glossary's "also" says more of them."""
