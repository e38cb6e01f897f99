"""Reads back what `bellwatch export` writes, with programs that others wrote.

Usage: check_exports.py BELLWATCH. What is not installed is passed over with a sentence.
"""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
DISTRICTS = ["Schedules/maricopa", "Schedules/mesa"]
WEEK = "2026-11-30"

done, skipped, failed = [], [], []


def run(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, text=True, **options).stdout


def export(bellwatch, district, file, *options):
    run(bellwatch, "export", ROOT / district, "--week", WEEK, *options, "-o", file)


def expect(condition, sentence):
    if not condition:
        raise AssertionError(sentence)


def check(name, body):
    try:
        body()
        done.append(name)
    except ModuleNotFoundError as error:
        skipped.append(f"{name}: Python has no module {error.name} here")
    except FileNotFoundError as error:
        skipped.append(f"{name}: {error.filename} is not installed here")
    except subprocess.CalledProcessError as error:
        failed.append(f"{name}: {error}\n{error.stderr}")
    except AssertionError as error:
        failed.append(f"{name}: {error}")


def visits(bellwatch, district):
    text = run(bellwatch, "export", ROOT / district, "--week", WEEK, "--format", "json", "-o", "-")
    return json.loads(text)["visits"]


def icalendar_reads(bellwatch, district, file):
    import icalendar

    calendar = icalendar.Calendar.from_ical(file.read_bytes())
    expect(len(calendar.walk("VTIMEZONE")) == 1, "there is no VTIMEZONE")
    events = calendar.walk("VEVENT")
    known = visits(bellwatch, district)
    expect(len(events) == len(known), f"{len(events)} events of {len(known)} visits")
    expect(len({str(event["UID"]) for event in events}) == len(events), "two events share a UID")
    times = sorted((f"{e.decoded('DTSTART'):%Y-%m-%d %H:%M}", f"{e.decoded('DTEND'):%H:%M}") for e in events)
    expect(times == sorted((f"{v['date']} {v['start']}", v["end"]) for v in known), "times are not those of the visits")
    zone = events[0].decoded("DTSTART").tzinfo
    expect(str(zone) == "America/Phoenix", f"the zone is {zone}")
    expect(events[0].decoded("DTSTART").utcoffset().total_seconds() == -7 * 3600, "the zone's distance is wrong")


def khal_reads(bellwatch, district, file, folder):
    expect_tool("khal")
    (folder / "calendar").mkdir()
    config = folder / "khal.conf"
    config.write_text(
        f"[calendars]\n[[roster]]\npath = {folder}/calendar\n[locale]\nlocal_timezone = America/Phoenix\n"
        "default_timezone = America/Phoenix\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
        f"datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n[sqlite]\npath = {folder}/khal.db\n"
    )

    def listed():
        return run(
            "khal", "-c", config, "list", "--format", "{start-date} {start-time} {end-time} {title}", "--day-format", "",
            WEEK, "7d").strip().splitlines()

    run("khal", "-c", config, "import", "--batch", file)
    known = len(visits(bellwatch, district))
    expect(len(listed()) == known, f"khal lists {len(listed())} of {known}")
    run("khal", "-c", config, "import", "--batch", file)
    expect(len(listed()) == known, "a second import doubles entries")


def calcurse_reads(bellwatch, district, file, folder):
    expect_tool("calcurse")
    run("calcurse", "-q", "-D", folder / "calcurse", "-i", file)
    month, day, year = WEEK[5:7], WEEK[8:10], WEEK[:4]
    text = run("calcurse", "-D", folder / "calcurse", "-Q", "--from", f"{month}/{day}/{year}", "--days", "7", "--filter-type", "cal")
    known = len(visits(bellwatch, district))
    count = sum(" -> " in line for line in text.splitlines())
    expect(count == known, f"calcurse lists {count} of {known}")


