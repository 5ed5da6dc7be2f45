#!/usr/bin/env bash
# Proposes renewed lock files where they differ from those on the main branch.
#   propose-lock.sh FOLDER
set -euo pipefail

folder=$1
mkdir -p .build
for name in lock site test; do
  [[ -f $folder/$name.txt && ! -L $folder/$name.txt ]] || { echo "::error::no $name.txt"; exit 1; }
  cp -- "$folder/$name.txt" "requirements/$name.txt"
  git add -- "requirements/$name.txt"
done
if git diff --cached --quiet; then
  echo "Nothing is newer."
  exit 0
fi
printf 'Renew the lock files\n' > .build/message.txt
printf 'Made by `make lock`. The checks below say whether everything still works.\n' > .build/body.md
"$(dirname "$0")/branch.sh" lock/renew "Renew the lock files" .build/message.txt .build/body.md
