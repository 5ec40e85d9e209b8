"""`before and after D`, and the stage `control`."""

from .bundles import immature, later
from .cohorts import Share
from .errors import NotCovered, Refused
from .groups import TimeDimension, time_dimension
from .periods import DAY
from .series import change, laney, signals, xmr
from .table import Column, ListTable, Table, distinct
from . import syntax as s
from .measures import UnitMeasure

TERMS = ("level", "slope", "gap")
FEWEST_A_SIDE = 8


class Bucket:
    """One period of a time dimension, cut to the window."""

    def __init__(self, question, dim, label, index, share=None):
        self.label, self.index = label, index
        window = question.window_on(dim.ref.attr, dim.child)
        self.first = label.ident
        self.last = dim.calendar.step(dim.unit, label.ident) - DAY
        cut = window is not None and (
            window.start is not None and window.start > self.first
            or window.end is not None and window.end <= self.last)
        start = question.data_start() if dim.ref.is_milestone else None
        early = start is not None and self.first < start
        self.partial = cut or early or self.last > question.as_of
        lag = question.office.text.lag
        ends = [self.last]
        if share is not None and share.amounts[0] is not None and dim.child is None \
                and dim.ref.attr.identity == share.clock.attr.identity:
            # what the lengths give to its last day ends in the lag, too
            ends += [later(self.last, amount, share.unit) for amount in share.amounts]
        self.provisional = lag is not None and any(
            end <= question.as_of < after_lag(end, lag) for end in ends)
        self.days = (self.last - self.first).days + 1

    @property
    def complete(self):
        return not self.partial and not self.provisional


def after_lag(day, lag):
    return later(day, int(lag[0]), lag[1])


# ---- before and after --------------------------------------------------------------------------
def change_table(question):
    q = question.q
    dims = question.dims()
    at = [i for i, d in enumerate(dims) if isinstance(d, TimeDimension)]
    if not at:
        dims.append(time_dimension(question, s.Dim("time", False, "month")))
        at = [len(dims) - 1]
    if len(at) > 1 or dims[at[0]].child is not None:
        raise NotCovered("two time words, or each, before and after")
    time = dims.pop(at[0])
    if time.unit not in ("week", "month", "quarter"):
        raise NotCovered(f"before and after by {time.unit}")
    share = Share(question) if q.head == "share" else None
    if share is not None and len(share.amounts) > 1:
        raise Refused("one length before and after")
    split = question.times.moment(q.split)[0]
    dims.append(time)
    members = question.members(dims, question.points())
    buckets = [Bucket(question, time, label, i, share) for i, label in enumerate(
        time.fill({m[0][-1] for m in members}, question))]
    whole = [b.first >= split for b in buckets if b.complete and not b.first < split <= b.last]
    if min(whole.count(True), whole.count(False)) < FEWEST_A_SIDE:
        raise Refused("under 8 periods a side")
    count = UnitMeasure(question, s.Measure("count", None, "count"))
    groups = Table(question, dims[:-1], None, [count], members, question.points(), False)
    rows = []
    found = [series_of(question, line.members, time, buckets, split, share)
             for line in groups.lines]
    if found and all(terms is None for terms in found):
        raise Refused("no group has 8 periods a side with a denominator")
    for line, terms in zip(groups.lines, found):
        terms = terms or [(None,) * 4] * 3
        for name, cells in zip(TERMS, terms):
            rows.append(list(line.labels) + [name] + list(cells))
    names = [d.name for d in dims[:-1]] + ["term", "estimate", "low", "high", "p"]
    return ListTable(names, rows)


