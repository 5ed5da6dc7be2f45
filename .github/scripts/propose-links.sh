#!/usr/bin/env bash
# Proposes the record of dead links where it differs from the one on the main branch.
#   propose-links.sh FOLDER
set -euo pipefail

folder=$1
mkdir -p .build
[[ -f $folder/links.yml && ! -L $folder/links.yml ]] || { echo "::error::no record"; exit 1; }
cp -- "$folder/links.yml" data/links.yml
git add -- data/links.yml
if git diff --cached --quiet; then
  echo "Nothing new is gone."
  exit 0
fi
printf 'Note which outside links are gone\n' > .build/message.txt
{
  printf 'Links that no longer answer. Pages then offer the archived copy first. See what can be replaced by a living address.\n\n'
  head -c 50000 "$folder/report.txt" | sed 's/^/    /'
} > .build/body.md
"$(dirname "$0")/branch.sh" links/record "Note which outside links are gone" .build/message.txt .build/body.md