def clocks_change(bellwatch, folder):
    """A district with summer time: the same bells are nearer to UTC before the change than after it."""
    import icalendar

    zones = [("America/Chicago", ("-0500", "-0600")), ("America/Phoenix", ("-0700", "-0700")), ("Europe/Berlin", ("+0100", "+0100"))]
    for zone, wanted in zones:
        district = folder / zone.replace("/", "-")
        shutil.copytree(ROOT / "Schedules/maricopa", district, ignore=shutil.ignore_patterns("2*"))
        text = (district / "district.yaml").read_text()
        expect("America/Phoenix" in text, "the sample's zone is another")
        (district / "district.yaml").write_text(text.replace("America/Phoenix", zone))
        week = (ROOT / f"Schedules/maricopa/{WEEK}.yaml").read_text()
        found = []
        # Clocks change in the United States on the Sunday of the first, in Europe on the Sunday before it.
        for monday in ["2026-10-26", "2026-11-02"]:
            (district / f"{monday}.yaml").write_text(week.replace(f"week: {WEEK}", f"week: {monday}"))
            file = district / f"{monday}.ics"
            run(bellwatch, "export", district, "--week", monday, "--format", "ics", "-o", file)
            events = icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")
            times = [e.decoded("DTSTART") for e in events]
            known = json.loads(run(bellwatch, "export", district, "--week", monday, "--format", "json", "-o", "-"))["visits"]
            local = sorted(f"{t:%H:%M}" for t in times)
            expect(local == sorted(v["start"] for v in known), f"{zone}, {monday}: visits start at {local}")
            offsets = {f"{t:%z}" for t in times}
            expect(len(offsets) == 1, f"{zone}, {monday}: {len(times)} visits, whose clocks are {sorted(offsets)} from UTC")
            found.append(offsets.pop())
        expect(tuple(found) == wanted, f"{zone}: clocks are {found} from UTC")


def schema_holds(bellwatch, district):
    import jsonschema

    for options, name in [(["--week", WEEK], "roster"), (["--redact"], "public-hours")]:
        text = run(bellwatch, "export", ROOT / district, *options, "--format", "json", "-o", "-")
        schema = json.loads((ROOT / f"Documentation/{name}.schema.json").read_text())
        jsonschema.Draft202012Validator.check_schema(schema)
        errors = [error.message for error in jsonschema.Draft202012Validator(schema).iter_errors(json.loads(text))]
        expect(not errors, f"{name}: {errors[:3]}")


def jq_reads(bellwatch):
    expect_tool("jq")
    command = f"'{bellwatch}' check Schedules/* --json | jq -r .district"
    names = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, text=True).stdout.splitlines()
    expect(len(names) == len(DISTRICTS) and "null" not in names, f"jq sees {names}")


def expect_tool(name):
    if not shutil.which(name):
        raise FileNotFoundError(2, "not installed", name)


def main():
    bellwatch = str(pathlib.Path(sys.argv[1]).resolve())
    for district in DISTRICTS:
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            file = folder / "roster.ics"
            export(bellwatch, district, file, "--format", "ics")
            check(f"{district}: Python's icalendar", lambda: icalendar_reads(bellwatch, district, file))
            check(f"{district}: khal", lambda: khal_reads(bellwatch, district, file, folder))
            check(f"{district}: calcurse", lambda: calcurse_reads(bellwatch, district, file, folder))
            check(f"{district}: JSON Schema", lambda: schema_holds(bellwatch, district))
    with tempfile.TemporaryDirectory() as name:
        check("clocks that change: Python's icalendar", lambda: clocks_change(bellwatch, pathlib.Path(name)))
    check("several districts: jq", lambda: jq_reads(bellwatch))
    for sentence in skipped:
        print(f"passed over: {sentence}")
    for sentence in failed:
        print(f"FAILED: {sentence}")
    print(f"Exports: {len(done)} checks hold, {len(failed)} do not, {len(skipped)} were passed over.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
