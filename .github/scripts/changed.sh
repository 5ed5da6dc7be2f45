#!/usr/bin/env bash
# Prints "code=true" unless a change touches data and text alone: data/, and Markdown in docs/.
# Only proposals are looked at; what is on the main branch is always tested as a whole.
set -euo pipefail

if [[ $GITHUB_EVENT_NAME != pull_request && $GITHUB_REF_NAME != event/* ]]; then
  echo "code=true"
elif git diff --name-only -z HEAD^1 HEAD | grep -zvqE '^(data/.*\.yml|docs/.*\.md)$'; then
  echo "code=true"
else
  echo "code=false"
fi
