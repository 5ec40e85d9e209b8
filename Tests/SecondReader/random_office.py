#!/usr/bin/env python3
"""A small random office: csv files and a model.docket with a random choice of model features.

    python3 random_office.py SEED DIR [--large]

Everything awkward that the rules speak of is in here on purpose: missing values, ties, groups
without rows, orphans, duplicate and missing keys, one category in several spellings, days of 1900
and 2109, ends before starts, unreadable cells, times of day, several date formats.
"""

import csv
import datetime as dt
import os
import random
import sys

UNITS = ["Homicide", "Gang", "Unit 2", "Unit 10", "Special Victims", "Narcotics"]
SEVERITIES = ["felony", "misdemeanor", "infraction"]
CLASSES = ["M", "X", "1", "2", "3", "4", "A"]
CATEGORIES = ["weapons", "Narcotics", "theft", "DUI", "assault"]
KINDS = ["arraignment", "trial setting", "continuance", "plea"]
HOLDS = ["warrant", "fitness", "diversion"]
RESULTS = ["Plea of Guilty", "Finding Guilty", "dismissed", "Nolle"]
RACES = ["Black", "White", "Asian", "Latino"]
PEOPLE = ["Ann", "Bo", "Cy", "Dee", "Eva", "Flo", "Gus", "Hal"]
ATTORNEYS = ["Rivera", "Chen", "O'Neil", "Smith, J", "Zhao"]


