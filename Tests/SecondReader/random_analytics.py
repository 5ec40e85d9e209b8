"""Random questions of the analytic heads and qualifiers: share, time, flow, funnel, within,
compared to, before and after, control."""

LENGTHS = [1, 7, 30, 60, 90, 180, 365, 730]


class Analytics:
    """The half of the maker that asks for rates, durations, stock and change."""

    def analytic(self):
        noun = self.r.choice(self.nouns + [self.nouns[0]] * 3)
        make = self.r.choice(
            [self.share] * 5 + [self.share_within] * 5 + [self.time] * 6 + [self.flow] * 4
            + [self.funnel] * 3 + [self.previous] * 4 + [self.against] * 5 + [self.split] * 3
            + [self.controlled] * 3)
        return make(noun)

    # ---- parts ---------------------------------------------------------------------------------
    def said(self, head, noun, parts, adjectives=True):
        """The question with its qualifiers in random order."""
        self.r.shuffle(parts)
        words = self.adjectives(noun) if adjectives else []
        return " ".join([head] + words + [noun.name] + parts)

    def filters(self, noun, p=0.4):
        """Conditions that no milestone decides."""
        out = []
        if self.chance(p):
            test = self.r.choice([self.text_test, self.text_test, self.number_test])(noun)
            if test:
                out.append("where " + test)
        if self.chance(p / 4):
            children = self.children(noun)
            if children:
                out.append(f"with any {self.name_of(self.r.choice(children))}")
        if self.chance(0.06):
            out.append("as of " + self.moment())
        return out

    def group(self, noun):
        """One `by` item that is no time word: (text, column)."""
        for _ in range(5):
            made = self.dim(noun, [])
            if made and not made[0].split()[0] in ("each",) and " of " not in made[0]:
                return made
        return None

    def groups(self, noun, p=0.6, most=2):
        out = []
        while self.chance(p) and len(out) < most:
            made = self.group(noun)
            if made and made[1] not in [n for _, n in out]:
                out.append(made)
        return out

    def clock(self, noun, parts):
        """A clock in a window or after `of`: (its name, the words after within)."""
        hit = self.pick("milestone", noun)
        if not hit:
            return None, ""
        if self.chance(0.75):
            parts.append(f"{hit[0]} {self.when()}")
            return hit[0], "" if self.chance(0.7) else f" of {self.form(hit)}"
        return hit[0], f" of {self.form(hit)}"

    def bucket(self):
        units = ["month", "quarter", "year", "week"]
        if self.office.text.fiscal_month:
            units += ["fiscal_year", "fiscal_quarter"]
        return self.r.choice(units)

    def by(self, parts, dims):
        if dims:
            parts.append("by " + ", ".join(text for text, _ in dims))

    def after(self, dims, columns):
        """Stages over named columns."""
        out = []
        if not dims or not self.chance(0.5):
            return ""
        if self.chance(0.25):
            out.append(f"where {columns[0]} {self.r.choice(['>', '>=', '<'])} "
                       f"{self.r.choice([0, 1, 2])}")
        if self.chance(0.5):
            out.append(f"sort by {self.r.choice(columns)}{self.r.choice(['', ' descending'])}")
        if self.chance(0.25):
            others = " with others" if self.chance(0.3) else ""
            out.append(f"top {self.r.randint(1, 3)} by {self.r.choice(columns)}{others}")
        if self.chance(0.4):
            out.append("total")
        return "".join(f" | {o}" for o in out)

    # ---- heads ---------------------------------------------------------------------------------
    def what(self, noun):
        """What a share is of."""
        if self.chance(0.35):
            return f"({self.condition(noun, 2)})"
        hit = self.pick(self.r.choice(["cond", "cond", "milestone"]), noun)
        return hit and hit[0]

    def share(self, noun):
        what = self.what(noun)
        if not what:
            return None
        parts, windows, pending = self.qualifiers(noun)
        dims = self.dims(noun, windows) if self.chance(0.6) else []
        self.by(parts, dims)
        spread = not pending and self.chance(0.08) and self.group(noun)
        if spread:
            parts.append("across " + spread[0])
            return self.said(f"share {what} of", noun, parts)
        stages = "" if pending else self.after(dims, ["numerator", "denominator", "share"])
        return self.said(f"share {what} of", noun, parts) + stages

    def share_within(self, noun):
        hit, parts = self.pick("milestone", noun), []
        name, of = self.clock(noun, parts)
        if not hit or not name:
            return None
        several = self.chance(0.4)
        amounts = sorted(self.r.sample(LENGTHS, self.r.choice([2, 3]) if several else 1))
        unit = "days"
        if not several and self.chance(0.3):
            unit, amounts = self.r.choice([("weeks", [6]), ("months", [3]), ("months", [18]),
                                           ("years", [1]), ("years", [2]), ("quarters", [2])])
        parts.append(f"within {', '.join(map(str, amounts))} {unit}{of}")
        parts += self.filters(noun)
        dims = self.groups(noun, 0.4, 1)
        if self.chance(0.5):
            bucket = self.bucket()
            dims.insert(0, (f"{bucket} of {name}", bucket))
        self.by(parts, dims)
        columns = ["numerator", "share"] if not several else [f"n_{amounts[0]}"]
        return self.said(f"share {hit[0]} of", noun, parts, self.chance(0.2)) \
            + self.after(dims, columns)

    def time(self, noun):
        a, b, parts = self.pick("milestone", noun), self.pick("milestone", noun), []
        rivals = [h for h in self.uses[noun.name]["milestone"] if h[0] in h[1].noun.decl.competing]
        if rivals and self.chance(0.4):
            b = self.r.choice(rivals)
        if not a or a == b:
            return None
        if self.chance(0.4):
            parts.append(f"{a[0]} {self.when()}")
        parts += self.filters(noun, 0.3)
        within = self.chance(0.35)
        if within:
            amounts = sorted(self.r.sample(LENGTHS, self.r.choice([1, 2, 3])))
            parts.append(f"within {', '.join(map(str, amounts))} days")
        dims = self.groups(noun, 0.5)
        if self.chance(0.15):
            bucket = self.bucket()
            dims.append((f"{bucket} of {a[0]}", bucket))
        self.by(parts, dims)
        stages = self.after(dims, ["n", "ended"] + ([] if within else ["n"]))
        return self.said(f"time from {self.form(a)} to {self.form(b)} for", noun, parts,
                         self.chance(0.15)) + stages

    def flow(self, noun):
        stocks = [n for n in self.nouns if n.decl.pending]
        if not stocks:
            return None
        noun = self.r.choice(stocks + [stocks[0]] * 2)
        words = [w for w in self.adjectives(noun) if w != "pending"]
        period = f" in {self.period()}" if self.chance(0.8) else ""
        parts = self.filters(noun)
        dims = self.groups(noun, 0.4)
        over = bool(period) and self.chance(0.6)
        if over:
            bucket = self.bucket()
            dims.insert(self.r.choice([0, len(dims)]), (bucket, bucket))
        self.by(parts, dims)
        self.r.shuffle(parts)
        text = " ".join(["flow of"] + words + [noun.name + period] + parts)
        return text + ("" if over else self.after(dims, ["closing", "opening"]))

    def funnel(self, noun):
        names = [n for n, _ in self.uses[noun.name]["milestone"]]
        if len(names) < 2:
            return None
        self.r.shuffle(names)
        steps = names[:self.r.choice([2, 3, 3, 4])]
        known = [n for n in ("referred", "decided", "filed", "arraigned", "disposed", "returned")
                 if n in names]
        if self.chance(0.6) and len(known) > 1:
            steps = known[:self.r.choice([2, 3, 4])]
        parts = ["through " + ", ".join(steps)] + self.filters(noun)
        name = None
        if self.chance(0.6):
            name, of = steps[0], ""
            if self.chance(0.4):
                parts.append(f"{name} {self.when()}")
            elif self.chance(0.3):
                name, of = self.clock(noun, parts)
            parts.append(f"within {self.r.choice(LENGTHS)} days{of}")
        dims = self.groups(noun, 0.4, 1)
        if name and self.chance(0.3):
            bucket = self.bucket()
            dims.append((f"{bucket} of {name}", bucket))
        self.by(parts, dims)
        return self.said("funnel of", noun, parts, self.chance(0.3))

    # ---- comparing -----------------------------------------------------------------------------
    def rate(self, noun, counts=0.5):
        """The head of a comparison."""
        if self.chance(counts):
            return "count"
        what = self.what(noun)
        return f"share {what} of" if what else "count"

    def previous(self, noun):
        hit = self.pick("milestone", noun)
        if not hit:
            return None
        parts = [f"{hit[0]} in {self.period()}"] + self.filters(noun)
        dims = self.groups(noun, 0.4)
        unit = self.r.choice(["year", "year", "month", "quarter", "week", "day"])
        if self.chance(0.3):
            dims.insert(0, (self.bucket(), ""))
            unit = self.r.choice(["year", "year", "year", "quarter", "month"])
        self.by(parts, dims)
        parts.append(f"compared to previous {unit}")
        head = self.rate(noun)
        columns = ["count", "previous"] if head == "count" else ["numerator", "share"]
        return self.said(head, noun, parts) + self.after(dims, columns)

    def against(self, noun):
        hit = self.pick("text", noun)
        value = hit and self.value(hit[1])
        if not value:
            return None
        dims = [(hit[0], hit[0])] + self.groups(noun, 0.25, 1)
        head, adjusting = self.rate(noun, 0.3), ""
        if head != "count" and self.chance(0.7):
            fields = [h[0] for h in (self.pick("text", noun), self.pick("number", noun))
                      if h and h[0] != hit[0]]
            if fields:
                adjusting = " adjusting for " + ", ".join(fields[:self.r.choice([1, 1, 2])])
        parts, _, pending = self.qualifiers(noun)
        if pending:
            return None
        self.by(parts, dims)
        parts.append(f"compared to {value}{adjusting}")
        return self.said(head, noun, parts)

    def series(self, noun):
        """A window on a milestone that is long enough for a series."""
        hit = self.pick("milestone", noun)
        if not hit:
            return None
        first = self.day().year - self.r.choice([0, 1, 1])
        return hit[0], f"{hit[0]} in {first} to {first + self.r.choice([1, 2, 2, 3])}", first

    def split(self, noun):
        made = self.series(noun)
        if not made:
            return None
        name, window, first = made
        parts = [window] + self.filters(noun, 0.2)
        month = self.r.choice(["-01-01", "-03-01", "-07-01", "-07-15", "-09-02"])
        parts.append(f"before and after {first + self.r.choice([1, 1, 1, 2])}{month}")
        dims = [(self.r.choice(["month", "week", "quarter"]), "")] if self.chance(0.5) else []
        if self.chance(0.15):
            group = self.group(noun)
            dims += [group] if group else []
        self.by(parts, dims)
        return self.said(self.rate(noun), noun, parts)

    def controlled(self, noun):
        made = self.series(noun)
        if not made:
            return None
        name, window, _ = made
        parts = [window] + self.filters(noun, 0.2)
        dims = [(self.r.choice(["month", "month", "week", "quarter"]), "")]
        self.by(parts, dims)
        head = self.rate(noun)
        if self.chance(0.2):
            hit = self.pick(self.r.choice(["number", "duration"]), noun)
            head = f"show median of {hit[0]} for" if hit else head
        return self.said(head, noun, parts) + " | control"
