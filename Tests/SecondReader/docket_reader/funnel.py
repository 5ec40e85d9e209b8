"""The head `funnel`: how far each cohort came (rule 35)."""

from fractions import Fraction

from .bundles import check_learnt, clock_of, day, immature, later, plain_milestone
from .errors import NotCovered, Refused
from .table import IMMATURE, NOT_YET, ListTable, Table, distinct
from .measures import UnitMeasure
from . import syntax as s
from .world import UNKNOWN


class Funnel:
    def __init__(self, question):
        self.question, q = question, question.q
        if q.across is not None or q.pending:
            raise NotCovered("a funnel spread over columns or of a stock")
        self.names = q.through
        self.steps = [plain_milestone(question, name) for name in q.through]
        if len({r.attr.identity for r in self.steps}) < len(self.steps):
            raise NotCovered("one step twice")
        self.clock = None
        if q.within is not None:
            if len(q.within.amounts) != 1:
                raise Refused("a funnel takes one length")
            self.clock = clock_of(question, self.steps[0])
            check_learnt(question, self.clock)

    def reached(self, rows, context):
        """How many came to each step; a unit that skips one comes no further."""
        out = [0] * len(self.steps)
        for row in rows:
            for i in range(self.depth(row, context)):
                out[i] += 1
        return out

    def depth(self, row, context):
        dates = [day(ref.moment(row, context)) for ref in self.steps]
        first, last = None, None
        if self.clock is not None:
            first = day(self.clock.moment(row, context))
            if first in (None, UNKNOWN):
                return 0
            within = self.question.q.within
            last = later(first, within.amounts[0], within.unit)
            if last > self.question.as_of:
                return 0
            if any(d not in (None, UNKNOWN) and d < first for d in dates):
                return 0  # rule 19: not sound
        for n, date in enumerate(dates):
            if date in (None, UNKNOWN) or last is not None and not first <= date <= last:
                return n
        return len(dates)


def funnel_table(question):
    funnel, dims = Funnel(question), question.dims()
    points = question.points()
    members = question.members(dims, points)
    count = UnitMeasure(question, s.Measure("count", None, "count"))
    table = Table(question, dims, None, [count], members, points, False)
    rows = []
    for line in table.lines:
        pairs = list(zip(dims, line.labels))
        young = False
        if funnel.clock is not None:
            within = question.q.within
            young = immature(question, pairs, funnel.clock, within.amounts[0], within.unit)
        reached = funnel.reached(*distinct(line.members, question.world))
        for i, name in enumerate(funnel.names):
            cells = [reached[i], part(reached[i], reached[0]),
                     part(reached[i], reached[i - 1]) if i else None]
            if line.unseen:
                cells = [NOT_YET] * 3
            elif young:
                cells = [IMMATURE] * 3
            rows.append(list(line.labels) + [name] + cells)
    names = [d.name for d in dims] + ["step", "reached", "share_of_first", "share_of_previous"]
    return ListTable(names, rows)


def part(k, n):
    return Fraction(k, n) if n else None