class Maker:
    def __init__(self, seed, large=False):
        self.r = random.Random(seed)
        self.later = random.Random(seed + 1_000_003)  # what was added later moves nothing else
        self.files = {}
        self.formats = {}
        self.flag = {name: self.r.random() < p for name, p in {
            "flat": 0.2, "people": 0.7, "charges": 0.9, "events": 0.8, "holds": 0.6,
            "reopenings": 0.35, "assignments": 0.6, "attorneys": 0.4, "two_keys": 0.3,
            "fiscal": 0.7, "as_of": 0.85, "data_from": 0.3, "lag": 0.3, "pending": 0.85,
            "sealed": 0.15, "identifying": 0.3, "ranked": 0.8, "adjective": 0.7, "values": 0.6,
            "derived": 0.75, "returned": 0.6, "begins": 0.7, "missing_note": 0.3,
            "event_key": 0.5, "times": 0.4, "extremes": 0.3, "negatives": 0.5, "dirty": 0.5,
        }.items()}
        self.size = self.r.choice([2, 3, 5, 8, 13, 20, 40, 60])
        if large:
            self.size = 150 + 5 * self.size
        self.first = dt.date(self.r.choice([2021, 2022, 2023]), self.r.randint(1, 12), 1)

    def on(self, name):
        return self.flag[name]

    # ---- cells ---------------------------------------------------------------------------------
    def spelled(self, value):
        """Now and then another spelling of the same category (rule 24)."""
        x = self.r.random()
        if not self.on("dirty") or x > 0.16:
            return value
        if x < 0.06:
            return value.upper()
        if x < 0.11:
            return value.lower()
        return self.r.choice([" ", "  "]) * (x < 0.14) + value + " "

    def category(self, values, missing=0.1):
        if self.r.random() < missing:
            return self.r.choice(["", "", "NULL", "\\N", " "])
        return self.spelled(self.r.choice(values))

    def day(self, after=None, reach=200):
        """Often the same few days, so that there are ties."""
        if self.on("extremes") and self.r.random() < 0.02:
            return self.r.choice([dt.date(1900, 1, 1), dt.date(2109, 5, 6), dt.date(2024, 2, 29)])
        base = after or self.first + dt.timedelta(days=self.r.randint(0, 1100))
        step = self.r.choice([0, 1, 7, 30, self.r.randint(0, reach)])
        if after and self.on("negatives") and self.r.random() < 0.08:
            step = -step
        if base.year > 2100:
            return base
        return base + dt.timedelta(days=step)

    def format_of(self, column):
        if column not in self.formats:
            self.formats[column] = self.r.choice(["iso", "iso", "iso", "stamp", "us", "mixed"])
        return self.formats[column]

    def written(self, column, day):
        if day is None:
            return self.r.choice(["", "", "NULL"])
        form = self.format_of(column)
        if form == "mixed":
            form = self.r.choice(["iso", "stamp", "us"])
        if form == "us":
            return f"{day.month}/{day.day}/{day.year}"
        if form == "stamp":
            return day.isoformat() + " 00:00:00"
        return day.isoformat()

    def timed(self, column, day):
        text = self.written(column, day)
        if day is not None and self.on("times") and len(text) == 10 and text[4] == "-":
            text += f" {self.r.randint(0, 23):02d}:{self.r.choice([0, 15, 30]):02d}:00"
        return text

    def maybe(self, p, value):
        return value if self.r.random() < p else None

    # ---- files ---------------------------------------------------------------------------------
    def build(self):
        cases = self.cases()
        defendants = self.defendants(cases)
        if self.on("charges"):
            self.charges(defendants)
        for name in ("events", "holds", "reopenings", "assignments"):
            if self.on(name):
                getattr(self, name)(cases)
        if self.on("flat"):
            self.flatten(cases, defendants)
        else:
            self.files["cases.csv"] = cases
        self.files["defendants.csv"] = defendants
        if self.on("attorneys"):
            names = [a for a in ATTORNEYS if self.r.random() < 0.8] + ["Idle"]
            self.files["attorneys.csv"] = [
                {"attorney": n, "start_date": self.written("start_date", self.first),
                 "grade": self.r.choice(["senior", "junior"])} for n in names]
        for name in self.files:
            self.spoil(name)

    def cases(self):
        style = self.r.choice(["CR", "digits", "short"])
        rows = []
        for n in range(1, self.size + 1):
            key = {"CR": f"24-CR-{n:04d}", "digits": f"{n * 7:d}", "short": f"c{n:03d}"}[style]
            referred = self.maybe(0.92, self.day())
            decided = self.maybe(0.8, self.day(referred, 60))
            filed = self.maybe(0.85, self.day(decided or referred, 60))
            closed = self.maybe(0.5, self.day(filed, 500))
            row = {
                "case_number": key,
                "received_date": self.written("received_date", referred),
                "decision_date": self.written("decision_date", decided),
                "filed_date": self.written("filed_date", filed),
                "closed_date": self.written("closed_date", closed),
                "unit": self.category(UNITS[:self.r.choice([2, 6])]),
                "severity": self.category(SEVERITIES, 0.08),
                "decision": self.category(["filed", "declined", "deferred"], 0.15),
                "score": self.r.choice(["", str(self.r.randint(-3, 40)),
                                        str(self.r.randint(0, 9))]),
                "amount": self.r.choice(["", f"{self.r.randint(0, 5000) / 4:.2f}",
                                         str(self.r.randint(0, 100))]),
                "in_custody": self.r.choice(["true", "false"]),
                "hidden": "yes" if self.r.random() < 0.08 else "no",
            }
            if self.on("attorneys"):
                row["lead_attorney"] = self.r.choice(ATTORNEYS + [""])
            rows.append(row)
        return rows

    def defendants(self, cases):
        rows, n = [], 0
        people = [f"p{i}" for i in range(1, max(2, self.size // 2) + 1)]
        self.person = {p: {"person_name": self.r.choice(PEOPLE),
                           "birth_year": str(self.r.randint(1940, 2005))} for p in people}
        for case in cases:
            for _ in range(self.r.choice([0, 1, 1, 1, 2, 3] if not self.on("flat") else [1, 1, 2])):
                n += 1
                person = self.r.choice(people + [""])
                row = {"defendant_id": str(n * 3 if n % 7 else n * 100 + 1),
                       "case_number": case["case_number"],
                       "person_id": person,
                       "race": self.category(RACES),
                       "gender": self.category(["F", "M"], 0.05),
                       "age_then": self.r.choice(["", str(self.r.randint(14, 80)), "18", "25"]),
                       "prior": str(self.r.randint(0, 4))}
                row.update(self.person.get(person, {"person_name": "", "birth_year": "1900"}))
                rows.append(row)
        if not rows:
            rows.append({"defendant_id": "1", "case_number": cases[0]["case_number"],
                         "person_id": people[0], "race": "Black", "gender": "F", "age_then": "30",
                         "prior": "0", **self.person[people[0]]})
        return rows

    def flatten(self, cases, defendants):
        """The flat office: no file of cases, their columns stand on every defendant."""
        by_key = {c["case_number"]: c for c in cases}
        for row in defendants:
            case = by_key[row["case_number"]]
            row.update({k: v for k, v in case.items() if k not in row})
            if self.r.random() < 0.04:
                row["unit"] = "Elsewhere"  # varies within a key
            if self.r.random() < 0.04:
                row["case_number"] = ""

    def charges(self, defendants):
        rows = []
        for d in defendants:
            for i in range(self.r.choice([0, 1, 1, 2, 3, 5])):
                day = self.maybe(0.6, self.day(None, 400))
                rows.append({
                    "defendant_id": d["defendant_id"],
                    "charge_id": str(i + 1) if self.on("two_keys") else f"{d['defendant_id']}-{i}",
                    "charge_class": self.category(CLASSES, 0.1),
                    "category": self.category(CATEGORIES),
                    "disposition": self.category(RESULTS, 0.05) if day else "",
                    "disposition_date": self.written("disposition_date", day),
                    "weight": self.r.choice(["", "0.5", "1", "2.25", str(self.r.randint(0, 5))])})
        self.files["charges.csv"] = rows or [
            {"defendant_id": "0", "charge_id": "1", "charge_class": "X", "category": "theft",
             "disposition": "Nolle", "disposition_date": "2024-01-05", "weight": "1"}]

    def spans(self, cases, kinds, p):
        rows = []
        for case in cases:
            for _ in range(self.r.choice([0, 0, 1, 2]) if self.r.random() < p else 0):
                began = self.maybe(0.93, self.day(None, 300))
                ended = self.maybe(0.6, self.day(began, 200))
                rows.append({"case_number": case["case_number"],
                             "start_date": self.written("start_date", began),
                             "end_date": self.written("end_date", ended),
                             "kind": self.category(kinds, 0.05)})
        return rows or [{"case_number": cases[0]["case_number"], "start_date": "2024-01-02",
                         "end_date": "2024-02-03", "kind": kinds[0]}]

    def holds(self, cases):
        self.files["holds.csv"] = self.spans(cases, HOLDS, 0.8)

    def reopenings(self, cases):
        self.files["reopenings.csv"] = self.spans(cases, ["appeal", "retrial"], 0.4)

    def events(self, cases):
        rows, n = [], 0
        for case in cases:
            tied = self.day()
            for _ in range(self.r.choice([0, 0, 1, 2, 4])):
                n += 1
                day = self.maybe(0.92, self.r.choice([tied, self.day()]))
                rows.append({"event_id": str(n if n % 5 else n * 20), "case_number":
                             case["case_number"], "date": self.timed("date", day),
                             "kind": self.category(KINDS)})
        self.files["events.csv"] = rows or [
            {"event_id": "1", "case_number": cases[0]["case_number"], "date": "2024-03-04",
             "kind": "plea"}]

    def assignments(self, cases):
        rows = []
        for case in cases:
            for _ in range(self.r.choice([0, 1, 1, 2])):
                rows.append({"case_number": case["case_number"],
                             "date": self.written("assigned", self.maybe(0.95, self.day())),
                             "attorney": self.r.choice(ATTORNEYS + [""])})
        self.files["assignments.csv"] = rows or [
            {"case_number": cases[0]["case_number"], "date": "2024-03-04", "attorney": "Chen"}]

    def spoil(self, name):
        """Orphans, duplicate keys, rows without a key, a few unreadable cells."""
        rows = self.files[name]
        for column in ("score", "amount", "age_then", "weight"):
            if column in rows[0] and not any(r[column] for r in rows):
                rows[0][column] = "3"  # an empty column has no type
        if not self.on("dirty"):
            return
        parent = {"defendants.csv": "case_number", "charges.csv": "defendant_id",
                  "events.csv": "case_number", "holds.csv": "case_number"}.get(name)
        own = {"cases.csv": "case_number", "defendants.csv": "defendant_id",
               "charges.csv": "charge_id"}.get(name)
        if parent and not (self.on("flat") and name == "defendants.csv"):
            for row in rows:
                if self.r.random() < 0.04:
                    row[parent] = self.r.choice(["", "no such", " NULL "])
        if own and len(rows) > 3:
            if self.r.random() < 0.5:
                rows.append(dict(self.r.choice(rows)))
            if self.r.random() < 0.5:
                other = dict(self.r.choice(rows))
                other.update({k: v for k, v in self.r.choice(rows).items() if k != own})
                rows.append(other)
            if self.r.random() < 0.4:
                self.r.choice(rows)[own] = ""
        for column in rows[0]:
            if column.endswith("date") or column in ("score", "age_then"):
                present = [r for r in rows if r[column].strip() not in ("", "NULL")]
                if len(present) >= 25 and self.r.random() < 0.5:
                    self.r.choice(present)[column] = self.r.choice(["??", "soon", "2024-02-30"])

    def write(self, folder):
        os.makedirs(folder, exist_ok=True)
        for name, rows in self.files.items():
            ending = self.r.choice(["\n", "\n", "\r\n"])
            quoting = self.r.choice([csv.QUOTE_MINIMAL, csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
            with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as f:
                writer = csv.DictWriter(f, list(rows[0]), lineterminator=ending, quoting=quoting)
                writer.writeheader()
                writer.writerows(rows)
        with open(os.path.join(folder, "model.docket"), "w", encoding="utf-8") as f:
            f.write(self.model())

    # ---- the model -----------------------------------------------------------------------------
    def model(self):
        out = ['model "Random office";']
        if self.on("fiscal"):
            month = self.r.choice(["july", "october", "january", "april"])
            out.append(f"fiscal year starts in {month};")
        if self.on("as_of"):
            self.as_of = self.first + dt.timedelta(days=self.r.randint(300, 1300))
            day = self.r.choice([self.as_of, dt.date(2024, 12, 31), dt.date(2024, 2, 29),
                                 dt.date(2025, 1, 15)])
            out.append(f"data as of {day};")
        if self.on("data_from"):
            out.append(f"data from {self.first};")
        if self.on("lag"):
            out.append("data lag 30 days;")
        out += [self.noun_cases(), self.noun_defendants()]
        if self.on("people"):
            out.append(self.noun_people())
        for name in ("charges", "events", "holds", "reopenings", "assignments", "attorneys"):
            if self.on(name):
                out.append(getattr(self, "noun_" + name)())
        return "\n".join(out) + "\n"

    def note(self):
        return ' missing ("88888888", "Unknown")' if self.on("missing_note") else ""

    def noun_cases(self):
        lines = []
        if self.on("flat"):
            lines.append('noun cases (case) "A case" within defendants key case_number')
        else:
            lines.append(f'noun cases (case) "A case" from "cases.csv"{self.note()} '
                         "key case_number")
            if self.on("attorneys"):
                lines.append("in attorneys by lead_attorney")
        if self.on("begins"):
            lines.append("begins referred")
        lines += ["milestone referred (referral) from received_date",
                  "milestone decided (decision) from decision_date",
                  "milestone filed (filing) from filed_date"]
        closing = "milestone disposed (disposition) from closed_date"
        if self.on("charges") and self.on("derived"):
            closing = self.r.choice([
                closing,
                "milestone disposed (disposition) as first disposed of charges (guilty) "
                "else last disposed of charges when has every charge (closed)",
                "milestone disposed (disposition) as last disposed of charges",
                "milestone disposed (disposition) as last disposed of charges "
                "when not has any charge (not closed) else first disposed of charges (guilty)"])
        lines.append(closing)
        if self.on("events") and self.on("derived"):
            lines.append("milestone arraigned (arraignment) as first happened of events "
                         "(kind is arraignment)")
        if self.on("charges") and self.on("derived") and self.later.random() < 0.7:
            lines += ["milestone convicted (conviction) as first disposed of charges (guilty)",
                      "milestone dropped as first disposed of charges "
                      "(disposition is one of (dismissed, nolle))",
                      "competing convicted, dropped"]
        if self.on("pending"):
            lines.append("pending from filed to disposed")
            if self.on("holds"):
                lines.append("inactive during holds" + self.r.choice(
                    ["", " (kind is one of (warrant, fitness))"]))
            if self.on("reopenings"):
                lines.append("active during reopenings")
        lines.append("fact declined as decision is declined")
        if self.r.random() < 0.6:
            lines.append('fact urgent "Felony with a high score" '
                         "as severity is felony and score >= 10")
        if self.on("adjective"):
            values = " values (felony, misdemeanor, infraction, petty)" if self.on("values") else ""
            lines.append(f"field severity from severity adjective{values}")
        if self.on("assignments") and self.on("derived"):
            lines.append("field attorney as last assignment.attorney")
        if self.on("charges") and self.on("derived"):
            lines.append("field charge_count as count of charges")
            if self.r.random() < 0.5:
                lines.append("field guilty_count as count of charges (guilty)")
        if self.r.random() < 0.4:
            lines.append("field double_score as score * 2 + 1")
        if self.on("sealed") and not self.on("flat"):
            lines.append("sealed when hidden is yes")
        return "\n  ".join(lines) + ";"

    def noun_defendants(self):
        head = 'noun defendants (defendant) from "defendants.csv"' + self.note()
        lines = [head + " key defendant_id"]
        if not self.on("flat"):
            lines[0] += " in cases by case_number"
        if self.on("people") and self.on("returned"):
            lines.append("milestone returned (return) as next filed of people after "
                         + self.r.choice(["filed", "disposed"]))
        if self.r.random() < 0.5:
            lines.append("fact young as age_then < 21")
        if self.r.random() < 0.4:
            lines.append('field sex from gender values (F, M, "X")')
        if self.on("identifying"):
            lines.append("identifying person_name")
        return "\n  ".join(lines) + ";"

    def noun_people(self):
        lines = ["noun people (person) within defendants key person_id"]
        if self.on("identifying"):
            lines.append("identifying person_name")
        return "\n  ".join(lines) + ";"

    def noun_charges(self):
        key = "defendant_id, charge_id" if self.on("two_keys") else "charge_id"
        lines = [f'noun charges (charge) from "charges.csv" key {key} '
                 "in defendants by defendant_id"]
        if self.on("begins") and self.r.random() < 0.5:
            lines.append("begins filed")
        lines += ["milestone disposed (disposition) from disposition_date",
                  'fact guilty as disposition is one of ("plea of guilty", "finding guilty")',
                  "fact closed as disposed"]
        if self.on("ranked"):
            lines += ["field class from charge_class ranked (M, X, 1, 2, 3, 4)", "lead by class"]
        else:
            lines.append("field class from charge_class type text")
        if self.r.random() < 0.4:
            lines.append("field heavy as weight + 1")
        return "\n  ".join(lines) + ";"

    def noun_events(self):
        key = " key event_id" if self.on("event_key") else ""
        lines = [f'noun events (event) from "events.csv"{key} in cases by case_number']
        if self.on("begins"):
            lines.append("begins happened")
        lines.append("milestone happened from date")
        return "\n  ".join(lines) + ";"

    def noun_spans(self, name, singular):
        return "\n  ".join([
            f'noun {name} ({singular}) from "{name}.csv" in cases by case_number',
            "milestone began from start_date milestone ended from end_date",
            "pending from began to ended;"])

    def noun_holds(self):
        return self.noun_spans("holds", "hold")

    def noun_reopenings(self):
        return self.noun_spans("reopenings", "reopening")

    def noun_assignments(self):
        return ('noun assignments (assignment) from "assignments.csv" in cases by case_number\n'
                "  begins assigned milestone assigned from date;")

    def noun_attorneys(self):
        return ('noun attorneys (attorney) from "attorneys.csv" key attorney\n'
                "  milestone started from start_date;")


def main():
    large = sys.argv[3:] == ["--large"]
    if len(sys.argv) != 3 + large:
        sys.exit("usage: random_office.py SEED DIR [--large]")
    maker = Maker(int(sys.argv[1]), large)
    maker.build()
    maker.write(sys.argv[2])


if __name__ == "__main__":
    main()
