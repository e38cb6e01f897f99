"""A district and one week, read and resolved: what WEEK-PROBLEM.md calls campuses, posts, needs, targets, bars.

Nothing here knows how a roster is made or judged. Times are minutes after midnight, durations minutes.
"""

from __future__ import annotations

import datetime
import json
import math
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
Entry = dict[str, Any]


@dataclass(frozen=True, order=True)
class Visit:
    """One officer at one campus on one day (0 is Monday) over the periods `first…last` (indices)."""

    officer: int
    day: int
    start: int
    end: int
    campus: int
    first: int
    last: int


@dataclass(frozen=True)
class Period:
    id: str
    kind: str
    start: int
    end: int

    @property
    def minutes(self) -> int:
        return self.end - self.start


@dataclass(frozen=True)
class Need:
    officers: int
    weight: int
    required: bool
    roles: frozenset[str] | None

    def qualifies(self, role: str) -> bool:
        return self.roles is None or role in self.roles


@dataclass(frozen=True)
class Target:
    """What a campus should have in this week, lowered by its closed days."""

    days: int = 0
    minutes: int = 0


@dataclass
class Officer:
    id: str
    role: str
    full_time: bool
    post: int | None
    campuses: list[int]
    weekly: int | None
    daily: int | None
    windows: list[list[tuple[int, int]]] = field(default_factory=list)
    absences: list[list[tuple[int, int]]] = field(default_factory=list)
    bars: list[set[str]] = field(default_factory=list)

    def available(self, day: int, start: int, end: int) -> bool:
        inside = any(a <= start and end <= b for a, b in self.windows[day])
        return inside and not any(start < b and a < end for a, b in self.absences[day])


def clock(text: str) -> int:
    return int(text[:2]) * 60 + int(text[3:])


def minutes_of_hours(text: str) -> int:
    return int((Decimal(text) * 60).to_integral_value(ROUND_HALF_UP))


def load(path: Path) -> Entry:
    """The file's mapping, every scalar as text."""
    with path.open(encoding="utf-8") as file:
        entry: Entry = yaml.load(file, Loader=yaml.BaseLoader)
    return entry


