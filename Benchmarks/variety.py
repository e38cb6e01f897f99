#!/usr/bin/env python3
"""Fills weeks of a district one after another, with and without the cost of variety, and compares how predictable they are.

    python3 Benchmarks/variety.py .build/release/bellwatch Schedules/maricopa --seconds 20

The first four weeks are what the observer has seen; predictability is joined over the others by adding both sums (see
Documentation/Files.md). Exits with 1 where it does not fall by half, or where that costs more than 1 % of uncovered weighted
minutes.
"""

import argparse
import datetime
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SEEN_WEEKS = 4


def fill(arguments, folder):
    """Fills the weeks of school from the first on; returns what `check` says of each."""
    reports, monday = [], datetime.date.fromisoformat(arguments.start)
    for _ in range(3 * arguments.weeks):
        if len(reports) == arguments.weeks:
            break
        week = monday.isoformat()
        monday += datetime.timedelta(days=7)
        command = [arguments.binary, "fill", folder, "--week", week, "--from", "scratch", "--threads", "1"]
        subprocess.run(command + ["--seconds", str(arguments.seconds)], capture_output=True, check=True)
        check = [arguments.binary, "check", folder, "--week", week, "--predictability", "--json"]
        report = json.loads(subprocess.run(check, capture_output=True, text=True).stdout)
        if report["needed_minutes"] > 0:
            reports.append(report)
    return reports


def outcome(arguments, variety):
    """Predictability over the weeks that an observer has seen four before, and uncovered weighted minutes of all."""
    with tempfile.TemporaryDirectory() as parent:
        folder = pathlib.Path(parent) / "district"
        folder.mkdir()
        text = (pathlib.Path(arguments.district) / "district.yaml").read_text()
        text, count = re.subn(r"(\bcosts: \{[^}]*)\}", rf"\1, variety: {variety}}}", text, count=1)
        if count == 0:
            sys.exit(f"{arguments.district}: district.yaml has no 'costs' on one line")
        (folder / "district.yaml").write_text(text)
        reports = fill(arguments, str(folder))
    observed = [report["predictability"] for report in reports[SEEN_WEEKS:]]
    surprise, spread = (sum(one[key] for one in observed) for key in ("surprise", "spread"))
    return max(0.0, 1 - surprise / spread), sum(report["cost_terms"]["posts"] for report in reports)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary")
    parser.add_argument("district")
    parser.add_argument("--start", default="2027-01-25", help="the first Monday")
    parser.add_argument("--weeks", type=int, default=12)
    parser.add_argument("--seconds", type=float, default=20, help="for each fill")
    parser.add_argument("--variety", type=int, default=1, help="weighted minutes")
    arguments = parser.parse_args()
    if arguments.weeks <= SEEN_WEEKS:
        sys.exit(f"--weeks {arguments.weeks}: give more than {SEEN_WEEKS}")
    (before, without), (after, with_it) = outcome(arguments, 0), outcome(arguments, arguments.variety)
    print(f"predictability {before:.1%} without, {after:.1%} with variety {arguments.variety}")
    print(f"uncovered weighted minutes {without} without, {with_it} with it ({with_it / without - 1:+.2%})")
    return 0 if after <= before / 2 and with_it <= 1.01 * without else 1


if __name__ == "__main__":
    sys.exit(main())
