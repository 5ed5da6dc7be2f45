#!/usr/bin/env bash
# Makes data files of the answers in an issue, without any right to write to the repository.
#   read-form.sh FOLDER
# leaves in the folder: files/data/…, where the answers can become a record; faults.txt, what has
# to be mended first; notes.txt, what was left out. GITHUB_EVENT_PATH names the event's file.
set -euo pipefail

folder=$1
form=.build/issue-form.md
mkdir -p .build "$folder/files"
: > "$folder/faults.txt"
: > "$folder/notes.txt"
jq -r '.issue.body // ""' "$GITHUB_EVENT_PATH" > "$form"

.venv/bin/handbook import --from issue-form "$form" > .build/import.log 2>&1 || true
sed -n "s|^ *$form:[0-9]*: ||p" .build/import.log > .build/oddities.txt

git ls-files -z --others --exclude-standard -- data > .build/new-files
if [[ ! -s .build/new-files ]]; then
  # No record: what the import says is why.
  sed "s|^ *$form:[0-9]*: ||; /^Not taken over/d; /things to look at/d" .build/import.log \
    | tail -n 40 > "$folder/faults.txt"
  exit 0
fi
cp .build/oddities.txt "$folder/notes.txt"
.venv/bin/handbook check --format json > .build/check.json || true
mapfile -d '' new < .build/new-files
jq -r '.[] | select(.severity == "error") | select(.file | IN($ARGS.positional[]))
  | "\(.message). \(.hint)"' .build/check.json --args "${new[@]}" > "$folder/faults.txt"
[[ -s $folder/faults.txt ]] || cp --parents -- "${new[@]}" "$folder/files"
