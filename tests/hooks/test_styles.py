"""The hook that puts style sheets together from their parts."""

from __future__ import annotations

from tests.hooks.conftest import Site

SHEET = "assets/handbook.css"


def test_a_page_asks_for_one_style_sheet_with_all_parts(site: Site) -> None:
    """In the order of their lines; no part is published by itself."""
    site.write(
        f"docs/{SHEET}", '@import "styles/ink.css";\n@import "styles/paper.css";\np {}\n'
    )
    site.write("docs/assets/styles/paper.css", "body { background: white }\n")
    site.write("docs/assets/styles/ink.css", "body { color: black }\n")

    result = site.build("--strict")
    published = site.root / "site" / SHEET

    assert result.returncode == 0, result.stderr
    assert published.read_text(encoding="utf-8") == (
        "body { color: black }\nbody { background: white }\np {}\n"
    )
    assert not (site.root / "site/assets/styles").exists()


def test_a_missing_part_is_named(site: Site) -> None:
    """Whoever builds reads which line of which file asks for it."""
    site.write(f"docs/{SHEET}", '@import "styles/ikn.css";\n')

    result = site.build()

    assert result.returncode
    assert f"docs/{SHEET} imports styles/ikn.css" in result.stderr
    assert "docs/assets/styles/ikn.css is not there" in result.stderr
    assert "Traceback" not in result.stderr
