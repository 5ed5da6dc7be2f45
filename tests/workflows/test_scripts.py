"""The scripts behind the workflows, run as the code host runs them.

`gh`, which speaks to the host, is a stand-in that writes down what it is asked; git and the
repository it pushes to are real.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Project

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = ROOT / ".github/scripts"
BOT = "41898282+github-actions[bot]@users.noreply.github.com"
GH = """\
#!/usr/bin/env bash
printf '%s\\n' "$*" >> "$GH_LOG"
case "$1 $2" in
  "pr create") echo "https://github.com/tea/handbook/pull/7" ;;
  "issue comment") while [[ $1 != --body-file ]]; do shift; done; cp "$2" "$GH_LOG.comment" ;;
esac
"""
EVENT = "title: Tea\ngroup: tea-club\ndate: 2024-06-06\nsources: [{title: x}]\n"
NEW = "data/events/2024/2024-06-06-tea-club.yml"


def git(folder: Path, *arguments: str) -> str:
    """Run git somewhere, as somebody."""
    who = ["-c", "user.name=Ada", "-c", "user.email=ada@tea.dev", "-c", "commit.gpgsign=false"]
    done = subprocess.run(
        ["git", *who, *arguments],  # noqa: S607
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


class Host:
    """A checkout with a repository to push to, and the stand-in for the host."""

    def __init__(self, project: Project, folder: Path) -> None:
        self.root, self.folder = project.root, folder
        self.proposal = folder / "proposal"
        self.log = folder / "gh.log"
        self.log.touch()
        (folder / "bin").mkdir()
        (folder / "bin/gh").write_text(GH, encoding="utf-8")
        (folder / "bin/gh").chmod(0o755)
        project.write(".gitignore", ".build/\n.venv\n")
        (self.root / ".venv").symlink_to(Path(sys.executable).parents[1])
        git(folder, "init", "--quiet", "--bare", "--initial-branch=main", "origin")
        git(self.root, "init", "--quiet", "--initial-branch=main")
        git(self.root, "remote", "add", "origin", str(folder / "origin"))
        self.commit("Begin")
        git(self.root, "push", "--quiet", "origin", "main")
        self.issue("")

    def commit(self, message: str) -> None:
        """Commit everything, as a person."""
        git(self.root, "add", "--all")
        git(self.root, "commit", "--quiet", "--message", message)

    def issue(self, body: str, login: str = "ada-leaf") -> None:
        """Let somebody write an issue."""
        event = {"issue": {"number": 42, "body": body, "user": {"login": login, "id": 99}}}
        (self.folder / "event.json").write_text(json.dumps(event), encoding="utf-8")

    def propose(self, files: dict[str, str], *, faults: str = "", notes: str = "") -> None:
        """Leave what the first job hands over."""
        for path, text in files.items():
            (self.proposal / "files" / path).parent.mkdir(parents=True, exist_ok=True)
            (self.proposal / "files" / path).write_text(text, encoding="utf-8")
        self.proposal.mkdir(exist_ok=True)
        (self.proposal / "faults.txt").write_text(faults, encoding="utf-8")
        (self.proposal / "notes.txt").write_text(notes, encoding="utf-8")

    def run(
        self, script: str, *arguments: str, **more: str
    ) -> subprocess.CompletedProcess[str]:
        """Run a script in the checkout."""
        environment = {
            **os.environ,
            "PATH": f"{self.folder / 'bin'}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT),
            "GH_LOG": str(self.log),
            "GH_TOKEN": "none",
            "GITHUB_EVENT_PATH": str(self.folder / "event.json"),
            "GITHUB_REPOSITORY": "tea/handbook",
            "GITHUB_SERVER_URL": "https://github.com",
            "DEFAULT_BRANCH": "main",
            **more,
        }
        return subprocess.run(
            [SCRIPTS / script, *arguments],
            cwd=self.root,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )

    @property
    def comment(self) -> str:
        """What was answered in the issue."""
        return Path(f"{self.log}.comment").read_text(encoding="utf-8")

    def branches(self) -> set[str]:
        """Return the branches that were pushed."""
        listed = git(self.folder / "origin", "branch", "--format=%(refname:short)")
        return set(listed.split())


@pytest.fixture
def host(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Host:
    """Return the small handbook on a host of its own."""
    return Host(project, tmp_path_factory.mktemp("host"))


def test_a_broken_file_is_annotated_and_explained(host: Host, project: Project) -> None:
    """The log has the place for the host, the summary the mend for the person."""
    project.write(
        project.event, project.read(project.event).replace("title: Tea", "titel: Tea")
    )

    done = host.run("check.sh")

    assert done.returncode == 1
    assert f"::error file={project.event},line=1," in done.stderr
    assert "Something has to be mended first" in done.stdout
    assert f"    {project.event}:1:1: HB103" in done.stdout
    assert "Did you mean 'title'?" in done.stdout


def test_a_good_handbook_passes_the_check(host: Host) -> None:
    """And says so."""
    done = host.run("check.sh")

    assert done.returncode == 0
    assert "in order" in done.stdout


def test_what_a_file_says_stays_code_in_the_summary(host: Host, project: Project) -> None:
    """No link, picture, or mention comes from a contributor's file."""
    project.write(project.event, "titel: '![x](https://evil.dev/x.png) @everyone'\n```\n# Hi\n")

    lines = host.run("check.sh").stdout.splitlines()

    assert [line for line in lines if "evil.dev" in line and not line.startswith("    ")] == []
    assert [line for line in lines if line.startswith(("```", "# Hi"))] == []


