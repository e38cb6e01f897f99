"""Tours worth having at given prices, by dynamic programming over the visits of an officer's day."""

from __future__ import annotations

import heapq
import math
from dataclasses import dataclass

import numpy as np

from .problem import Floats, Group, Ints, Problem, Tour
from .week import Visit

NEIGHBOURS = 32
"""From where a campus is reached in districts with more than `EXACT_SIZE` campuses a day: the nearest ones."""
EXACT_SIZE = 100
LONGEST_TOUR = 8
EXTRA_MINUTE_PRICES = (0.0, 0.25, 0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0)
"""Added to a minute's price until the best tour keeps within the day's hours."""
NEVER = -1e18
LOCK_BONUS = 1e9


@dataclass(frozen=True)
class Prices:
    """What a post and a campus-day are worth, and what a minute of duty costs an officer."""

    post: Floats
    cell: Floats
    minute: dict[int, float]


@dataclass(frozen=True)
class Offer:
    """Tours of a group with their worth, best first; no legal tour of the group is worth more than `bound`."""

    tours: list[tuple[float, Tour]]
    bound: float


class Network:
    """All visits that a day allows at some campuses, and from where each start is reached."""

    def __init__(self, problem: Problem, day: int, campuses: tuple[int, ...]) -> None:
        week = problem.week
        self.day = day
        self.campuses = [c for c in campuses if week.periods[c][day]]
        self.exact = len(self.campuses) <= EXACT_SIZE
        rows: list[tuple[int, ...]] = []
        starts: list[tuple[int, int, int]] = []
        for k, c in enumerate(self.campuses):
            periods = week.periods[c][day]
            base = problem.base[c][day]
            for first, p in enumerate(periods):
                group = len(starts)
                starts.append((k, p.start, periods[first - 1].start if first else -1))
                for last in range(first, len(periods)):
                    end = periods[last].end
                    if end - p.start >= week.min_visit:
                        rows.append((k, first, last, p.start, end, base + first, base + last + 1, c * 7 + day, group))
        table = np.array(rows, dtype=np.int64).reshape(-1, 9)
        self.home, self.first, self.last, self.start, self.end = (table[:, k] for k in range(5))
        self.post_from, self.post_to, self.cell, self.origin = (table[:, k] for k in range(5, 9))
        self.range = np.searchsorted(self.home, np.arange(len(self.campuses) + 1))
        self.earliest = int(self.start.min(initial=0))
        self.width = int(self.end.max(initial=0)) - self.earliest + 2
        self._reach(problem, np.array(starts, dtype=np.int64).reshape(-1, 3))

    def _reach(self, problem: Problem, starts: Ints) -> None:
        size = len(self.campuses)
        travel = np.array([[problem.week.travel[a][b] for a in self.campuses] for b in self.campuses], dtype=np.int64)
        travel = travel.reshape(size, size)
        near = size if self.exact else NEIGHBOURS
        nearest = np.argsort(travel, axis=1, kind="stable")[:, :near]
        self.before = nearest[starts[:, 0]]
        self.travel = np.take_along_axis(travel, nearest, axis=1)[starts[:, 0]]
        same = self.same = self.before == starts[:, :1]
        latest = starts[:, 1:2] - self.travel
        # At the same campus a period lies between.
        at = np.where(same, starts[:, 2:3], latest)
        after_meal = np.minimum(at, latest - problem.week.meal_minutes)
        self.leave = np.maximum(0, at - self.earliest + 1)
        self.leave_for_meal = np.maximum(0, after_meal - self.earliest + 1)


