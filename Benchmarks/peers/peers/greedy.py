"""Starts for the solvers: rosters made and bettered officer by officer, at what the posts still lack."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from .clock import Clock
from .pricing import Prices, Pricer
from .problem import Floats, Problem, Tour
from .referee import duty_of
from .week import Visit


class Standing:
    """What a roster under construction still lacks."""

    def __init__(self, problem: Problem, tours: Iterable[Tour] = ()) -> None:
        self.problem = problem
        self.present = np.zeros(len(problem.minutes), dtype=np.int64)
        self.visits = np.zeros(len(problem.week.campuses) * 7, dtype=np.int64)
        self.taken = np.zeros((len(problem.week.campuses), 7), dtype=bool)
        self.taken.reshape(-1)[list(problem.visited)] = True
        for tour in tours:
            self.place(tour)

    def place(self, tour: Tour, sign: int = 1) -> None:
        np.add.at(self.present, list(tour.slots), sign)
        np.add.at(self.visits, list(tour.cells), sign)

    def cost(self) -> int:
        """The cost of posts and targets."""
        p, week = self.problem, self.problem.week
        size = len(week.campuses)
        counted = np.minimum(p.short, self.present)
        missing = int((p.weight * p.minutes * (p.short - counted)).sum())
        covered = np.bincount(p.campus, weights=p.minutes * counted, minlength=size).astype(np.int64)
        minutes = int(np.maximum(0, np.array(p.target_minutes) - covered).sum())
        visited = (self.visits.reshape(size, 7) > 0) & ~self.taken
        days = int(np.maximum(0, np.array(p.target_days) - visited.sum(axis=1)).sum())
        return missing + week.cost_minute * minutes + week.cost_day * days

    def prices(self, minute: dict[int, float]) -> Prices:
        """The worth of one more officer at each post and of a first visit of each campus-day."""
        p, week = self.problem, self.problem.week
        size = len(week.campuses)
        covered = np.bincount(p.campus, weights=p.minutes * np.minimum(p.short, self.present), minlength=size)
        wanting = covered < np.array(p.target_minutes)
        post = p.minutes * (p.weight + week.cost_minute * wanting[p.campus])
        visited = self.visits.reshape(size, 7) > 0
        missing = (visited & ~self.taken).sum(axis=1) < np.array(p.target_days)
        cell = week.cost_day * (missing[:, None] & ~visited & ~self.taken).reshape(-1)
        return Prices(np.where(self.present < p.short, post, 0).astype(float), cell.astype(float), minute)


def greedy(problem: Problem, pricer: Pricer, clock: Clock, until: float, minute: float = 1.0) -> list[Tour]:
    """One tour a group. Locked visits come first; where the time runs out, the other days stay empty."""
    standing, chosen = Standing(problem), []
    left = dict(problem.hours)
    days: dict[int, int] = {}
    for group in problem.groups:
        days[group.officer] = days.get(group.officer, 0) + 1
        if group.officer in left:
            left[group.officer] -= locked_minutes(problem, group.locked)
    order = sorted(range(len(problem.groups)), key=lambda k: not problem.groups[k].locked)
    for index in order:
        group = problem.groups[index]
        late = clock.seconds() > until
        if late and not group.locked:
            continue
        cap, own = None, locked_minutes(problem, group.locked)
        if group.officer in left:
            cap = own if late else own + left[group.officer] // days[group.officer]
        days[group.officer] -= 1
        prices = standing.prices({group.officer: minute})
        options = [t for value, t in pricer.price(index, prices, 4, cap).tours if value > 0 or group.locked]
        if group.locked:
            options.append(problem.tour(index, group.locked))
        if options:
            best = options[0]
            standing.place(best)
            chosen.append(best)
            if group.officer in left:
                left[group.officer] -= best.duty - own
    return chosen


def descend(problem: Problem, pricer: Pricer, tours: list[Tour], clock: Clock, until: float) -> list[Tour]:
    """Gives group after group the tour that is best beside all others', as long as the cost falls."""
    chosen = {t.group: t for t in tours}
    standing = Standing(problem, tours)
    left = dict(problem.hours)
    for tour in tours:
        if (officer := problem.groups[tour.group].officer) in left:
            left[officer] -= tour.duty
    quiet = 0
    while quiet < len(problem.groups):
        for k, group in enumerate(problem.groups):
            if clock.seconds() > until:
                return list(chosen.values())
            old = chosen.pop(k, None)
            spare = left.get(group.officer, 10**6) + (old.duty if old else 0)
            if old:
                standing.place(old, -1)
            offered = [t for _, t in pricer.price(k, standing.prices({}), 3, spare).tours]
            new = min([*([old] if old else []), *offered], key=lambda t: cost_with(standing, t), default=None)
            quiet = quiet + 1 if new == old else 0
            if new and (group.locked or cost_with(standing, new) < standing.cost()):
                standing.place(new)
                chosen[k] = new
                spare -= new.duty
            if group.officer in left:
                left[group.officer] = spare
    return list(chosen.values())


def cost_with(standing: Standing, tour: Tour) -> int:
    standing.place(tour)
    cost = standing.cost() + standing.problem.week.cost_travel * tour.travel
    standing.place(tour, -1)
    return cost


def round_off(problem: Problem, tours: list[Tour], weights: Floats) -> list[Tour]:
    """The heaviest tour of each group in a relaxation's solution, as far as the weekly hours allow."""
    left = dict(problem.hours)
    taken: dict[int, Tour] = {k: problem.tour(k, g.locked) for k, g in enumerate(problem.groups) if g.locked}
    for tour in taken.values():
        if (officer := problem.groups[tour.group].officer) in left:
            left[officer] -= tour.duty
    done: set[int] = set()
    for k in np.argsort(-weights, kind="stable"):
        tour = tours[k]
        officer = problem.groups[tour.group].officer
        before = taken[tour.group].duty if tour.group in taken else 0
        if weights[k] < 0.01 or tour.group in done or tour.duty - before > left.get(officer, 10**6):
            continue
        done.add(tour.group)
        taken[tour.group] = tour
        if officer in left:
            left[officer] -= tour.duty - before
    return list(taken.values())


def locked_minutes(problem: Problem, locked: tuple[Visit, ...]) -> int:
    return duty_of(problem.week, list(locked))
