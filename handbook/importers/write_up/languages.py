"""Words of other languages than English: of titles, and of sentences about people who came."""

from __future__ import annotations

import re

SMALL_WORDS = {
    "fr": r"l'|d'|c'|qu'|et|sous|pour|avec|une?|des|du|quoi|les|dans|sur|est|aux?",
    "es": r"el|los|las|una?|para|con|del|y|qué|cómo|desde",
    "de": r"der|die|das|und|mit|für|ein|eine|von|wie|nicht|im|zum|zur",
    "pt": r"o|os|uma?|para|com|não|são|do|dos|da|e",
    "it": r"il|gli|della?|dei|con|per|una?|di|e|che",
    "pl": r"w|z|i|jak|czyli|dla|nie|się|na|jest|oraz",
    "cs": r"jak|na|a|ve|pro|je|se|co|proč",
    "nl": r"het|een|en|met|voor|van|naar",
}
"""Words of titles. One that English titles have too counts for nothing alone."""
ENGLISH = re.compile(
    r"\b(the|and|of|for|with|to|in|on|your|how|an|is|from|by|at)\b", re.IGNORECASE
)
ALSO_ENGLISH = re.compile(
    r"^(a|i|die|in|o|e|y|w|z|do|im|per|con|es|se|en|na|co|la)$", re.IGNORECASE
)
ABOUT_ELSEWHERE = "cerca de|por volta de|alrededor de|unos|environ|une|etwa|rund|ungefähr|około"
"""Words before a number that make it a rough one, where they are not English."""
PEOPLE_ELSEWHERE = (
    "participantes|pessoas|personas|asistentes|personnes|teilnehmer\\w*|personen|osób|leute"
)
"""Words behind a number of people."""
CAME_ELSEWHERE = "contou|asist\\w+|vinieron|étaient|venus|waren|kamen"
"""Words of sentences about who came."""
FORMS = {
    lang: re.compile(rf"(?<!\w)(?:{words})(?!\w)|(?<!\w)(?:l|d|c|qu)['’]", re.IGNORECASE)  # noqa: RUF001
    if lang == "fr"
    else re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
    for lang, words in SMALL_WORDS.items()
}


def language_of(title: str) -> str:
    """Return a title's language; empty for English, which titles in any language can be in.

    One language has to have more of its words in the title than every other.
    """
    if ENGLISH.search(title):
        return ""
    scores = {lang: _score(form, title) for lang, form in FORMS.items()}
    best = max(scores.values())
    winners = [lang for lang, score in scores.items() if score == best]
    return winners[0] if best and len(winners) == 1 else ""


def _score(form: re.Pattern[str], title: str) -> int:
    return sum(not ALSO_ENGLISH.match(match[0]) for match in form.finditer(title))
