"""The pages of templates."""

from __future__ import annotations

from handbook.model import Template
from handbook.publish.output import Output
from handbook.publish.pages.stub import TEMPLATE_BOOST, page


def template_page(template: Template) -> Output:
    """Return the page of a template."""
    body = ["{{ template() }}"]
    content = page(template.title, template.description, body, boost=TEMPLATE_BOOST)
    return Output(f"templates/{template.id}.md", content, f"data/templates/{template.id}.yml")
