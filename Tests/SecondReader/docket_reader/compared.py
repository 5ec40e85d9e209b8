"""`compared to previous UNIT` and `compared to GROUP` (rule 39, measures.md)."""

from fractions import Fraction

from .bundles import Bundle
from .cohorts import Share
from .errors import NotCovered, Refused
from .groups import FieldDimension, TimeDimension
from .periods import DAY, Period, add_months
from .rates import count_ratio, mantel_haenszel, newcombe, share_ratio
from .table import IMMATURE, Table, distinct
from .text import fold
from .world import Context

COUNT = ("difference", "ratio", "low", "high")
SHARE = ("difference", "difference_low", "difference_high", "ratio", "ratio_low", "ratio_high")


WEEKS = {"week": 1, "month": 4, "quarter": 13, "year": 52, "fiscal_quarter": 13, "fiscal_year": 52}
LENGTHS = {"day": 1, "week": 7, "month": 30, "quarter": 91, "year": 365, "fiscal_quarter": 91,
           "fiscal_year": 365}


class Earlier(Context):
    """The context of a unit on the previous side."""


def compared_table(question):
    if question.q.compared.unit is not None:
        if question.q.compared.adjusting:
            raise Refused("adjusting needs a group to compare with")
        return previous_table(question)
    return reference_table(question)


# ---- two numbers -------------------------------------------------------------------------------
class Count(Bundle):
    main = "count"

    def columns(self):
        return ["count", self.other] + list(COUNT)

    def compared(self, c1, c0, days1, days0):
        return dict(zip(COUNT, (c1 - c0,) + count_ratio(c1, c0, days1, days0)))


class Shares(Bundle):
    main = "share"

    def __init__(self, question):
        super().__init__(question)
        self.share = Share(question)
        if len(self.share.amounts) > 1:
            raise NotCovered("several lengths compared")

    def columns(self):
        return list(Share.ONE) + [self.other] + list(SHARE)

    def compared(self, a, n1, c, n0):
        difference = Fraction(a, n1) - Fraction(c, n0) if n1 and n0 else None
        ratio = share_ratio(a, n1, c, n0) if n1 and n0 else (None,) * 3
        return dict(zip(SHARE, (difference,) + newcombe(a, n1, c, n0) + ratio))


# ---- the previous period -----------------------------------------------------------------------
def shifted(unit, period, as_of):
    """Both ends moved back; a window to date is compared with the same part."""
    if unit == "weekday":
        raise Refused("a weekday is no period")
    if period.start is None:
        raise NotCovered("a window without a start compared")
    end = as_of + DAY if period.end is None else min(period.end, as_of + DAY)
    if end <= period.start:
        raise NotCovered("a window after as of compared")
    if period.weeks and unit in WEEKS:  # Monday to Sunday stands beside Monday to Sunday
        back = DAY * 7 * WEEKS[unit]
        return Period(period.start - back, end - back)
    if unit in ("day", "week"):
        back = DAY * (7 if unit == "week" else 1)
        return Period(period.start - back, end - back)
    months = {"month": 1, "quarter": 3, "year": 12, "fiscal_quarter": 3, "fiscal_year": 12}[unit]
    return Period(add_months(period.start, -months), add_months(end, -months))


def overlap(a, b):
    """The first and last day that two stretches share, or None."""
    first, last = max(a[0], b[0]), min(a[1], b[1])
    return (first, last) if first <= last else None


def length(stretches):
    return sum((last - first).days + 1 for first, last in stretches)


class Previous:
    """What both bundles over two periods share."""
    other = "previous"

    def sides(self, members):
        now = [m for m in members if not isinstance(m[2], Earlier)]
        then = [m for m in members if isinstance(m[2], Earlier)]
        return distinct(now, self.world), distinct(then, self.world)

    def stretches(self, table, line):
        """The observed days of both periods, of the row's bucket and those beside it, or of the rows totalled."""
        if line.kind != "row" and any(
                isinstance(dim, TimeDimension) and dim.unit != "weekday" for dim in table.dims):
            if line.kind != "total":
                raise NotCovered("the days of others")
            rows = [self.stretches(table, row) for row in table.lines if row.kind == "row"]
            return [sorted({days for row in rows for days in row[i]}) for i in (0, 1)]
        both = []
        for q in (self.question, self.before):
            period = q.windows[0][1]
            whole = (period.start, min(q.as_of, (period.end or q.as_of + DAY) - DAY))
            both.append([whole] if whole[0] <= whole[1] else [])
        for dim, label in zip(table.dims, line.labels):
            if isinstance(dim, TimeDimension) and dim.unit != "weekday" and label.rank == 0:
                for i, starts in enumerate(([label.ident], self.beside.get(label, []))):
                    units = [(at, dim.calendar.step(dim.unit, at) - DAY) for at in starts]
                    both[i] = [o for u in units for w in both[i] if (o := overlap(u, w))]
        return both

    def known(self, table, line):
        """(are the earlier days known, are both sides apart, their days)"""
        own, there = self.stretches(table, line)
        start = self.before.data_start()
        known = start is None or all(first >= start for first, _ in there)
        apart = not any(overlap(a, b) for a in own for b in there)
        return known, apart, (length(own), length(there))


