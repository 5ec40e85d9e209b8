"""One question: which units, in which groups, with which numbers (language.md 3 and 4)."""

import dataclasses

from . import syntax as s
from .errors import NotCovered, Refused
from .bound import Ref
from .change import change_table
from .cohorts import Share, Time
from .compared import compared_table
from .flow import flow_table
from .funnel import funnel_table
from .groups import NONE, Label, dimension, memberships
from .measures import UnitMeasure
from .names import ChildSet, find_down, find_up, level_find
from .periods import DAY, day_of
from .stages import run_stages
from .table import ListTable, PointDimension, Table
from .text import fold
from .values import kleene_not
from .world import Context


class Asked:
    """A question bound to an office."""

    def __init__(self, office, q, moved=None):
        """`moved` turns a window's period into that of the previous side."""
        self.office, self.binder, self.q = office, office.binder, q
        self.moved = moved
        self.adjectives, self.noun, population = self.subject(q.subject)
        self.q = q = self.joined(q, population)
        self.as_of = office.as_of
        if q.as_of is not None:
            self.as_of = office.times(None).moment(q.as_of)[1]  # rule 12: its last day
        self.world = office.world(self.as_of)
        self.times = office.times(self.world)
        # What the file was last told of: nothing after it can have been seen (law 5).
        self.seen = min(self.as_of, day_of(office.text.as_of)) if office.text.as_of else self.as_of
        self.filters = []  # functions of row and context; only True keeps
        self.windows = []  # (attr, period, ref or None, child noun or None)
        self.child_windows = {}  # child noun name -> [(ref, period)]
        for name in self.adjectives:
            self.filters.append(self.adjective(name))
        for w in q.windows:
            self.window(w)
        for e in q.wheres:
            self.filters.append(self.binder.condition(e, self.noun))
        for negated, role in q.havings:
            test = self.binder.role(role, self.noun)
            self.filters.append((lambda t: lambda r, c: kleene_not(t(r, c)))(test)
                                if negated else test)

    # ---- the subject ---------------------------------------------------------------------------
    def subject(self, names):
        """(adjectives, noun, the population's question or None)."""
        last = names[-1]
        noun = self.office.model.find(last)
        if noun is not None:
            return names[:-1], noun, None
        population = self.office.populations.get(fold(last))
        if population is None:
            raise Refused(f"there is no noun {last}")
        inner, noun, deeper = self.subject(population.subject)
        return names[:-1] + inner, noun, self.joined(population, deeper)

    @staticmethod
    def joined(q, population):
        """Rule 46: a definition's qualifiers join with `and`."""
        if population is None:
            return q
        if q.pending and population.pending:
            raise NotCovered("pending twice")
        joined = {name: getattr(population, name) + getattr(q, name)
                  for name in ("windows", "pending", "wheres", "havings")}
        return dataclasses.replace(q, **joined)

    def adjective(self, name):
        """Rule 47: pending, fact, milestone, field value, in this order, nearest first."""
        model, noun = self.office.model, self.noun
        if fold(name) == "pending":
            return self.binder.pending(noun)
        for kind in ("fact", "milestone"):
            def of_kind(n):
                attr = n.own(name)
                return attr if attr is not None and attr.kind == kind else None
            hit = level_find(model, noun, "parents", of_kind)
            if hit:
                return self.binder.condition(s.Path(None, [name], name), noun)
        hit = level_find(model, noun, "parents", lambda n: self.adjective_field(n, name))
        if hit is None:
            raise Refused(f"{name} is no adjective of {noun.name}")
        self.valued = getattr(self, "valued", set())
        if hit[3].identity in self.valued:
            raise Refused("two values of one field")
        self.valued.add(hit[3].identity)
        ref = Ref(self.binder, noun, hit[1], None, (), hit[3])
        wanted = fold(name)

        def same(row, context):
            value = ref.value(row, context)
            return None if value is None else fold(value) == wanted
        return same

    def adjective_field(self, noun, name):
        found = []
        for f in noun.decl.fields:
            if not f.adjective:
                continue
            attr = noun.own(f.name)
            known = set(attr.column.spellings)
            known.update(fold(v) for v in self.office.listed_values(attr))
            if fold(name) in known:
                found.append(attr)
        if len(found) > 1:
            raise Refused(f"{name} is a value of two fields")
        return found[0] if found else None

    # ---- windows -------------------------------------------------------------------------------
    def ref(self, noun, hit):
        return Ref(self.binder, noun, hit[0], None, (), hit[1])

    def window(self, w):
        """A window on the noun's or a parent's date; on a child's: any child in it (rule 5)."""
        name = w.left.names[0]
        period = self.times.window(w.op, w.args)
        if self.moved is not None:
            period = self.moved(period, self.as_of)
        hit = find_up(self.office.model, self.noun, name)
        child = None
        if hit is not None:
            ref = self.ref(self.noun, hit)
        else:
            down = find_down(self.office.model, self.noun, name)
            if down is None:
                raise Refused(f"{self.noun.name} have no {name}")
            child = down[0]
            ref = self.ref(child, (down[1], down[2]))
        if self.binder.type_of(ref.attr) != "date":
            raise Refused(f"{name} is no date")
        if any(a.identity == ref.attr.identity for a, _, _, _ in self.windows):
            raise Refused(f"two windows on {name}")
        self.windows.append((ref.attr, period, ref, child))
        if child is None:
            self.filters.append(lambda r, c: in_window(ref, period, r, c))
        else:
            self.child_windows.setdefault(child.name, []).append((ref, period))

    def window_milestone(self):
        """The one window's milestone, for a bare time word: (ref, child noun)."""
        if len(self.windows) != 1:
            raise Refused("which date? by month of ...")
        return self.windows[0][2], self.windows[0][3]

    def window_on(self, attr, children):
        """The window's period when it is on this milestone (rule 17)."""
        for a, period, _, child in self.windows:
            if a.identity == attr.identity and (child is None) == (children is None):
                return period
        return None

    def allowed(self, children, row, context):
        """The children of an `each`, those that meet the windows on that child noun."""
        rows = children.rows(row, context.world)
        tests = self.child_windows.get(children.child.name, [])
        return [r for r in rows or ()
                if all(in_window(ref, period, r, context) for ref, period in tests)]

    def not_identifying(self, ref):
        """Rule 49."""
        if ref is None or not ref.attr.noun.decl.identifying:
            return
        hidden = {fold(n) for n in ref.attr.noun.decl.identifying}
        column = ref.attr.column.name if ref.attr.column is not None else ref.attr.name
        if fold(ref.attr.name) in hidden or fold(column) in hidden:
            raise Refused(f"{ref.attr.name} names a person: only showing prints it")

    # ---- units ---------------------------------------------------------------------------------
    def points(self):
        """(label or None, counted day, seen?) for each day of the stock, or the one of now."""
        pending = self.q.pending[0] if self.q.pending else None
        if pending is None or pending.mode == "now":
            return [(None, self.as_of, True)]
        if pending.mode == "on":
            day = self.times.moment(pending.moment)[1]
            return [(None, day, day <= self.as_of)]
        if pending.unit == "weekday":
            raise Refused("a weekday is no period")
        period = self.times.period(pending.period)
        calendar, out = self.office.calendar, []
        at = calendar.start(pending.unit, period.start)
        while at < period.end:
            last = calendar.step(pending.unit, at) - DAY
            if period.holds(last):
                label = Label(0, at, at, calendar.label(pending.unit, at), last > self.as_of)
                out.append((label, last, last <= self.as_of))
                if len(out) > 10_000:
                    raise Refused("more than 10,000 days")
            at = calendar.step(pending.unit, at)
        return out

    def units(self, context):
        filters = list(self.filters)
        if self.q.pending:
            filters.append(self.binder.pending(self.noun))
        kept = []
        for row in self.world.rows(self.noun):
            if not all(f(row, context) is True for f in filters):
                continue
            if all(self.any_child(name, row, context) for name in self.child_windows):
                kept.append(row)
        return kept

    def any_child(self, name, row, context):
        children = ChildSet(self.office.model, self.noun, self.office.model.nouns[name])
        return bool(self.allowed(children, row, context))

    # ---- answers -------------------------------------------------------------------------------
    def answer(self):
        if self.q.pending:
            self.binder.pending(self.noun)
        self.fitting()
        if self.q.head == "list":
            table = self.list_table()
        elif self.q.split is not None:
            table = change_table(self)
        elif self.q.compared is not None:
            table = compared_table(self)
        elif self.q.head == "flow":
            table = flow_table(self)
        elif self.q.head == "funnel":
            table = funnel_table(self)
        else:
            table = self.group_table()
        return run_stages(self, table, self.q.stages)

    def list_table(self):
        if self.q.by or self.q.across:
            raise Refused("list has no groups")
        points = self.points()
        if len(points) != 1 or points[0][0] is not None:
            raise NotCovered("a list at several days")
        if not self.q.showing:
            raise NotCovered("a list without showing")
        columns = [(p.text, self.shown(p)) for p in self.q.showing]
        ranks = [self.ranks(p) for p in self.q.showing]
        _, day, seen = points[0]
        context = Context(self.world, day)
        rows = self.units(context) if seen else []
        return ListTable([name for name, _ in columns],
                         [[get(row, context) for _, get in columns] for row in rows], ranks)

    def shown(self, path):
        if self.binder.is_pending(path, self.noun):
            return self.binder.pending(self.noun)
        bound = self.binder.path(path, self.noun)

        def get(row, context):
            if bound.ref.target(row, context) is None:
                return NONE
            return bound.get(row, context)
        return get

    def ranks(self, path):
        """How the values of a ranked field sort, or None."""
        if self.binder.is_pending(path, self.noun):
            return None
        source = self.office.source(self.binder.path(path, self.noun))
        listed = self.office.rank_list(source.attr) if source is not None else None
        return None if listed is None else lambda value: self.office.rank_key(listed, value)

    def fitting(self):
        """Qualifiers that only some heads take."""
        q = self.q
        if q.showing and q.head != "list":
            raise Refused("showing is for list")
        if q.within is not None and q.head not in ("share", "time", "funnel"):
            raise Refused("within is for share, time and funnel")
        if (q.through is not None) != (q.head == "funnel"):
            raise Refused("through belongs to funnel")
        if q.split is not None and q.compared is not None:
            raise Refused("one comparison at a time")
        if q.compared is not None or q.split is not None:
            if q.head not in ("count", "share"):
                raise NotCovered("comparing this head")
            if q.across is not None or q.pending:
                raise NotCovered("comparing a spread table or a stock")

    def measures(self):
        if self.q.head == "count":
            return [UnitMeasure(self, s.Measure("count", None, "count"))]
        if self.q.head in ("share", "time"):
            bundle = Share(self) if self.q.head == "share" else Time(self)
            return bundle.parts() if self.q.across is None else [bundle.main_part()]
        return [UnitMeasure(self, m) for m in self.q.measures]

    def dims(self):
        """The Dimensions of `by`, in order."""
        dims = [dimension(self, d) for d in self.q.by or []]
        names = [d.name for d in dims]
        for i, d in enumerate(dims):
            if names.count(d.name) > 1 and self.q.by[i].kind == "time":
                d.name = self.q.by[i].text
        return dims

    def dim(self, d):
        return dimension(self, d)

    def dim_of_path(self, path):
        return dimension(self, s.Dim("path", path=path, text=path.text))

    def members(self, whole, points, context=Context):
        """(labels, row, context) of every unit on every day that has been seen."""
        walked = {d.child.child.name for d in whole if d.child is not None}
        if len(walked) > 1:
            raise Refused("two `each` over two nouns")  # rule 9
        out = []
        for label, day, seen in points:
            if not seen:
                continue
            here = context(self.world, day)
            for row in self.units(here):
                for labels in memberships(whole, row, here, self.allowed):
                    prefix = () if label is None else (label,)
                    out.append((prefix + labels, row, here))
        return out

    def group_table(self):
        measures, dims = self.measures(), self.dims()
        across = dimension(self, self.q.across) if self.q.across is not None else None
        points = self.points()
        members = self.members(dims + ([across] if across is not None else []), points)
        if points and points[0][0] is not None or not points:
            dims.insert(0, PointDimension(self.q.pending[0].unit))
        unseen = bool(points) and not any(seen for _, _, seen in points)
        return Table(self, dims, across, measures, members, points, unseen)

    def data_start(self):
        """Rule 22: the day the data begin on, unless every unit is known to have been there then."""
        if not self.office.text.data_from or self.q.head == "time":
            return None
        day = day_of(self.office.text.data_from)
        if any(ref.is_milestone and period.start and period.start >= day
               for _, period, ref, _ in self.windows):
            return None
        if self.q.pending or any(fold(name) == "pending" for name in self.adjectives):
            days = [on for label, on, _ in self.points() if label is None]
            return day if any(on < day for on in days) else None
        return day

    def is_ahead(self, members):
        """Law 5: a window on a milestone begins after the last day seen, and nothing is in it."""
        return not members and any(ref.is_milestone and period.start and period.start > self.seen
                                   for _, period, ref, _ in self.windows)


def in_window(ref, period, row, context):
    value = ref.moment(row, context) if ref.is_milestone else ref.value(row, context)
    if value is None or value == "unknown":
        return False
    return period.holds(value.date())
