#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The floor plan's own test: a crossed wall of each kind is named, and an allowed include is not."""
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import floorplan  # noqa: E402


class FloorPlanTest(unittest.TestCase):
    def offences_of(self, room, text):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "src" / room / "Some.cpp"
            path.parent.mkdir(parents=True)
            path.write_text(text, encoding="utf-8")
            return [reason for _, _, reason in floorplan.offences(pathlib.Path(folder))]

    def test_an_allowed_include_is_quiet(self):
        self.assertEqual(self.offences_of("fetch", '#include "pop3/Pop3Session.h"\n#include <QTimer>\n'), [])

    def test_a_lower_room_may_not_include_a_higher_one(self):
        self.assertEqual(self.offences_of("wire", '#include "net/Transport.h"\n'), ["wire may not include net"])

    def test_a_library_belongs_to_its_room(self):
        self.assertEqual(self.offences_of("store", "#include <gmime/gmime.h>\n"), ["<gmime/gmime.h> belongs to mime"])

    def test_the_command_line_program_draws_nothing(self):
        self.assertEqual(self.offences_of("cli", "#include <QLabel>\n"), ["<QLabel> belongs to app, widgets"])

    def test_a_whole_module_is_refused(self):
        self.assertEqual(self.offences_of("base", "#include <QtCore>\n"), ["includes the whole module <QtCore>"])

    def test_an_unknown_room_is_named(self):
        self.assertEqual(self.offences_of("util", ""), ["is in a room that has no row: util"])


if __name__ == "__main__":
    unittest.main()
