"""Groups: labels, their order, and which empty ones are printed (rules 16, 17, 23 to 26)."""

import datetime as dt
import functools
from fractions import Fraction

from . import syntax as s
from .errors import NotCovered, Refused
from .bound import plain
from .names import ChildSet, climb, find_date, find_down, find_up
from .periods import DAY, WEEKDAYS
from .text import fold, natural
from .values import Span
from .world import UNKNOWN

MOST_BUCKETS = 10_000


@functools.total_ordering
class Label:
    """One group of one dimension. rank: 0 a value, 1 "(none)", 2 "(missing)"."""

    def __init__(self, rank, order, ident, text, unseen=False):
        self.rank, self.order, self.ident, self.text = rank, order, ident, text
        self.unseen = unseen  # a bucket that begins after as of: "not yet"

    def __eq__(self, other):
        return (self.rank, self.ident) == (other.rank, other.ident)

    def __hash__(self):
        return hash((self.rank, self.ident))

    def __lt__(self, other):
        if self.rank != other.rank:
            return self.rank < other.rank
        return self.rank == 0 and self.order < other.order

    def __repr__(self):
        return f"<{self.text}>"


NONE = Label(1, 0, "none", "(none)")
MISSING = Label(2, 0, "missing", "(missing)")


class Dimension:
    """Labels of a row, or of a child for `each`; `fill` are those printed without rows."""

    name = ""
    child = None  # the ChildSet that `each` walks

    def label(self, row, context):
        raise NotImplementedError

    def fill(self, seen, question):
        """Labels to print even when empty, given those that rows have."""
        return []


class TimeDimension(Dimension):
    def __init__(self, office, name, unit, ref):
        self.office, self.name, self.unit, self.ref = office, name, unit, ref
        self.calendar = office.calendar
        if unit.startswith("fiscal"):
            self.calendar.fiscal()

    def label(self, row, context):
        if self.ref.is_milestone:
            value = self.ref.moment(row, context)
            if value is UNKNOWN:
                return NONE
        else:
            if self.ref.target(row, context) is None:
                return NONE
            value = self.ref.value(row, context)
        return MISSING if value is None else self.bucket(plain(value))

    def bucket(self, day, as_of=None):
        if self.unit == "weekday":
            n = day.weekday()
            return Label(0, n, n, WEEKDAYS[n])
        start = self.calendar.start(self.unit, day)
        return Label(0, start, start, self.calendar.label(self.unit, start),
                     as_of is not None and start > as_of)

    def fill(self, seen, question):
        if self.unit == "weekday":
            return [self.bucket(dt.date(2024, 1, 1) + DAY * n) for n in range(7)]
        first, last = self.range(seen, question)
        if first is None or last is None:
            return []
        out, at = [], self.calendar.start(self.unit, first)
        while at <= last:
            out.append(self.bucket(at, question.seen))
            if len(out) > MOST_BUCKETS:
                raise Refused("more than 10,000 buckets: give a window")
            at = self.calendar.step(self.unit, at)
        return out

    def range(self, seen, question):
        """Rule 17: the window; else first to last non-empty, up to as of."""
        days = sorted(label.ident for label in seen if label.rank == 0)
        first = days[0] if days else None
        last = min(days[-1], question.as_of) if days else None
        window = question.window_on(self.ref.attr, self.child)
        if window is not None:
            if window.start is not None:
                first = window.start
                last = question.as_of
            if window.end is not None:
                last = window.end - DAY
        return first, last


class BandDimension(Dimension):
    def __init__(self, office, name, bound, edges):
        self.name, self.bound, self.edges = name, bound, edges
        if bound.type not in ("number", "duration"):
            raise Refused("bands need a number")
        if any(a >= b for a, b in zip(edges, edges[1:])):
            raise Refused("bands must rise")

    def label(self, row, context):
        if self.bound.ref is not None and self.bound.ref.target(row, context) is None:
            return NONE
        value = self.bound.get(row, context)
        if value is None:
            return MISSING
        if isinstance(value, Span):
            value = value.plain_days()
        return self.band(sum(1 for e in self.edges if value >= e))

    def band(self, n):
        edges = [int(e) if Fraction(e).denominator == 1 else float(e) for e in self.edges]
        if n == 0:
            text = f"under {edges[0]}"
        elif n == len(edges):
            text = f"{edges[-1]} and over"
        else:
            a, b = edges[n - 1], edges[n]
            if isinstance(a, int) and isinstance(b, int):
                text = f"{a}-{b - 1}" if b - 1 > a else f"{a}"
            else:
                text = f"{a} to under {b}"
        return Label(0, n, n, text)

    def fill(self, seen, question):
        return [self.band(n) for n in range(len(self.edges) + 1)]


