"""Result stages (language.md 6; rules 26 to 29). They see a table, no longer cases."""

import datetime as dt
from fractions import Fraction

from . import syntax as s
from .errors import NotCovered, Refused
from .bound import arithmetic
from .change import stage_control  # noqa: F401, found by its name
from .groups import Label
from .measures import column_measure
from .table import NOT_YET, Column, Line, ListTable, PlainColumn, Table
from .text import fold
from .values import Span, compare, kleene_and, kleene_not, kleene_or


def run_stages(question, table, stages):
    for stage in stages:
        kind = table.lines[-1].kind if table.lines else "row"
        if kind == "total" or kind == "others" and stage.op != "total":
            if stage.op not in ("keep", "add"):
                raise NotCovered(f"{stage.op} after a row of {kind}")
        table = globals()["stage_" + stage.op](question, table, stage.args) or table
    return table


# ---- sort --------------------------------------------------------------------------------------
def sorted_lines(table, lines, keys):
    """Stable; what is missing comes last in both directions (rule 26)."""
    for column, descending in reversed(keys):
        present = [l for l in lines if not is_missing(table, l, column)]
        absent = [l for l in lines if is_missing(table, l, column)]
        present.sort(key=lambda l: table.order(l, column), reverse=descending)
        absent.sort(key=lambda l: table.order(l, column)[0])
        lines = present + absent
    return lines


def is_missing(table, line, column):
    return bool(table.order(line, column)[0])


def stage_sort(question, table, args):
    keys = [(table.find(name), descending) for name, descending in args]
    table.lines = sorted_lines(table, table.lines, keys)
    table.sort_keys = keys


# ---- top (rule 29) -----------------------------------------------------------------------------
def stage_top(question, table, args):
    n, by, others = args
    grouped = isinstance(table, Table)
    if by is not None:
        keys = [(table.find(by), True)]
    elif table.sort_keys is not None:
        keys = None
    else:
        first = next((c for c in table.columns if c.kind not in ("group", "plain")), None)
        if first is None:
            raise NotCovered("top of an unsorted list")
        if first.across is not None:
            raise NotCovered("top of an unsorted spread table")
        keys = [(first, True)]
    lines = table.lines
    if keys is not None:
        lines = sorted_lines(table, lines, keys)
        table.sort_keys = keys
    keys = table.sort_keys
    able = [l for l in lines if not (grouped and missing_group(table, l))]
    shown = able[:n]
    if 0 < n < len(able):
        edge = [table.order(able[n - 1], c) for c, _ in keys]
        for line in able[n:]:
            if [table.order(line, c) for c, _ in keys] != edge:
                break
            shown.append(line)
    cut = [l for l in lines if l not in shown]
    table.lines = shown
    if others:
        if not grouped or not table.dims:
            raise NotCovered("others of a list")
        if cut:
            members = [m for l in cut for m in l.members]
            table.lines.append(table.line((), members, "others"))


def missing_group(table, line):
    return any(label.rank == 2 for label in line.labels)


ADDS = {(op, int, int) for op in "+-*/"} | {
    ("-", dt.date, dt.date), ("+", dt.date, Span), ("-", dt.date, Span), ("+", Span, Span),
    ("-", Span, Span), ("*", Span, int), ("/", Span, int)}


# ---- keep and where ----------------------------------------------------------------------------
def stage_keep(question, table, args, groups_too=False):
    kept = [table.find(name) for name in args]
    if groups_too:
        kept = [c for c in table.columns if c.kind == "group" and c not in kept] + kept
    table.columns = kept


def stage_keep_defined(question, table, args):
    """Rule 46: the keep of a definition keeps group columns."""
    stage_keep(question, table, args, True)


def stage_where(question, table, args):
    test = cell_condition(table, args)
    table.lines = [l for l in table.lines if test(l) is True]


def cell_condition(table, e):
    """A condition over the columns of a result."""
    if isinstance(e, s.AndOr):
        a, b = cell_condition(table, e.left), cell_condition(table, e.right)
        join = kleene_and if e.op == "and" else kleene_or
        return lambda l: join([a(l), b(l)])
    if isinstance(e, s.Not):
        inner = cell_condition(table, e.inner)
        return lambda l: kleene_not(inner(l))
    if isinstance(e, s.Compare):
        a, b = cell_value(table, e.left), cell_value(table, e.right)

        def compared(line):
            x, y = a(line), b(line)
            if isinstance(x, str) and isinstance(y, str):
                if e.op not in ("=", "!="):
                    raise NotCovered("texts in order")
                x, y = fold(x), fold(y)
            elif x is not None and y is not None and shape(x) != shape(y):
                raise Refused("a column compared with another type")
            return compare(e.op, x, y)
        return compared
    if isinstance(e, s.IsTest):
        return cell_is(table, e)
    if isinstance(e, s.Contains):
        value = cell_value(table, e.left)

        def contains(line):
            x = value(line)
            return None if x is None else e.text.lower() in str(x).lower()
        return contains
    raise NotCovered("this condition over a result")


def shape(value):
    """The type of a cell, as far as comparing goes."""
    for kind in (str, Span, dt.date):
        if isinstance(value, kind):
            return kind
    return int


