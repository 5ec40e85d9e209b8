#!/usr/bin/env bash
# Types at the real program in a real terminal, tmux, and looks at the screen. usage: run.sh BINARY
set -euo pipefail
binary=$(realpath "${1:-.build/debug/docket}")
cd "$(dirname "$0")/../.."
root=$PWD
work=$(mktemp -d)
socket="docket-test-$$-0"
starts=0
passed=0

tm() { tmux -L "$socket" "$@"; }
finish() {
  tm kill-server 2>/dev/null || true
  sleep 0.3
  rm -rf "$work" || true
}
trap finish EXIT

screen() { tm capture-pane -p -t t; }

fail() {
  echo "FAILED: $1"
  echo "--- screen"
  screen
  echo "---"
  exit 1
}

# Waits until the screen shows a text.
shows() {
  for _ in $(seq 1 "${2:-100}"); do
    if screen | grep -qF -- "$1"; then
      passed=$((passed + 1))
      return
    fi
    sleep 0.1
  done
  fail "the screen does not show: $1"
}

# Waits until the last line that is not empty is this one.
ends_with() {
  local last=
  for _ in $(seq 1 100); do
    last=$(screen | grep -v '^ *$' | tail -1 || true)
    if [ "$last" = "$1" ]; then
      passed=$((passed + 1))
      return
    fi
    sleep 0.1
  done
  fail "the last line is not: $1"
}

type_text() { tm send-keys -t t -l -- "$1"; }
press() { tm send-keys -t t "$@"; }
clear_screen() {
  type_text ".clear"
  press Enter
  sleep 0.3
}

start_shell() {
  tm kill-server 2>/dev/null || true
  # A server that is just ending would refuse a new session: each start has its own.
  starts=$((starts + 1))
  socket="docket-test-$$-$starts"
  tm -f /dev/null new-session -d -s t -x 80 -y 24 \
    "env -i HOME='$work' PATH='$PATH' TERM=screen-256color LC_ALL=C.UTF-8 EDITOR='sed -i s/holds/defendants/' PS1='shell: ' bash --norc"
  ends_with "shell:"
  type_text "'$binary' $*"
  press Enter
}

office=$root/Samples/harbor

# The prompt comes after what was loaded.
start_shell "$office"
shows "rows = "
shows "Harbor County District Attorney"
ends_with "docket>"

# Tab completes commands, words, nouns, fields, and values with their counts.
type_text ".unde"
press Tab
ends_with "docket> .undefine"
press C-c
ends_with "docket>"
type_text "count cas"
press Tab
ends_with "docket> count cases"
press C-c
type_text "count cases where un"
press Tab
ends_with "docket> count cases where unit"
type_text "is Hom"
press Tab
ends_with "docket> count cases where unit is Homicide"
press C-c
clear_screen
type_text "count cases where severity is "
press Tab
press Tab
shows "misdemeanor  "
screen | grep -qE 'felony +[0-9],[0-9]{3}' || fail "values are shown without counts"
ends_with "docket> count cases where severity is"
press C-c

# A question over two lines is one entry of the history, and comes back whole.
clear_screen
type_text "count cases filed in 2024 |"
press Enter
ends_with "   ...>"
type_text "top 1"
press Enter
shows "n = 692"
clear_screen
press Up
press Up
shows "docket> count cases filed in 2024 |"
ends_with "top 1"
press Enter
shows "n = 692"

# Ctrl-R finds what was asked before.
clear_screen
press C-r
type_text "filed in"
sleep 0.3
press Enter
shows "n = 692"

# Ctrl-C gives up the line, at the continuation too.
clear_screen
type_text "count cases by"
press Enter
ends_with "   ...>"
press C-c
ends_with "docket>"
type_text "count attorneys"
press Enter
shows "n = 30"

# A paste of several lines waits for Enter.
clear_screen
printf 'count cases filed in 2024\n  by severity\n  | total\n' > "$work/paste"
tm load-buffer "$work/paste"
tm paste-buffer -p -t t
shows "  | total"
sleep 0.3
if screen | grep -q "n = "; then fail "a paste ran without Enter"; fi
press Enter
shows "n = 692"

