#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# make.sh PROGRAM_FOLDER: the README's pictures, of the real window with the demo mailbox, on a desktop of its own.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
if [ "${POPPO_DESKTOP:-}" != inside ]; then
    programs=$(cd "$1" && pwd)
    exec timeout 120 "$here/../../tests/support/with-desktop.sh" "$here/make.sh" "$programs"
fi
programs=$1

picture() { # LANGUAGE FILE ROW_HEIGHT
    profile=$(mktemp -d)
    printf '{"version":1,"notifications":false}' >"$profile/settings.json" # nothing may cover the window
    timeout -s TERM 40 "$programs/poppo" --profile "$profile" --language "$1" >/dev/null 2>&1 &
    window=$(timeout 20 xdotool search --sync --onlyvisible --name Poppo | tail -n 1)
    xdotool windowsize --sync "$window" 1360 820 windowmove "$window" 20 30
    sleep 1
    xdotool windowfocus "$window" key --window "$window" Tab key --window "$window" space
    sleep 6 # the demo mailbox comes, its snippets after it, and the notification goes
    xdotool windowfocus "$window" mousemove --window "$window" 340 "$3" click 1
    sleep 3
    import -window "$window" "$2"
    kill %1 2>/dev/null || pkill -f "profile $profile" || true
    sleep 1
    rm -rf "$profile"
}

picture en "$here/main.png" 330
picture ja "$here/main-ja.png" 225
