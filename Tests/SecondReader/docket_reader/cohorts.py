"""The heads `share` and `time` (language.md 3, rules 32 to 38)."""

from fractions import Fraction

from . import syntax as s
from .bundles import Bundle, check_learnt, clock_of, day, immature, later, milestone_ref
from .bound import Ref
from .errors import NotCovered, Refused
from .names import climb
from .periods import day_of
from .rates import clustered, wilson
from .survival import Curve
from .table import IMMATURE
from .text import fold
from .values import Beyond
from .world import UNKNOWN


class Share(Bundle):
    main = "share"
    ONE = ("numerator", "denominator", "share", "low", "high", "unknown")
    counts = ("numerator", "denominator", "unknown")

    def __init__(self, question):
        super().__init__(question)
        what, within = question.q.what, question.q.within
        self.amounts = within.amounts if within is not None else [None]
        self.unit = within.unit if within is not None else None
        self.target = self.milestone(what)
        if within is None:
            self.get = question.binder.condition(what, self.noun)
        else:
            if self.target is None:
                raise Refused("only a milestone may stand before within")
            self.clock = clock_of(question)
            check_learnt(question, self.clock)
            if len(set(self.amounts)) < len(self.amounts):
                raise NotCovered("one length twice")
            if len(self.amounts) > 1 and question.q.across is not None:
                raise NotCovered("several lengths spread over columns")
        self.cluster = self.clusters()

    def milestone(self, what):
        if not isinstance(what, s.Path) or self.question.binder.is_pending(what, self.noun):
            return None
        ref = self.question.binder.ref(what, self.noun)
        return ref if ref.is_milestone else None

    def columns(self):
        if len(self.amounts) == 1:
            return self.ONE
        return [f"{name}_{n}" for n in self.amounts for name in ("n", "share", "low", "high")]

    # ---- clusters ------------------------------------------------------------------------------
    def clusters(self):
        """A function of a row that gives its cluster, or None for a noun without parents."""
        if self.target is not None and self.target.attr.decl.rule is not None \
                and self.target.attr.decl.rule.word == "next" and not self.target.pick:
            parent = self.office.model.noun(self.target.attr.decl.rule.noun)
            hops = self.target.ups + self.office.model.up(self.target.attr.noun, parent)
        else:
            hops, here = (), self.noun
            while here.parents:
                hops += (here.parents[0],)
                here = self.office.model.nouns[here.parents[0]]
        if not hops:
            return None

        def get(row):
            top = climb(row, hops)
            return row if top is None else top
        return get

    def interval(self, rows, outcomes):
        if self.cluster is None:
            return wilson(outcomes.count(True), len(outcomes))
        return clustered(outcomes, [self.cluster(r) for r in rows])

    # ---- outcomes ------------------------------------------------------------------------------
    def outcomes(self, rows, context, amount=None):
        """(row, True, False or None) of the rows that count; None is unknown."""
        if amount is None:
            return [(r, self.get(r, context)) for r in rows]
        out = []
        for row in rows:
            start = day(self.clock.moment(row, context))
            if start in (None, UNKNOWN):
                continue
            limit = later(start, amount, self.unit)
            if limit > self.question.as_of:
                continue
            end = day(self.target.moment(row, context))
            if end == UNKNOWN:
                out.append((row, None))
            elif end is None or end >= start:
                out.append((row, end is not None and end <= limit))
        return out

    def one(self, rows, context, pairs, amount):
        if amount is not None and immature(self.question, pairs, self.clock, amount, self.unit):
            return [IMMATURE] * 6
        all_of = self.outcomes(rows, context, amount)
        known = [(r, y) for r, y in all_of if y is not None]
        k, n = sum(1 for _, y in known if y), len(known)
        low, high = self.interval([r for r, _ in known], [y for _, y in known])
        return [k, n, Fraction(k, n) if n else None, low, high, len(all_of) - n]

    def of(self, rows, context, pairs):
        if len(self.amounts) == 1:
            return dict(zip(self.ONE, self.one(rows, context, pairs, self.amounts[0])))
        out = {}
        for amount in self.amounts:
            _, n, share, low, high, _ = self.one(rows, context, pairs, amount)
            for name, value in (("n", n), ("share", share), ("low", low), ("high", high)):
                out[f"{name}_{amount}"] = value
        return out


