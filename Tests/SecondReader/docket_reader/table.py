"""Result tables. Every row keeps its units, so that totals are recomputed (law 4)."""

import itertools

from .errors import NotCovered, Refused
from .groups import Dimension, Label, TimeDimension
from .text import fold, natural
from .values import Beyond, Span
from .world import Context

MOST_LINES = 20_000  # years from 1900 by week, and by something else, take minutes
NOT_YET = "not yet"
IMMATURE = "…"


class PointDimension(Dimension):
    """The days of `pending at end of each month`: the first group column."""

    def __init__(self, unit):
        self.name = unit

    def fill(self, seen, question):
        return [label for label, _, _ in question.points()]


class Column:
    def __init__(self, name, kind, measure=None, across=None, get=None, dim=None):
        self.name, self.kind = name, kind  # group measure added percent
        self.measure, self.across, self.get, self.dim = measure, across, get, dim
        self.averaged = measure is not None and not measure.additive


class Line:
    """One row: its labels, the (labels, unit, context) behind it, and its cells."""

    def __init__(self, labels, members, kind="row", unseen=False):
        self.labels, self.members, self.kind, self.unseen = labels, members, kind, unseen
        self.cells = {}
        self.parts = {}  # label of `across` -> the values of a head with several columns

    def units(self):
        return {row for _, row, _ in self.members}


class Table:
    def __init__(self, question, dims, across, measures, members, points, unseen):
        self.question, self.dims, self.across = question, dims, across
        self.measures, self.members = measures, members
        self.stock = bool(points) and points[0][0] is not None or not points
        self.wholly_unseen = unseen and not self.stock or question.is_ahead(members)
        self.sort_keys = None
        self.all_units = {row for _, row, _ in members}
        self.spread = self.across_labels()
        self.columns = [Column(d.name, "group", dim=i) for i, d in enumerate(dims)]
        for measure in measures:
            if across is None:
                self.columns.append(Column(measure.name, "measure", measure))
            for label in self.spread:
                name = str(label.text)
                if len(measures) > 1:
                    name = f"{name} {measure.name}"
                self.columns.append(Column(name, "measure", measure, label))
        self.lines = [self.line(labels, rows) for labels, rows in self.groups()]

    # ---- groups --------------------------------------------------------------------------------
    def across_labels(self):
        if self.across is None:
            return []
        seen = {m[0][-1] for m in self.members}
        filled = self.across.fill(seen, self.question)
        labels = {label: label for label in seen}
        labels.update({label: label for label in filled})
        return sorted(labels.values())

    def groups(self):
        """(labels, members) in the order of rule 26, with the empty groups that are printed."""
        n = len(self.dims)
        found = {}
        for member in self.members:
            found.setdefault(member[0][:n], []).append(member)
        if n == 0:
            return [((), self.members)]
        fills = []
        for i, dim in enumerate(self.dims):
            fills.append(dim.fill({labels[i] for labels in found}, self.question))
        plain = [i for i in range(n) if not fills[i]]
        seen = {tuple(labels[i] for i in plain) for labels in found} or (
            set() if plain else {()})
        wide = len(seen)
        for f in fills:
            wide *= max(1, len(f))
        if wide > MOST_LINES:
            raise NotCovered("a table of so many rows")
        all_labels = {labels: labels for labels in found}
        for fixed in seen:
            choices = [[fixed[plain.index(i)]] if i in plain else fills[i] for i in range(n)]
            for labels in itertools.product(*choices):
                all_labels[labels] = labels
        ordered = sorted(all_labels.values())
        return [(labels, found.get(labels, [])) for labels in ordered]

    def line(self, labels, members, kind="row"):
        # Rows that the file has of days after its end are counted all the same.
        unseen = self.wholly_unseen or any(
            label.unseen and not (members and isinstance(dim, TimeDimension))
            for dim, label in zip(self.dims, labels))
        out = Line(labels, members, kind, unseen)
        self.fill(out)
        return out

    def fill(self, line):
        for column in self.columns:
            if column.kind != "group":
                line.cells[column] = self.cell(line, column)

    def cell(self, line, column):
        if column.kind in ("added", "percent"):
            return column.get(line)
        if line.unseen:
            return NOT_YET
        members = line.members
        if column.across is not None:
            members = [m for m in members if m[0][-1] == column.across]
            if column.across.unseen and not members:
                return NOT_YET
        if column.measure.func == "part":
            if column.across not in line.parts:
                line.parts[column.across] = column.measure.bundle.values(
                    self, line, members, column.across)
            return line.parts[column.across][column.measure.name]
        return self.measured(column.measure, members)

    def measured(self, measure, members):
        """Over distinct units; a unit that several days count has several ages: only count."""
        if measure.func != "count":
            one_day(members)
        return measure.of(*distinct(members, self.question.world))

    def value(self, line, column):
        """A cell as the stages see it: group labels as their text, "not yet" as missing."""
        if column.kind == "group":
            if line.kind != "row":
                return None
            label = line.labels[column.dim]
            return label.text if label.rank == 0 else None
        value = line.cells[column]
        return None if value in (NOT_YET, IMMATURE) else value

    def order(self, line, column):
        """(is it missing, the sort key)."""
        if column.kind == "group":
            label = line.labels[column.dim]
            return (label.rank, label.order if label.rank == 0 else 0)
        value = self.value(line, column)
        if isinstance(value, Beyond):
            value = value.days
        return (value is None, 0 if value is None else value)

    def find(self, name):
        return find_column(self.columns, name)

    def out(self):
        rows = []
        for line in self.lines:
            cells = []
            for column in self.columns:
                if column.kind != "group":
                    cells.append(line.cells[column])
                elif line.kind == "row":
                    cells.append(line.labels[column.dim].text)
                else:
                    first = next(c for c in self.columns if c.kind == "group")
                    cells.append(line.kind if column is first else None)
            rows.append(cells)
        return [c.name for c in self.columns], rows


