"""The model in HiGHS: its simplex for the prices, its branch and bound for the choice of tours."""

from __future__ import annotations

import math
from typing import Any

import highspy
import numpy as np

from .master import Left, Outcome, Report, Rows, Solved
from .problem import Tour


class Program:
    def __init__(self, rows: Rows, threads: int) -> None:
        self.rows = rows
        # HiGHS has one number of threads for the whole process.
        self.highs = build(rows, threads)

    def add(self, tours: list[Tour]) -> None:
        add_columns(self.highs, tour_columns(self.rows, tours))

    def solve(self, seconds: float) -> Solved | None:
        self.highs.setOptionValue("time_limit", self.highs.getRunTime() + seconds)
        self.highs.run()
        if self.highs.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        solution = self.highs.getSolution()
        weights = np.array(solution.col_value)[len(self.rows.slacks) :]
        return Solved(self.highs.getInfo().objective_function_value, np.array(solution.row_dual), weights)

    def close(self) -> None:
        self.highs.clear()


class Highs:
    def program(self, rows: Rows, threads: int) -> Program:
        return Program(rows, threads)

    def search(
        self, rows: Rows, tours: list[Tour], start: list[int], left: Left, threads: int, report: Report
    ) -> Outcome:
        highs = build(rows, threads)
        add_columns(highs, tour_columns(rows, tours), integer=True)
        first = len(rows.slacks)

        def improved(event: Any) -> None:
            values = np.array(event.data_out.mip_solution)
            report([int(k) for k in np.flatnonzero(values[first:] > 0.5)])

        highs.cbMipImprovingSolution.subscribe(improved)
        highs.setOptionValue("mip_rel_gap", 0.0)
        highs.setOptionValue("mip_abs_gap", 0.999)
        known = highspy.HighsSolution()
        values = [*rows.slack_values([tours[k] for k in start]), *([0.0] * len(tours))]
        for k in start:
            values[first + k] = 1.0
        known.col_value = values
        highs.setSolution(known)
        highs.setOptionValue("time_limit", max(0.1, left()))
        highs.run()
        bound = highs.getInfo().mip_dual_bound
        status = highs.getModelStatus()
        optimal = status == highspy.HighsModelStatus.kOptimal
        if not optimal and status != highspy.HighsModelStatus.kTimeLimit:
            raise RuntimeError(f"HiGHS stopped with {highs.modelStatusToString(status)}")
        return Outcome(optimal, math.ceil(bound - 1e-6) if math.isfinite(bound) else 0)


def new_highs(threads: int) -> highspy.Highs:
    highs = highspy.Highs()  # type: ignore[no-untyped-call]
    highs.setOptionValue("output_flag", False)
    highs.setOptionValue("threads", threads)
    return highs


def tour_columns(rows: Rows, tours: list[Tour]) -> list[tuple[float, float, dict[int, float]]]:
    return [(rows.cost(t), 1.0, rows.entries(t)) for t in tours]


def add_columns(
    highs: highspy.Highs, columns: list[tuple[float, float, dict[int, float]]], integer: bool = False
) -> None:
    """Adds columns (cost, upper, entries) with lower bound 0."""
    first, count = highs.getNumCol(), len(columns)
    starts = np.cumsum([0] + [len(e) for _, _, e in columns])
    index = np.array([row for _, _, e in columns for row in e], dtype=np.int32)
    value = np.array([v for _, _, e in columns for v in e.values()], dtype=np.float64)
    cost = np.array([c for c, _, _ in columns], dtype=np.float64)
    upper = np.array([u for _, u, _ in columns], dtype=np.float64)
    highs.addCols(count, cost, np.zeros(count), upper, len(index), starts[:-1].astype(np.int32), index, value)
    if integer and count:
        kinds = [highspy.HighsVarType.kInteger] * count
        highs.changeColsIntegrality(count, np.arange(first, first + count, dtype=np.int32), np.array(kinds))


def build(rows: Rows, threads: int) -> highspy.Highs:
    """The rows and the slack columns."""
    highs = new_highs(threads)
    count = len(rows.lower)
    none = np.zeros(0, dtype=np.int32)
    highs.addRows(
        count, np.array(rows.lower), np.array(rows.upper), 0, np.zeros(count, dtype=np.int32), none, np.zeros(0)
    )
    highs.changeObjectiveOffset(rows.constant)
    add_columns(highs, [(s.cost, s.upper, dict(s.entries)) for s in rows.slacks])
    return highs
