"""Ask Lighthouse for the four scores of the pages a reader meets first.

Usage: ``python benchmarks/lighthouse.py SITE_FOLDER [--lighthouse PROGRAM] [--runs 3]``

Lighthouse needs Node and is no dependency of the handbook: ``npm install -g lighthouse`` where
the scores are wanted, and ``CHROME_PATH`` where Chrome is called otherwise.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.served import serve

PAGES = {
    "Home": "",
    "Playbook": "playbooks/find-a-venue/",
    "Event": "events/2014-12-04-lyon/",
    "Events": "events/",
    "Talks": "talks/",
    "Lessons": "lessons/",
}
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
FIGURES = (
    "first-contentful-paint",
    "largest-contentful-paint",
    "total-blocking-time",
    "cumulative-layout-shift",
    "speed-index",
)
BROWSER = "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run"


def examine(program: str, url: str) -> dict[str, Any]:
    """Return Lighthouse's report on one page, seen as by a phone on a slow network."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.json"
        command = [program, url, "--quiet", "--output=json", f"--output-path={path}"]
        command += [f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={BROWSER}"]
        subprocess.run(command, check=True)
        report: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return report


def scores(report: dict[str, Any]) -> list[int]:
    """Return the scores of the four categories, of 100."""
    return [round(100 * (report["categories"][name]["score"] or 0)) for name in CATEGORIES]


def lost(report: dict[str, Any]) -> list[str]:
    """Return what took points off, by Lighthouse's own names."""
    audits = report["audits"]
    weighed = {
        reference["id"]
        for category in report["categories"].values()
        for reference in category["auditRefs"]
        if reference["weight"]
    }
    return [
        f"{name} {audits[name].get('displayValue', '')}".strip()
        for name in sorted(weighed)
        if (audits[name]["score"] if audits[name]["score"] is not None else 1) < 1
    ]


def row(name: str, reports: list[dict[str, Any]]) -> str:
    """Return one page's line of the table: the median of its runs."""
    middle = [
        round(statistics.median(each)) for each in zip(*map(scores, reports), strict=True)
    ]
    figures = [
        statistics.median(report["audits"][figure]["numericValue"] for report in reports)
        for figure in FIGURES
    ]
    fcp, lcp, tbt, cls, index = figures
    times = f"{fcp / 1000:.2f} | {lcp / 1000:.2f} | {tbt:.0f} | {cls:.3f} | {index / 1000:.2f}"
    return f"| {name} | {' | '.join(map(str, middle))} | {times} |"


def main() -> None:
    """Serve a built site and print a table of scores in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path)
    parser.add_argument("--lighthouse", default=shutil.which("lighthouse"))
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--pages", nargs="*", default=list(PAGES), choices=list(PAGES))
    chosen = parser.parse_args()
    if not chosen.lighthouse:
        raise SystemExit("Lighthouse is not there: npm install -g lighthouse")
    print("| Page | Performance | Accessibility | Best practices | SEO |", end="")
    print(" FCP, s | LCP, s | TBT, ms | CLS | Speed index, s |")
    print(f"|:---|{'---:|' * 9}")
    with serve(chosen.site) as address:
        for name in chosen.pages:
            url = f"{address}/{PAGES[name]}"
            reports = [examine(chosen.lighthouse, url) for _ in range(chosen.runs)]
            print(row(name, reports), flush=True)
            for loss in sorted({loss for report in reports for loss in lost(report)}):
                print(f"    {loss}", flush=True)


if __name__ == "__main__":
    main()
