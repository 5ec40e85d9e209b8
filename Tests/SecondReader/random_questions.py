#!/usr/bin/env python3
"""Random questions over a given model and its data, one a line.

    python3 random_questions.py SEED N MODEL_DIR [--defs FILE] [--wide]

Real fields and real values, weighted over every form that the second reader answers. Each question
is tried on the second reader: nearly all that are kept are valid, one in twenty-five is an error.
`--defs FILE` writes populations and measures there and uses them; `--wide` also writes the forms
whose meaning the documents leave open (they are listed in second_reader.py).
"""

import argparse
import os
import re
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from docket_reader.names import find_up  # noqa: E402
from docket_reader.office import Office  # noqa: E402
from docket_reader.session import answer  # noqa: E402
from docket_reader.text import fold  # noqa: E402
from random_analytics import Analytics  # noqa: E402
from random_conditions import KEYWORDS, Conditions  # noqa: E402

UNITS = ["day", "week", "month", "quarter", "year", "weekday", "fiscal_year", "fiscal_quarter"]


class Maker(Analytics, Conditions):
    """Whole questions: heads, qualifiers, groups and stages."""

    def adjectives(self, noun):
        out = []
        if noun.decl.pending and self.chance(0.15):
            out.append("pending")
        if self.chance(0.2):
            options = [n for n, _ in self.uses[noun.name]["cond"]]
            options += [n for n, _ in self.uses[noun.name]["milestone"]]
            for f in noun.decl.fields:
                if f.adjective:
                    attr = noun.own(f.name)
                    options += [v for v in attr.column.spellings.values()
                                if re.fullmatch(r"[A-Za-z_]\w*", v)] * 2
            options = [o for o in options if fold(o) not in KEYWORDS]
            if options:
                out.append(self.r.choice(sorted(options)))
        return out

    def windows(self, noun):
        out, used = [], set()
        for _ in range(self.r.choice([0, 0, 1, 1, 1, 2])):
            hit = self.pick("milestone", noun)
            if hit and hit[0] not in used:
                used.add(hit[0])
                out.append(f"{hit[0]} {self.when()}")
        if self.chance(0.1):
            for child in self.children(noun):
                hit = self.own(child, "milestone")
                if hit and find_up(self.model, noun, hit[0]) is None and hit[0] not in used:
                    out.append(f"{hit[0]} {self.when()}")
                    break
        return out

    def pending(self, noun, heads):
        if not noun.decl.pending or not self.chance(0.22):
            return None
        x = self.r.random()
        if x < 0.4:
            return "pending"
        if x < 0.7 or "each" not in heads:
            return f"pending on {self.moment()}"
        unit = self.r.choice(["month", "month", "quarter", "year", "week"])
        period = self.r.choice([f"{self.office.as_of.year}", f"{self.office.as_of.year - 1}",
                                "last 12 months", "last 5 quarters"])
        return f"pending at end of each {unit} in {period}"

    def dims(self, noun, windows):
        out = []
        for _ in range(self.r.choice([1, 1, 1, 2, 2, 3])):
            made = self.dim(noun, windows)
            if made and made[0] not in [o[0] for o in out]:
                out.append(made)
        return out

    def dim(self, noun, windows):
        """(text, the column's name)."""
        x = self.r.random()
        unit = self.r.choice(UNITS[:6] if not self.office.text.fiscal_month else UNITS)
        if unit == "day" and self.chance(0.7):
            unit = "month"
        if x < 0.2:
            if len(windows) == 1 and self.chance(0.5):
                return unit, unit
            hit = self.pick("milestone", noun)
            return (f"{unit} of {self.form(hit)}", unit) if hit else None
        if x < 0.5:
            hit = self.pick("text", noun)
            return (hit[0], hit[0]) if hit else None
        if x < 0.65:
            hit = self.pick(self.r.choice(["number", "number", "duration"]), noun)
            if hit and (self.chance(0.6) or hit[0] == "age"):
                edges = self.r.choice(["18, 25, 35", "0, 10, 20, 30", "90, 180, 365", "2"])
                return f"{hit[0]} in bands ({edges})", hit[0]
            return (hit[0], hit[0]) if hit else None
        if x < 0.7:
            a, b = self.pick("milestone", noun), self.pick("milestone", noun)
            if a and a != b:
                text = f"days from {self.form(a)} to {self.form(b)}"
                return f"{text} in bands (0, 30, 180)", text
            return None
        if x < 0.75 and self.model.nouns:
            parents = [n for lv in self.model.levels(noun, "parents") for n, _, _ in lv[:2]][1:]
            if parents:
                name = self.r.choice(parents).decl.singular
                return (name, name) if name else None
            return None
        if x < 0.78 and self.wide:
            hit = self.pick("cond", noun)
            return (hit[0], hit[0]) if hit else None
        children = self.children(noun, below=self.chance(0.75))
        if not children:
            return None
        child = self.r.choice(children)
        if self.chance(0.15):
            hit = self.own(child, "milestone")
            if hit and unit != "day" and find_up(self.model, noun, hit[0]) is None:
                return f"each {unit} of {hit[0]}", unit
        hit = self.own(child, "text")
        if not hit:
            return None
        path = f"{self.name_of(child)}.{hit[0]}"
        word = self.r.choice(["each", self.selector(child) or "each"])
        return f"{word} {path}", path if word == "each" else f"{word} {path}"

    def measures(self, noun):
        out = []
        self.days = set()  # labels of measures that are days
        for _ in range(self.r.choice([1, 2, 2, 3])):
            x = self.r.random()
            if x < 0.25:
                out.append(("count", "count"))
                continue
            if x < 0.35:
                hit = self.pick("text", noun)
                text = hit and f"distinct of {hit[0]}"
            elif x < 0.5:
                hit = self.pick(self.r.choice(["cond", "milestone"]), noun)
                text = hit and f"share of {hit[0]}"
            elif x < 0.6:
                hit = self.pick("milestone", noun)
                text = hit and f"{self.r.choice(['min', 'max'])} of {hit[0]}"
                self.days.add(f"M{len(out)}")
            else:
                func = self.r.choice(["median", "mean", "sum", "min", "max", "p90", "p10",
                                      "stddev", "p25"])
                hit = self.pick(self.r.choice(["number", "number", "duration"]), noun)
                text = hit and f"{func} of {hit[0]}"
            if text and text not in [t for t, _ in out]:
                label = f"M{len(out)}"
                out.append((f'{text} as "{label}"', label) if self.chance(0.4) else (text, None))
        unique = list(dict.fromkeys(out))
        return unique or [("count", "count")]

    def qualifiers(self, noun, heads=("each",), population=False):
        windows = self.windows(noun)
        parts = list(windows)
        pending = self.pending(noun, heads)
        if pending and not population:
            parts.append(pending)
        for _ in range(self.r.choice([0, 0, 1, 1, 2])):
            parts.append("where " + self.condition(noun))
        if self.chance(0.3):
            role = self.role(noun, 1)
            if role:
                parts.append(self.r.choice(["with ", "with ", "without "]) + role)
        if self.chance(0.12) and not population:
            parts.append("as of " + self.moment())
        return parts, windows, pending

    def question(self):
        noun = self.r.choice(self.nouns + [self.nouns[0]] * 2)
        x = self.r.random()
        if x < 0.15:
            return self.list(noun)
        subject = self.adjectives(noun) + [noun.name]
        usable = [p for p in self.populations if p[1] is noun]
        if usable and self.chance(0.3):
            subject = [self.r.choice(usable)[0]]
        parts, windows, pending = self.qualifiers(noun)
        dims = self.dims(noun, windows) if self.chance(0.7) else []
        head, names = "count", ["count"]
        if x > 0.65:
            made = self.measures(noun)
            head = "show " + ", ".join(t for t, _ in made) + " for"
            names = [n for _, n in made]
        if dims:
            parts.append("by " + ", ".join(t for t, _ in dims))
        across = self.dim(noun, windows) if self.chance(0.18) else None
        if across:
            parts.append("across " + across[0])
        self.r.shuffle(parts)
        text = " ".join([head] + subject + parts)
        return text + self.stages(dims, names, across, pending)

    def list(self, noun):
        parts, windows, pending = self.qualifiers(noun, heads=())
        fields = []
        for _ in range(self.r.randint(1, 4)):
            hit = self.pick(self.r.choice(["text", "number", "milestone", "duration"]), noun)
            if hit and hit[0] not in fields:
                fields.append(hit[0])
        if not fields:
            return None
        parts.append("showing " + ", ".join(fields))
        self.r.shuffle(parts)
        text = " ".join(["list"] + self.adjectives(noun) + [noun.name] + parts)
        if self.chance(0.5):
            field = self.r.choice(fields)
            text += f" | sort by {field}{self.r.choice(['', ' descending'])}"
            if self.chance(0.5):
                text += f" | top {self.r.randint(1, 8)}"
        return text

    def column(self, name):
        return f"`{name}`" if re.search(r"\W", name) else name

    def stages(self, dims, names, across, pending):
        out = []
        named = [n for n in names if n]
        numbers = [n for n in named if n not in self.days]
        groups = [n for _, n in dims]
        if across or (pending and "each" in pending):
            if dims and self.chance(0.4):
                out.append("total")
            return "".join(f" | {o}" for o in out)
        if not dims or not self.chance(0.6):
            return ""
        measure = self.column(self.r.choice(named)) if named else None
        if numbers and self.chance(0.2):
            op = self.r.choice([">", ">=", "<", "!="])
            out.append(f"where {self.column(self.r.choice(numbers))} {op} "
                       f"{self.r.choice([0, 1, 2, 3])}")
        if self.chance(0.2) and "count" in named:
            out.append(f"add extra = count {self.r.choice(['/ 52', '* 2 + 1', '- 3', '/ count'])}")
        if self.chance(0.15):
            out.append("percent" if self.chance(0.6) or len(dims) < 2
                       else f"percent within {self.column(self.r.choice(groups))}")
        if self.chance(0.4):
            key = self.column(self.r.choice(groups + named))
            out.append(f"sort by {key}{self.r.choice(['', ' descending'])}")
        if self.chance(0.3):
            by = f" by {measure}" if measure and self.chance(0.5) else ""
            others = " with others" if self.chance(0.4) else ""
            out.append(f"top {self.r.randint(1, 4)}{by}{others}")
        if self.chance(0.3):
            out.append("total")
        elif self.chance(0.15) and measure:
            func = self.r.choice(["sum", "max", "min", "mean", "median"])
            if not any(t.startswith("each") for t, _ in dims) or func in ("max", "min"):
                by = f" by {self.column(groups[0])}" if len(dims) > 1 and self.chance(0.5) else ""
                if numbers:
                    out.append(f"show {func} of {self.column(self.r.choice(numbers))}{by}")
        return "".join(f" | {o}" for o in out)

    def define(self, n):
        noun = self.r.choice(self.nouns)
        if self.chance(0.3):
            return self.set(n, noun)
        parts, _, _ = self.qualifiers(noun, population=True)
        if self.chance(0.7) or not parts:
            name = f"group_{n}"
            text = f'define {name} "Group {n}" as ' + " ".join(
                self.adjectives(noun) + [noun.name] + parts)
            if self.try_define(text):
                self.populations.append((name, noun))
                return text
            return None
        name = f"measure_{n}"
        text = f'define {name} as count {noun.name} ' + " ".join(parts)
        if self.chance(0.5):
            text += " | add twice = count * 2 | keep twice"
        if self.try_define(text):
            self.ready.append((name, noun))
            return text
        return None

    def set(self, n, noun):
        """A typed value: of one field, or a period."""
        hit = self.pick("text", noun)
        value = self.value(hit[1]) if hit and self.chance(0.6) else None
        slot = hit[1].identity if value else "period"
        if value is None:
            value = str(self.day().year)
        elif not value.startswith('"'):
            value = f'"{value}"'
        text = f"set $v{n} = {value}"
        if self.try_define(text):
            self.params[slot] = f"$v{n}"
            return text
        return None

    def try_define(self, text):
        return answer(self.office, text)["ok"] is True

    def use_measure(self):
        name, noun = self.r.choice(self.ready)
        dims = self.dims(noun, [])
        return name + (" by " + ", ".join(t for t, _ in dims) if dims else "")