# Accents arrive whole, and an unknown value is taught.
clear_screen
type_text 'count cases where agency is "Zoë"'
press Enter
shows 'No agency is "Zoë"'

# After a resize the line is drawn once.
clear_screen
type_text "count cases where severity is felony by unit"
tm resize-window -t t -x 40 -y 20
sleep 0.5
[ "$(screen | grep -c 'docket>')" -eq 1 ] || fail "the line is drawn twice after a resize"
tm resize-window -t t -x 80 -y 24
sleep 0.5
press C-c
ends_with "docket>"

# A drawing takes the new width at once, before anything is typed, and what was typed stays.
clear_screen
type_text "count cases filed in 2024 by severity | chart bars"
press Enter
shows "misdemeanor │██"
ends_with "docket>"
longest() { screen | grep '█' | LC_ALL=C.UTF-8 wc -L; }
wide=$(longest)
type_text "count att"
tm resize-window -t t -x 50 -y 24
sleep 0.6
narrow=$(longest)
[ "$narrow" -gt 20 ] && [ "$narrow" -le 50 ] || fail "a drawing $wide wide is $narrow wide at 50 columns"
ends_with "docket> count att"
tm resize-window -t t -x 80 -y 24
sleep 0.6
[ "$(longest)" -eq "$wide" ] || fail "a drawing $wide wide is $(longest) wide back at 80 columns"
[ "$(screen | grep -c 'docket>')" -eq 1 ] || fail "the line is drawn twice under a drawing"
press C-c
ends_with "docket>"

# A number runs the corrected question.
clear_screen
type_text "count cass"
press Enter
shows "Type 1"
type_text "1"
press Enter
shows "n = 6,000"

# An answer taller than the screen goes through the pager; q comes back.
clear_screen
type_text "list attorneys"
press Enter
sleep 0.8
press q
ends_with "docket>"
type_text "count holds"
press Enter
shows "n = 684"

# .edit opens the last question in the editor of the environment, and runs what comes back.
clear_screen
type_text ".edit"
press Enter
shows "count defendants"
shows "n = 7,088"

# Ctrl-C stops a running question, never the session.
"$binary" sample "$work/large" --cases 40000 --seed 1 >/dev/null 2>&1
type_text ".load $work/large"
press Enter
shows "40,000 cases" 600
clear_screen
type_text "list charges | sort by class"
press Enter
sleep 0.4
press C-c
shows "cancelled" 300
ends_with "docket>"
type_text "count cases"
press Enter
shows "n = 40,000"

# One Ctrl-D asks, the second quits; the terminal is as it was.
clear_screen
press C-d
shows "Press Ctrl-D again to quit."
press C-d
ends_with "shell:"
type_text "stty -a | tr ' ' '\\n' | grep -x -e icanon -e echo -e isig | tr '\\n' ' '"
press Enter
shows "isig icanon echo"

# What was typed is kept for the next session, for the user's eyes alone.
[ "$(stat -c %a "$work/.docket_history")" = 600 ] || fail "the history can be read by others"
grep -qF 'count cases filed in 2024 |\ntop 1' "$work/.docket_history" || fail "no whole statement in the history"
start_shell "$office --no-rc"
ends_with "docket>"
press C-r
type_text "count att"
sleep 0.3
press Enter
shows "n = 30"

# An end from outside leaves the terminal right as well.
start_shell "$office"
ends_with "docket>"
child=$(pgrep -P "$(tm list-panes -t t -F "#{pane_pid}")" | head -1)
kill -TERM "$child"
ends_with "shell:"
type_text "stty -a | tr ' ' '\\n' | grep -x -e icanon -e echo -e isig | tr '\\n' ' '"
press Enter
shows "isig icanon echo"

echo "terminal: $passed looks at the screen, all as they should be"
