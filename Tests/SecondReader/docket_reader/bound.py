"""What an expression becomes: a function of a row and a context."""

import datetime as dt
from fractions import Fraction

from .errors import NotCovered
from .names import climb
from .values import Span
from .world import UNKNOWN


class Bound:
    def __init__(self, type, get, ref=None, literal=None):
        self.type, self.get = type, get  # text number date duration cond
        self.ref = ref  # the Ref when this is a plain path
        self.literal = literal  # the written value when this is a constant


class Ref:
    """A path: up some links, perhaps down to one picked child, up again, then an attribute."""

    def __init__(self, binder, noun, ups, pick, after, attr):
        self.binder, self.noun = binder, noun
        self.ups, self.pick, self.after, self.attr = ups, pick, after, attr

    def target(self, row, context):
        """The row that has the attribute; None where the way there is broken."""
        row = climb(row, self.ups)
        if row is None:
            return None
        if self.pick:
            selector, children = self.pick
            rows = children.rows(row, context.world)
            if rows is None:
                return None
            row = context.world.pick(selector, rows, children.child)
        return climb(row, self.after)

    @property
    def is_milestone(self):
        return self.attr.kind == "milestone"

    @property
    def is_parents(self):
        """Rule 30: the value belongs to a parent, not to the row."""
        return bool(self.ups) and not self.pick or bool(self.after)

    def moment(self, row, context):
        """For a milestone: its date, None when it has not happened, or UNKNOWN (rule 1)."""
        target = self.target(row, context)
        return UNKNOWN if target is None else context.world.milestone(target, self.attr)

    def value(self, row, context):
        target = self.target(row, context)
        return None if target is None else self.binder.read(self.attr, target, context)


def plain(value):
    return value.date() if isinstance(value, dt.datetime) else value


def happened(ref):
    def get(row, context):
        value = ref.moment(row, context)
        return None if value is UNKNOWN else value is not None
    return get


def arithmetic(op, x, y):
    """Numbers exact (rule 52), days as days; dividing by zero is missing."""
    x, y = plain(x), plain(y)
    if isinstance(x, dt.date) and isinstance(y, dt.date):
        return Span.between(y, x)
    if isinstance(x, dt.date):
        return y.added_to(x, 1 if op == "+" else -1)
    if isinstance(y, dt.date):
        return x.added_to(y)
    if isinstance(x, Span) or isinstance(y, Span):
        if isinstance(x, Span) and isinstance(y, Span):
            sign = 1 if op == "+" else -1
            return Span(x.days + sign * y.days, x.months + sign * y.months)
        span, n = (x, y) if isinstance(x, Span) else (y, x)
        if span.months:
            raise NotCovered("calendar months times a number")
        if op == "/":
            return None if n == 0 else Span(Fraction(span.days) / n)
        return Span(span.days * n)
    if op == "/":
        return None if y == 0 else Fraction(x) / y
    return {"+": x + y, "-": x - y, "*": x * y}[op] if op != "/" else None