def telling(rows):
    """Does the answer say anything but zero and missing?"""
    return any(cell not in (0, None, "not yet") for row in rows
               for cell in (row[1:] if len(row) > 1 else row))


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("seed", type=int)
    arguments.add_argument("n", type=int)
    arguments.add_argument("folder")
    arguments.add_argument("--defs")
    arguments.add_argument("--wide", action="store_true")
    arguments.add_argument("--analytics", action="store_true", help="rates, durations, change")
    given = arguments.parse_args()
    sys.setrecursionlimit(20_000)
    with open(os.path.join(given.folder, "model.docket"), encoding="utf-8") as f:
        office = Office(given.folder, f.read())
    maker = Maker(given.seed, office, given.wide)
    if given.defs:
        made = [maker.define(i) for i in range(6)]
        with open(given.defs, "w", encoding="utf-8") as f:
            f.writelines(m + ";\n" for m in made if m)
    left, tries = given.n, 0
    while left and tries < given.n * 50:
        tries += 1
        if maker.ready and maker.chance(0.08) and not given.analytics:
            text = maker.use_measure()
        elif given.analytics:
            text = maker.analytic()
        else:
            text = maker.question()
        if text is None:
            continue
        out = answer(office, text)
        if out["ok"] is True and (telling(out["rows"]) or maker.chance(0.15)) \
                or out["ok"] is False and maker.chance(0.1):
            print(text)
            left -= 1


if __name__ == "__main__":
    main()
