"""Heads whose answer has several columns: one Bundle gives them all for a row of the table."""

from . import syntax as s
from .bound import Ref
from .errors import NotCovered, Refused
from .groups import TimeDimension, parent_noun
from .names import find_date, find_up
from .periods import DAY, add_months
from .table import distinct, one_day
from .text import fold
from .world import Context, UNKNOWN


class Part:
    """One column of a Bundle, in the shape of a measure."""
    func = "part"

    def __init__(self, bundle, name, additive):
        self.bundle, self.name, self.additive = bundle, name, additive


class Bundle:
    main = ""  # the column that `across` spreads
    counts = ()  # the columns that are whole numbers of units

    def __init__(self, question):
        self.question = question
        self.office, self.noun, self.world = question.office, question.noun, question.world

    def columns(self):
        raise NotImplementedError

    def part(self, name):
        return Part(self, name, name in self.counts)

    def parts(self):
        return [self.part(name) for name in self.columns()]

    def main_part(self):
        return self.part(self.main)

    def values(self, table, line, members, across):
        """The cells of a row by column name."""
        one_day(members)
        rows, context = distinct(members, self.world)
        pairs = list(zip(table.dims, line.labels))
        if across is not None:
            pairs.append((table.across, across))
        return self.of(rows, context, pairs)

    def of(self, rows, context, pairs):
        raise NotImplementedError


# ---- days --------------------------------------------------------------------------------------
def day(value):
    """A moment as a day; None and UNKNOWN stay."""
    return value if value in (None, UNKNOWN) else value.date()


def later(start, amount, unit):
    """The day an amount of a unit after a day; years are calendar (rule 32)."""
    if unit in ("day", "week"):
        return start + DAY * amount * (7 if unit == "week" else 1)
    months = {"month": 1, "quarter": 3, "year": 12, "fiscal_quarter": 3, "fiscal_year": 12}
    if unit not in months:
        raise Refused(f"a {unit} is no length")
    return add_months(start, amount * months[unit])


def milestone_ref(question, name):
    """A milestone after `from`, `to`, `of`: of the noun or its parents."""
    hit = find_date(question.office.model, question.noun, name)
    if hit is None:
        raise Refused(f"{question.noun.name} have no milestone {name}")
    ref = question.ref(question.noun, hit)
    if not ref.is_milestone:
        raise Refused(f"{name} is no milestone")
    return ref


def plain_milestone(question, name):
    """A milestone where a condition stands: by its name only."""
    hit = find_up(question.office.model, question.noun, name)
    if hit is None or hit[1].kind != "milestone":
        raise Refused(f"{name} is no milestone of {question.noun.name}")
    return question.ref(question.noun, hit)


def clock_of(question, default=None):
    """Rule 32: `of M`, else the one window's milestone, else an error (or the default)."""
    within = question.q.within
    if within.of is not None:
        return milestone_ref(question, within.of)
    if len(question.windows) == 1:
        _, _, ref, child = question.windows[0]
        if child is not None or not ref.is_milestone:
            raise Refused("the window is no clock: within ... of M")
        return ref
    if default is not None and not question.windows:
        return default
    raise Refused("which clock? within ... of M")


def immature(question, pairs, clock, amount, unit):
    """Rule 33: a bucket of the clock prints … until all of it has been observed that long."""
    for dim, label in pairs:
        if not isinstance(dim, TimeDimension) or dim.child is not None or label.rank != 0:
            continue
        if dim.unit == "weekday" or dim.ref.attr.identity != clock.attr.identity:
            continue
        last = dim.calendar.step(dim.unit, label.ident) - DAY
        window = question.window_on(clock.attr, None)
        if window is not None and window.end is not None:
            last = min(last, window.end - DAY)
        if later(last, amount, unit) > question.as_of:
            return True
    return False


# ---- learnt later (rule 37) --------------------------------------------------------------------
def check_learnt(question, clock):
    """Conditions may speak of the clock and of what no milestone decides."""
    walk = Mentions(question)
    for attr, _, _, _ in question.windows:
        walk.seen[attr.identity] = attr
    for name in question.adjectives:
        if find_up(question.office.model, question.noun, name) is not None:
            walk.expression(s.Path(None, [name], name), question.noun)
    for e in question.q.wheres:
        walk.expression(e, question.noun)
    for _, role in question.q.havings:
        walk.role(role)
    groups = Mentions(question)
    for d in (question.q.by or []) + ([question.q.across] if question.q.across else []):
        if d.kind == "path":
            groups.expression(d.path, question.noun) if not d.each else None
    if set(groups.seen) - {clock.attr.identity} or groups.unsure:
        raise NotCovered("groups by what a milestone decides beside a clock")
    if question.q.pending or any(fold(a) == "pending" for a in question.adjectives):
        raise NotCovered("pending beside a clock")
    if walk.unsure:
        raise NotCovered("a condition beside a clock")
    for attr in walk.seen.values():
        if attr.identity != clock.attr.identity and comes_later(question, attr, clock):
            raise Refused("a condition on what is learnt later: start the clock there")


def comes_later(question, attr, clock):
    """Has a row of the noun this milestone after its clock has started?"""
    hops = question.office.model.up(question.noun, attr.noun)
    if hops is None:
        raise NotCovered("a child's milestone beside a clock")
    ref, here = Ref(question.binder, question.noun, hops, None, (), attr), Context(question.world)
    for row in question.world.rows(question.noun):
        start, date = day(clock.moment(row, here)), day(ref.moment(row, here))
        if None not in (start, date) and UNKNOWN not in (start, date) and date > start:
            return True
    return False


class Mentions:
    """The milestones that an expression of a question speaks of, through facts and fields."""

    def __init__(self, question):
        self.office, self.model = question.office, question.office.model
        self.binder = question.binder
        self.seen, self.unsure, self.inside = {}, False, set()

    def role(self, role):
        if role.quant in ("first", "last"):
            self.unsure = True
        if role.condition is not None:
            self.expression(role.condition, self.model.noun(role.noun))

    def expression(self, e, noun):
        if isinstance(e, s.Path):
            self.path(e, noun)
        elif isinstance(e, s.Between):
            for name in (e.start, e.end):
                hit = find_date(self.model, noun, name)
                if hit is not None:
                    self.attr(hit[1])
        elif isinstance(e, s.Has):
            self.role(e.role)
        elif isinstance(e, s.CountOf):
            if e.condition is not None:
                self.expression(e.condition, self.model.noun(e.noun))
        elif hasattr(e, "__dict__"):
            for value in vars(e).values():
                if hasattr(value, "__dict__") and not isinstance(value, s.Literal):
                    self.expression(value, noun)

    def path(self, path, noun):
        if parent_noun(self.office, noun, path) is not None:
            return
        if self.binder.is_pending(path, noun):
            self.unsure = True
            return
        if path.selector in ("first", "last"):
            self.unsure = True
        self.attr(self.binder.ref(path, noun).attr)

    def attr(self, attr):
        if attr.kind == "milestone":
            self.seen[attr.identity] = attr
        elif attr.kind == "age":
            self.unsure = True
        elif attr.identity not in self.inside:
            self.inside.add(attr.identity)
            if attr.kind == "fact":
                self.expression(attr.decl.condition, attr.noun)
            elif attr.kind == "field" and attr.column is None:
                self.expression(attr.decl.derived, attr.noun)