def series_of(question, members, time, buckets, split, share):
    times, values, weights, post = [], [], [], []
    start = next((b.index for b in buckets if b.first >= split), None)
    for b in buckets:
        if not b.complete or b.first < split <= b.last:
            continue
        rows, context = distinct([m for m in members if m[0][-1] == b.label], question.world)
        if share is None:
            value, weight = len(rows) / b.days, 1
        else:
            amount = share.amounts[0]
            if amount is not None and immature(question, [(time, b.label)], share.clock, amount,
                                               share.unit):
                continue
            known = [y for _, y in share.outcomes(rows, context, amount) if y is not None]
            if not known:
                continue
            value, weight = known.count(True) / len(known), len(known)
        times.append(b.index)
        values.append(value)
        weights.append(weight)
        post.append(b.first >= split)
    if min(post.count(True), post.count(False)) < FEWEST_A_SIDE:
        return None  # periods without a denominator leave too few
    terms, rest = change(times, values, weights, post, start)
    if rest < 1e-18:
        raise NotCovered("a series without any variation")
    return terms


# ---- control -----------------------------------------------------------------------------------
def stage_control(question, table, args):
    """Adds center, lower, upper and signal, per group of the other fields."""
    if not isinstance(table, Table) or table.across is not None or table.stock:
        raise NotCovered("control of such a table")
    at = [i for i, d in enumerate(table.dims) if isinstance(d, TimeDimension)]
    if not at:
        raise Refused("control needs periods")
    if len(at) > 1 or table.sort_keys is not None or question.q.compared is not None:
        raise NotCovered("control of such a table")
    time = table.dims[at[0]]
    if time.unit == "weekday" or time.child is not None or question.q.head not in (
            "count", "share", "show"):
        raise NotCovered("control of such a table")
    columns = [Column(name, "added") for name in ("center", "lower", "upper", "signal")]
    for c in columns:
        c.averaged = True
    labels = time.fill({m[0][at[0]] for m in table.members}, question)
    index = {label: i for i, label in enumerate(labels)}
    series = {}
    if len(table.lines) < len(labels):
        raise NotCovered("control of picked rows")
    share = Share(question) if question.q.head == "share" else None
    for line in table.lines:
        rest = line.labels[:at[0]] + line.labels[at[0] + 1:]
        if line.labels[at[0]] not in index:
            for c in columns:
                line.cells[c] = None  # the row of units without the date
            continue
        series.setdefault(rest, []).append(line)
    for lines in series.values():
        buckets = [Bucket(question, time, l.labels[at[0]], index[l.labels[at[0]]], share)
                   for l in lines]
        limits = points_of(question, table, lines, buckets)
        flags = signals(limits)
        for line, limit, flag in zip(lines, limits, flags):
            for c, value in zip(columns, (limit[1:] if limit else (None,) * 3) + (flag,)):
                line.cells[c] = value
    table.columns = table.columns + columns


def points_of(question, table, lines, buckets):
    """(value, center, lower, upper) of each line, None where it is left out."""
    column = next(c for c in table.columns if c.kind == "measure")
    complete = [b.complete and not l.unseen for l, b in zip(lines, buckets)]
    if sum(complete) < 12:
        raise Refused("control needs 12 complete periods")
    if question.q.head == "share":
        return shares(table, lines, complete)
    func = column.measure.func
    if func not in ("count", "median"):
        raise NotCovered(f"control of a {func}")
    scale = [b.days if func == "count" else 1 for b in buckets]
    values = [line.cells[column] for line in lines]
    values = [None if v is None or not ok else float(v) / d
              for v, ok, d in zip(values, complete, scale)]
    limits = xmr([v for v, ok in zip(values, complete) if ok])
    if limits is None:
        raise NotCovered("control of nothing")
    center, lower, upper = limits
    if func == "count":
        lower = max(0.0, lower)
    return [None if not ok else
            (None if v is None else v * d, center * d, lower * d, upper * d)
            for v, ok, d in zip(values, complete, scale)]


def shares(table, lines, complete):
    by = {c.name: c for c in table.columns}
    if "numerator" not in by:
        raise NotCovered("control of several lengths")
    pairs = []
    for line, ok in zip(lines, complete):
        k, n = line.cells[by["numerator"]], line.cells[by["denominator"]]
        pairs.append((k, n) if ok and isinstance(n, int) else None)
    limits = laney([p for p in pairs if p is not None])
    if limits is None:
        raise NotCovered("control of nothing")
    center, around = limits
    return [None if p is None else (None, center, None, None) if p[1] == 0
            else (p[0] / p[1], center, *around(p[1])) for p in pairs]
