"""The wall time since a run began."""

from __future__ import annotations

import time


class Clock:
    def __init__(self) -> None:
        self._began = time.monotonic()

    def seconds(self) -> float:
        return time.monotonic() - self._began
