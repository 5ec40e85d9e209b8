"""Durations with open ones among them: Kaplan-Meier and Aalen-Johansen, by their definitions.

A unit is (entry, time, cause): at risk on day t when entry < t <= time (entry None: from day 0 on,
day 0 too); cause 0 is open at that time, 1 the end that is asked for, 2 another end.
"""

import math

from .rates import Z

SLACK = 1e-9


def at_risk(units, day):
    return sum(1 for entry, time, _ in units if time >= day and (entry is None or entry < day))


def loglog(value, error):
    """Limits of a probability on the log(-log) scale; 0 and 1 stand for themselves."""
    if value <= 0 or value >= 1:
        return value, value
    step = Z * error / (value * math.log(value))
    limits = value ** math.exp(step), value ** math.exp(-step)
    return min(limits), max(limits)


class Curve:
    """Steps (day, share ended, low, high): at first nobody has ended."""

    def __init__(self, units, competing=False):
        self.units = units
        self.last = max((time for _, time, _ in units), default=None)
        self.days = sorted({time for _, time, cause in units if cause == 1 or cause == 2})
        self.counts = [(d, at_risk(units, d),
                        sum(1 for _, time, cause in units if time == d and cause == 1),
                        sum(1 for _, time, cause in units if time == d and cause == 2))
                       for d in self.days]
        self.steps = self.aalen_johansen() if competing else self.kaplan_meier()

    def kaplan_meier(self):
        survival, greenwood, out = 1.0, 0.0, []
        for day, n, d, _ in self.counts:
            survival *= 1 - d / n
            greenwood += d / (n * (n - d)) if n > d else math.inf
            error = survival * math.sqrt(greenwood) if survival > 0 else 0.0
            low, high = loglog(survival, error)
            out.append((day, 1 - survival, 1 - high, 1 - low))
        return out

    def aalen_johansen(self):
        """F, with the variance of Marubini and Valsecchi, 0 * inf = 0."""
        survival, total, rows, out = 1.0, 0.0, [], []
        for day, n, d, other in self.counts:
            total += survival * d / n
            rows.append((survival, n, d, d + other, total))
            survival *= 1 - (d + other) / n
            variance = 0.0
            for before, m, own, ends, then in rows:
                gap = total - then
                if gap != 0 and m > ends:
                    variance += gap ** 2 * ends / (m * (m - ends))
                variance += before ** 2 * (m - own) * own / m ** 3
                variance -= 2 * gap * before * own / m ** 2
            low, high = loglog(total, math.sqrt(max(0.0, variance)))
            out.append((day, total, low, high))
        return out

    @property
    def emptied(self):
        """Has everybody at risk ended while more are still to enter?"""
        survival = 1.0
        for day, n, d, other in self.counts:
            if n == d + other:
                return any(entry is not None and entry >= day for entry, _, _ in self.units)
        return False

    def first(self, share, at):
        """The first day on which the curve (1), its low (2) or high (3) limit reaches a share."""
        for step in self.steps:
            if 1 - step[at] <= 1 - share + SLACK:
                return step[0]
        return None

    def read(self, day):
        """(share ended by that day, low, high); None past the longest observed time."""
        if self.last is None or day > self.last:
            return None
        value = (0.0, 0.0, 0.0)
        for step in self.steps:
            if step[0] <= day:
                value = step[1:]
        return value
