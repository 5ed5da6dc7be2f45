#!/usr/bin/env bash
# Looks at what read-form.sh made once more, makes a pull request of it, and answers in the issue.
#   propose.sh FOLDER
# Whatever the folder holds, no more than one new event and one new group get past this script.
set -euo pipefail

folder=$1
mkdir -p .build
scripts=$(dirname "$0")
issue=$(jq -er '.issue.number | tonumber' "$GITHUB_EVENT_PATH")
login=$(jq -er '.issue.user.login | select(test("^[A-Za-z0-9-]{1,39}$"))' "$GITHUB_EVENT_PATH")
user=$(jq -er '.issue.user.id | tonumber' "$GITHUB_EVENT_PATH")
event='^data/events/([0-9]{4}|undated)/[a-z0-9]+(-[a-z0-9]+)*\.yml$'
group='^data/groups/[a-z0-9]+(-[a-z0-9]+)*\.yml$'
most_bytes=65536 # as long as an issue can be

refuse() {
  echo "::error::$1"
  exit 1
}

quoted() { # a text as code: nothing in it can become a link, a picture, or a mention
  head -c 20000 "$1" | tr -d '\000-\010\013-\037\177' | sed 's/^/    /'
}

answer() { # in one comment, which a later edit of the issue changes
  gh issue comment "$issue" --body-file "$1" --edit-last --create-if-none
}

files=()
if [[ -d $folder/files ]]; then
  mapfile -d '' files < <(cd "$folder/files" && find . ! -type d -printf '%P\0')
fi

if [[ ${#files[@]} == 0 ]]; then
  {
    printf 'Thank you. Some answers have to be mended before they can become a record:\n\n'
    quoted "$folder/faults.txt"
    printf '\nTo mend them, edit this issue: the three dots at its top, then "Edit". I look at it again by myself.\n'
  } > .build/answer.md
  answer .build/answer.md
  exit 0
fi

events=0 groups=0
for file in "${files[@]}"; do
  if [[ $file =~ $event ]]; then events=$((events + 1)); elif [[ $file =~ $group ]]; then groups=$((groups + 1)); else
    refuse "a file that is neither an event nor a group"
  fi
  [[ -f $folder/files/$file && ! -L $folder/files/$file ]] || refuse "something that is no plain file"
  [[ $(stat -c %s "$folder/files/$file") -le $most_bytes ]] || refuse "a file that is too large"
  [[ ! -e $file ]] || refuse "a file that is there already"
done
[[ $events == 1 && $groups -le 1 ]] || refuse "$events events and $groups groups"

for file in "${files[@]}"; do
  mkdir -p "$(dirname "$file")"
  cp -- "$folder/files/$file" "$file"
  git add -- "$file"
  [[ $file =~ $group ]] || name=$(basename "$file" .yml)
done

printf 'Add the event %s\n\nFrom the form in #%s.\n\nCo-authored-by: %s <%s+%s@users.noreply.github.com>\n' \
  "$name" "$issue" "$login" "$user" "$login" > .build/message.txt
{
  printf 'From the form in #%s, filled in by @%s. Merging closes it.\n\nCloses #%s\n' "$issue" "$login" "$issue"
  if [[ -s $folder/notes.txt ]]; then
    printf '\nNot taken over:\n\n'
    quoted "$folder/notes.txt"
  fi
} > .build/body.md

status=0
address=$("$scripts/branch.sh" "event/$issue" "Add the event $name" .build/message.txt .build/body.md) || status=$?
if [[ $status == 3 ]]; then
  printf 'Somebody has worked on your event in the branch `event/%s`, so I leave it alone. Please say in the pull request what else should change.\n' "$issue" > .build/answer.md
elif [[ $status != 0 ]]; then
  exit "$status"
else
  {
    printf 'Thank you! Your answers are a record now, waiting to be read by a maintainer: %s\n\n' "$address"
    printf 'To change something, edit this issue; the record follows.\n'
    if [[ -s $folder/notes.txt ]]; then
      printf '\nThis I did not understand, so it is not in the record:\n\n'
      quoted "$folder/notes.txt"
    fi
  } > .build/answer.md
fi
answer .build/answer.md