@pytest.mark.parametrize(
    ("paths", "code"),
    [
        (["data/groups/new.yml", "docs/new.md"], "false"),
        (["data/groups/new.yml", "macros/new.py"], "true"),
        (["docs/assets/new.js"], "true"),
        (["data/new.py"], "true"),
    ],
)
def test_tests_run_where_code_changed(
    host: Host, project: Project, paths: list[str], code: str
) -> None:
    """One new event does not wait for the browser."""
    for path in paths:
        project.write(path, "x")
    host.commit("Change")

    done = host.run("changed.sh", GITHUB_EVENT_NAME="pull_request", GITHUB_REF_NAME="7/merge")

    assert done.stdout == f"code={code}\n"


def test_the_main_branch_is_always_tested(host: Host) -> None:
    """Whatever was merged."""
    done = host.run("changed.sh", GITHUB_EVENT_NAME="push", GITHUB_REF_NAME="main")

    assert done.stdout == "code=true\n"


def test_a_proposal_becomes_a_pull_request_and_an_answer(host: Host) -> None:
    """The person who wrote it is named in the commit."""
    host.propose({NEW: EVENT}, notes="Talks: 'x' @everyone\n")

    done = host.run("propose.sh", str(host.proposal))
    message = git(host.folder / "origin", "log", "-1", "--format=%B", "event/42")

    assert done.returncode == 0, done.stderr
    assert git(host.folder / "origin", "show", f"event/42:{NEW}") == EVENT
    assert "Co-authored-by: ada-leaf <99+ada-leaf@users.noreply.github.com>" in message
    assert "pr create --base main --head event/42" in host.log.read_text()
    assert "workflow run check.yml --ref event/42" in host.log.read_text()
    assert "https://github.com/tea/handbook/pull/7" in host.comment
    assert "\n    Talks: 'x' @everyone\n" in host.comment


def test_an_edit_changes_the_same_branch(host: Host) -> None:
    """There is one proposal for an issue, the newest."""
    host.propose({NEW: EVENT})
    host.run("propose.sh", str(host.proposal))
    git(host.root, "checkout", "--quiet", "--force", "-B", "main", "origin/main")
    host.propose({NEW: EVENT.replace("Tea", "Green tea")})

    done = host.run("propose.sh", str(host.proposal))

    assert done.returncode == 0, done.stderr
    assert "Green tea" in git(host.folder / "origin", "show", f"event/42:{NEW}")
    assert git(host.folder / "origin", "rev-list", "--count", "main..event/42") == "1\n"


def test_what_a_person_did_on_the_branch_is_left_alone(host: Host, project: Project) -> None:
    """A maintainer's corrections are not lost to an edit of the form."""
    host.propose({NEW: EVENT})
    host.run("propose.sh", str(host.proposal))
    project.write(NEW, EVENT.replace("Tea", "Mended"))
    host.commit("Mend")
    git(host.root, "push", "--quiet", "origin", "HEAD:event/42")
    git(host.root, "checkout", "--quiet", "--force", "-B", "main", "origin/main")

    done = host.run("propose.sh", str(host.proposal))

    assert done.returncode == 0, done.stderr
    assert "Mended" in git(host.folder / "origin", "show", f"event/42:{NEW}")
    assert "I leave it alone" in host.comment


def test_answers_that_make_no_record_are_sent_back(host: Host) -> None:
    """With what to mend, and no branch."""
    host.propose({}, faults="When was it?: found no date\n")

    done = host.run("propose.sh", str(host.proposal))

    assert done.returncode == 0, done.stderr
    assert host.branches() == {"main"}
    assert "\n    When was it?: found no date\n" in host.comment


