"""`python -m peers DIR…`: the peers' rosters and bounds, and how soon bellwatch is as good."""

from __future__ import annotations

import argparse
from pathlib import Path

from . import bellwatch
from .run import SOLVERS, Result, run_apart
from .week import Week


def main() -> None:
    options = arguments().parse_args()
    solvers = SOLVERS if options.solver == "all" else (options.solver,)
    lines: list[tuple[str, ...]] = []
    for folder in options.folders:
        own = None
        if options.bellwatch:
            own = bellwatch.fill(options.bellwatch, folder, options.week, options.seconds, options.threads)
            print(f"{folder.name} bellwatch: {own.summary()}")
            print_trajectory([(p.seconds, p.cost) for p in own.trajectory], shown=8)
        for solver in solvers:
            result = run_apart(folder, options.week, solver, options.seconds, options.threads)
            print(f"{folder.name} {solver}: {summary(result)}")
            for phase in result.phases:
                print(f"    {phase}")
            print_trajectory([(p.seconds, p.cost) for p in result.trajectory], shown=20)
            week = Week(folder, options.week)
            if options.write:
                path = bellwatch.write(week, result.visits, options.write / f"{folder.name}-{solver}")
                if options.bellwatch:
                    print(f"    {bellwatch.confirm(options.bellwatch, path, week, result.cost)}")
            if own is not None:
                print(f"    {own.compared_with(result)}")
                lines.append((folder.name, *own.line(result)))
        print(flush=True)
    if lines:
        print_table(HEAD, lines)


HEAD = ("district", "peer", "its cost", "after s", "bellwatch there after s", "times as fast", "bellwatch's cost", "better")


def print_table(head: tuple[str, ...], lines: list[tuple[str, ...]]) -> None:
    """Two columns of names, then numbers to the right."""
    widths = [max(len(line[k]) for line in [head, *lines]) for k in range(len(head))]
    for line in [head, *lines]:
        cells = (text.ljust(width) if k < 2 else text.rjust(width) for k, (text, width) in enumerate(zip(line, widths)))
        print("  ".join(cells).rstrip())


def arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="peers", description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path, metavar="DIR", help="a district's folder")
    parser.add_argument("--week", help="the week's Monday (default: the first week file)")
    parser.add_argument("--seconds", type=float, default=60, help="wall time for each solver (60)")
    parser.add_argument("--threads", type=int, default=2, help="threads for each solver (2)")
    parser.add_argument("--solver", choices=(*SOLVERS, "all"), default="all")
    parser.add_argument("--bellwatch", type=Path, metavar="PATH", help="the program to compare with")
    parser.add_argument("--write", type=Path, metavar="FOLDER", help="keep the peers' rosters here as week files")
    return parser


def summary(result: Result) -> str:
    gap = 100 * (result.cost - result.bound) / max(1, result.cost)
    bound = f"bound {result.bound}, gap {gap:.2f} %" if result.bound else "no bound"
    proof = "optimal" if result.optimal else bound
    sizes = ", ".join(f"{count} {what}" for what, count in result.sizes.items())
    last = result.trajectory[-1].seconds
    return f"cost {result.cost} ({proof}), reached after {last:.1f} s of {result.seconds:.1f} s; {sizes}; verified"


def print_trajectory(points: list[tuple[float, int]], shown: int) -> None:
    """At most `shown` of the points, the first and the last among them."""
    if len(points) > shown:
        points = [points[round(k * (len(points) - 1) / (shown - 1))] for k in range(shown)]
    print("    " + "  ".join(f"{seconds:.2f} s: {cost}" for seconds, cost in points))


if __name__ == "__main__":
    main()
