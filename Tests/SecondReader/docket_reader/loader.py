"""csv files to rows: rules 24 and 41 to 45."""

import csv
import datetime as dt
import glob
import io
import os
import re
from collections import Counter
from fractions import Fraction

from .errors import Refused
from .model import Column, Row
from .text import fold

MISSING = {"", "NULL", "\\N"}  # rule 41
ISO = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})"
                 r"(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?$",
                 re.I)
SLASH = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})"
                   r"(?:[ ]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(AM|PM)?)?$", re.I)
NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d+)?|\.\d+)$")
FLAGS = {"true", "false"}


def read_date(text, day_first=False):
    """A cell as a date and time, or None. Rule 10: offsets are ignored, 12:00 AM is midnight."""
    m = ISO.match(text)
    if m:
        year, month, day = int(m[1]), int(m[2]), int(m[3])
        half = None
    else:
        m = SLASH.match(text)
        if not m:
            return None
        a, b, year = int(m[1]), int(m[2]), int(m[3])
        month, day = (b, a) if day_first else (a, b)
        half = (m[7] or "").upper()
    hour, minute, second = int(m[4] or 0), int(m[5] or 0), int(m[6] or 0)
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "PM" else 0)
    try:
        return dt.datetime(year, month, day, hour, minute, second)
    except ValueError:
        return None


def read_number(text):
    if not NUMBER.match(text):
        return None
    value = Fraction(text)
    return int(value) if value.denominator == 1 else value


def day_comes_first(texts):
    """Rule 42: the order is the column's; a first part over 12 decides, undecided is M/D/Y."""
    first = second = 0
    for text in texts:
        m = SLASH.match(text)
        if m:
            first += int(m[1]) > 12 and int(m[2]) <= 12
            second += int(m[2]) > 12 and int(m[1]) <= 12
    return first > second


