"""The model in OR-Tools CP-SAT."""

from __future__ import annotations

import math
from collections.abc import Sequence

from ortools.sat.python import cp_model

from .master import Left, Outcome, Report, Rows
from .problem import Tour
from .remote import RemoteProgram


class CpSat:
    def program(self, rows: Rows, threads: int) -> RemoteProgram:
        return RemoteProgram(rows, threads)

    def search(
        self, rows: Rows, tours: list[Tour], start: list[int], left: Left, threads: int, report: Report
    ) -> Outcome:
        model = cp_model.CpModel()
        terms: list[list[tuple[cp_model.IntVar, int]]] = [[] for _ in rows.lower]
        slacks = [model.new_int_var(0, s.upper, "") if s.upper > 1 else model.new_bool_var("") for s in rows.slacks]
        chosen = [model.new_bool_var("") for _ in tours]
        for slack, x in zip(rows.slacks, slacks):
            for row, value in slack.entries:
                terms[row].append((x, value))
        for tour, x in zip(tours, chosen):
            for row, entry in rows.entries(tour).items():
                terms[row].append((x, round(entry)))
        wide = {x.index for x, s in zip(slacks, rows.slacks) if s.upper > 1}
        for row, line in enumerate(terms):
            constrain(model, line, rows.lower[row], rows.upper[row], wide)
        costs = [s.cost for s in rows.slacks] + [rows.cost(t) for t in tours]
        model.minimize(cp_model.LinearExpr.weighted_sum([*slacks, *chosen], costs) + rows.constant)
        hinted = set(start)
        for k, x in enumerate(chosen):
            model.add_hint(x, k in hinted)
        for x, value in zip(slacks, rows.slack_values([tours[k] for k in start])):
            model.add_hint(x, value)
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = threads
        # One worker with all rows in its relaxation, the others search neighbourhoods: the defaults are far weaker.
        solver.parameters.linearization_level = 2
        if threads > 1:
            solver.parameters.subsolvers.append("max_lp")
        solver.parameters.max_time_in_seconds = max(0.1, left())
        status = solver.solve(model, Incumbents(chosen, report))
        bound = solver.best_objective_bound
        return Outcome(status == cp_model.OPTIMAL, math.ceil(bound - 1e-6) if math.isfinite(bound) else 0)


class Incumbents(cp_model.CpSolverSolutionCallback):
    def __init__(self, chosen: Sequence[cp_model.IntVar], report: Report) -> None:
        super().__init__()
        self._chosen, self._report = chosen, report

    def on_solution_callback(self) -> None:
        self._report([k for k, x in enumerate(self._chosen) if self.boolean_value(x)])


def constrain(
    model: cp_model.CpModel,
    line: list[tuple[cp_model.IntVar, int]],
    lower: float,
    upper: float,
    wide: set[int],
) -> None:
    """One row: as a clause or an at-most-one where it is one, else as a linear constraint."""
    signs = {value for _, value in line}
    negative = sum(value < 0 for _, value in line)
    literal = signs <= {1, -1} and not any(x.index in wide for x, _ in line)
    if literal and upper == math.inf and lower == 1 - negative:
        model.add_bool_or(x if value > 0 else ~x for x, value in line)
    elif literal and negative == 0 and upper == 1:
        if lower == 1:
            model.add_exactly_one(x for x, _ in line)
        else:
            model.add_at_most_one(x for x, _ in line)
    elif line:
        total = cp_model.LinearExpr.weighted_sum([x for x, _ in line], [value for _, value in line])
        if lower > -math.inf:
            model.add(total >= round(lower))
        if upper < math.inf:
            model.add(total <= round(upper))
