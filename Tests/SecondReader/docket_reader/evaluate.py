"""Expressions bound to a noun: each becomes a function of a row and a context.

`Bound.get(row, context)` gives a value or None (missing, unknown). Truth is True, False or None.
"""

import datetime as dt

from . import syntax as s
from .bound import Bound, Ref, arithmetic, plain
from .conditions import Conditions
from .errors import NotCovered, Refused
from .names import ChildSet, check_selector, find_date, find_up
from .periods import completed, day_of
from .text import fold
from .values import Span
from .world import UNKNOWN


class Binder(Conditions):
    def __init__(self, office, checking=True):
        self.office, self.model = office, office.model
        self.checking = checking  # absent values are errors in questions, warnings in models
        self.opening = []  # derived fields and facts that are being bound: finds circles

    # ---- attributes ----------------------------------------------------------------------------
    def read(self, attr, row, context):
        if attr.kind == "column" or attr.kind == "field" and attr.column is not None:
            return row.cells[fold(attr.column.name)]
        if attr.kind == "milestone":
            value = context.world.milestone(row, attr)
            return None if value is UNKNOWN else value
        if attr.kind == "age":
            ends = context.world.age_ends(row, context.day)
            return None if ends is None else Span.between(*ends)
        return self.inner(attr).get(row, context)

    def inner(self, attr):
        return self.office.declared(attr)

    def type_of(self, attr):
        if attr.kind == "column" or attr.kind == "field" and attr.column is not None:
            return attr.column.type
        if attr.kind == "milestone":
            return "date"
        if attr.kind == "age":
            return "duration"
        if attr.kind == "fact":
            return "cond"
        return self.inner(attr).type

    # ---- paths ---------------------------------------------------------------------------------
    def ref(self, path, noun):
        names = path.names
        if path.selector:
            return self.picked(path, noun)
        if len(names) == 1:
            hit = self.lookup(noun, names[0])
            if hit is None:
                raise Refused(f"{noun.name} have no {names[0]}")
            return Ref(self, noun, hit[0], None, (), hit[1])
        target = self.model.find(names[0])
        if target is None:
            raise Refused(f"there is no noun {names[0]}")
        hops = self.model.up(noun, target)
        if hops is None:
            raise Refused(f"a {noun.name} row can have several {target.name}")
        inner = self.ref(s.Path(None, names[1:], path.text), target)
        return Ref(self, noun, hops + inner.ups, None, (), inner.attr)

    def picked(self, path, noun):
        child = self.model.noun(path.names[0])
        children = ChildSet(self.model, noun, child)
        if len(path.names) < 2:
            raise NotCovered("a picked child without a field")
        inner = self.ref(s.Path(None, path.names[1:], path.text), child)
        check_selector(path.selector, child)
        return Ref(self, noun, (), (path.selector, children), inner.ups, inner.attr)

    def lookup(self, noun, name):
        """Rule 5, but a field that is being bound sees the file's column of its own name."""
        own = noun.own(name)
        if own is not None and any(own.identity == o for o in self.office.opening):
            raw = noun.own(name, raw=True)
            if raw is None:
                raise Refused(f"{name} is defined by itself")
            return (), raw
        return find_up(self.model, noun, name)

    def path(self, path, noun):
        ref = self.ref(path, noun)
        return Bound(self.type_of(ref.attr), ref.value, ref)

    # ---- expressions ---------------------------------------------------------------------------
    def bind(self, e, noun):
        method = getattr(self, "bind_" + type(e).__name__.lower())
        return method(e, noun)

    def bind_path(self, e, noun):
        return self.path(e, noun)

    def bind_number(self, e, noun):
        return Bound("number", lambda r, c: e.value, literal=e.value)

    def bind_text(self, e, noun):
        return Bound("text", lambda r, c: e.value, literal=e.value)

    def bind_day(self, e, noun):
        day = day_of(e.value)
        return Bound("date", lambda r, c: day, literal=day)

    def bind_param(self, e, noun):
        value = self.office.param(e.name)
        if isinstance(value, str):
            return Bound("text", lambda r, c: value, literal=value)
        if isinstance(value, dt.date):
            return Bound("date", lambda r, c: value, literal=value)
        return Bound("number", lambda r, c: value, literal=value)

    def bind_length(self, e, noun):
        span = Span.written(e.amount, e.unit)
        return Bound("duration", lambda r, c: span)

    def bind_today(self, e, noun):
        def get(row, context):
            if context.world.as_of is None:
                raise NotCovered("today outside a day")
            return context.world.as_of
        return Bound("date", get)

    def ends(self, e, noun):
        """The two dates of `days from A to B`."""
        gets = []
        for name in (e.start, e.end):
            hit = find_date(self.model, noun, name)
            if hit is None and fold(name) == "today":
                gets.append((self.bind_today(None, noun).get, ()))
                continue
            if hit is None:
                raise Refused(f"{noun.name} have no milestone {name}")
            ref = Ref(self, noun, hit[0], None, (), hit[1])
            if self.type_of(ref.attr) != "date":
                raise Refused(f"{name} is no date")
            gets.append((ref.value, hit[0]))
        return gets

    def bind_between(self, e, noun):
        (start, ups_a), (end, ups_b) = self.ends(e, noun)

        def get(row, context):
            a, b = start(row, context), end(row, context)
            if a is None or b is None:
                return None
            return completed(e.unit, plain(a), plain(b))
        bound = Bound("number", get)
        bound.from_parents = bool(ups_a) and bool(ups_b)
        return bound

    def bind_countof(self, e, noun):
        child = self.model.noun(e.noun)
        children = ChildSet(self.model, noun, child)
        condition = self.condition(e.condition, child) if e.condition is not None else None

        def get(row, context):
            rows = children.rows(row, context.world)
            if rows is None:
                return None
            return sum(1 for r in rows if condition is None or condition(r, context) is True)
        return Bound("number", get)

    def bind_arith(self, e, noun):
        a, b = self.bind(e.left, noun), self.bind(e.right, noun)
        type = self.arith_type(e.op, a.type, b.type)

        def get(row, context):
            x, y = a.get(row, context), b.get(row, context)
            return None if x is None or y is None else arithmetic(e.op, x, y)
        return Bound(type, get)

    def arith_type(self, op, a, b):
        table = {
            ("+", "number", "number"): "number", ("-", "number", "number"): "number",
            ("*", "number", "number"): "number", ("/", "number", "number"): "number",
            ("-", "date", "date"): "duration", ("+", "date", "duration"): "date",
            ("-", "date", "duration"): "date", ("+", "duration", "date"): "date",
            ("+", "duration", "duration"): "duration", ("-", "duration", "duration"): "duration",
            ("*", "duration", "number"): "duration", ("*", "number", "duration"): "duration",
            ("/", "duration", "number"): "duration",
        }
        if (op, a, b) not in table:
            raise Refused(f"{a} {op} {b} makes no sense")
        return table[op, a, b]
