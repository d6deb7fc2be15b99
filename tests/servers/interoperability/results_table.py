# SPDX-License-Identifier: GPL-3.0-or-later
"""A table of docs/interoperability.md, a row for each server; its first cell tells whose."""


class ResultsTable:
    def __init__(self, page, heading):
        self.page, self.heading = page, heading

    def complaint(self, row):
        """What the page should say, where it does not."""
        if self._line(row) in self._lines():
            return None
        return f"{self.page.name}, {self.heading}: this row is not there, --write puts it there:\n{self._line(row)}"

    def write(self, row):
        lines, first = self._lines(), self._lines().index(self.heading)
        table = [number for number in range(first, len(lines)) if lines[number].startswith("|")]
        end = next(number for number in range(table[0], len(lines)) if number not in table)
        own = [number for number in range(table[0], end) if lines[number].startswith(f"| {row[0]} |")]
        at = own[0] if own else end
        lines[at:at + len(own)] = [self._line(row)]
        self.page.write_text("\n".join(lines) + "\n")

    def _lines(self):
        return self.page.read_text().splitlines()

    @staticmethod
    def _line(row):
        return "| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |"