@pytest.mark.parametrize(
    "files",
    [
        {".github/workflows/evil.yml": "x"},
        {"data/events/2024/../../evil.yml": "x"},
        {"data/events/2024/evil.sh": "x", NEW: EVENT},
        {NEW: EVENT, "data/events/2024/2024-06-07-two.yml": EVENT},
        {NEW: EVENT, "data/groups/a.yml": "name: A\n", "data/groups/b.yml": "name: B\n"},
        {"data/groups/a.yml": "name: A\n"},
        {NEW: "x" * 70_000},
        {"data/events/2024/2024-05-02-tea.yml": "title: Replaced\n"},
        {"mkdocs.yml": "hooks: [evil.py]\n"},
        {"data/events/2024/$(touch evil).yml": "x"},
    ],
    ids=lambda files: " ".join(files)[:40],
)
def test_nothing_but_one_new_event_gets_past(host: Host, files: dict[str, str]) -> None:
    """Even if the job that reads the form were taken over."""
    host.propose(files)

    done = host.run("propose.sh", str(host.proposal))

    assert done.returncode == 1
    assert "::error::" in done.stdout
    assert host.branches() == {"main"}
    assert git(host.root, "status", "--porcelain") == ""


def test_a_link_to_another_file_does_not_get_past(host: Host) -> None:
    """It would publish what it leads to."""
    host.propose({})
    (host.proposal / "files" / NEW).parent.mkdir(parents=True)
    (host.proposal / "files" / NEW).symlink_to("/etc/hostname")

    assert host.run("propose.sh", str(host.proposal)).returncode == 1
    assert host.branches() == {"main"}


def test_a_name_that_is_no_login_stops_it(host: Host) -> None:
    """It stands in a commit message."""
    host.issue("", login="ada\nEvil-Trailer: x")
    host.propose({NEW: EVENT})

    assert host.run("propose.sh", str(host.proposal)).returncode != 0
    assert host.branches() == {"main"}


BODY = """\
### What was the event called?

Tea in June

### Which group held it?

Tea Club

### When was it?

2024-06-06

### When did it start?

18:30

### Which time zone?

{zone}

### Talks

$(touch evil) | Ada Leaf | klingon

### Where can one read about it?

{source}
"""


def test_a_form_becomes_a_file_that_passes_the_check(host: Host) -> None:
    """What was not understood goes along as a note."""
    host.issue(BODY.format(zone="Europe/Paris", source="Write-up | https://tea.dev/june"))

    done = host.run("read-form.sh", str(host.proposal))
    files = [path for path in host.proposal.rglob("*.yml") if path.is_file()]

    assert done.returncode == 0, done.stderr
    assert [path.relative_to(host.proposal / "files").as_posix() for path in files] == [NEW]
    assert "group: tea-club" in files[0].read_text(encoding="utf-8")
    assert "there is no language 'klingon'" in (host.proposal / "notes.txt").read_text()
    assert (host.proposal / "faults.txt").read_text() == ""
    assert not (host.root / "evil").exists()


@pytest.mark.parametrize(
    ("zone", "source", "fault"),
    [
        ("Europe/Pris", "Write-up | https://tea.dev/june", "Did you mean 'Europe/Paris'?"),
        ("Europe/Paris", "_No response_", "Where can one read about it?: an answer is needed"),
        ("Europe/Paris", "Write-up | tea.dev/june", "https://tea.dev/june"),
    ],
)
def test_a_form_with_a_mistake_is_explained_in_its_own_words(
    host: Host, zone: str, source: str, fault: str
) -> None:
    """Nothing is proposed until it is mended."""
    host.issue(BODY.format(zone=zone, source=source))

    host.run("read-form.sh", str(host.proposal))

    assert fault in (host.proposal / "faults.txt").read_text()
    assert not list((host.proposal / "files").rglob("*.yml"))


def test_a_form_about_an_event_on_record_says_so(host: Host) -> None:
    """Nothing that is there is overwritten."""
    body = BODY.format(zone="Europe/Paris", source="Write-up | https://tea.dev/may")
    host.issue(body.replace("2024-06-06", "2024-05-02"))

    host.run("read-form.sh", str(host.proposal))

    assert "left as it is: data/events/2024/2024-05-02-tea.yml" in (
        host.proposal / "faults.txt"
    ).read_text(encoding="utf-8")


def test_a_walk_without_links_leaves_a_record_that_passes(host: Host) -> None:
    """The handbook of the tests links to examples alone, which nobody asks."""
    done = host.run("links.sh", str(host.folder / "walked"))

    assert done.returncode == 0, done.stderr
    assert (host.folder / "walked/links.yml").read_text(encoding="utf-8").endswith("{}\n")


def test_new_dead_links_are_proposed_and_old_ones_are_not(host: Host) -> None:
    """The record changes by a pull request, like everything else."""
    walked = host.folder / "walked"
    walked.mkdir()
    record = '"https://tea.dev/may":\n  seen: 2026-11-20\n  reason: 404 Not Found\n'
    (walked / "links.yml").write_text(record, encoding="utf-8")
    (walked / "report.txt").write_text("tea.yml:1: dead @everyone\n", encoding="utf-8")

    first = host.run("propose-links.sh", str(walked))
    second = host.run("propose-links.sh", str(walked))

    assert first.returncode == 0, first.stderr
    assert git(host.folder / "origin", "show", "links/record:data/links.yml") == record
    assert "Nothing new is gone." in second.stdout
