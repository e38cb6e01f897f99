"""The relaxation for OR-Tools, solved next door."""

from __future__ import annotations

import multiprocessing
from multiprocessing.connection import Connection
from typing import Any

from .master import Rows, Solved
from .problem import Tour


class RemoteProgram:
    """HiGHS's simplex in a process of its own: Glop, which OR-Tools has, takes ten times as long here."""

    def __init__(self, rows: Rows, threads: int) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(target=serve, args=(theirs, rows, threads), daemon=True)
        self.process.start()

    def add(self, tours: list[Tour]) -> None:
        self.pipe.send(tours)

    def solve(self, seconds: float) -> Solved | None:
        self.pipe.send(seconds)
        answer: Solved | None = self.pipe.recv()
        return answer

    def close(self) -> None:
        self.pipe.send(None)
        self.process.join()


def serve(pipe: Connection[Any, Any], rows: Rows, threads: int) -> None:
    from .highs import Program

    program = Program(rows, threads)
    while (asked := pipe.recv()) is not None:
        if isinstance(asked, list):
            program.add(asked)
        else:
            pipe.send(program.solve(asked))