class Time(Bundle):
    main = "median"
    counts = ("n", "ended", "open", "other")

    def __init__(self, question):
        super().__init__(question)
        start, end = question.q.what
        self.start, self.end = milestone_ref(question, start), milestone_ref(question, end)
        self.rivals = self.competing()
        check_learnt(question, self.start)
        within = question.q.within
        if within is not None:
            if within.of is not None:
                raise Refused("the clock of time starts at its own milestone")
            if within.unit not in ("day", "week"):
                raise NotCovered("a curve read at calendar months")
            if question.q.across is not None:
                raise NotCovered("within spread over columns")
        data_from = self.office.text.data_from
        self.data_from = day_of(data_from) if data_from else None

    def competing(self):
        """The milestones that exclude each other, when the end is one of them."""
        noun = self.end.attr.noun
        names = [fold(n) for n in noun.decl.competing]
        if fold(self.end.attr.name) not in names:
            return []
        if fold(self.start.attr.name) in names and self.start.attr.noun is noun:
            raise NotCovered("a clock that starts at one of the competing ends")
        out = []
        for name in noun.decl.competing:
            inner = self.question.binder.ref(s.Path(None, [name], name), noun)
            if not inner.is_milestone:
                raise Refused(f"{name} is no milestone")
            out.append(Ref(self.question.binder, self.noun, self.end.ups + inner.ups, None, (),
                           inner.attr))
        return out

    def columns(self):
        out = ["n", "ended"] + (["other"] if self.rivals else []) + ["open"]
        if self.question.q.within is None:
            return out + ["q25", "median", "q75", "low", "high"]
        return out + [f"{name}_{n}" for n in self.question.q.within.amounts
                      for name in ("by", "low", "high")]

    def unit(self, row, context):
        """(entry, time, cause) or None for a row that is left out."""
        start = day(self.start.moment(row, context))
        if start in (None, UNKNOWN):
            return None
        end, cause = None, 0
        for ref in self.rivals or [self.end]:
            date = day(ref.moment(row, context))
            if date == UNKNOWN:
                return None
            if date is not None and (end is None or date < end):
                own = ref.attr.identity == self.end.attr.identity
                end, cause = date, 1 if own else 2
        if end is not None and end < start:
            return None
        time = ((end or self.question.as_of) - start).days
        entry = None
        if self.data_from is not None and start < self.data_from:
            entry = (self.data_from - start).days
            if entry >= time:
                return None
        return entry, time, cause

    def of(self, rows, context, pairs):
        units = [u for u in (self.unit(r, context) for r in rows) if u is not None]
        curve = Curve(units, bool(self.rivals))
        causes = [cause for _, _, cause in units]
        out = {"n": len(units), "ended": causes.count(1), "other": causes.count(2),
               "open": causes.count(0)}
        within = self.question.q.within
        if within is None:
            marks = [(0.25, 1), (0.5, 1), (0.75, 1), (0.5, 3), (0.5, 2)]
            for name, (share, at) in zip(("q25", "median", "q75", "low", "high"), marks):
                value = curve.first(share, at) if units and not curve.emptied else None
                if value is None and units and not curve.emptied:
                    value = Beyond(curve.last)
                out[name] = value
            return out
        for n in within.amounts:
            read = curve.read(n * (7 if within.unit == "week" else 1))
            for name, value in zip(("by", "low", "high"), read or [IMMATURE] * 3):
                out[f"{name}_{n}"] = value
        return out
