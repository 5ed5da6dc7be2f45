#!/usr/bin/env bash
# Builds the site once more, with links that work from a folder.
#   preview.sh FOLDER
# Standard output gets the summary that says how to see it.
set -euo pipefail

export NO_MKDOCS_2_WARNING=1 # Material's notice; we stay on 1.6 and know
.venv/bin/mkdocs build --quiet --no-directory-urls --site-dir "$1" >&2
cat <<'TEXT'
## See the pages before they are public

1. Scroll down to **Artifacts** and download **preview**.
2. Unpack it. On most systems a double click will do.
3. Open `index.html` in the folder. Search and other extras are missing there; everything else is as it will be.
TEXT