def cell_is(table, e):
    value = cell_value(table, e.left)

    def get(line):
        x = value(line)
        tests = []
        for literal in e.values:
            if literal.kind == "missing":
                tests.append(x is None)
            elif x is None:
                tests.append(None)
            elif isinstance(x, str):
                tests.append(fold(x) == fold(literal.text))
            elif literal.kind == "number":
                tests.append(x == literal.value)
            else:
                raise NotCovered("is over such a column")
        out = kleene_or(tests)
        return kleene_not(out) if e.negated else out
    return get


def cell_value(table, e):
    if isinstance(e, s.Number):
        return lambda l: e.value
    if isinstance(e, s.Text):
        return lambda l: e.value
    if isinstance(e, s.Length):
        span = Span.written(e.amount, e.unit)
        return lambda l: span
    if isinstance(e, s.Path):
        column = table.find(".".join(e.names))

        def get(line):
            value = table.value(line, column)
            if isinstance(value, Label):
                return value.text if value.rank == 0 else None
            return value
        return get
    if isinstance(e, s.Arith):
        a, b = cell_value(table, e.left), cell_value(table, e.right)

        def arith(line):
            x, y = a(line), b(line)
            if x is None or y is None:
                return None
            if (e.op, shape(x), shape(y)) not in ADDS:
                raise Refused("arithmetic on what is no number")
            return arithmetic(e.op, x, y)
        return arith
    raise NotCovered("this expression over a result")


# ---- add, total, percent -----------------------------------------------------------------------
def stage_add(question, table, args):
    name, e = args
    if any(fold(c.name) == fold(name) for c in table.columns):
        raise Refused(f"there is already a column {name}")
    if not isinstance(table, Table):
        get = cell_value(table, e)
        column = PlainColumn(name, None)
        for line in table.lines:
            line.plain = line.plain + [get(line)]
        column.at = len(table.lines[0].plain) - 1 if table.lines else 0
        table.columns = table.columns + [column]
        return
    get = cell_value(table, e)
    column = Column(name, "added", get=get)
    table.columns = table.columns + [column]
    for line in table.lines:
        line.cells[column] = get(line)


def stage_total(question, table, args):
    """Rule 27: distinct units of the rows still shown; with `across` both margins."""
    if not isinstance(table, Table):
        raise NotCovered("the total of a list")
    if not table.dims and table.across is None:
        raise NotCovered("the total of one number")
    if table.dims and not any(c.kind == "group" for c in table.columns):
        raise NotCovered("a total without a group column")
    if table.across is not None:
        for measure in table.measures:
            name = "total" if len(table.measures) == 1 else f"total {measure.name}"
            column = Column(name, "measure", measure)
            table.columns = table.columns + [column]
            for line in table.lines:
                line.cells[column] = table.cell(line, column)
    if table.dims:
        members = [m for l in table.lines for m in l.members]
        line = Line((), members, "total", table.wholly_unseen)
        table.fill(line)
        table.lines = table.lines + [line]


def stage_percent(question, table, within):
    """Rule 28: of the question's distinct units, or of the group's."""
    if not isinstance(table, Table):
        raise NotCovered("the percent of a list")
    if table.across is not None or table.stock:
        raise NotCovered("the percent of a spread or a stock table")
    at = None
    if within is not None:
        column = table.find(within)
        if column.kind != "group":
            raise Refused(f"{within} is no group")
        at = column.dim

    def get(line):
        if line.unseen:
            return NOT_YET
        if at is None:
            base = table.all_units
        elif line.kind != "row":
            raise NotCovered("the percent within a group of a total")
        else:
            base = {row for labels, row, _ in table.members if labels[at] == line.labels[at]}
        return Fraction(len(line.units()), len(base)) if base else None
    column = Column("percent", "percent", get=get)
    column.averaged = True
    if any(c.name == "percent" for c in table.columns):
        raise Refused("percent twice")
    table.columns = table.columns + [column]
    for line in table.lines:
        line.cells[column] = get(line)


# ---- show --------------------------------------------------------------------------------------
def stage_show(question, table, args):
    measures, by = args
    keys = [table.find(name) for name in by]
    if keys and table.sort_keys is not None:
        raise NotCovered("the order of groups of a sorted table")
    columns = []
    for m in measures:
        if m.func == "count" and m.arg is None:
            columns.append(None)
            continue
        if not isinstance(m.arg, s.Path) or m.arg.selector:
            raise Refused("show over a result needs a column")
        column = table.find(".".join(m.arg.names))
        if column.averaged and m.func not in ("min", "max", "count", "distinct"):
            raise Refused("a median or a share may not be averaged over groups")
        columns.append(column)
    groups = {}
    for line in table.lines:
        labels = tuple(group_cell(table, line, c) for c in keys)
        groups.setdefault(labels, []).append(line)
    if not keys:
        groups = {(): table.lines}
    rows = []
    for labels in sorted(groups) if keys and all(
            isinstance(x, Label) for g in groups for x in g) else groups:
        cells = list(labels)
        for m, column in zip(measures, columns):
            if column is None:
                cells.append(len(groups[labels]))
            else:
                if column.kind == "group" and m.func not in ("count", "distinct"):
                    raise Refused(f"{m.func} of a group")
                cells.append(column_measure(
                    m, [table.value(line, column) for line in groups[labels]]))
        rows.append(cells)
    names = [c.name for c in keys] + [m.label or m.name for m in measures]
    return ListTable(names, rows)


def group_cell(table, line, column):
    if isinstance(table, Table):
        if column.kind != "group":
            raise NotCovered("groups of a number")
        return line.labels[column.dim]
    raise NotCovered("groups of a list")
