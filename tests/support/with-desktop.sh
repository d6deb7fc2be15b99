#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# with-desktop.sh COMMAND...: runs COMMAND on a desktop of its own: X server, D-Bus session, unlocked keyring, window manager and
# tray, with a home folder that goes afterwards. Exits as COMMAND does.
set -eu
if [ "${POPPO_DESKTOP:-}" != inside ]; then
    home=$(mktemp -d)
    trap 'rm -rf "$home"' EXIT
    mkdir -p "$home/data" "$home/config" "$home/cache" "$home/run"
    chmod 700 "$home/run"
    unset GNOME_KEYRING_CONTROL SSH_AUTH_SOCK WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS || true
    export HOME="$home" XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config" XDG_CACHE_HOME="$home/cache" XDG_RUNTIME_DIR="$home/run"
    export POPPO_DESKTOP=inside QT_QPA_PLATFORM=xcb
    xvfb-run -a -s "-screen 0 1440x920x24" dbus-run-session -- "$0" "$@"
    exit $?
fi
printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
openbox >/dev/null 2>&1 &
trayer --edge top --align right --widthtype request --height 24 --SetDockType true >/dev/null 2>&1 &
status=0
"$@" || status=$?
# What was started here ends here; the X server and the bus go with their wrappers.
kill $(jobs -p) 2>/dev/null || true
exit "$status"
