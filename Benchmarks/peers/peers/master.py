"""The linear program over a pool of tours, as both solvers get it, and its growth by pricing (column generation)."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from .clock import Clock
from .pricing import Prices, Pricer
from .problem import Floats, Problem, Tour


Report = Callable[[list[int]], None]
"""Told of a roster as soon as it is found: the numbers of its tours."""
Left = Callable[[], float]
"""The seconds that are left; asked when the model stands, since building it takes time too."""


@dataclass(frozen=True)
class Slack:
    """A column beside the tours: an uncovered officer-period, minute or day, or the visit of a campus-day."""

    cost: int
    upper: int
    entries: tuple[tuple[int, int], ...]


class Rows:
    """The rows of the model, all of the form lower <= ... <= upper, and its slack columns.

        posts     short + sum of tours there                       >= officers still needed
        minutes   missing - sum of period minutes * short          >= target - what full cover would give
        visited   sum of tours there - visited                     >= 0
        days      missing + sum of visited                         >= target
        groups    sum of tours                                     <= 1 (= 1 with locked visits)
        hours     sum of duty * tours                              <= what is left of the weekly hours
    """

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.lower: list[float] = []
        self.upper: list[float] = []
        self.slacks: list[Slack] = []
        self.post: dict[int, int] = {}
        self.cell: dict[int, int] = {}
        for campus in range(len(problem.week.campuses)):
            self._cover(campus)
            self._visit(campus)
        self.group = [self._row(1.0 if g.locked else -math.inf, 1.0) for g in problem.groups]
        self.hours = {o: self._row(-math.inf, left) for o, left in problem.hours.items()}

    def _row(self, lower: float, upper: float) -> int:
        self.lower.append(lower)
        self.upper.append(upper)
        return len(self.lower) - 1

    def _cover(self, campus: int) -> None:
        p = self.problem
        open_posts = [int(s) for s in np.flatnonzero((p.campus == campus) & (p.short > 0))]
        whole = sum(int(p.minutes[s] * p.short[s]) for s in open_posts)
        target = p.target_minutes[campus]
        row = None
        if target > 0 and p.week.cost_minute > 0:
            row = self._row(target - whole, math.inf)
        for s in open_posts:
            cost = int(p.weight[s] * p.minutes[s])
            if cost == 0 and row is None:
                continue
            self.post[s] = self._row(float(p.short[s]), math.inf)
            minutes = ((row, -int(p.minutes[s])),) if row is not None else ()
            self.slacks.append(Slack(cost, int(p.short[s]), ((self.post[s], 1), *minutes)))
        if row is not None:
            self.slacks.append(Slack(p.week.cost_minute, target, ((row, 1),)))

    def _visit(self, campus: int) -> None:
        p = self.problem
        target, cells = p.target_days[campus], p.open_cells[campus]
        if target == 0 or p.week.cost_day == 0 or not cells:
            return
        row = self._row(target, math.inf)
        for cell in cells:
            self.cell[cell] = self._row(0.0, math.inf)
            self.slacks.append(Slack(0, 1, ((self.cell[cell], -1), (row, 1))))
        self.slacks.append(Slack(p.week.cost_day, target, ((row, 1),)))

    @property
    def constant(self) -> int:
        """The cost that no choice changes (days of a campus that is never open cannot be targets)."""
        return self.problem.constant

    def entries(self, tour: Tour) -> dict[int, float]:
        entries = {self.post[s]: 1.0 for s in tour.slots if s in self.post}
        entries |= {self.cell[c]: 1.0 for c in tour.cells if c in self.cell}
        entries[self.group[tour.group]] = 1.0
        officer = self.problem.groups[tour.group].officer
        if officer in self.hours:
            entries[self.hours[officer]] = float(tour.duty)
        return entries

    def slack_values(self, tours: list[Tour]) -> list[int]:
        """The slack columns' values for a roster, in their order."""
        total = [0.0] * len(self.lower)
        for tour in tours:
            for row, value in self.entries(tour).items():
                total[row] += value
        values = []
        # Slacks stand in an order in which each one's first row is known when its turn comes.
        for slack in self.slacks:
            row, sign = slack.entries[0]
            missing = self.lower[row] - total[row]
            value = min(slack.upper, max(0, round(missing if sign > 0 else -missing)))
            values.append(value)
            for other, factor in slack.entries:
                total[other] += factor * value
        return values

    def roster_cost(self, tours: list[Tour]) -> int:
        missing = sum(s.cost * value for s, value in zip(self.slacks, self.slack_values(tours)))
        return self.constant + missing + sum(self.cost(t) for t in tours)

    def cost(self, tour: Tour) -> int:
        return self.problem.week.cost_travel * tour.travel


