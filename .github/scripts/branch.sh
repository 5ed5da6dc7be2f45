#!/usr/bin/env bash
# Commits what is staged to a branch of its own, and makes a pull request where there is none.
#   branch.sh BRANCH TITLE MESSAGE_FILE BODY_FILE
# prints the pull request's address, or the page to make it on where workflows may not. Ends with 3,
# and changes nothing, where a person has worked on the branch.
# Needs GH_TOKEN, GITHUB_REPOSITORY, GITHUB_SERVER_URL and DEFAULT_BRANCH.
set -euo pipefail

branch=$1 title=$2 message=$3 body=$4
name="github-actions[bot]"
email="41898282+github-actions[bot]@users.noreply.github.com"

gh auth setup-git
git -c "user.name=$name" -c "user.email=$email" commit --quiet --file "$message"
if git fetch --quiet --depth=1 origin "refs/heads/$branch" 2> /dev/null; then
  last=$(git show --no-patch --format=%ce FETCH_HEAD)
  [[ $last == "$email" ]] || exit 3
fi
git push --quiet --force origin "HEAD:refs/heads/$branch"

address=$(gh pr list --head "$branch" --state open --json url --jq '.[0].url // ""')
if [[ -z $address ]]; then
  address=$(gh pr create --base "$DEFAULT_BRANCH" --head "$branch" --title "$title" \
    --body-file "$body") \
    || address="$GITHUB_SERVER_URL/$GITHUB_REPOSITORY/compare/$DEFAULT_BRANCH...$branch?expand=1"
fi
# What a workflow pushes starts no checks; they are started here.
gh workflow run check.yml --ref "$branch" >&2 || true
printf '%s\n' "$address"
