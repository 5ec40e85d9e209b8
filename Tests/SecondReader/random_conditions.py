"""Random fields, values, days and conditions of an office: the parts of random questions."""

import datetime as dt
import random
import re

from docket_reader import syntax as s
from docket_reader.errors import NotCovered, Refused
from docket_reader.names import ChildSet, find_up
from docket_reader.periods import add_months
from docket_reader.text import fold

KEYWORDS = {"missing", "one", "of", "not", "and", "or", "is", "in", "no", "by", "as", "on", "to",
            "first", "last", "lead", "pending", "today", "where", "with"}


class Conditions:
    """What an office has to ask about, and conditions over it."""

    def __init__(self, seed, office, wide):
        self.r = random.Random(seed)
        self.office, self.model, self.wide = office, office.model, wide
        self.nouns = [n for n in self.model.nouns.values() if n.rows]
        self.uses = {n.name: self.fields(n) for n in self.nouns}
        self.populations, self.ready, self.days = [], [], set()
        self.params = {}  # identity of a field, or "period" -> $name

    # ---- what there is -------------------------------------------------------------------------
    def fields(self, noun):
        """Names that mean one thing here, by type: (name, attr)."""
        out = {"text": [], "number": [], "date": [], "milestone": [], "duration": [], "cond": []}
        names, hidden = {}, set()
        for level in self.model.levels(noun, "parents"):
            for here, _, _ in level:
                hidden |= {fold(n) for n in here.decl.identifying}
                for column in here.columns.values():
                    names[column.name] = True
                for group in (here.decl.milestones, here.decl.facts, here.decl.fields):
                    for d in group:
                        names[d.name] = True
                if here.decl.pending:
                    names["age"] = True
        renamed = {fold(f.column) for lv in self.model.levels(noun, "parents") for n, _, _ in lv
                   for f in n.decl.fields if f.column and fold(f.column) != fold(f.name)}
        for name in names:
            if fold(name) in renamed and not self.wide:
                continue
            if fold(name) in hidden or not re.fullmatch(r"[a-z_][a-z0-9_]*", name):
                continue
            try:
                hit = find_up(self.model, noun, name)
                kind = self.office.binder.type_of(hit[1])
            except (Refused, NotCovered):
                continue
            if hit[1].kind == "milestone":
                kind = "milestone"
            if kind == "date" and not self.wide:
                continue  # date columns beside milestones: what hides a later day is unsaid
            if kind == "text" and hit[1].column is not None and self.is_key(hit[1]):
                continue
            out[kind].append((name, hit[1]))
        return out

    def is_key(self, attr):
        used = list(attr.noun.decl.key) + [c for _, cs in attr.noun.decl.links for c in cs]
        for other in self.nouns:
            if other.decl.within == attr.noun.name:
                used += other.decl.key
        return fold(attr.column.name) in [fold(u) for u in used]

    def children(self, noun, below=True):
        """Child nouns, and nouns beside it when `below` is False."""
        out = []
        for child in self.nouns:
            try:
                if ChildSet(self.model, noun, child).ups and below:
                    continue
                out.append(child)
            except (Refused, NotCovered):
                pass
        return out

    def pick(self, kind, noun):
        options = self.uses[noun.name][kind]
        return self.r.choice(options) if options else None

    def chance(self, p):
        return self.r.random() < p

    def name_of(self, noun):
        return self.r.choice([noun.decl.singular or noun.name, noun.name])

    # ---- values and days -----------------------------------------------------------------------
    def value(self, attr):
        bound = self.office.binder.path(s.Path(None, [attr.name], attr.name), attr.noun)
        source = self.office.source(bound)
        spellings = list(source.attr.column.spellings.values()) if source else []
        if self.chance(0.15) and source:
            spellings += self.office.listed_values(source.attr)
        if not spellings:
            return None
        value = self.r.choice(sorted(spellings))
        if self.chance(0.2):
            value = self.r.choice([value.upper(), value.lower()])
        if re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", value) and value.lower() not in KEYWORDS \
                and not self.chance(0.2):
            return value
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'

    def day(self):
        noun = self.r.choice(self.nouns)
        dates = [v for row in self.r.sample(noun.rows, min(4, len(noun.rows)))
                 for v in row.cells.values() if isinstance(v, dt.datetime) and v.year < 2100]
        if dates and self.chance(0.6):
            return self.r.choice(dates).date()
        return self.office.as_of - dt.timedelta(days=self.r.randint(-60, 1000))

    def moment(self):
        day = self.day()
        return self.r.choice([day.isoformat(), day.isoformat(), f"{day.year:04d}-{day.month:02d}",
                              f"{day.year:04d}-Q{(day.month + 2) // 3}", f"{day.year:04d}",
                              "today"])

    def period(self):
        if "period" in self.params and self.chance(0.1):
            return self.params["period"]
        day = self.day()
        later = add_months(day, self.r.choice([0, 1, 3, 12, 24]))
        month = f"{day.year:04d}-{day.month:02d}"
        quarter = f"{day.year:04d}-Q{(day.month + 2) // 3}"
        unit = self.r.choice(["days", "weeks", "months", "quarters", "years"])
        fiscal = ["2024"]
        if self.office.text.fiscal_month:
            fiscal = [f"fiscal {day.year}", f"fiscal {day.year} to {later.year}",
                      "this fiscal year", "last fiscal year", "last 2 fiscal_years",
                      "last 3 fiscal_quarters"]
        return self.r.choice([
            f"{day.year}", f"{day.year} to {later.year}", f"{day.year}", month,
            f"{month} to {later.year:04d}-{later.month:02d}", quarter,
            f"{quarter} to {later.year:04d}-Q{(later.month + 2) // 3}",
            day.isoformat(), f"{day} to {later}", self.r.choice(fiscal), self.r.choice(fiscal),
            f"last {self.r.randint(1, 30)} {unit}", f"last {unit[:-1]}", f"this {unit[:-1]}",
            "last 12 months", "last 24 months"])

    def when(self):
        x = self.r.random()
        if x < 0.55:
            return "in " + self.period()
        if x < 0.85:
            return f"{self.r.choice(['since', 'before', 'after'])} {self.moment()}"
        a, b = sorted([self.day(), self.day()])
        return f"between {a} and {b}"

    # ---- conditions ----------------------------------------------------------------------------
    def condition(self, noun, depth=0):
        x = self.r.random()
        if depth < 3 and x < 0.16:
            join = self.r.choice([" and ", " or "])
            return "(" + join.join(
                self.condition(noun, depth + 1) for _ in range(self.r.choice([2, 2, 3]))) + ")"
        if depth < 3 and x < 0.24:
            return f"not ({self.condition(noun, depth + 1)})"
        if depth < 2 and x < 0.34:
            role = self.role(noun, depth + 1)
            if role:
                return "has " + role
        for _ in range(20):
            made = self.r.choice([
                self.text_test, self.text_test, self.number_test, self.date_test, self.date_test,
                self.length_test, self.bare_test, self.picked_test])(noun)
            if made:
                return made
        return "1 < 2"

    def text_test(self, noun):
        hit = self.pick("text", noun)
        if not hit:
            return None
        name, attr = hit
        if self.chance(0.25) and attr.noun is not noun and attr.noun.decl.singular:
            name = f"{attr.noun.decl.singular}.{name}"
        if self.chance(0.15):
            return f"{name} is {self.r.choice(['', 'not '])}missing"
        if attr.identity in self.params and self.chance(0.5):
            return f"{name} is {self.r.choice(['', 'not '])}{self.params[attr.identity]}"
        values = [self.value(attr) for _ in range(self.r.randint(2, 3))]
        if None in values:
            return None
        if self.chance(0.35):
            return (f"{name} is {self.r.choice(['', 'not '])}one of "
                    f"({', '.join(values)})")
        bare = values[0].strip('"')
        if self.chance(0.15) and '"' not in bare and "\\" not in bare:
            part = bare[:self.r.randint(1, max(1, len(bare)))].strip() or bare
            return f'{name} contains "{part}"'
        if self.chance(0.2) and '"' not in bare and "\\" not in bare:
            return f'{name} {self.r.choice(["=", "!=", "==", "<>"])} "{bare}"'
        return f"{name} is {self.r.choice(['', '', 'not '])}{values[0]}"

    def number_test(self, noun):
        hit = self.pick("number", noun)
        if not hit:
            return None
        op = self.r.choice(["=", "!=", "<", "<=", ">", ">="])
        n = self.r.choice([0, 1, 2, 5, 18, 25, "2.5"])
        x = self.r.random()
        if x < 0.12:
            return f"{hit[0]} is {self.r.choice(['', 'not '])}missing"
        if x < 0.2:
            return f"{hit[0]} is one of (1, 2, 18)"
        if x < 0.4:
            other = self.pick("number", noun)
            return f"{hit[0]} {self.r.choice('+-*/')} {self.r.choice([2, 3])} {op} {other[0]}"
        return f"{hit[0]} {op} {n}"

    def date_test(self, noun):
        hit = self.pick(self.r.choice(["milestone", "milestone", "date"]), noun)
        if not hit:
            return None
        x = self.r.random()
        if x < 0.5:
            return f"{hit[0]} {self.when()}"
        if x < 0.6:
            return f"{hit[0]} is {self.r.choice(['', 'not '])}missing"
        other = self.pick("milestone", noun)
        right = other[0] if other and self.chance(0.6) else self.day().isoformat()
        if self.chance(0.1):
            right = f"today - {self.r.randint(1, 400)} days"
        return f"{hit[0]} {self.r.choice(['=', '!=', '<', '<=', '>', '>='])} {right}"

    def length_test(self, noun):
        op = self.r.choice(["=", "!=", "<", "<=", ">", ">="])
        unit, n = self.r.choice([("days", 30), ("days", 180), ("weeks", 4), ("days", 0)])
        if self.chance(0.3):
            op, (unit, n) = self.r.choice(["<", ">="]), self.r.choice(
                [("months", 3), ("quarters", 2), ("years", 1)])
        if self.uses[noun.name]["duration"] and self.chance(0.4):
            return f"age {op} {n} {unit}"
        a, b = self.pick("milestone", noun), self.pick("milestone", noun)
        if not a or a == b:
            return None
        if self.chance(0.5):
            unit = self.r.choice(["days", "days", "months", "quarters", "years"])
            if self.wide and self.chance(0.2):
                unit = "weeks"
            n = {"days": 90, "months": 4, "quarters": 1, "years": 1, "weeks": 6}[unit]
            return f"{unit} from {self.form(a)} to {self.form(b)} {op} {n}"
        if self.chance(0.3):
            return f"{a[0]} + {n} {unit} {self.r.choice(['<', '>='])} {b[0]}"
        return f"{b[0]} - {a[0]} {op} {n} {unit}"

    def form(self, hit):
        return hit[1].decl.form if hit[1].decl.form and self.chance(0.5) else hit[0]

    def bare_test(self, noun):
        options = [name for name, _ in self.uses[noun.name]["cond"]]
        options += [name for name, _ in self.uses[noun.name]["milestone"]]
        options += [n for n, a in self.uses[noun.name]["text"]
                    if self.wide and a.column is not None and a.column.flag]
        if noun.decl.pending:
            options.append("pending")
        if not options:
            return None
        name = self.r.choice(options)
        return name if name == "pending" and not self.wide or self.chance(0.6) else f"not {name}"

    def picked_test(self, noun):
        """`last event.kind is plea`."""
        children = self.children(noun, below=False)
        if not children:
            return None
        child = self.r.choice(children)
        hit = self.own(child, "text")
        if not hit:
            return None
        word = self.selector(child)
        value = self.value(hit[1])
        if not word or value is None:
            return None
        return f"{word} {self.name_of(child)}.{hit[0]} is {value}"

    def own(self, noun, kind):
        options = [h for h in self.uses[noun.name][kind] if h[1].noun is noun]
        return self.r.choice(options) if options else None

    def selector(self, child):
        words = []
        if child.decl.lead:
            words.append("lead")
        if child.decl.begins or child.decl.milestones:
            words += ["first", "last"]
        return self.r.choice(words) if words else None

    def role(self, noun, depth):
        children = self.children(noun, below=self.chance(0.8))
        if not children:
            return None
        child = self.r.choice(children)
        quant = self.r.choice(["any", "any", "any", "every", "every", "no", "at least 1",
                               "at least 2", self.selector(child) or "any"])
        text = f"{quant} {self.name_of(child)}"
        if self.chance(0.85):
            text += f" ({self.condition(child, depth + 1)})"
        return text