def one_day(members):
    if len({context.day for _, _, context in members}) > 1:
        raise NotCovered("a measure over several days of stock")


def distinct(members, world):
    """The rows behind members, each once in file order, and a context."""
    units = {row: context for _, row, context in members}
    return sorted(units, key=lambda r: r.index), next(iter(units.values()), Context(world))


class PlainColumn:
    kind = "plain"
    averaged = False

    def __init__(self, name, at, rank=None):
        self.name, self.at, self.rank = name, at, rank


class PlainLine:
    kind = "row"

    def __init__(self, cells):
        self.plain = cells


class ListTable:
    """A list, or the result of a `show` stage: cells and nothing behind them."""

    def __init__(self, names, rows, ranks=None):
        ranks = ranks or [None] * len(names)
        self.columns = [PlainColumn(name, i, ranks[i]) for i, name in enumerate(names)]
        self.lines = [PlainLine(row) for row in rows]
        self.sort_keys = None

    def value(self, line, column):
        return line.plain[column.at]

    def order(self, line, column):
        value = line.plain[column.at]
        if isinstance(value, Label):
            return (value.rank, value.order if value.rank == 0 else 0)
        if column.rank is not None and value is not None:
            return (False, column.rank(value))
        if isinstance(value, Span):
            value = value.plain_days()
        if isinstance(value, str):
            value = natural(value)
        return (2, 0) if value is None else (0, value)

    def find(self, name):
        return find_column(self.columns, name)

    def out(self):
        rows = [[line.plain[c.at] for c in self.columns] for line in self.lines]
        return [c.name for c in self.columns], rows


def find_column(columns, name):
    """By its whole name, else by the last part of a dotted one."""
    hits = [c for c in columns if fold(c.name) == fold(name)]
    if not hits:
        hits = [c for c in columns if fold(c.name.split(".")[-1]) == fold(name)]
    if len(hits) != 1:
        raise Refused(f"the table has no column {name}" if not hits else f"two columns {name}")
    return hits[0]