class Labels:
    """The best value of a tour that ends with a visit, by number of visits and by whether it has a meal."""

    def __init__(
        self, network: Network, value: Floats, cell: Floats, minute: float, stages: int, meal: bool
    ) -> None:
        self.network = network
        # A campus-day is paid for once: coming back to the same campus gives the second payment back.
        again = np.array([cell[c * 7 + network.day] for c in network.campuses], dtype=np.float64)
        self.price = minute * network.travel + network.same * again[network.before]
        self.plain: list[Floats] = [value]
        self.fed: list[Floats] = []
        self.boards: list[tuple[Floats, Floats | None]] = []
        travel = self.price
        for _ in range(1, stages):
            board = self._board(self.plain[-1])
            fed = self._board(self.fed[-1]) if self.fed else None
            self.boards.append((board, fed))
            arrival = (board[network.before, network.leave] - travel).max(axis=1, initial=NEVER)
            self.plain.append(value + arrival[network.origin])
            if meal:
                rested = (board[network.before, network.leave_for_meal] - travel).max(axis=1, initial=NEVER)
                if fed is not None:
                    kept = (fed[network.before, network.leave] - travel).max(axis=1, initial=NEVER)
                    rested = np.maximum(rested, kept)
                self.fed.append(value + rested[network.origin])
            if self.plain[-1].max(initial=NEVER) < NEVER / 2:
                break

    def _board(self, values: Floats) -> Floats:
        """The best tour that has left a campus by a minute."""
        n = self.network
        board = np.full((len(n.campuses), n.width), NEVER)
        np.maximum.at(board, (n.home, n.end - n.earliest + 1), values)
        board[:, 0] = NEVER
        return np.asarray(np.maximum.accumulate(board, axis=1))

    def best(self, fed: bool) -> float:
        return max((float(stage.max(initial=NEVER)) for stage in (self.fed if fed else self.plain)), default=NEVER)

    def ends(self, count: int) -> list[tuple[float, bool, int, int]]:
        """The best ends of tours: value, with a meal or without, stage, visit."""
        found: list[tuple[float, bool, int, int]] = []
        for fed, stages in ((False, self.plain), (True, self.fed)):
            for k, values in enumerate(stages, start=int(fed)):
                top = np.argpartition(-values, min(count, len(values) - 1))[:count]
                found += [(float(values[v]), fed, k, int(v)) for v in top if values[v] > NEVER / 2]
        return sorted(found, reverse=True)[:count]

    def tour(self, fed: bool, stage: int, visit: int) -> list[int]:
        """The visits of the tour that a label stands for."""
        n, visits = self.network, [visit]
        while stage > 0:
            board, fed_board = self.boards[stage - 1]
            origin = n.origin[visits[-1]]
            before, travel = n.before[origin], self.price[origin]
            leave = n.leave_for_meal[origin] if fed else n.leave[origin]
            values = board[before, leave] - travel
            if fed and fed_board is not None:
                kept = fed_board[before, n.leave[origin]] - travel
                if kept.max() > values.max():
                    values, leave = kept, n.leave[origin]
                else:
                    fed = False
            else:
                fed = False
            place = int(values.argmax())
            campus, by = before[place], int(leave[place]) + n.earliest - 1
            stage -= 1
            span = slice(int(n.range[campus]), int(n.range[campus + 1]))
            labels = self.fed[stage - 1] if fed else self.plain[stage]
            candidates = np.where(n.end[span] <= by, labels[span], NEVER)
            visits.append(span.start + int(candidates.argmax()))
        return visits[::-1]


