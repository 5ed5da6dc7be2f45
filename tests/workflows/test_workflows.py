"""What runs on the code host may do little, and says what it does."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from handbook.importers.issue_forms.form_fields import FIELDS

ROOT = Path(__file__).resolve().parents[2]
GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted(
    path for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if "config" not in path.name
)
PINNED = re.compile(r"\s*-? ?uses: [\w-]+(/[\w-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
MAY_WRITE = {
    ("event-form.yml", "propose"): {"contents", "pull-requests", "issues", "actions"},
    ("links.yml", "propose"): {"contents", "pull-requests", "actions"},
    ("lock.yml", "propose"): {"contents", "pull-requests", "actions"},
    ("pages.yml", "deploy"): {"pages", "id-token"},
}
"""Every job that may write anything, and what."""
of_each_workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
of_each_form = pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)


def read(path: Path) -> dict[str, Any]:
    """Return a YAML file; its key ``on`` is True by YAML 1.1."""
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def steps(path: Path) -> Iterator[dict[str, Any]]:
    """Yield every step of a workflow."""
    for job in read(path)["jobs"].values():
        yield from job["steps"]


def test_an_auditor_finds_nothing() -> None:
    """Zizmor, at its strictest, without a network."""
    command = [str(Path(sys.executable).with_name("zizmor")), "--offline", "--persona=auditor"]
    found = subprocess.run([*command, str(GITHUB)], capture_output=True, text=True, check=False)

    assert found.returncode == 0, found.stdout
    assert "No findings to report" in found.stdout + found.stderr


@of_each_workflow
def test_what_others_wrote_is_pinned_to_a_commit(path: Path) -> None:
    """A tag can be moved to other code; the version stands beside it for the reader."""
    used = [line for line in path.read_text(encoding="utf-8").splitlines() if "uses:" in line]

    assert used
    assert [line for line in used if not PINNED.fullmatch(line)] == []


def test_an_action_has_one_version_everywhere() -> None:
    """An update that forgot a place would go unseen."""
    used = {step["uses"] for path in WORKFLOWS for step in steps(path) if "uses" in step}

    assert len(used) == len({name.partition("@")[0] for name in used})


@of_each_workflow
def test_nothing_is_allowed_that_no_job_asks_for(path: Path) -> None:
    """Rights are given to one job at a time, and writing to those named above alone."""
    workflow = read(path)

    assert workflow["permissions"] == {}
    for name, job in workflow["jobs"].items():
        rights = job["permissions"]
        writing = {right for right, level in rights.items() if level == "write"}
        assert writing == MAY_WRITE.get((path.name, name), set())
        assert job["timeout-minutes"] <= 60


@of_each_workflow
def test_no_text_from_outside_is_put_into_a_command(path: Path) -> None:
    """A command reads the environment and files; what stands there is never run."""
    assert [step["run"] for step in steps(path) if "${{" in step.get("run", "")] == []


@of_each_workflow
def test_no_secret_and_no_strangers_code_with_rights(path: Path) -> None:
    """A fork's pull request runs with a token that can only read."""
    text = path.read_text(encoding="utf-8")

    assert "pull_request_target" not in text
    assert "workflow_run" not in text
    assert "secrets." not in text
    for step in steps(path):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


@of_each_workflow
def test_every_script_a_workflow_runs_is_there(path: Path) -> None:
    """And can be run as it is."""
    for step in steps(path):
        for name in re.findall(
            r"(?:^|\s)(\.(?:github/scripts|ci)/[\w.-]+)", step.get("run", "")
        ):
            assert (ROOT / name).stat().st_mode & 0o111, name


@of_each_workflow
def test_every_make_target_a_workflow_calls_is_there(path: Path) -> None:
    """The code host does what a maintainer does."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for step in steps(path):
        for target in re.findall(r"make ([\w./-]+)", step.get("run", "")):
            assert re.search(rf"^{re.escape(target)}:", makefile, flags=re.MULTILINE), target


@of_each_form
def test_a_form_has_what_the_code_host_asks_for(path: Path) -> None:
    """Source: GitHub Docs, "Syntax for GitHub's form schema"."""
    form = read(path)
    questions = [each for each in form["body"] if each["type"] != "markdown"]
    kinds = {"input", "textarea", "dropdown", "checkboxes"}

    assert {"name", "description", "title", "labels", "body"} == set(form)
    assert {each["type"] for each in questions} <= kinds
    assert len({each["id"] for each in questions}) == len(questions)
    assert len({each["attributes"]["label"] for each in questions}) == len(questions)
    for each in form["body"]:
        assert set(each) <= {"type", "id", "attributes", "validations"}
        assert set(each["attributes"]) <= {
            *("label", "description", "placeholder", "value", "options", "default"),
        }


def test_the_event_form_asks_what_the_importer_reads() -> None:
    """The same questions, in the same order, with the same choices."""
    body = read(GITHUB / "ISSUE_TEMPLATE/add-event.yml")["body"]
    asked = [
        (
            each["id"],
            each["attributes"]["label"],
            each["attributes"]["options"] if each["type"] == "dropdown" else None,
        )
        for each in body
        if each["type"] != "markdown"
    ]

    assert asked == [
        (field.id, field.label, list(field.options) if field.options else None)
        for field in FIELDS
    ]


def test_the_event_form_has_the_label_its_workflow_waits_for() -> None:
    """Else nothing would ever come of it."""
    label = read(GITHUB / "ISSUE_TEMPLATE/add-event.yml")["labels"][0]

    assert f"'{label}'" in read(GITHUB / "workflows/event-form.yml")["jobs"]["read"]["if"]


def test_what_has_to_be_answered_is_what_the_importer_needs() -> None:
    """A form that lets one go on without it would only be sent back."""
    body = read(GITHUB / "ISSUE_TEMPLATE/add-event.yml")["body"]
    needed = {e["id"] for e in body if e.get("validations", {}).get("required")}

    assert needed == {"title", "group", "sources"}


def test_the_owners_are_those_of_the_repository() -> None:
    """The team of the organization that mkdocs.yml names."""
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    owner = re.search(r"repository: (\w[\w-]*)/", config)

    assert owner is not None
    assert f"* @{owner[1]}/" in (GITHUB / "CODEOWNERS").read_text(encoding="utf-8")
