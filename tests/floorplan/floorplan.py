#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads every #include under src/ and names each one that the floor plan (docs/design.md) does not allow.

Usage: floorplan.py SOURCE_FOLDER. Exit status 1 where a wall is crossed."""
import pathlib
import re
import sys

# Room: rooms it may include.
ROWS = {
    "base": "",
    "wire": "base",
    "net": "base",
    "sasl": "base",
    "pop3": "base wire net sasl",
    "vault": "base",
    "mime": "base",
    "store": "base mime",
    "search": "base mime store",
    "exchange": "base mime store",
    "fetch": "base pop3 vault mime store",
    "models": "base pop3 mime store search fetch",
    "widgets": "base mime models",
    "demo": "base",
    "app": "base wire net sasl pop3 vault mime store exchange search fetch models widgets demo",
    "cli": "base wire net sasl pop3 vault mime store exchange search fetch demo",
}
# Headers that only the named rooms may include.
OWNED = [
    (r"Q(Ssl|Tcp|HostInfo|NetworkProxy)\w*$", {"net", "demo"}),
    (r"qt6keychain/", {"vault"}),
    (r"QNetwork(Access|Re)\w*|QOAuth\w*", {"vault"}),
    (r"gmime/|gumbo|uchardet|ytnef", {"mime"}),
    (r"gsasl", {"sasl"}),
    (r"QSql\w*|sqlite3", {"store", "search"}),
    (r"nettle/", {"store"}),
    (r"archive(_entry)?\.h", {"exchange"}),
    (r"QDBus\w*", {"app", "vault"}),
    (r"QAbstract(List|Table|Item|Proxy)\w*|QSortFilterProxyModel|QIdentityProxyModel", {"models", "widgets"}),
    (r"litehtml", {"widgets"}),
]
GUI = re.compile(
    r"Q(Widget|Application$|MainWindow|Dialog|Label|PushButton|ToolButton|Tool[Bb]ar|Painter|Icon|Pixmap|Image|Font|"
    r"Palette|Menu|Action|Style|Layout|\w*Layout$|Splitter|DockWidget|SystemTray|Gui|Tree|List(View|Widget)|Table(View|Widget)|"
    r"Abstract(ItemView|Button|ScrollArea|ItemDelegate)|StyledItemDelegate|LineEdit|ComboBox|CheckBox|RadioButton|SpinBox|"
    r"StackedWidget|Frame|Svg)"
)
GUI_ROOMS = {"widgets", "app"}
WHOLE_MODULE = re.compile(r"Qt(Core|Gui|Widgets|Network|Sql|DBus|Test)$")
INCLUDE = re.compile(r'^\s*#\s*include\s+(["<])([^">]+)[">]')


def offences(source):
    for path in sorted((source / "src").rglob("*")):
        if path.suffix not in (".h", ".cpp"):
            continue
        room = path.relative_to(source / "src").parts[0]
        if room not in ROWS:
            yield path, 0, f"is in a room that has no row: {room}"
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            found = INCLUDE.match(line)
            if found:
                reason = refusal(room, *found.groups(), path)
                if reason:
                    yield path, number, reason


def refusal(room, bracket, header, path):
    if bracket == '"':
        return refusal_of_own(room, header, path)
    if WHOLE_MODULE.match(header):
        return f"includes the whole module <{header}>"
    for pattern, owners in OWNED:
        if re.match(pattern, header) and room not in owners:
            return f"<{header}> belongs to {', '.join(sorted(owners))}"
    # Models hand out fonts, icons' names and colours as values; only views draw.
    if GUI.match(header) and room not in GUI_ROOMS and not (room == "models" and header in ("QFont",)):
        return f"<{header}> belongs to {', '.join(sorted(GUI_ROOMS))}"
    return None


def refusal_of_own(room, header, path):
    if header.endswith(".moc") or header.startswith("ui_"):
        return None
    other = header.split("/")[0] if "/" in header else None
    if other is None:
        return f'"{header}" is written without its room'
    if other not in ROWS:
        return f'"{header}" names no room'
    if other != room and other not in ROWS[room].split():
        return f"{room} may not include {other}"
    return None


def main():
    source = pathlib.Path(sys.argv[1]).resolve()
    found = list(offences(source))
    for path, number, reason in found:
        print(f"{path.relative_to(source)}:{number}: {reason}")
    print(f"floor plan: {len(found)} walls crossed")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