class FieldDimension(Dimension):
    """A field, a fact or a date as it stands."""

    def __init__(self, office, name, bound):
        self.office, self.name, self.bound = office, name, bound
        source = office.source(bound)
        self.source = source
        self.column = source.attr.column if source is not None else None
        self.ranks = office.rank_list(source.attr) if source is not None else None
        self.listed = office.listed_values(source.attr) if source is not None else []
        if bound.type == "duration":
            raise NotCovered("groups of a duration without bands")

    def label(self, row, context):
        if self.bound.ref is not None and self.bound.ref.target(row, context) is None:
            return NONE
        value = self.bound.get(row, context)
        if value is None and self.source is not None and self.source is not self.bound.ref:
            owner = row if self.bound.ref is None else self.bound.ref.target(row, context)
            if self.source.target(owner, context) is None:
                return NONE  # 7 and 23: a derived field of a child that is not there
        return MISSING if value is None else self.of(plain(value))

    def of(self, value):
        if isinstance(value, bool):
            text = "yes" if value else "no"
            return Label(0, natural(text), text, text)
        if isinstance(value, str):
            text = value
            if self.column is not None:
                text = self.column.spellings.get(fold(value), value)
            order = natural(value)
            if self.ranks is not None:
                order = self.office.rank_key(self.ranks, value)
            return Label(0, order, fold(value), text)
        if isinstance(value, dt.date):
            return Label(0, value, value, value.isoformat())
        return Label(0, value, value, value)

    def fill(self, seen, question):
        return [self.of(v) for v in self.listed]


class NounDimension(Dimension):
    """A parent noun: one group a parent row, empty ones too (rule 23)."""

    def __init__(self, office, name, noun, hops):
        self.office, self.name, self.noun, self.hops = office, name, noun, hops
        self.bound = None

    def label(self, row, context):
        parent = climb(row, self.hops)
        return NONE if parent is None else self.of(parent)

    def of(self, parent):
        if parent.key is None:
            return MISSING
        text = ", ".join(parent.key)
        return Label(0, (natural(text), parent.key), parent.key, text)

    def fill(self, seen, question):
        return [self.of(r) for r in question.world.rows(self.noun) if r.key is not None]


# ---- from syntax -------------------------------------------------------------------------------
def dimension(question, dim):
    """A Dimension for a `by` or `across` item of this question."""
    office, noun = question.office, question.noun
    if dim.kind == "time":
        return time_dimension(question, dim)
    name = dim.text
    if dim.each:
        return each_path(question, dim, name)
    parent = parent_noun(office, noun, dim.path)
    if parent is not None:
        if dim.bands:
            raise Refused("bands need a number")
        return NounDimension(office, name, *parent)
    return banded(question, dim, name, question.binder.bind(dim.path, noun))


def parent_noun(office, noun, path):
    """(noun, hops) when a bare word names a parent noun and nothing nearer than its fields."""
    if not isinstance(path, s.Path) or path.selector or len(path.names) != 1:
        return None
    parent = office.model.find(path.names[0])
    if parent is None or parent is noun:
        return None
    hops = office.model.up(noun, parent)
    hit = find_up(office.model, noun, path.names[0])
    if hit is not None and (hops is None or len(hit[0]) < len(hops)):
        return None
    if hops is None:
        raise Refused(f"a {noun.name} row can have several {parent.name}")
    return parent, hops


def banded(question, dim, name, bound):
    question.not_identifying(bound.ref)
    if dim.bands:
        return BandDimension(question.office, name, bound, dim.bands)
    return FieldDimension(question.office, name, bound)


def each_path(question, dim, name):
    """`each charge.category`, or a bare name that only a child has."""
    office, noun = question.office, question.noun
    if not isinstance(dim.path, s.Path) or dim.path.selector:
        raise Refused("each needs a child's field")
    names = dim.path.names
    if len(names) > 1:
        child, rest = office.model.noun(names[0]), names[1:]
    else:
        if find_up(office.model, noun, names[0]) is not None:
            raise Refused(f"{names[0]} needs no each")
        hit = find_down(office.model, noun, names[0])
        if hit is None:
            raise Refused(f"{noun.name} have no {names[0]}")
        child, rest = hit[0], names
    children = ChildSet(office.model, noun, child)
    bound = question.binder.bind(s.Path(None, rest, dim.text), child)
    out = banded(question, dim, name, bound)
    out.child = children
    return out


def time_dimension(question, dim):
    office, noun = question.office, question.noun
    name = dim.unit
    if dim.of is None:
        ref, child = question.window_milestone()
        if child is not None:
            raise Refused("the window means any child: by each month of ...")
        return TimeDimension(office, name, dim.unit, ref)
    if not dim.each:
        hit = find_date(office.model, noun, dim.of)
        if hit is None:
            raise Refused(f"{noun.name} have no {dim.of}")
        ref = question.ref(noun, hit)
    else:
        if find_date(office.model, noun, dim.of) is not None:
            raise Refused(f"{dim.of} needs no each")
        hit = find_down(office.model, noun, dim.of, forms=True)
        if hit is None:
            raise Refused(f"{noun.name} have no {dim.of}")
        ref = question.ref(hit[0], (hit[1], hit[2]))
    if question.binder.type_of(ref.attr) != "date":
        raise Refused(f"{dim.of} is no date")
    question.not_identifying(ref)
    out = TimeDimension(office, name, dim.unit, ref)
    if dim.each:
        out.child = ChildSet(office.model, noun, hit[0])
    return out


def memberships(dims, row, context, allowed):
    """The label tuples of a row: one, or with `each` one for each child (rule 9).

    `allowed` gives the children that meet the question's windows on that child noun.
    """
    walking = [d for d in dims if d.child is not None]
    if not walking:
        return [tuple(d.label(row, context) for d in dims)]
    rows = allowed(walking[0].child, row, context)
    if not rows:
        return [tuple(NONE if d.child is not None else d.label(row, context) for d in dims)]
    out = {}
    for child in rows:
        labels = tuple(d.label(child if d.child is not None else row, context) for d in dims)
        out[labels] = True
    return list(out)
