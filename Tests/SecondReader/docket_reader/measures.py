"""Numbers over a set of units: count, median, mean, ... (rules 30 and 52)."""

import datetime as dt
import math
import re
from fractions import Fraction

from .errors import NotCovered, Refused
from .bound import plain
from .text import fold
from .values import Span


def percentile(values, q):
    """Type 7, exact: linear between the closest ranks."""
    values = sorted(values)
    if not values:
        return None
    at = Fraction(q) * (len(values) - 1)
    low = at.numerator // at.denominator
    high = min(low + 1, len(values) - 1)
    return values[low] + (at - low) * (Fraction(values[high]) - values[low])


def stddev(values):
    """n - 1; fewer than two values have none."""
    if len(values) < 2:
        return None
    mean = Fraction(sum(values)) / len(values)
    variance = sum((Fraction(v) - mean) ** 2 for v in values) / (len(values) - 1)
    return exact_root(variance)


def exact_root(x):
    if x == 0:
        return 0
    scale = 10 ** 40
    return Fraction(math.isqrt(x.numerator * scale * scale // x.denominator), scale)


def summarise(func, values):
    """`values` are the complete ones, in row order."""
    if func == "count":
        return len(values)
    if func == "distinct":
        return len({fold(v) if isinstance(v, str) else v for v in values})
    if not values:
        return None  # empty is missing
    if func == "min":
        return min(values)
    if func == "max":
        return max(values)
    if func == "sum":
        return sum(values)
    if func == "mean":
        return Fraction(sum(values)) / len(values)
    if func == "median":
        return percentile(values, Fraction(1, 2))
    if func == "stddev":
        return stddev(values)
    return percentile(values, Fraction(int(func[1:]), 100))


NUMERIC = ("sum", "mean", "median", "stddev")


def check_function(func):
    if func in NUMERIC + ("min", "max", "distinct", "share", "count"):
        return
    m = re.fullmatch(r"p(\d{1,2})", func)
    if not m or int(m[1]) == 0:
        raise Refused(f"there is no measure {func}")


class UnitMeasure:
    """A measure of the question's head: a value for a set of units on a day."""

    def __init__(self, question, measure):
        self.name = measure.label or measure.name
        self.func = measure.func
        self.get = None
        if measure.func == "count":
            if measure.arg is not None:
                raise Refused("count of what?")
            return
        check_function(measure.func)
        binder, noun = question.binder, question.noun
        if measure.func == "share":
            self.get = binder.condition(measure.arg, noun)
            return
        bound = binder.bind(measure.arg, noun)
        question.not_identifying(bound.ref)
        self.check_type(bound)
        if measure.func == "sum" and bound.ref is not None and bound.ref.is_parents:
            raise Refused("a parent's number would be summed once for each child")  # rule 30
        if measure.func == "sum" and getattr(bound, "from_parents", False):
            raise Refused("a parent's days would be summed once for each child")
        self.get = bound.get

    def check_type(self, bound):
        if self.func == "distinct":
            if bound.type in ("cond", "duration"):
                raise NotCovered(f"distinct of a {bound.type}")
            return
        allowed = ("number", "duration")
        if self.func in ("min", "max"):
            allowed += ("date",)
        if bound.type not in allowed:
            raise Refused(f"{self.func} of a {bound.type}")

    @property
    def additive(self):
        return self.func in ("count", "sum", "distinct", "min", "max")

    def of(self, units, context):
        if self.func == "count":
            return len(units)
        values = [self.get(row, context) for row in units]
        if self.func == "share":
            known = [v for v in values if v is not None]
            return Fraction(known.count(True), len(known)) if known else None
        values = [simple(v) for v in values if v is not None]
        return summarise(self.func, values)


def simple(value):
    """Durations as days, dates without their time."""
    return value.plain_days() if isinstance(value, Span) else plain(value)


def column_measure(measure, values):
    """A measure of a `show` stage over the cells of a column; empty cells are left out."""
    check_function(measure.func)
    values = [v for v in values if v is not None]
    if measure.func in NUMERIC or re.fullmatch(r"p\d+", measure.func):
        if any(isinstance(v, (str, dt.date)) for v in values):
            raise Refused(f"{measure.func} of what is no number")
    return summarise(measure.func, values)
