"""MkDocs hook: our pages without the files that plain Markdown has no counterpart of.

Has to come before hooks/data.py, which takes what it needs from ``handbook.publish``.
"""

from __future__ import annotations

from handbook import publish

publish.WITH_A_SITE = ()
publish.card_files = lambda *_: iter(())