def blurred(cells, apart):
    """Sides that share days are no two samples: no intervals."""
    return cells if apart else {name: None if "low" in name or "high" in name else value
                                for name, value in cells.items()}


class CountBefore(Previous, Count):
    def values(self, table, line, members, across):
        (now, _), (then, _) = self.sides(members)
        known, apart, days = self.known(table, line)
        if not known:
            return {"count": len(now), **dict.fromkeys(("previous",) + COUNT)}
        return {"count": len(now), "previous": len(then),
                **blurred(self.compared(len(now), len(then), *days), apart)}


class ShareBefore(Previous, Shares):
    def values(self, table, line, members, across):
        (now, context), (then, earlier) = self.sides(members)
        pairs = list(zip(table.dims, line.labels))
        out = self.share.of(now, context, pairs)
        known, apart, _ = self.known(table, line)
        if not known:
            return out | dict.fromkeys(("previous",) + SHARE)
        other = self.theirs.of(then, earlier, [(self.twins.get(d), self.back.get(label, label))
                                               for d, label in pairs if d in self.twins])
        out["previous"] = other["share"]
        if IMMATURE in (out["numerator"], other["numerator"]):
            return out | dict.fromkeys(SHARE, IMMATURE)
        return out | blurred(self.compared(out["numerator"], out["denominator"],
                                           other["numerator"], other["denominator"]), apart)