class Week:
    """A district's week. Campuses and officers are numbered in the order of the file."""

    def __init__(self, folder: Path, monday: str | None = None) -> None:
        weeks = sorted(folder.glob("[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9].yaml"))
        if not weeks and monday is None:
            raise FileNotFoundError(f"{folder}: there is no week file; name a week")
        self.folder = folder
        self.name = folder.name
        self.file = folder / f"{monday}.yaml" if monday else weeks[0]
        self.district = load(folder / "district.yaml")
        self.entries: Entry = load(self.file) if self.file.exists() else {"week": monday}
        self.monday = datetime.date.fromisoformat(self.entries["week"])
        self.dates = [(self.monday + datetime.timedelta(k)).isoformat() for k in range(7)]
        self._resolve_policy()
        self._resolve_campuses()
        self._resolve_targets()
        self.officers = [self._officer(o) for o in self._list("officers")]
        self.officer_index = {o.id: k for k, o in enumerate(self.officers)}

    def _list(self, key: str) -> list[Entry]:
        return self.district.get(key) or []

    # Policy

    def _resolve_policy(self) -> None:
        policy = self.district.get("policy") or {}
        self.min_visit = int(policy.get("min_visit", 0))
        self.max_visits = int(policy["max_visits_per_day"]) if "max_visits_per_day" in policy else None
        meal = policy.get("meal")
        self.meal_after = minutes_of_hours(meal["after_hours"]) if meal else None
        self.meal_minutes = int(meal["minutes"]) if meal else 0
        costs = policy.get("costs") or {}
        self.cost_minute = int(costs.get("target_minute", 2))
        self.cost_day = int(costs.get("target_day", 240))
        self.cost_travel = int(costs.get("travel_minute", 1))
        self.travel_policy: Entry = policy.get("travel") or {}

    # Campuses and their posts

    def _resolve_campuses(self) -> None:
        self.campuses = self._list("campuses")
        self.campus_index = {c["id"]: k for k, c in enumerate(self.campuses)}
        bells = {
            b["id"]: [
                Period(p["id"], p["kind"], clock(p["start"]), clock(p["end"])) for p in b.get("periods") or []
            ]
            for b in self._list("bells")
        }
        usual = [[self._bells(bells, c, day) for day in range(7)] for c in self.campuses]
        closed = (self.district.get("calendar") or {}).get("closed") or []
        shut = [any(x["from"] <= date <= x["to"] for x in closed) for date in self.dates]
        self.usual_days = [sum(bool(day) for day in days) for days in usual]
        self.periods = [[[] if shut[d] else days[d] for d in range(7)] for days in usual]
        self.needs = [
            [[self._need(c, day, p) for p in self.periods[k][day]] for day in range(7)]
            for k, c in enumerate(self.campuses)
        ]

    def _bells(self, bells: dict[str, list[Period]], campus: Entry, day: int) -> list[Period]:
        named = campus["bells"]
        usual = None if day > 4 else (named if isinstance(named, str) else named.get("default"))
        schedule = usual if isinstance(named, str) else named.get(DAYS[day], usual)
        for change in (self.district.get("calendar") or {}).get("bells") or []:
            if change["date"] == self.dates[day] and matches(change, campus):
                schedule = change["bells"]
        return bells[schedule] if schedule is not None else []

    def _need(self, campus: Entry, day: int, period: Period) -> Need | None:
        for entry in reversed(self._list("needs")):
            by_period = "periods" not in entry and "kinds" not in entry
            by_period = by_period or period.id in entry.get("periods", ()) or period.kind in entry.get("kinds", ())
            if by_period and matches(entry, campus) and DAYS[day] in entry.get("days", DAYS):
                roles = frozenset(entry["roles"]) if "roles" in entry else None
                required = entry.get("required") == "true"
                return Need(int(entry["officers"]), int(entry["weight"]), required, roles)
        return None

    def _resolve_targets(self) -> None:
        self.targets: list[Target] = []
        for k, campus in enumerate(self.campuses):
            entry: Entry = next((t for t in reversed(self._list("targets")) if matches(t, campus)), {})
            opened, usual = sum(bool(p) for p in self.periods[k]), max(1, self.usual_days[k])
            minutes = minutes_of_hours(entry.get("hours", "0")) * opened // usual
            self.targets.append(Target(int(entry.get("days", 0)) * opened // usual, minutes))

    # Travel

    @cached_property
    def _pairs(self) -> dict[frozenset[str], int]:
        pairs = self.travel_policy.get("pairs") or []
        return {frozenset((p["from"], p["to"])): int(p["minutes"]) for p in pairs}

    @cached_property
    def travel(self) -> list[list[int]]:
        """Minutes between any two campuses."""
        size = range(len(self.campuses))
        table = [[0] * len(self.campuses) for _ in size]
        for a in size:
            for b in range(a):
                table[a][b] = table[b][a] = self._travel(self.campuses[a], self.campuses[b])
        return table

    def _travel(self, a: Entry, b: Entry) -> int:
        given = self._pairs.get(frozenset((a["id"], b["id"])))
        if given is not None:
            return given
        policy = self.travel_policy
        if not all(key in c for key in ("lat", "lon") for c in (a, b)):
            return int(policy.get("default_minutes", 15))
        lat_a, lon_a, lat_b, lon_b = (math.radians(float(c[key])) for c in (a, b) for key in ("lat", "lon"))
        h = math.sin((lat_b - lat_a) / 2) ** 2
        h += math.cos(lat_a) * math.cos(lat_b) * math.sin((lon_b - lon_a) / 2) ** 2
        miles = 2 * 3958.7613 * math.asin(math.sqrt(h))
        driven = float(policy.get("road_factor", 1.3)) * miles * 60 / float(policy.get("speed_mph", 25))
        return int(policy.get("overhead_minutes", 5)) + math.ceil(driven - 1e-9)

    # Officers

    def _officer(self, entry: Entry) -> Officer:
        role = next(r for r in self._list("roles") if r["id"] == entry["role"])
        levels, listed = role.get("levels"), entry.get("campuses")
        campuses = [
            k
            for k, c in enumerate(self.campuses)
            if (levels is None or c["level"] in levels) and (listed is None or c["id"] in listed)
        ]
        officer = Officer(
            id=entry["id"],
            role=role["id"],
            full_time=role.get("full_time") == "true",
            post=self.campus_index[entry["post"]] if "post" in entry else None,
            campuses=campuses,
            weekly=minutes_of_hours(entry["weekly_hours"]) if "weekly_hours" in entry else None,
            daily=minutes_of_hours(entry["daily_hours"]) if "daily_hours" in entry else None,
        )
        given = entry.get("availability")
        for day, date in enumerate(self.dates):
            texts = ["00:00-24:00"] if given is None else given.get(DAYS[day]) or []
            officer.windows.append(union((clock(t[:5]), clock(t[6:])) for t in texts))
            officer.absences.append(
                [
                    (clock(a.get("from", "00:00")), clock(a.get("to", "24:00")))
                    for a in self.entries.get("absences") or []
                    if a["officer"] == officer.id and a["date"] == date
                ]
            )
            officer.bars.append(self._bars(entry, role, date))
        return officer

    def _bars(self, entry: Entry, role: Entry, date: str) -> set[str]:
        """The codes of the rules that bar the officer from any duty on a date."""
        bars = set()
        held = {c["id"] for c in entry.get("certifications") or [] if date <= c.get("expires", "9999")}
        if not held.issuperset(role.get("required_certifications") or []):
            bars.add("certification")
        if minutes_of_hours(entry.get("training_hours", "0")) < minutes_of_hours(role.get("training_hours", "0")):
            bars.add("training")
        if "agency" in entry:
            agency = next(a for a in self._list("agencies") if a["id"] == entry["agency"])
            memo = agency.get("agreement")
            in_force = memo is not None and memo.get("signed", "") <= date <= memo.get("expires", "9999")
            if agency.get("kind") != "district" and not in_force:
                bars.add("agreement")
        if "funding" in entry:
            source = next(f for f in self._list("funding") if f["id"] == entry["funding"])
            pays = role["id"] in source.get("pays_for", [role["id"]])
            if not pays or not source.get("starts", "") <= date <= source.get("ends", "9999"):
                bars.add("funding")
        return bars

    # Visits

    def visit(self, officer: int, day: int, campus: int, first: int, last: int) -> Visit:
        periods = self.periods[campus][day]
        return Visit(officer, day, periods[first].start, periods[last].end, campus, first, last)

    def locked(self) -> list[Visit]:
        """The locked visits of officers who are not full-time (a lock on the others means nothing)."""
        visits = []
        for entry in self.entries.get("visits") or []:
            officer = self.officer_index.get(entry["officer"])
            campus = self.campus_index.get(entry["campus"])
            if entry.get("locked") != "true" or officer is None or campus is None:
                continue
            day = DAYS.index(entry["day"])
            ids = [p.id for p in self.periods[campus][day]]
            known = entry["from"] in ids and entry["to"] in ids
            if known and not self.officers[officer].full_time:
                visits.append(self.visit(officer, day, campus, ids.index(entry["from"]), ids.index(entry["to"])))
        return visits

    def write(self, visits: list[Visit], path: Path) -> None:
        """Writes the week with these visits in place of its own."""
        locked = set(self.locked())
        lines = ["format: bellwatch/week/1", f"week: {self.monday}"]
        absences = self.entries.get("absences") or []
        lines += ["absences:"] * bool(absences) + [f"  - {flow(a)}" for a in absences]
        lines += ["visits:" if visits else "visits: []"]
        for v in sorted(visits, key=lambda v: (self.officers[v.officer].id, v.day, v.start)):
            periods = self.periods[v.campus][v.day]
            entry: Entry = {"officer": self.officers[v.officer].id, "campus": self.campuses[v.campus]["id"]}
            entry |= {"day": DAYS[v.day], "from": periods[v.first].id, "to": periods[v.last].id}
            lines.append(f"  - {flow(entry | ({'locked': 'true'} if v in locked else {}))}")
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def matches(entry: Entry, campus: Entry) -> bool:
    if "campuses" not in entry and "levels" not in entry:
        return True
    return campus["id"] in entry.get("campuses", ()) or campus["level"] in entry.get("levels", ())


def union(windows: Any) -> list[tuple[int, int]]:
    """Windows that touch or overlap are one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(windows):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def flow(entry: Entry) -> str:
    """An entry on one line; what is no plain word is quoted as in JSON, which YAML reads."""
    values = ((k, v if v.replace("-", "").isalnum() else json.dumps(v)) for k, v in entry.items())
    return "{" + ", ".join(f"{k}: {v}" for k, v in values) + "}"
