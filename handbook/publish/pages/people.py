"""The pages of people who gave a talk.

They ask search engines not to list them: who looks for a name on the web should find what its
bearer publishes, before a list that others made.
"""

from __future__ import annotations

from handbook.model import Handbook, Spoken
from handbook.publish.counted import counted
from handbook.publish.output import Output
from handbook.publish.pages.stub import PERSON_BOOST, page


def person_page(handbook: Handbook, spoken: Spoken) -> Output:
    """Return the page of someone who gave a talk."""
    count = len(spoken.given)
    content = page(
        spoken.person.name,
        f"{counted(count, 'talk')} on record by {spoken.person.name}, with the events of user "
        "groups they were given at.",
        ["{{ person_facts() }}", "## Talks\n\n{{ person_talks() }}"],
        boost=PERSON_BOOST,
        words=(*spoken.person.aliases, *spoken.spellings),
        listed=False,
    )
    listed = spoken.person.id in handbook.people
    return Output(spoken.person.page, content, "data/people.yml" if listed else None)