class Pricer:
    """Prices the days of part-time officers; its networks are shared by officers who may go to the same campuses."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.networks: dict[tuple[int, tuple[int, ...]], Network] = {}

    def network(self, group: Group) -> Network:
        assert group.day is not None
        key = (group.day, tuple(self.problem.week.officers[group.officer].campuses))
        if key not in self.networks:
            self.networks[key] = Network(self.problem, *key)
        return self.networks[key]

    def stages(self, network: Network) -> int:
        limit = self.problem.week.max_visits
        shortest = int((network.end - network.start).min(initial=1440))
        fits = max(1, network.width // max(1, shortest))
        return fits if limit is None else min(limit, fits)

    def is_exact(self, group: Group) -> bool:
        network = self.network(group)
        return network.exact and self.stages(network) <= LONGEST_TOUR

    def values(self, group: Group, prices: Prices, minute: float) -> Floats:
        """What each visit is worth to the officer: `NEVER` for the illegal ones."""
        week, n = self.problem.week, self.network(group)
        officer = week.officers[group.officer]
        assert group.day is not None
        post = np.where(self.problem.qualifies[officer.role], prices.post, 0.0)
        total = np.concatenate(([0.0], np.cumsum(post)))
        value = total[n.post_to] - total[n.post_from] + prices.cell[n.cell] - minute * (n.end - n.start)
        allowed = np.zeros(len(n.start), dtype=bool)
        for start, end in officer.windows[group.day]:
            allowed |= (n.start >= start) & (n.end <= end)
        for start, end in officer.absences[group.day]:
            allowed &= (n.start >= end) | (n.end <= start)
        for lock in group.locked:
            campus = np.array(n.campuses)[n.home] == lock.campus
            itself = campus & (n.first == lock.first) & (n.last == lock.last)
            touches = campus & (n.first <= lock.last + 1) & (n.last >= lock.first - 1)
            allowed &= itself | ~(touches | ((n.start < lock.end) & (lock.start < n.end)))
            value = value + LOCK_BONUS * itself
        return np.where(allowed, value, NEVER)

    def price(self, index: int, prices: Prices, count: int, cap: int | None = None) -> Offer:
        """Up to `count` of the most valuable legal tours of a group, of at most `cap` duty minutes."""
        group = self.problem.groups[index]
        if group.day is None:
            weeks = [(self.worth(t, prices), t) for t in self.problem.choices if t.group == index]
            weeks.sort(key=lambda pair: -pair[0])
            return Offer(weeks[:count], weeks[0][0] if weeks else 0.0)
        network = self.network(group)
        if not len(network.start):
            return Offer([], 0.0)
        week, officer = self.problem.week, self.problem.week.officers[group.officer]
        minute = prices.minute.get(group.officer, 0.0)
        base = self.values(group, prices, minute)
        daily = 1440 if officer.daily is None else officer.daily
        unfed = daily if week.meal_after is None else min(daily, week.meal_after)
        bound = {False: math.inf, True: math.inf}
        found: dict[tuple[int, ...], tuple[float, Tour] | None] = {}
        for extra in EXTRA_MINUTE_PRICES:
            value = np.where(base > NEVER / 2, base - extra * (network.end - network.start), NEVER)
            price = minute + extra + week.cost_travel
            stages = min(self.stages(network), LONGEST_TOUR)
            labels = Labels(network, value, prices.cell, price, stages, week.meal_after is not None)
            for fed, limit in ((False, unfed), (True, daily)):
                bound[fed] = min(bound[fed], labels.best(fed) + extra * limit)
            fits = True
            for rank, (_, fed, stage, end) in enumerate(labels.ends(count)):
                visits = tuple(labels.tour(fed, stage, end))
                if visits not in found:
                    tour = self.legal_tour(index, group, network, visits, cap)
                    found[visits] = (self.worth(tour, prices), tour) if tour else None
                fits = fits and (rank > 0 or found[visits] is not None)
            if fits:
                break
        tours = sorted((pair for pair in found.values() if pair), key=lambda pair: -pair[0])
        return Offer(tours[:count], max(bound.values()) - LOCK_BONUS * len(group.locked))

    def enumerate(self, index: int, prices: Prices, least: float, limit: int) -> tuple[list[Tour], bool]:
        """The legal tours of a group that are worth at least `least`, about best first, and whether these are all.

        Tours are built from their last visit backwards; labels say what can still come before.
        """
        group = self.problem.groups[index]
        if group.day is None:
            return [t for t in self.problem.choices if t.group == index and self.worth(t, prices) >= least], True
        n = self.network(group)
        if not len(n.start):
            return [], True
        minute = prices.minute.get(group.officer, 0.0)
        value = self.values(group, prices, minute)
        stages = min(self.stages(n), LONGEST_TOUR)
        labels = Labels(n, value, prices.cell, minute + self.problem.week.cost_travel, stages, meal=False)
        within = np.maximum.accumulate(np.array(labels.plain), axis=0)
        floor = least + LOCK_BONUS * len(group.locked) - 1e-6
        tours: list[Tour] = []
        queue: list[tuple[float, int, float, tuple[int, ...]]] = []
        for v in np.flatnonzero(within[-1] >= floor):
            heapq.heappush(queue, (-float(within[-1][v]), 1, float(value[v]), (int(v),)))
        expanded = 0
        while queue:
            _, length, worth, visits = heapq.heappop(queue)
            expanded += 1
            if len(tours) >= limit or expanded > 20 * limit:
                return tours, False
            if worth >= floor:
                tour = self.legal_tour(index, group, n, visits, None)
                if tour is not None and self.worth(tour, prices) >= least - 1e-6:
                    tours.append(tour)
            if length >= len(within):
                continue
            bound, before, arrive = self._before(n, labels, within[len(within) - 1 - length], visits[0], worth)
            for k in np.flatnonzero(bound >= floor):
                u = int(before[k])
                heapq.heappush(queue, (-float(bound[k]), length + 1, float(arrive[k] + value[u]), (u, *visits)))
        return tours, self.is_exact(group)

    def _before(
        self, n: Network, labels: Labels, within: Floats, visit: int, worth: float
    ) -> tuple[Floats, Ints, Floats]:
        """Visits that can come right before one: the best whole tour through each, the visit, the worth so far."""
        origin = n.origin[visit]
        leave = np.zeros(len(n.campuses), dtype=np.int64)
        price = np.zeros(len(n.campuses))
        leave[n.before[origin]] = n.leave[origin]
        price[n.before[origin]] = labels.price[origin]
        before = np.flatnonzero(n.end - n.earliest + 1 <= leave[n.home])
        arrive = worth - price[n.home[before]]
        return within[before] + arrive, before, arrive

    def legal_tour(
        self, index: int, group: Group, n: Network, chosen: tuple[int, ...], cap: int | None
    ) -> Tour | None:
        assert group.day is not None
        visits: list[Visit] = [
            self.problem.week.visit(group.officer, group.day, n.campuses[n.home[v]], int(n.first[v]), int(n.last[v]))
            for v in chosen
        ]
        if not set(group.locked).issubset(visits) or not self.problem.legal(visits):
            return None
        tour = self.problem.tour(index, tuple(visits))
        return tour if cap is None or tour.duty <= cap else None

    def worth(self, tour: Tour, prices: Prices) -> float:
        group = self.problem.groups[tour.group]
        value = float(prices.post[list(tour.slots)].sum() + prices.cell[list(tour.cells)].sum())
        value -= prices.minute.get(group.officer, 0.0) * tour.duty
        return value - self.problem.week.cost_travel * tour.travel
