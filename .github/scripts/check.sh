#!/usr/bin/env bash
# Checks data and pages. The log gets an annotation for each problem, which the host shows on its
# line; standard output gets the summary in plain words. Ends as `handbook check` ends.
set -euo pipefail

status=0
.venv/bin/handbook check --format github >&2 || status=$?
if [[ $status == 0 ]]; then
  printf '## Data and pages are in order\n\n'
  exit 0
fi
found=$(.venv/bin/handbook check 2>&1 || true)
cat <<'TEXT'
## Something has to be mended first

Below is every problem: the file, the line and the column, the line itself, and how to mend it. To mend one on the website,
open "Files changed", the three dots on the file, and "Edit file"; the check then runs again by itself.

TEXT
# Four blanks make it code: nothing a file says can become a link, a picture, or a mention.
printf '%s\n' "${found:0:200000}" | sed 's/^/    /'
exit "$status"
