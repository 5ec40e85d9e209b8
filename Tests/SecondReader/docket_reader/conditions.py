"""Conditions bound to a noun: truth is True, False or None (rules 1 to 3, 45)."""

import datetime as dt

from . import syntax as s
from .bound import Bound, happened, plain
from .errors import NotCovered, Refused
from .loader import read_number
from .names import ChildSet, check_selector, find_up
from .periods import day_of
from .text import fold, fold_case
from .values import compare, kleene_and, kleene_not, kleene_or
from .world import UNKNOWN


class Conditions:
    """The half of the binder that makes conditions."""

    def condition(self, e, noun):
        """A function of row and context that gives True, False or None."""
        if isinstance(e, s.Path) and self.is_pending(e, noun):
            return self.pending(noun)
        bound = self.bind(e, noun)
        if bound.ref is not None and bound.ref.is_milestone:
            return happened(bound.ref)
        if bound.type == "cond":
            return bound.get
        if bound.ref is not None and bound.ref.attr.column is not None \
                and bound.ref.attr.column.flag:
            def flagged(row, context):
                value = bound.get(row, context)
                return None if value is None else fold(value) == "true"
            return flagged
        raise Refused("this is a value, not a condition")

    def is_pending(self, e, noun):
        return (not e.selector and len(e.names) == 1 and fold(e.names[0]) == "pending"
                and find_up(self.model, noun, "pending") is None)

    def pending(self, noun):
        if not noun.decl.pending:
            raise Refused(f"{noun.name} have no pending rule")
        return lambda row, context: context.world.pending(row, context.day)

    def bind_andor(self, e, noun):
        a, b = self.condition(e.left, noun), self.condition(e.right, noun)
        join = kleene_and if e.op == "and" else kleene_or
        return Bound("cond", lambda r, c: join([a(r, c), b(r, c)]))

    def bind_not(self, e, noun):
        inner = self.condition(e.inner, noun)
        return Bound("cond", lambda r, c: kleene_not(inner(r, c)))

    def bind_compare(self, e, noun):
        a, b = self.bind(e.left, noun), self.bind(e.right, noun)
        if a.type != b.type:
            if {a.type, b.type} == {"text", "number"} and (a.literal is not None
                                                           or b.literal is not None):
                raise NotCovered("a text compared with a number")
            raise Refused(f"{a.type} {e.op} {b.type}: types differ")
        if a.type == "cond":
            raise NotCovered("comparing two conditions")
        if a.type != "text":
            return Bound("cond", lambda r, c: compare(e.op, a.get(r, c), b.get(r, c)))
        if e.op not in ("=", "!="):
            raise NotCovered("texts in order")
        for here, there in ((a, b), (b, a)):
            if isinstance(here.literal, str):
                self.check_value(there, here.literal)

        def get(row, context):
            x, y = a.get(row, context), b.get(row, context)
            return compare(e.op, None if x is None else fold(x), None if y is None else fold(y))
        return Bound("cond", get)

    def bind_istest(self, e, noun):
        if isinstance(e.left, s.Path) and self.is_pending(e.left, noun):
            raise Refused("pending is a condition")
        left = self.bind(e.left, noun)
        tests = [self.is_one(left, literal) for literal in e.values]

        def get(row, context):
            value = kleene_or([t(row, context) for t in tests])
            return kleene_not(value) if e.negated else value
        return Bound("cond", get)

    def is_one(self, left, literal):
        if literal.kind == "missing":
            return lambda r, c: left.get(r, c) is None
        value = self.office.param(literal.value) if literal.kind == "param" else literal.value
        if left.type == "text":
            text = literal.text if literal.kind != "param" else str(value)
            self.check_value(left, text)
            wanted = fold(text)

            def same(row, context):
                x = left.get(row, context)
                return None if x is None else fold(x) == wanted
            return same
        if left.type == "number":
            number = value
            if isinstance(value, str):
                number = read_number(value.strip()) if literal.kind != "name" else None
            if number is None or isinstance(number, dt.date):
                raise Refused(f"{literal.text} is no number")
            return lambda r, c: compare("=", left.get(r, c), number)
        if left.type == "date":
            day = value if isinstance(value, dt.date) else None
            if isinstance(value, str) and literal.kind != "name":
                day = day_of(value)
            if day is None:
                raise Refused(f"{literal.text} is no day")
            return lambda r, c: compare("=", left.get(r, c), day)
        raise Refused(f"is {literal.text} does not fit a {left.type}")

    def check_value(self, bound, text):
        """Rule 45: a value that neither the data nor the model knows is an error."""
        if not self.checking:
            return
        known = self.office.known_values(bound)
        if known is not None and fold(text) not in known:
            raise Refused(f"{text} is no value of this field")

    def bind_contains(self, e, noun):
        left = self.bind(e.left, noun)
        if left.type != "text":
            raise Refused("contains needs a text")
        wanted = fold_case(e.text)

        def get(row, context):
            x = left.get(row, context)
            return None if x is None else wanted in fold_case(x)
        return Bound("cond", get)

    def bind_when(self, e, noun):
        left = self.bind(e.left, noun)
        if left.type != "date":
            raise Refused(f"a {left.type} has no day")
        holds = self.when_test(e.op, e.args)
        if left.ref is not None and left.ref.is_milestone:
            def milestone(row, context):
                value = left.ref.moment(row, context)
                if value is UNKNOWN:
                    return None
                return value is not None and holds(plain(value), context)
            return Bound("cond", milestone)

        def get(row, context):
            value = left.get(row, context)
            return None if value is None else holds(plain(value), context)
        return Bound("cond", get)

    def when_test(self, op, args):
        def holds(day, context):
            return self.office.times(context.world).window(op, args).holds(day)
        self.office.times(None).window(op, args)  # errors show without rows too
        return holds

    def bind_has(self, e, noun):
        return Bound("cond", self.role(e.role, noun))

    # ---- quantifiers (rule 2) ------------------------------------------------------------------
    def role(self, role, noun):
        child = self.model.noun(role.noun)
        children = ChildSet(self.model, noun, child)
        inner = self.condition(role.condition, child) if role.condition is not None else (
            lambda r, c: True)
        check_selector(role.quant, child)

        def get(row, context):
            rows = children.rows(row, context.world)
            if rows is None:
                return None
            if role.quant in ("lead", "first", "last"):
                one = context.world.pick(role.quant, rows, child)
                return False if one is None else inner(one, context)
            values = [inner(r, context) for r in rows]
            if role.quant == "any":
                return kleene_or(values)
            if role.quant == "no":
                return kleene_not(kleene_or(values))
            if role.quant == "every":
                return kleene_and(values) if values else False
            true, unknown = values.count(True), values.count(None)
            if true >= role.count:
                return True
            return False if true + unknown < role.count else None
        return get
