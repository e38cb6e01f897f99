"""One peer on one week: a greedy start, tours by column generation, then the solver's own search over them."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from .clock import Clock
from .greedy import Standing, descend, greedy, round_off
from .master import Outcome, Peer, Pool, Relaxation, Rows, generate
from .pricing import Pricer
from .problem import Problem, Tour
from .referee import describe, judge
from .week import Visit, Week

SOLVERS = ("cp-sat", "highs")

FIRST_PER_GROUP = 40
"""Tours listed for a group when the pool is first widened; each further time five times as many."""
WHOLE_POOL = 5_000
"""Tours listed for a group at most. Where the list ends earlier, a solver's proof is one for the whole week."""


@dataclass(frozen=True)
class Point:
    seconds: float
    cost: int


@dataclass
class Result:
    """What a peer reached. Every cost is that of a roster which the referee found legal and of that very cost."""

    solver: str
    trajectory: list[Point] = field(default_factory=list)
    visits: list[Visit] = field(default_factory=list)
    bound: int = 0
    optimal: bool = False
    seconds: float = 0.0
    sizes: dict[str, int] = field(default_factory=dict)
    phases: list[str] = field(default_factory=list)

    @property
    def cost(self) -> int:
        return self.trajectory[-1].cost


def peer(solver: str) -> Peer:
    """Imported only when needed: both libraries carry a HiGHS of their own, and one process cannot hold two."""
    if solver == "cp-sat":
        from .or_tools import CpSat

        return CpSat()
    from .highs import Highs

    return Highs()


