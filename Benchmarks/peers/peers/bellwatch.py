"""Runs the bellwatch program: its fill as the other side of the comparison, its check as a second referee."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .run import Point, Result
from .week import Visit, Week

CLAIM = 50


@dataclass(frozen=True)
class Fill:
    """What `bellwatch fill` reached."""

    cost: int
    bound: int
    seconds: float
    trajectory: list[Point]

    def summary(self) -> str:
        gap = 100 * (self.cost - self.bound) / max(1, self.cost)
        return f"cost {self.cost} (bound {self.bound}, gap {gap:.2f} %) after {self.seconds:.1f} s"

    def reached(self, cost: int) -> float | None:
        """The seconds after which a roster of at most this cost was there."""
        return next((p.seconds for p in self.trajectory if p.cost <= cost), None)

    def compared_with(self, peer: Result) -> str:
        own = self.reached(peer.cost)
        if own is None:
            return f"bellwatch did not reach {peer.cost}: it is {self.cost - peer.cost} worse"
        needed = peer.trajectory[-1].seconds
        ratio = needed / max(own, 1e-3)
        better = 100 * (peer.cost - self.cost) / max(1, peer.cost)
        return (
            f"bellwatch reached {peer.cost} after {own:.2f} s, the peer after {needed:.1f} s of its {peer.seconds:.0f} s:"
            f" {ratio:.0f} times as fast (claimed above town size: {CLAIM}); at the end bellwatch is {better:.2f} % better"
        )

    def line(self, peer: Result) -> tuple[str, ...]:
        """What the table says of bellwatch beside a peer."""
        own, needed = self.reached(peer.cost), peer.trajectory[-1].seconds
        there = ("never", "-") if own is None else (f"{own:.2f}", f"{needed / max(own, 1e-3):.0f}")
        better = 100 * (peer.cost - self.cost) / max(1, peer.cost)
        return (peer.solver, str(peer.cost), f"{needed:.1f}", *there, str(self.cost), f"{better:.2f} %")


def fill(program: Path, folder: Path, monday: str | None, seconds: float, threads: int) -> Fill:
    week = Week(folder, monday)
    said = run(
        [program, "fill", folder, "--week", week.monday, "--from", "scratch", "--dry-run", "--json"]
        + ["--seconds", f"{seconds:g}", "--threads", threads, "--gap", "0%"]
    )
    points = [Point(p["seconds"], p["cost"]) for p in said["trajectory"] if p["cost"] is not None]
    return Fill(said["cost"], said["bound"], said["seconds"], points)


def write(week: Week, visits: list[Visit], folder: Path) -> Path:
    """Writes a district's folder with the roster as its only week."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(week.folder / "district.yaml", folder / "district.yaml")
    week.write(visits, folder / f"{week.monday}.yaml")
    return folder


def confirm(program: Path, folder: Path, week: Week, cost: int) -> str:
    """What `bellwatch check` says of a peer's roster."""
    said = run([program, "check", folder, "--week", week.monday, "--json"])
    same = "the same cost" if said["cost"] == cost else f"another cost, {said['cost']}"
    return f"bellwatch check: {same}, {len(said['violations'])} violations"


def run(command: list[Any]) -> dict[str, Any]:
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, check=False)
    if not done.stdout.strip():
        raise SystemExit(f"{' '.join(map(str, command))}: exit {done.returncode}: {done.stderr.strip()}")
    said: dict[str, Any] = json.loads(done.stdout)
    return said
