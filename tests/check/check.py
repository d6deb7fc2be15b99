#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything about the sources that can be checked without running them.

./dev check            all quick checks, and lint (clang-tidy, clazy) of the files changed since origin/main or HEAD
./dev check --all      lint of every file
./dev check --no-lint  the quick checks alone"""
import concurrent.futures
import itertools
import os
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[2]
SPDX = "SPDX-License-Identifier: GPL-3.0-or-later"
LIMITS = {".cpp": 300, ".h": 120}
LONGEST_FUNCTION = 45  # hard stop; the aim is 8, and above 25 the table below asks why
REFUSED_IN_SRC = [
    (r"\bSIGNAL\(|\bSLOT\(", "old-style connect"),
    (r"\bprocessEvents\(|\bwaitFor[A-Z]\w*\(|\bQEventLoop\b", "a nested event loop"),
    (r"\b(TODO|FIXME|XXX)\b", "unfinished work without an issue"),
    (r"^\s*delete\s|\bnew char\b", "manual memory"),
]
REFUSED_IN_TESTS = [(r"\bQTest::q(Wait|Sleep)\(|\bQThread::m?sleep\(|\busleep\(", "a sleep"), (r"\bQSKIP\(", "a skipped test"),
                    (r"\bQTRY_(COMPARE|VERIFY2?)\(|\.wait\(\)|_WITH_TIMEOUT\(.*, [12]?\d'\d{3}\)", "a wait without longEnough")]

LINTERS = [["clang-tidy-14", "--quiet"],
           ["clazy-standalone", "--checks=level0,old-style-connect,connect-not-normalized,detaching-temporary"]]


def tracked(*patterns):
    out = subprocess.run(["git", "ls-files", "-co", "--exclude-standard", *patterns], cwd=ROOT, check=True, capture_output=True, text=True)
    return [ROOT / name for name in out.stdout.splitlines() if (ROOT / name).is_file()]


def sources():
    return [p for p in tracked("src", "tests") if p.suffix in LIMITS]


def check_format():
    out = subprocess.run(["clang-format-14", "--dry-run", "-Werror", *map(str, sources())], capture_output=True, text=True)
    return sorted(set(re.findall(r"^(\S+?):\d+:\d+: error", out.stderr, re.M)))


def check_spdx():
    files = [p for p in tracked() if p.suffix in (".cpp", ".h", ".py", ".sh", ".cmake", ".sql") or p.name in ("CMakeLists.txt", "dev")]
    return [f"{p}: no SPDX line" for p in files if SPDX not in "\n".join(p.read_text(encoding="utf-8").splitlines()[:3])]


def check_refused():
    found = []
    for p in sources():
        rules = REFUSED_IN_SRC if (ROOT / "src") in p.parents else REFUSED_IN_TESTS
        for number, line in enumerate(p.read_text(encoding="utf-8").splitlines(), 1):
            for pattern, what in rules:
                if re.search(pattern, line) and "NOLINT" not in line:
                    found.append(f"{p}:{number}: {what}")
    return found


def functions_of(text):
    """Lengths of function bodies in our formatting: a '{' alone at column 0 up to '}' at column 0."""
    lines, start = text.splitlines(), None
    for number, line in enumerate(lines):
        if line == "{" and number and not re.match(r"^(class|struct|union|enum|namespace)\b", lines[number - 1]):
            start = number
        elif line == "}" and start is not None:
            yield start, number - start - 1
            start = None


def check_sizes():
    found, table = [], {}
    for p in tracked("src"):
        if p.suffix not in LIMITS:
            continue
        text = p.read_text(encoding="utf-8")
        count = text.count("\n")
        room = table.setdefault(p.relative_to(ROOT / "src").parts[0], {"files": [], "functions": []})
        room["files"].append(count)
        if count > LIMITS[p.suffix]:
            found.append(f"{p}: {count} lines, the limit is {LIMITS[p.suffix]}")
        for line, length in functions_of(text):
            room["functions"].append(length)
            if length > LONGEST_FUNCTION:
                found.append(f"{p}:{line}: a function of {length} lines, the limit is {LONGEST_FUNCTION}")
    print(f"{'room':10} {'files':>5} {'median':>6} {'p90':>5} {'max':>5}   {'functions':>9} {'median':>6} {'p90':>5} {'max':>5} {'>25':>4}")
    for name, room in sorted(table.items()):
        print(f"{name:10} {row(room['files'])}   {row(room['functions'], 9)} {sum(n > 25 for n in room['functions']):4}")
    return found


def row(numbers, width=5):
    ordered = sorted(numbers) or [0]
    pick = lambda share: ordered[min(len(ordered) - 1, int(len(ordered) * share))]  # noqa: E731
    return f"{len(numbers):{width}} {pick(0.5):6} {pick(0.9):5} {ordered[-1]:5}"


def check_translations():
    found = []
    for p in tracked("translations/*.ts"):
        for context in xml.etree.ElementTree.parse(p).getroot().iter("context"):
            for message in context.iter("message"):
                translation, source = message.find("translation"), message.findtext("source")
                if p.name == "poppo_en.ts" and message.get("numerus") != "yes":
                    continue  # English is the source language; only its plurals need forms
                if translation is None or translation.get("type") == "unfinished" or not "".join(translation.itertext()).strip():
                    found.append(f"{p.name}: {context.findtext('name')}: {source!r} is not translated")
    return found


def check_spelling():
    skip = "*.svg,*.eml,*.ts,*.txt,LICENSE,*.md.ja,README.ja.md"
    out = subprocess.run(
        ["codespell", "--skip", skip, "--ignore-words", str(ROOT / "tests/check/words.txt"), *map(str, tracked("src", "tests", "docs", "*.md", "dev"))],
        capture_output=True, text=True)
    return out.stdout.splitlines()


def check_floor_plan():
    out = subprocess.run([sys.executable, ROOT / "tests/floorplan/floorplan.py", ROOT], capture_output=True, text=True)
    return out.stdout.splitlines()[:-1]


def check_lint(everything):
    base = "HEAD"
    changed = subprocess.run(["git", "diff", "--name-only", base], cwd=ROOT, capture_output=True, text=True).stdout.splitlines()
    files = [p for p in tracked("src") if p.suffix == ".cpp" and (everything or str(p.relative_to(ROOT)) in changed)]
    build = ROOT / "build/dev"
    if files and not (build / "compile_commands.json").exists():
        return ["build/dev is missing: run ./dev build first"]

    def lint(task):
        tool, file = task
        out = subprocess.run([*tool, "-p", build, file], capture_output=True, text=True)
        return re.findall(r"^\S+/src/\S+: (?:warning|error): .*", out.stdout + out.stderr, re.M)

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        return sorted(set(itertools.chain.from_iterable(pool.map(lint, itertools.product(LINTERS, files)))))


def main():
    checks = [("format", check_format), ("licences", check_spdx), ("refused", check_refused), ("sizes", check_sizes),
              ("floor plan", check_floor_plan), ("translations", check_translations), ("spelling", check_spelling)]
    if "--no-lint" not in sys.argv:
        checks.append(("lint", lambda: check_lint("--all" in sys.argv)))
    failed = 0
    for name, check in checks:
        found = check()
        for line in found:
            print(line)
        print(f"{name}: {'ok' if not found else len(found)}")
        failed += len(found)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
