"""Values and truth: Kleene logic (rule 3), durations (rule 15), comparisons."""

import datetime as dt
from fractions import Fraction

from .errors import NotCovered, Refused
from .periods import add_months


def kleene_not(a):
    return None if a is None else not a


def kleene_and(values):
    values = list(values)
    if False in values:
        return False
    return None if None in values else True


def kleene_or(values):
    values = list(values)
    if True in values:
        return True
    return None if None in values else False


class Span:
    """A duration: days, or calendar months as written; a difference of days keeps its ends."""

    def __init__(self, days=0, months=0, ends=None):
        self.days, self.months, self.ends = days, months, ends

    @staticmethod
    def written(amount, unit):
        if unit in ("day", "week"):
            return Span(days=amount * (7 if unit == "week" else 1))
        per = {"month": 1, "quarter": 3, "year": 12, "fiscal_year": 12, "fiscal_quarter": 3}
        if unit not in per or amount.denominator != 1:
            raise Refused(f"{amount} {unit} is no duration")
        return Span(months=int(amount) * per[unit])

    @staticmethod
    def between(start, end):
        return Span(days=(end - start).days, ends=(start, end))

    def plain_days(self):
        if self.months:
            raise NotCovered("calendar months as a number of days")
        return self.days

    def added_to(self, day, sign=1):
        out = add_months(day, sign * self.months) if self.months else day
        if Fraction(self.days).denominator != 1:
            raise NotCovered("parts of a day")
        try:
            return out + dt.timedelta(days=sign * int(self.days))
        except OverflowError:
            raise Refused("a day out of range") from None


class Beyond:
    """A quantile that was not reached in so many days."""

    def __init__(self, days):
        self.days = days

    def __str__(self):
        return f"> {self.days} days"


def order(a, b):
    """-1, 0 or 1 for two values of one type."""
    if isinstance(a, Span):
        return order_spans(a, b)
    if isinstance(a, dt.datetime):
        a = a.date()
    if isinstance(b, dt.datetime):
        b = b.date()
    return (a > b) - (a < b)


def order_spans(a, b):
    """Against calendar months the later end is compared with the start moved on (rule 15)."""
    if a.months and b.months and not a.ends and not b.ends:
        if not a.days and not b.days:
            return order(a.months, b.months)
    if b.months and a.ends and not a.months:
        return order(a.ends[1], b.added_to(a.ends[0]))
    if a.months and b.ends and not b.months:
        return -order_spans(b, a)
    return order(a.plain_days(), b.plain_days())


def compare(op, a, b):
    """Three-valued comparison."""
    if a is None or b is None:
        return None
    c = order(a, b)
    return {"=": c == 0, "!=": c != 0, "<": c < 0, "<=": c <= 0, ">": c > 0, ">=": c >= 0}[op]
