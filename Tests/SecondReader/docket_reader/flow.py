"""The head `flow`: opening + in - out = closing, with what spans take out and put back."""

from fractions import Fraction

from .bundles import Bundle
from .errors import NotCovered, Refused
from .groups import MOST_BUCKETS, Dimension, Label
from .names import ChildSet
from .periods import DAY, Period, day_of
from .table import Table, distinct
from .world import Context


class UnitFlow:
    """One sound row: its start and end, and the spans that count it out or back in."""

    def __init__(self, start, end, inactive, active):
        self.start, self.end = start, end
        self.spans = {"inactive": inactive, "active": active}
        self.days = {d for span in [(start, end)] + inactive + active for d in span if d}

    def base(self, d):
        return self.start <= d and (self.end is None or d < self.end)

    def during(self, word, d):
        return any(a <= d and (b is None or d < b) for a, b in self.spans[word])

    def state(self, d):
        """(pending, suppressed, added) at the end of a day."""
        base, inactive, active = self.base(d), self.during("inactive", d), self.during("active", d)
        return (active or base and not inactive, base and inactive and not active,
                active and not base)


class FlowDimension(Dimension):
    """`by month` without a milestone: the buckets of the flow's own period."""

    def __init__(self, question, unit, period):
        if unit == "weekday":
            raise Refused("a weekday is no period")
        self.name, self.unit, self.buckets = unit, unit, []
        calendar = question.office.calendar
        at = calendar.start(unit, period.start)
        while at < period.end:
            after = calendar.step(unit, at)
            first, last = max(at, period.start), min(after, period.end) - DAY
            label = Label(0, at, at, calendar.label(unit, at), first > question.as_of)
            self.buckets.append((label, first, last))
            if len(self.buckets) > MOST_BUCKETS:
                raise Refused("more than 10,000 buckets: give a period")
            at = after

    def fill(self, seen, question):
        return [label for label, _, _ in self.buckets]

    def days(self, label):
        return next((a, b) for here, a, b in self.buckets if here == label)


class Flow(Bundle):
    main = "closing"

    def __init__(self, question, period):
        super().__init__(question)
        self.period = period
        words = {span.word for span in self.noun.decl.spans}
        self.inactive, self.reopened = "inactive" in words, "active" in words
        self.memory = {}
        self.counts = [c for c in self.columns() if c not in ("clearance", "days_of_inventory")]

    def columns(self):
        return (["opening", "in"] + ["reactivated"] * self.inactive + ["reopened"] * self.reopened
                + ["out"] + ["inactive"] * self.inactive
                + ["closing", "clearance", "days_of_inventory"])

    # ---- one unit ------------------------------------------------------------------------------
    def unit(self, row):
        """Its UnitFlow, or None for a row without a start or with its end before it."""
        if row not in self.memory:
            start, end = self.world.ends(row)
            sound = start is not None and not (end is not None and end < start)
            self.memory[row] = UnitFlow(start, end, self.spans(row, "inactive"),
                                        self.spans(row, "active")) if sound else None
        return self.memory[row]

    def spans(self, row, word):
        out = []
        context = Context(self.world)
        for span in row.noun.decl.spans:
            if span.word != word:
                continue
            child = self.office.model.noun(span.noun)
            if not child.decl.pending:
                raise Refused(f"{child.name} need a pending rule of their own")
            for r in ChildSet(self.office.model, row.noun, child).rows(row, self.world) or ():
                if span.condition is not None:
                    held = self.office.condition(span.condition, child)(r, context)
                    if held is not True:
                        continue
                start, end = self.world.ends(r)
                if start is not None and not (end is not None and end < start):
                    out.append((start, end))
        return out

    # ---- a row of the table --------------------------------------------------------------------
    def values(self, table, line, members, across):
        first, last = self.period.start, self.period.end - DAY
        for dim, label in zip(table.dims, line.labels):
            if isinstance(dim, FlowDimension):
                first, last = dim.days(label)
        if line.kind != "row" and any(isinstance(d, FlowDimension) for d in table.dims):
            raise NotCovered("the total of a flow over time")
        rows, _ = distinct(members, self.world)
        units = [u for u in map(self.unit, rows) if u is not None]
        return self.counted(units, first, min(last, self.question.as_of))

    def counted(self, units, first, last):
        """All columns from the first to the last day, counted day by day."""
        out = dict.fromkeys(("opening", "in", "reactivated", "reopened", "out", "inactive",
                             "closing"), 0)
        for u in units:
            out["opening"] += u.state(first - DAY)[0]
            out["closing"] += u.state(last)[0]
            out["in"] += first <= u.start <= last
            out["out"] += u.end is not None and first <= u.end <= last
            for d in u.days:
                if not first <= d <= last:
                    continue
                (_, suppressed, added), (_, was_suppressed, was_added) = u.state(d), u.state(d - DAY)
                out["reactivated"] += was_suppressed and not suppressed
                out["inactive"] += suppressed and not was_suppressed
                out["reopened"] += added and not was_added
                out["out"] += was_added and not added
        gone = out["out"] + out["inactive"]
        come = out["in"] + out["reactivated"] + out["reopened"]
        if out["opening"] + come - gone != out["closing"]:
            raise AssertionError("a flow that does not add up")
        out["clearance"] = Fraction(gone, come) if come else None
        days = (last - first).days + 1
        out["days_of_inventory"] = Fraction(out["closing"] * days, out["out"]) \
            if out["out"] else None
        return out


def flow_table(question):
    q = question.q
    if not question.noun.decl.pending:
        raise Refused(f"{question.noun.name} have no pending rule")
    if q.pending or "pending" in question.adjectives:
        raise NotCovered("the flow of what is pending")
    if q.across is not None:
        raise NotCovered("a flow spread over columns")
    here = Context(question.world)
    if q.period is not None:
        period = question.times.period(q.period)
    else:
        sound = Flow(question, None)
        starts = [u.start for u in map(sound.unit, question.units(here)) if u is not None]
        if not starts:
            raise NotCovered("the flow of nothing without a period")
        first = min(starts)
        if question.office.text.data_from:
            first = max(first, day_of(question.office.text.data_from))
        if first > question.as_of:
            raise NotCovered("data that begin after as of")
        period = Period(first, question.as_of + DAY)
    flow = Flow(question, period)
    flow_at, dims, names = None, [], []
    for i, d in enumerate(q.by or []):
        if d.kind == "time" and d.of is None and not d.each:
            if flow_at is not None:
                raise NotCovered("two time words of one flow")
            flow_at = i
            dims.append(FlowDimension(question, d.unit, period))
        else:
            dims.append(question.dim(d))
        names.append(dims[-1].name)
    if len(set(names)) < len(names):
        raise NotCovered("two groups of one name")
    others = [d for d in dims if not isinstance(d, FlowDimension)]
    members = question.members(others, question.points())
    if flow_at is not None:
        members = [(labels[:flow_at] + (label,) + labels[flow_at:], row, context)
                   for labels, row, context in members
                   for label, _, _ in dims[flow_at].buckets]
    unseen = period.start > question.as_of
    return Table(question, dims, None, flow.parts(), members, question.points(), unseen)