def steps_back(dim, period, earlier):
    """How many buckets before each bucket the one beside it is: by position, weeks by whole weeks."""
    if dim.unit == "week":
        return max(1, ((period.start - earlier.start).days + 3) // 7)
    at, end, n = dim.calendar.start(dim.unit, earlier.start), \
        dim.calendar.start(dim.unit, period.start), 0
    while at < end:
        at, n = dim.calendar.step(dim.unit, at), n + 1
    return n


def paired(dim, twin, question, before, here, there):
    """(label there -> here, here -> there by position, here -> the starts of all that stand beside it); the first
    and the last bucket take those without a place."""
    period, earlier = question.windows[0][1], before.windows[0][1]
    n = steps_back(dim, period, earlier)
    end = question.as_of if period.end is None else min(question.as_of, period.end - DAY)
    first, last = dim.bucket(period.start), dim.bucket(end)
    forward, beside = {}, {}
    for label in there:
        at = dim.bucket(dim.calendar.step(dim.unit, label.ident, n))
        forward[label] = at = min(max(at, first), last)
        beside.setdefault(at, []).append(label.ident)
    back = {label: twin.bucket(dim.calendar.step(dim.unit, label.ident, -n)) for label in here}
    return forward, back, beside


def previous_table(question):
    if len(question.windows) != 1:
        raise Refused("compared to previous needs one window")
    attr, _, _, child = question.windows[0]
    if child is not None:
        raise NotCovered("a window on a child compared")
    unit = question.q.compared.unit
    before = type(question)(question.office, question.q,
                            lambda period, as_of: shifted(unit, period, as_of))
    dims, twins = question.dims(), before.dims()
    members = question.members(dims, question.points())
    others = before.members(twins, before.points(), Earlier)
    forward, back, beside = {}, {}, {}  # labels of time by position
    for dim in dims:
        if isinstance(dim, TimeDimension) and dim.unit != "weekday" \
                and LENGTHS[dim.unit] > LENGTHS[unit]:
            raise Refused(f"a {dim.unit} is longer than a {unit}")
    for i, (dim, twin) in enumerate(zip(dims, twins)):
        if not isinstance(dim, TimeDimension) or dim.unit == "weekday":
            continue
        if dim.child is not None or dim.ref.attr.identity != attr.identity or forward:
            raise NotCovered("buckets of another date compared")
        here = dim.fill({m[0][i] for m in members}, question)
        there = twin.fill({m[0][i] for m in others}, before)
        forward, back, beside = paired(dim, twin, question, before, here, there)
        at = i
    if forward:
        others = [(labels[:at] + (forward[labels[at]],) + labels[at + 1:], row, context)
                  for labels, row, context in others]
    bundle = (CountBefore if question.q.head == "count" else ShareBefore)(question)
    bundle.before, bundle.back, bundle.beside = before, back, beside
    bundle.twins = dict(zip(dims, twins))
    if question.q.head == "share":
        bundle.theirs = Share(before)
    return Table(question, dims, None, bundle.parts(), members + others, question.points(), False)


# ---- another group -----------------------------------------------------------------------------
class Reference:
    other = "reference"

    def others(self, table, line):
        """The members of the reference group inside this row's other groups; None on its own."""
        if line.kind != "row":
            raise NotCovered("the total of a comparison with a group")
        if line.labels[0] == self.label:
            return None
        wanted = (self.label,) + tuple(line.labels[1:])
        return [m for m in table.members if m[0] == wanted]


class CountAgainst(Reference, Count):
    def values(self, table, line, members, across):
        count, others = len(distinct(members, self.world)[0]), self.others(table, line)
        if others is None:
            return {"count": count, **dict.fromkeys(self.columns()[1:])}
        reference = len(distinct(others, self.world)[0])
        return {"count": count, "reference": reference,
                **self.compared(count, reference, 1, 1)}


class ShareAgainst(Reference, Shares):
    adjusting = ()

    def columns(self):
        return super().columns() + (["crude_ratio"] if self.adjusting else [])

    def values(self, table, line, members, across):
        rows, context = distinct(members, self.world)
        pairs = list(zip(table.dims, line.labels))
        out, others = self.share.of(rows, context, pairs), self.others(table, line)
        if others is None:
            return out | dict.fromkeys(self.columns()[6:])
        theirs, there = distinct(others, self.world)
        other = self.share.of(theirs, there, pairs)
        out["reference"] = other["share"]
        if out["numerator"] == IMMATURE:
            return out | dict.fromkeys(self.columns()[7:], IMMATURE)
        crude = self.compared(out["numerator"], out["denominator"],
                              other["numerator"], other["denominator"])
        if not self.adjusting:
            return out | crude
        first, second = mantel_haenszel(self.strata(rows, theirs, context))
        return out | dict(zip(SHARE, first + second)) | {"crude_ratio": crude["ratio"]}

    def strata(self, rows, theirs, context):
        """(a, n1, c, n0) of each value of the adjusted fields; missing is a value (23)."""
        amount = self.share.amounts[0]
        out = {}
        for at, side in ((0, rows), (2, theirs)):
            for row, y in self.share.outcomes(side, context, amount):
                if y is None:
                    continue
                labels = tuple(d.label(row, context) for d in self.adjusting)
                cell = out.setdefault(labels, [0, 0, 0, 0])
                cell[at] += y
                cell[at + 1] += 1
        return [out[labels] for labels in sorted(out)]


def reference_table(question):
    q = question.q
    if not q.by:
        raise Refused("compared to a group needs by")
    dims = question.dims()
    if isinstance(dims[0], TimeDimension):
        raise NotCovered("a time word first")
    if any(d.child is not None for d in dims):
        raise NotCovered("groups that overlap compared")
    bundle = (CountAgainst if q.head == "count" else ShareAgainst)(question)
    if q.compared.adjusting:
        if q.head == "count":
            raise Refused("counts are not adjusted")
        bundle.adjusting = [question.dim_of_path(p) for p in q.compared.adjusting]
    members = question.members(dims, question.points())
    bundle.label = reference_label(question, dims[0], {m[0][0] for m in members})
    return Table(question, dims, None, bundle.parts(), members, question.points(), False)


def reference_label(question, dim, seen):
    """The label that the group's name means."""
    wanted = fold(question.q.compared.group)
    for label in sorted(seen) + list(dim.fill(seen, question)):
        if fold(str(label.text)) == wanted:
            return label
    if isinstance(dim, FieldDimension) and dim.bound.type == "text":
        known = question.office.known_values(dim.bound)
        if known is not None and wanted not in known:
            raise Refused(f"{question.q.compared.group} is no group")
    raise NotCovered("a reference without a row")
