"""What is known on one day: rules 1, 6, 11, 13, 14, 19, 21 and 36."""

from .errors import Refused
from .names import ChildSet, climb, find_date
from .text import fold, key_order

UNKNOWN = "unknown"  # a milestone that hangs on a missing parent (rule 1)


class Context:
    """Where a condition is evaluated: what is known, and the day that is counted."""

    def __init__(self, world, day=None):
        self.world = world
        self.day = world.as_of if day is None else day


class World:
    """The rows and dates that exist at the end of `as_of`; None is the end of time."""

    def __init__(self, office, as_of):
        self.office, self.model, self.as_of = office, office.model, as_of
        self.memory = {}
        self.alive = {}
        self.open = set()

    # ---- rows (rule 14) ------------------------------------------------------------------------
    def exists(self, row):
        if row.sealed:
            return False
        if self.as_of is None:
            return True
        known = self.alive.get(row)
        if known is None:
            begun = self.office.begun(row)
            known = begun is None or begun.date() <= self.as_of
            for parent in row.parents.values():
                known = known and (parent is None or self.exists(parent))
            self.alive[row] = known
        return known

    def rows(self, noun):
        return [row for row in noun.rows if self.exists(row)]

    # ---- milestones ----------------------------------------------------------------------------
    def milestone(self, row, attr):
        """A date and time, None when it has not happened, or UNKNOWN."""
        slot = (row, attr.identity)
        if slot in self.memory:
            return self.memory[slot]
        if slot in self.open:
            raise Refused(f"milestone {attr.name} is derived from itself")
        self.open.add(slot)
        try:
            decl = attr.decl
            if decl.columns:
                value = self.stored(row, decl)
            else:
                value = self.derived(row, attr.noun, decl.rule)
        finally:
            self.open.discard(slot)
        self.memory[slot] = value
        return value

    def stored(self, row, decl):
        """The first column that has a date; a later day than `as_of` is not seen yet."""
        for column in decl.columns:
            value = row.cells[fold(column)]
            if value is not None:
                return value if self.as_of is None or value.date() <= self.as_of else None
        return None

    def named(self, row, noun, name):
        """The milestone of that name on the row or its parents."""
        hit = find_date(self.model, noun, name)
        if hit is None or hit[1].kind != "milestone":
            raise Refused(f"{noun.name} have no milestone {name}")
        target = climb(row, hit[0])
        return UNKNOWN if target is None else self.milestone(target, hit[1])

    def derived(self, row, noun, rule):
        context = Context(self)
        if rule.word == "next":
            return self.next(row, noun, rule)
        value = None
        applies = True
        if rule.when is not None:
            applies = self.office.condition(rule.when, noun)(row, context) is True
        if applies:
            child = self.model.noun(rule.noun)
            rows = ChildSet(self.model, noun, child).rows(row, self)
            if rows is None:
                return UNKNOWN
            dates = []
            for r in rows:
                if rule.condition is not None:
                    if self.office.condition(rule.condition, child)(r, context) is not True:
                        continue
                date = self.named(r, child, rule.date)
                if date not in (None, UNKNOWN):
                    dates.append(date)
            if dates:
                value = min(dates) if rule.word == "first" else max(dates)
        if value is None and rule.otherwise is not None:
            return self.derived(row, noun, rule.otherwise)
        return value

    def next(self, row, noun, rule):
        """Rule 36: the earliest M after this row's N among other rows under P, same case out."""
        parent_noun = self.model.noun(rule.noun)
        hops = self.model.up(noun, parent_noun)
        if hops is None:
            raise Refused(f"{noun.name} are not in {rule.noun}")
        parent = climb(row, hops)
        if parent is None:
            return UNKNOWN
        if rule.after is not None:
            after = self.named(row, noun, rule.after)
        elif noun.decl.begins:
            after = self.named(row, noun, noun.decl.begins)
        else:
            raise Refused("next needs `after`")
        if after in (None, UNKNOWN):
            return after
        others = ChildSet(self.model, parent_noun, noun).rows(parent, self)
        best = None
        for other in others:
            if other is row or self.same_case(row, other, hops[0]):
                continue
            date = self.named(other, noun, rule.date)
            if date in (None, UNKNOWN) or date.date() <= after.date():
                continue
            best = date if best is None or date < best else best
        return best

    def same_case(self, row, other, toward):
        """Two rows that share any parent other than the one on the way to P."""
        return any(parent is not None and other.parents.get(name) is parent
                   for name, parent in row.parents.items() if name != toward)

    # ---- stock (rules 19 and 21) ---------------------------------------------------------------
    def ends(self, row):
        """Start and end of the noun's pending rule, as days."""
        start, end = row.noun.decl.pending
        out = []
        for name in (start, end):
            value = self.named(row, row.noun, name)
            out.append(None if value in (None, UNKNOWN) else value.date())
        return out

    def inside(self, row, day):
        """Begun on or before the day's end and not ended by it; False for an unsound row."""
        start, end = self.ends(row)
        if start is None or (end is not None and end < start):
            return None
        return start <= day and not (end is not None and end <= day)

    def pending(self, row, day):
        """In stock that day: begun, not ended, not inactive; or active again (reopened)."""
        base = self.inside(row, day)
        if base is None:
            return False
        for word in ("inactive", "active"):
            for span in row.noun.decl.spans:
                if span.word == word and self.in_span(row, span, day):
                    base = word == "active"
        return base

    def in_span(self, row, span, day):
        child = self.model.noun(span.noun)
        if not child.decl.pending:
            raise Refused(f"{child.name} need a pending rule of their own")
        for r in ChildSet(self.model, row.noun, child).rows(row, self) or ():
            if span.condition is not None:
                held = self.office.condition(span.condition, child)(r, Context(self, day))
                if held is not True:
                    continue
            if self.inside(r, day):
                return True
        return False

    def age_ends(self, row, day):
        """Rule 21: from its start to its end, or to the counted day."""
        start, end = self.ends(row)
        if start is None:
            return None
        return start, end if end is not None and end <= day else day

    # ---- which child (rules 6 and 7) -----------------------------------------------------------
    def pick(self, selector, rows, child):
        """The lead, first or last of these rows, or None."""
        if selector == "lead":
            return self.lead(rows, child)
        name = child.decl.begins
        if name is None:
            name = child.decl.milestones[0].name
        dated = []
        for r in rows:
            date = self.named(r, child, name)
            if date not in (None, UNKNOWN):
                dated.append((date, r))
        if not dated:
            return None
        edge = (min if selector == "first" else max)(date for date, _ in dated)
        return min((r for date, r in dated if date == edge), key=self.tie)

    def lead(self, rows, child):
        rank = self.office.rank_of(child, child.decl.lead)
        context = Context(self)
        return min(rows, key=lambda r: (rank(r, context), self.tie(r)), default=None)

    @staticmethod
    def tie(row):
        """The smaller key, then file order; a row without a key comes after."""
        return (row.key is None, key_order(row.key or ()), row.index)


