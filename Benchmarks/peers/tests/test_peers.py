"""Run with `PYTHONPATH=. .venv/bin/python -m unittest discover tests` in `Benchmarks/peers`."""

from __future__ import annotations

import random
import tempfile
import unittest
from pathlib import Path

import numpy as np

from peers.clock import Clock
from peers.greedy import Standing, descend, greedy
from peers.master import Rows
from peers.pricing import Pricer, Prices
from peers.problem import Group, Problem
from peers.referee import judge
from peers.week import Visit, Week

SAMPLE = Path(__file__).parents[3] / "Schedules" / "maricopa"


def small_week(rng: random.Random) -> Week:
    """The sample with its part-time officers kept to two campuses each, and a policy drawn at random."""
    week = Week(SAMPLE)
    week.max_visits = rng.choice([1, 2, 3])
    week.min_visit = rng.choice([60, 90, 120])
    week.meal_after, week.meal_minutes = rng.choice([(None, 0), (120, 10), (240, 30), (360, 60)])
    for officer in week.officers:
        if not officer.full_time:
            officer.campuses = sorted(rng.sample(officer.campuses, min(2, len(officer.campuses))))
            officer.daily = rng.choice([None, 180, 300])
    return week


def all_tours(problem: Problem, group: Group) -> set[tuple[Visit, ...]]:
    """Every legal tour of a day, by plain enumeration."""
    week, officer, day = problem.week, problem.week.officers[group.officer], group.day
    assert day is not None
    visits = [
        week.visit(group.officer, day, c, first, last)
        for c in officer.campuses
        for first in range(len(week.periods[c][day]))
        for last in range(first, len(week.periods[c][day]))
    ]
    visits = [v for v in visits if officer.available(day, v.start, v.end) and v.end - v.start >= week.min_visit]
    found: set[tuple[Visit, ...]] = set()

    def extend(tour: tuple[Visit, ...]) -> None:
        if tour and set(group.locked) <= set(tour) and problem.legal(list(tour)):
            found.add(tour)
        if week.max_visits is None or len(tour) < week.max_visits:
            for v in visits:
                if not tour or v.start >= tour[-1].end:
                    extend((*tour, v))

    extend(())
    return found


class PricingTests(unittest.TestCase):
    def test_lists_all_tours_and_bounds_their_worth(self) -> None:
        for seed in range(6):
            rng = random.Random(seed)
            problem = Problem(small_week(rng))
            pricer = Pricer(problem)
            prices = Prices(
                np.array([3 * rng.random() * m for m in problem.minutes]),
                np.array([200 * rng.random() for _ in range(7 * len(problem.week.campuses))]),
                {o: 2 * rng.random() for o in problem.hours},
            )
            for k, group in enumerate(problem.groups):
                if group.day is None:
                    continue
                with self.subTest(seed=seed, group=k):
                    expected = all_tours(problem, group)
                    listed, complete = pricer.enumerate(k, prices, -1e7, 10**6)
                    self.assertTrue(complete)
                    self.assertEqual({t.visits for t in listed}, expected)
                    if expected:
                        best = max(pricer.worth(problem.tour(k, t), prices) for t in expected)
                        offer = pricer.price(k, prices, 6)
                        self.assertGreaterEqual(offer.bound, best - 1e-6)
                        self.assertLessEqual(max((w for w, _ in offer.tours), default=best), best + 1e-6)


class CostTests(unittest.TestCase):
    def test_model_standing_and_referee_agree(self) -> None:
        week = Week(SAMPLE)
        problem = Problem(week)
        pricer, rows, clock = Pricer(problem), Rows(problem), Clock()
        first = greedy(problem, pricer, clock, 60)
        better = descend(problem, pricer, first, clock, 60)
        for tours in ([problem.tour(k, g.locked) for k, g in enumerate(problem.groups) if g.locked], first, better):
            travel = week.cost_travel * sum(t.travel for t in tours)
            cost = judge(week, problem.roster(tours)).cost
            self.assertEqual(rows.roster_cost(tours), cost)
            self.assertEqual(Standing(problem, tours).cost() + travel + problem.constant, cost)
        self.assertLessEqual(rows.roster_cost(better), rows.roster_cost(first))


class FileTests(unittest.TestCase):
    def test_a_written_week_reads_the_same(self) -> None:
        week = Week(SAMPLE)
        visits = sorted(Problem(week).fixed)
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            (folder / "district.yaml").write_bytes((SAMPLE / "district.yaml").read_bytes())
            week.write(visits, folder / f"{week.monday}.yaml")
            again = Week(folder)
            self.assertEqual(len(again.entries["visits"]), len(visits))
            self.assertEqual(again.entries.get("absences"), week.entries.get("absences"))


if __name__ == "__main__":
    unittest.main()