def run_apart(folder: Path, monday: str | None, solver: str, seconds: float, threads: int) -> Result:
    """Runs a peer in a new process."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as executor:
        return executor.submit(run_here, folder, monday, solver, seconds, threads).result()


def run_here(folder: Path, monday: str | None, solver: str, seconds: float, threads: int) -> Result:
    return Run(folder, monday, solver, seconds, threads).run()


class Run:
    def __init__(self, folder: Path, monday: str | None, solver: str, seconds: float, threads: int) -> None:
        self.clock = Clock()
        self.seconds, self.threads = seconds, threads
        self.peer = peer(solver)
        self.result = Result(solver)
        self.week = Week(folder, monday)
        self.problem = Problem(self.week)
        self.pricer = Pricer(self.problem)
        self.rows = Rows(self.problem)
        self.pool = Pool()
        self.incumbents: list[tuple[float, int, list[Tour]]] = []

    def run(self) -> Result:
        limit, clock = self.seconds, self.clock
        self.better(greedy(self.problem, self.pricer, clock, 0.25 * limit), 0.3 * limit)
        self.pool.add(self.problem.choices)
        program = self.peer.program(self.rows, self.threads)
        relaxation = generate(self.rows, program, self.pricer, self.pool, clock, 0.5 * limit)
        program.close()
        self.result.bound = relaxation.bound
        self.note(f"prices after {relaxation.rounds} rounds")
        if len(relaxation.weights):
            tours = self.pool.tours[: len(relaxation.weights)]
            self.better(round_off(self.problem, tours, relaxation.weights), 0.55 * limit)
        self.widen_and_search(relaxation)
        self.result.seconds = clock.seconds()
        self.verify()
        return self.result

    def widen_and_search(self, relaxation: Relaxation) -> None:
        """The solver's turn: first over the tours of the relaxation, then over more and more."""
        limit, per_group = self.seconds, FIRST_PER_GROUP
        whole = False
        while True:
            left = limit - self.clock.seconds()
            outcome = self.search(limit if whole or left < 0.2 * limit else limit - 0.7 * left)
            if whole:
                self.result.bound = max(self.result.bound, min(outcome.bound, self.best))
            if self.result.bound >= self.best or (whole and outcome.optimal):
                self.result.optimal = True
                return
            if self.clock.seconds() > 0.95 * limit or per_group > WHOLE_POOL:
                return
            whole = self.widen(relaxation, per_group)
            if not whole and not outcome.optimal:
                self.polish(limit - 0.3 * (limit - self.clock.seconds()))
            per_group *= 5

    def better(self, tours: list[Tour], until: float) -> None:
        """Takes a roster as a start, and what a descent makes of it."""
        self.pool.add(tours)
        self.improved(tours)
        tours = descend(self.problem, self.pricer, tours, self.clock, until)
        self.pool.add(tours)
        self.improved(tours)
        self.note(f"start of {self.best}")

    @property
    def best(self) -> int:
        return self.incumbents[-1][1]

    def improved(self, tours: list[Tour]) -> None:
        cost = self.rows.roster_cost(tours)
        if not self.incumbents or cost < self.best:
            self.incumbents.append((self.clock.seconds(), cost, tours))

    def note(self, what: str) -> None:
        self.result.phases.append(f"{self.clock.seconds():.1f} s: {what}; {len(self.pool.tours)} tours")

    def search(self, until: float) -> Outcome:
        tours = list(self.pool.tours)
        self.result.sizes = {
            "tours": len(tours),
            "rows": len(self.rows.lower),
            "entries": sum(len(self.rows.entries(t)) for t in tours),
        }
        outcome = self.search_among(tours, until)
        self.note(f"searched to {self.best}" + (", optimal over these tours" if outcome.optimal else ""))
        return outcome

    def search_among(self, tours: list[Tour], until: float) -> Outcome:
        place = {(t.group, t.visits): k for k, t in enumerate(tours)}
        start = [place[t.group, t.visits] for t in self.incumbents[-1][2]]
        return self.peer.search(
            self.rows,
            tours,
            start,
            lambda: until - self.clock.seconds(),
            self.threads,
            lambda chosen: self.improved([tours[k] for k in chosen]),
        )

    def polish(self, until: float) -> None:
        """Searches where all but a few groups keep their tours: those of a day, or of some officers."""
        random = Random(1)
        groups = self.problem.groups
        officers = sorted({g.officer for g in groups})
        neighbourhoods = 0
        while self.clock.seconds() < until and self.best > self.result.bound:
            if neighbourhoods % 2:
                some = set(random.sample(officers, min(8, len(officers))))
                free = {k for k, g in enumerate(groups) if g.officer in some}
            else:
                days = [k for k, g in enumerate(groups) if g.day == neighbourhoods // 2 % 7]
                free = set(random.sample(days, min(40, len(days))))
            kept = {(t.group, t.visits) for t in self.incumbents[-1][2]}
            tours = [t for t in self.pool.tours if t.group in free or (t.group, t.visits) in kept]
            if free:
                self.search_among(tours, min(until, self.clock.seconds() + 0.1 * self.seconds))
            neighbourhoods += 1
        self.note(f"searched {neighbourhoods} neighbourhoods to {self.best}")

    def widen(self, relaxation: Relaxation, per_group: int) -> bool:
        """Adds the best tours at the prices and answers to the best roster; whether none that matters is missing."""
        self.answer(relaxation)
        if not relaxation.group:
            return False
        whole = relaxation.bound > 0
        room = self.best - relaxation.bound
        for k, price in enumerate(relaxation.group):
            if self.clock.seconds() > 0.8 * self.seconds:
                whole = False
                break
            tours, complete = self.pricer.enumerate(k, relaxation.prices, relaxation.ceiling[k] - room, per_group)
            self.pool.add(tours)
            whole = whole and complete
        self.note("tours listed" + (", all that matter" if whole else ""))
        return whole

    def answer(self, relaxation: Relaxation) -> None:
        """What each group would best do if all others kept to the best roster."""
        chosen = {t.group: t for t in self.incumbents[-1][2]}
        standing = Standing(self.problem, list(chosen.values()))
        for k in range(len(self.problem.groups)):
            if self.clock.seconds() > 0.8 * self.seconds:
                return
            if k in chosen:
                standing.place(chosen[k], -1)
            prices = standing.prices(relaxation.prices.minute)
            self.pool.add(t for _, t in self.pricer.price(k, prices, 20).tours)
            if k in chosen:
                standing.place(chosen[k])

    def verify(self) -> None:
        """Turns incumbents into the trajectory; a roster that is illegal or of another cost ends the run."""
        for seconds, cost, tours in self.incumbents:
            visits = self.problem.roster(tours)
            verdict = judge(self.week, visits)
            given = {(v.officer, v.day) for v in self.problem.fixed}
            wrong = [v for v in verdict.violations if (v.officer, v.day) not in given and v.day is not None]
            if verdict.cost != cost or wrong or not set(self.week.locked()).issubset(visits):
                said = "; ".join(describe(self.week, v) for v in wrong[:5])
                solver, found = self.result.solver, verdict.cost
                raise RuntimeError(f"{self.week.name}: {solver} says {cost}, the referee {found}; {said}")
            self.result.trajectory.append(Point(seconds, cost))
            self.result.visits = visits
