"""The pages of topics."""

from __future__ import annotations

from handbook.model import Handbook, Topic
from handbook.model.site.pages import TOPICS
from handbook.publish.counted import counted
from handbook.publish.output import Output
from handbook.publish.pages.stub import page


def topic_page(handbook: Handbook, topic: Topic) -> Output:
    """Return the page of a topic that lessons are gathered by."""
    count = len(handbook.lessons_by_topic.get(topic.id, []))
    content = page(
        topic.title,
        f"{topic.title}: {counted(count, 'lesson') or 'no lesson'} that real events of local "
        "user groups taught.",
        ["{{ topic_lessons() }}"],
    )
    return Output(f"{TOPICS}{topic.id}.md", content, "data/topics.yml")