@dataclass(frozen=True)
class Outcome:
    """What a solver says of the model over a pool: that its last incumbent is optimal, and a bound."""

    optimal: bool
    bound: int


@dataclass(frozen=True)
class Solved:
    value: float
    dual: Floats
    """By row."""
    weights: Floats
    """By tour, in the order of the pool."""


class LinearProgram(Protocol):
    """The relaxation over a growing pool."""

    def add(self, tours: list[Tour]) -> None: ...

    def solve(self, seconds: float) -> Solved | None:
        """Nothing where the time did not suffice."""
        ...

    def close(self) -> None: ...


class Peer(Protocol):
    """A solver library with what is needed of it."""

    def program(self, rows: Rows, threads: int) -> LinearProgram: ...

    def search(
        self, rows: Rows, tours: list[Tour], start: list[int], left: Left, threads: int, report: Report
    ) -> Outcome:
        """The cheapest choice of tours; `start` are the numbers of the tours of a known roster."""
        ...


class Pool:
    """Tours without repetition, in the order in which they came."""

    def __init__(self) -> None:
        self.tours: list[Tour] = []
        self.index: dict[tuple[int, tuple[object, ...]], int] = {}

    def add(self, tours: Iterable[Tour]) -> list[Tour]:
        """Adds tours and returns those that are new."""
        new = []
        for tour in tours:
            key = (tour.group, tour.visits)
            if key not in self.index:
                self.index[key] = len(self.tours)
                self.tours.append(tour)
                new.append(tour)
        return new


@dataclass
class Relaxation:
    """What column generation ended with; `bound` holds for every legal roster."""

    bound: int
    value: float
    prices: Prices
    group: list[float]
    ceiling: list[float]
    """No tour of a group is worth more at these prices."""
    weights: Floats
    """By tour of the pool."""
    rounds: int = 0
    converged: bool = False


def generate(
    rows: Rows, program: LinearProgram, pricer: Pricer, pool: Pool, clock: Clock, until: float, per_group: int = 6
) -> Relaxation:
    """Adds tours by their reduced cost until none is missing or the time `until` has come."""
    problem = rows.problem
    program.add(pool.tours)
    exact = all(pricer.is_exact(g) for g in problem.groups if g.day is not None)
    result = Relaxation(0, math.inf, Prices(np.zeros(0), np.zeros(0), {}), [], [], np.zeros(0))
    while True:
        solved = program.solve(max(0.5, until - clock.seconds()))
        if solved is None:
            return result
        result.rounds += 1
        result.value, result.weights, dual = solved.value, solved.weights, solved.dual
        result.prices = prices_of(rows, dual)
        result.group = [-float(dual[r]) for r in rows.group]
        new: list[Tour] = []
        ceiling = list(result.group)
        complete = True
        for k in range(len(problem.groups)):
            if clock.seconds() > until:
                complete = False
                break
            offer = pricer.price(k, result.prices, per_group)
            ceiling[k] = max(ceiling[k], offer.bound)
            new += pool.add(t for value, t in offer.tours if value > result.group[k] + 1e-6)
        result.ceiling = ceiling
        if exact and complete:
            missed = sum(ceiling) - sum(result.group)
            result.bound = max(result.bound, math.ceil(result.value - missed - 1e-6 * max(1.0, result.value)))
        if complete and not new:
            result.converged = True
        if not new or not complete:
            return result
        program.add(new)


def prices_of(rows: Rows, dual: Floats) -> Prices:
    post = np.zeros(len(rows.problem.minutes))
    cell = np.zeros(len(rows.problem.week.campuses) * 7)
    post[list(rows.post)] = np.maximum(0.0, dual[list(rows.post.values())])
    cell[list(rows.cell)] = np.maximum(0.0, dual[list(rows.cell.values())])
    return Prices(post, cell, {o: max(0.0, -float(dual[r])) for o, r in rows.hours.items()})
