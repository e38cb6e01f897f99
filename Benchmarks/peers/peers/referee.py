"""Judges a roster from its visits alone, from scratch: every violation and the cost."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise

from .week import DAYS, Officer, Visit, Week


@dataclass(frozen=True)
class Violation:
    code: str
    officer: int
    day: int | None


@dataclass(frozen=True)
class Verdict:
    cost: int
    violations: list[Violation]


def judge(week: Week, visits: list[Visit]) -> Verdict:
    tours: dict[tuple[int, int], list[Visit]] = defaultdict(list)
    for visit in sorted(visits, key=lambda v: (v.start, v.end, v.campus)):
        tours[visit.officer, visit.day].append(visit)
    violations = [v for k in range(len(week.officers)) for v in officer_violations(week, k, tours)]
    travelled = sum(travel_of(week, tour) for tour in tours.values())
    return Verdict(shortfall(week, visits) + week.cost_travel * travelled, violations)


def travel_of(week: Week, tour: list[Visit]) -> int:
    return sum(week.travel[a.campus][b.campus] for a, b in pairwise(tour))


def duty_of(week: Week, tour: list[Visit]) -> int:
    return travel_of(week, tour) + sum(v.end - v.start for v in tour)


# Cost


def shortfall(week: Week, visits: list[Visit]) -> int:
    """The cost of posts and targets."""
    present: dict[tuple[int, int, int], set[int]] = defaultdict(set)
    visited: dict[int, set[int]] = defaultdict(set)
    for v in visits:
        visited[v.campus].add(v.day)
        for k in range(v.first, v.last + 1):
            present[v.campus, v.day, k].add(v.officer)
    cost = 0
    for campus, target in enumerate(week.targets):
        covered = 0
        for day, periods in enumerate(week.periods[campus]):
            for k, period in enumerate(periods):
                need = week.needs[campus][day][k]
                if need is None:
                    continue
                there = sum(need.qualifies(week.officers[o].role) for o in present[campus, day, k])
                cost += need.weight * period.minutes * max(0, need.officers - there)
                covered += period.minutes * min(need.officers, there)
        cost += week.cost_minute * max(0, target.minutes - covered)
        cost += week.cost_day * max(0, target.days - len(visited[campus]))
    return cost


# Rules


def officer_violations(week: Week, index: int, tours: dict[tuple[int, int], list[Visit]]) -> Iterator[Violation]:
    officer = week.officers[index]
    duties = [duty_of(week, tours.get((index, day), [])) for day in range(7)]
    for day in range(7):
        if tour := tours.get((index, day)):
            for code in tour_violations(week, officer, tour, duties[day]):
                yield Violation(code, index, day)
    if officer.weekly is not None and sum(duties) > officer.weekly:
        yield Violation("weekly-hours", index, None)
    if officer.full_time:
        for day in full_time_violations(week, officer, [tours.get((index, d), []) for d in range(7)]):
            yield Violation("full-time", index, day)


def tour_violations(week: Week, officer: Officer, tour: list[Visit], duty: int) -> Iterator[str]:
    day = tour[0].day
    yield from sorted(officer.bars[day])
    for v in tour:
        if v.campus not in officer.campuses:
            yield "eligibility"
        if not officer.available(day, v.start, v.end):
            yield "availability"
        if not officer.full_time and v.end - v.start < week.min_visit:
            yield "min-visit"
    for a, b in combinations(tour, 2):
        touching = a.campus == b.campus and b.first <= a.last + 1 and a.first <= b.last + 1
        if touching or (a.start < b.end and b.start < a.end):
            yield "overlap"
    breaks = [b.start - a.end - week.travel[a.campus][b.campus] for a, b in pairwise(tour)]
    if any(free < 0 and a.campus != b.campus for free, (a, b) in zip(breaks, pairwise(tour))):
        yield "travel"
    if officer.daily is not None and duty > officer.daily:
        yield "daily-hours"
    if officer.full_time:
        return
    if week.max_visits is not None and len(tour) > week.max_visits:
        yield "max-visits"
    if week.meal_after is not None and duty > week.meal_after:
        if not any(free >= week.meal_minutes for free in breaks):
            yield "meal"


def full_time_violations(week: Week, officer: Officer, tours: list[list[Visit]]) -> Iterator[int]:
    """The days on which a full-time officer is elsewhere, or not at the post in a period that it should be."""
    campuses = Counter(v.campus for tour in tours for v in tour)
    if not campuses and officer.post is None:
        return
    home = campuses.most_common(1)[0][0] if officer.post is None else officer.post
    for day, tour in enumerate(tours):
        worked = {(v.campus, k) for v in tour for k in range(v.first, v.last + 1)}
        due = set(due_periods(week, officer, home, day))
        if any(v.campus != home for v in tour) or not worked.issuperset((home, k) for k in due):
            yield day


def due_periods(week: Week, officer: Officer, campus: int, day: int) -> list[int]:
    """The periods that a full-time officer works at a campus on a day."""
    if officer.bars[day]:
        return []
    periods = week.periods[campus][day]
    return [k for k, p in enumerate(periods) if officer.available(day, p.start, p.end)]


def describe(week: Week, violation: Violation) -> str:
    day = "" if violation.day is None else f" on {DAYS[violation.day]}"
    return f"{violation.code}: {week.officers[violation.officer].id}{day}"
