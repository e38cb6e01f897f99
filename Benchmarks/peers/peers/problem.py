"""The week as a choice of tours: what both solvers are given.

A *group* is an officer's day (or the week of a full-time officer without a post); at most one tour of a group is
worked, exactly one where it holds locked visits. What must be so whatever is chosen is taken out beforehand: visits of
full-time officers at their posts, and days whose locked visits break a rule.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from .referee import due_periods, duty_of, judge, officer_violations, tour_violations, travel_of
from .week import Visit, Week

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Tour:
    """A legal choice for a group: `slots` are the posts for which it counts, `cells` its campus-days."""

    group: int
    visits: tuple[Visit, ...]
    duty: int
    travel: int
    slots: tuple[int, ...]
    cells: tuple[int, ...]


@dataclass(frozen=True)
class Group:
    officer: int
    day: int | None
    locked: tuple[Visit, ...] = ()


@dataclass
class Problem:
    week: Week
    fixed: list[Visit] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    hours: dict[int, int] = field(default_factory=dict)
    """The weekly duty minutes left to an officer, where there is a limit."""

    def __post_init__(self) -> None:
        self._number_posts()
        self.choices: list[Tour] = []
        """Tours that are known beforehand: the weeks of full-time officers without a post."""
        self._place_full_time()
        self._place_part_time()
        self._count_what_is_fixed()

    # Posts: every period of the week has a number, those of a campus-day are consecutive.

    def _number_posts(self) -> None:
        week = self.week
        self.base: list[list[int]] = []
        minutes: list[int] = []
        weight: list[int] = []
        need: list[int] = []
        campus: list[int] = []
        for c, days in enumerate(week.periods):
            self.base.append([])
            for day, periods in enumerate(days):
                self.base[c].append(len(minutes))
                for k, period in enumerate(periods):
                    entry = week.needs[c][day][k]
                    minutes.append(period.minutes)
                    weight.append(entry.weight if entry else 0)
                    need.append(entry.officers if entry else 0)
                    campus.append(c)
        self.minutes = np.array(minutes, dtype=np.int64)
        self.weight = np.array(weight, dtype=np.int64)
        self.need = np.array(need, dtype=np.int64)
        self.campus = np.array(campus, dtype=np.int64)
        roles = {o.role for o in week.officers}
        self.qualifies = {r: np.zeros(len(minutes), dtype=bool) for r in roles}
        for role, mask in self.qualifies.items():
            flat = (n for days in week.needs for day in days for n in day)
            mask[:] = [n is not None and n.qualifies(role) for n in flat]

    def tour(self, group: int, visits: tuple[Visit, ...]) -> Tour:
        week, officer = self.week, self.week.officers[visits[0].officer]
        days = [list(day) for _, day in groupby(visits, key=lambda v: v.day)]
        mask = self.qualifies[officer.role]
        slots = (self.base[v.campus][v.day] + k for v in visits for k in range(v.first, v.last + 1))
        return Tour(
            group,
            visits,
            sum(duty_of(week, day) for day in days),
            sum(travel_of(week, day) for day in days),
            tuple(s for s in slots if mask[s]),
            tuple(sorted({v.campus * 7 + v.day for v in visits})),
        )

    # Officers

    def _place_full_time(self) -> None:
        for index, officer in enumerate(self.week.officers):
            if not officer.full_time:
                continue
            if officer.post is not None:
                self.fixed += self.stay(index, officer.post)
                continue
            group = len(self.groups)
            for campus in officer.campuses:
                visits = self.stay(index, campus)
                tours = {(index, d): [v for v in visits if v.day == d] for d in range(7)}
                if visits and not any(officer_violations(self.week, index, tours)):
                    self.choices.append(self.tour(group, tuple(visits)))
            self.groups.append(Group(index, None))

    def stay(self, index: int, campus: int) -> list[Visit]:
        """The visits of a full-time officer who works at a campus all week."""
        visits = []
        for day in range(7):
            due = due_periods(self.week, self.week.officers[index], campus, day)
            for _, run in groupby(enumerate(due), key=lambda pair: pair[1] - pair[0]):
                periods = [k for _, k in run]
                visits.append(self.week.visit(index, day, campus, periods[0], periods[-1]))
        return visits

    def _place_part_time(self) -> None:
        week = self.week
        locked: dict[int, list[Visit]] = defaultdict(list)
        for visit in week.locked():
            locked[visit.officer].append(visit)
        broken = judge(week, [v for visits in locked.values() for v in visits]).violations
        broken_days = {(v.officer, v.day) for v in broken}
        for index, officer in enumerate(week.officers):
            if officer.full_time:
                continue
            if (index, None) in broken_days:
                self.fixed += locked[index]
                continue
            if officer.weekly is not None:
                self.hours[index] = officer.weekly
            for day in range(7):
                held = tuple(sorted(v for v in locked[index] if v.day == day))
                if (index, day) in broken_days:
                    self.fixed += held
                    if index in self.hours:
                        self.hours[index] -= duty_of(week, list(held))
                elif not officer.bars[day] and officer.windows[day]:
                    self.groups.append(Group(index, day, held))

    def legal(self, tour: list[Visit]) -> bool:
        officer = self.week.officers[tour[0].officer]
        return not any(tour_violations(self.week, officer, tour, duty_of(self.week, tour)))

    # What is fixed

    def _count_what_is_fixed(self) -> None:
        week = self.week
        present = np.zeros(len(self.minutes), dtype=np.int64)
        visited: set[int] = set()
        tours: dict[tuple[int, int], list[Visit]] = defaultdict(list)
        for v in sorted(self.fixed, key=lambda v: (v.start, v.end)):
            span = slice(self.base[v.campus][v.day] + v.first, self.base[v.campus][v.day] + v.last + 1)
            present[span] += self.qualifies[week.officers[v.officer].role][span]
            visited.add(v.campus * 7 + v.day)
            tours[v.officer, v.day].append(v)
        self.constant = week.cost_travel * sum(travel_of(week, t) for t in tours.values())
        self.short = np.maximum(0, self.need - present)
        """Officers that each post is still short of."""
        covered = np.bincount(
            self.campus, weights=self.minutes * np.minimum(self.need, present), minlength=len(week.campuses)
        )
        self.target_minutes = [max(0, t.minutes - int(covered[c])) for c, t in enumerate(week.targets)]
        self.target_days = [
            max(0, t.days - sum(c * 7 + d in visited for d in range(7))) for c, t in enumerate(week.targets)
        ]
        self.visited = visited
        self.open_cells = [
            [c * 7 + d for d in range(7) if days[d] and c * 7 + d not in visited]
            for c, days in enumerate(week.periods)
        ]

    def roster(self, tours: list[Tour]) -> list[Visit]:
        return self.fixed + [v for t in tours for v in t.visits]
