#!/usr/bin/env bash
# Follows the outside links, and leaves what is found in a folder.
#   links.sh FOLDER
# leaves there: links.yml, the record as it is now, and report.txt, what was found.
set -euo pipefail

folder=$1
mkdir -p "$folder"
.venv/bin/handbook links --archive | tee "$folder/report.txt" || true
cp data/links.yml "$folder/links.yml"
.venv/bin/handbook check >&2
{
  printf '## Outside links\n\n'
  head -c 200000 "$folder/report.txt" | sed 's/^/    /'
} >> "${GITHUB_STEP_SUMMARY:-/dev/null}"