class Loader:
    def __init__(self, model, folder):
        self.model, self.folder = model, folder
        self.rejected = 0
        self.orphans = {}

    def load(self):
        for noun in self.model.nouns.values():
            if noun.decl.source is not None:
                self.read_noun(noun)
        waiting = [n for n in self.model.nouns.values() if n.decl.within]
        while waiting:
            ready = [n for n in waiting if self.model.noun(n.decl.within) not in waiting]
            if not ready:
                raise Refused("nouns are lifted out of each other")
            for noun in ready:
                self.lift(noun)
                waiting.remove(noun)
        for noun in self.model.nouns.values():
            self.link(noun)

    # ---- files ---------------------------------------------------------------------------------
    def read_noun(self, noun):
        pattern = os.path.join(self.folder, noun.decl.source)
        files = sorted(glob.glob(pattern)) or ([pattern] if os.path.exists(pattern) else [])
        if not files:
            raise Refused(f"there is no file {noun.decl.source}")
        header, records = None, []
        for name in files:
            lines = self.records(noun, name)
            if not lines:
                raise Refused(f"{name} is empty")
            these = [cell.strip() for cell in lines[0]]
            if header is not None and these != header:
                raise Refused(f"{name} has other columns")
            header = these
            records += lines[1:]
        folded = [fold(h) for h in header]
        if len(set(folded)) != len(folded):
            raise Refused(f"{noun.decl.source} has one column twice")
        whole = []
        for record in records:
            if not record:
                continue
            if len(record) != len(header):
                self.rejected += 1  # structure rejects a row (rule 42)
                continue
            whole.append([cell.strip() for cell in record])
        self.fill(noun, header, whole)

    def records(self, noun, name):
        notes = noun.decl.notes
        with open(name, "rb") as f:
            data = f.read()
        text = data.decode(notes.get("encoding", "utf-8-sig"))
        out = list(csv.reader(io.StringIO(text, newline=""), delimiter=notes.get("delimiter", ","),
                              quotechar=notes.get("quote", '"')))
        return out[notes.get("header", 1) - 1:]

    def fill(self, noun, header, records):
        texts_only = self.text_columns(noun)
        tables = {}
        for i, name in enumerate(header):
            notes = self.column_notes(noun, name)
            missing = MISSING | set(noun.decl.notes.get("missing", [])) | set(notes["missing"])
            cells = [None if r[i] in missing else r[i] for r in records]
            column = Column(name)
            noun.columns[fold(name)] = column
            wanted = "text" if fold(name) in texts_only else notes["type"]
            tables[fold(name)] = self.typed(column, cells, wanted, notes["dates"])
        self.check_columns(noun)
        key = [fold(k) for k in noun.decl.key]
        for index in range(len(records)):
            row = Row(noun, len(noun.rows), {c: tables[c][index] for c in tables})
            if key and not self.take_key(noun, row, key):
                self.rejected += 1  # rule 43: the first row stays
                continue
            noun.rows.append(row)
        self.spellings(noun)

    def take_key(self, noun, row, key):
        parts = tuple(row.cells[k] for k in key)
        if any(p is None for p in parts):
            return True  # without a key it stays, childless
        if parts in noun.by_key:
            return False
        row.key = parts
        noun.by_key[parts] = row
        return True

    # ---- types ---------------------------------------------------------------------------------
    def family(self, noun):
        """The noun with a file and every noun lifted out of it: they share the file's columns."""
        out = [noun]
        for other in self.model.nouns.values():
            if other.decl.within and self.model.noun(other.decl.within) in out:
                out.append(other)
        return out

    def text_columns(self, noun):
        """Keys and links are trimmed text (rule 43)."""
        out = set()
        for member in self.family(noun):
            out.update(fold(k) for k in member.decl.key)
            for _, columns in member.decl.links:
                out.update(fold(c) for c in columns)
        return out

    def column_notes(self, noun, name):
        notes = {"type": None, "dates": None, "missing": []}
        for member in self.family(noun):
            for m in member.decl.milestones:
                if m.columns and fold(name) in [fold(c) for c in m.columns]:
                    notes["type"] = "date"
                    notes["dates"] = m.dates or notes["dates"]
            for f in member.decl.fields:
                if f.column is None or fold(f.column) != fold(name):
                    continue
                if f.ranked or f.values or f.adjective:
                    notes["type"] = "text"
                if f.dates:
                    notes["type"], notes["dates"] = "date", f.dates
                if f.type:
                    notes["type"] = {"integer": "number", "decimal": "number", "whole": "number",
                                     "day": "date"}.get(f.type, f.type)
                notes["missing"] += f.missing or []
        return notes

    def typed(self, column, cells, wanted, dates):
        """Rule 42: the whole column decides, 95 % must fit; what does not fit is missing."""
        present = [c for c in cells if c is not None]
        day_first = day_comes_first(present)
        if dates:
            day_first = dates.strip().upper().startswith("D")
        need = 0.95 * len(present)
        as_number = [None if c is None else read_number(c) for c in cells]
        as_date = [None if c is None else read_date(c, day_first) for c in cells]
        kind = wanted
        if kind is None:
            kind = "text"
            if present and sum(v is not None for v in as_number) >= need:
                kind = "number"
            elif present and sum(v is not None for v in as_date) >= need:
                kind = "date"
        column.type = kind if kind in ("number", "date") else "text"
        if column.type == "number":
            return as_number
        if column.type == "date":
            return as_date
        column.flag = bool(present) and all(fold(c) in FLAGS for c in present)
        return cells

    def check_columns(self, noun):
        d = noun.decl
        used = list(d.key) + [c for _, cs in d.links for c in cs]
        used += [c for m in d.milestones if m.columns for c in m.columns]
        used += [f.column for f in d.fields if f.column is not None]
        for name in used:
            if fold(name) not in noun.columns:
                raise Refused(f"{noun.name} has no column {name}")

    def spellings(self, noun):
        """Rule 24: the commonest spelling of each category; ties: the first in the file."""
        for name, column in noun.columns.items():
            if column.type != "text":
                continue
            counts = {}
            for row in noun.rows:
                value = row.cells[name]
                if value is not None and not row.sealed:
                    counts.setdefault(fold(value), Counter())[value] += 1
            column.spellings = {f: max(c, key=lambda v: c[v]) for f, c in counts.items()}

    # ---- lifted nouns and links ----------------------------------------------------------------
    def lift(self, noun):
        """Rule 44: one row per distinct key; a field is a column that never varies in a key."""
        source = self.model.noun(noun.decl.within)
        key = [fold(k) for k in noun.decl.key]
        if not key:
            raise Refused(f"{noun.name} needs a key")
        for k in key:
            if k not in source.columns:
                raise Refused(f"{source.name} has no column {k}")
        groups = {}
        for row in source.rows:
            parts = tuple(row.cells[k] for k in key)
            row.parents[noun.name] = None
            if all(p is not None for p in parts):
                groups.setdefault(parts, []).append(row)
        declared = {fold(c) for m in noun.decl.milestones if m.columns for c in m.columns}
        declared |= {fold(f.column) for f in noun.decl.fields if f.column is not None}
        declared |= {fold(c) for _, cs in noun.decl.links for c in cs} | set(key)
        made = []
        for parts, rows in groups.items():
            lifted = Row(noun, len(made), {})
            lifted.key = parts
            noun.by_key[parts] = lifted
            made.append(lifted)
            for row in rows:
                row.parents[noun.name] = lifted
            lifted.children[source.name] = rows
        for name, column in source.columns.items():
            varies = False
            for lifted in made:
                seen = {}
                for row in lifted.children[source.name]:
                    value = row.cells[name]
                    if value is not None:
                        seen.setdefault(fold(value) if isinstance(value, str) else value, value)
                lifted.cells[name] = next(iter(seen.values())) if len(seen) == 1 else None
                varies = varies or len(seen) > 1
            if not varies or name in declared:
                noun.columns[name] = Column(column.name, column.type, column.flag)
        noun.rows = made
        self.check_columns(noun)
        self.spellings(noun)

    def link(self, noun):
        """Rule 43: an orphan stays, without that parent."""
        for parent_name, columns in noun.decl.links:
            parent = self.model.noun(parent_name)
            if len(columns) != len(parent.decl.key) or not parent.decl.key:
                raise Refused(f"{noun.name} links to {parent.name} by what is no key")
            folded = [fold(c) for c in columns]
            for row in noun.rows:
                parts = tuple(row.cells[c] for c in folded)
                found = None if None in parts else parent.by_key.get(parts)
                row.parents[parent.name] = found
                if found is None:
                    self.orphans[noun.name] = self.orphans.get(noun.name, 0) + 1
                else:
                    found.children.setdefault(noun.name, []).append(row)
