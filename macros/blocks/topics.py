"""Topics that lessons are gathered by."""

from __future__ import annotations

from collections import Counter

from markupsafe import Markup

from handbook.model.site.pages import TOPICS
from macros.context import Context
from macros.markup.html import fill
from macros.registry import block


@block
def topic_lessons(here: Context, topic: str | None = None) -> Markup:
    """Show the lessons of a topic, and the playbooks most of them belong to.

    Args:
        here: The page.
        topic: Its name in data/topics.yml; left out, the topic of this page.
    """
    found = here.record("topics", here.handbook.topics, topic, pages=TOPICS)
    lessons = here.handbook.lessons_by_topic.get(found.id, [])
    homes = Counter(home for taught in lessons for home in taught.lesson.homes)
    known = [
        here.handbook.playbooks[slug]
        for slug, _ in homes.most_common()
        if slug in here.handbook.playbooks
    ]
    return fill("topic-lessons.html", here=here, lessons=lessons, homes=homes, playbooks=known)


@block
def topics(here: Context) -> Markup:
    """Show every topic with how many lessons it gathers."""
    ordered = sorted(here.handbook.topics.values(), key=lambda topic: topic.title.casefold())
    return fill("topics.html", here=here, topics=ordered)
