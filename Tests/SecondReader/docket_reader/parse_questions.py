"""Questions, stages and definitions (language.md 3, 4, 6, 7 and 12)."""

import dataclasses

from .errors import NotCovered, Refused
from .parse_expressions import ExpressionParser, number
from .text import fold
from . import syntax as s

QUALIFIER_WORDS = ("where", "with", "without", "by", "across", "through", "within", "compared",
                   "as", "showing", "before")
HEADS = ("count", "list", "show", "share", "time", "flow", "funnel")
# Qualifiers that stand once in a question.
ONCE = ("by", "across", "as_of", "showing", "period", "through", "within", "compared", "split")


class QuestionParser(ExpressionParser):
    """`nouns` are the folded names that end a subject; `measures` maps defined measures."""

    def __init__(self, source, nouns=(), measures=None):
        super().__init__(source)
        self.nouns = set(nouns)
        self.measures = measures or {}

    def finish(self):
        self.accept_op(";")
        if self.peek().kind != "END":
            self.fail("the end of the question")

    # ---- heads ---------------------------------------------------------------------------------
    def question(self):
        """A question, or a defined measure with qualifiers after it."""
        t = self.peek()
        if t.kind == "NAME" and fold(t.text) in self.measures and not self.is_word(*HEADS):
            self.take()
            return self.extended(self.measures[fold(t.text)])
        q = self.head()
        self.qualifiers(q)
        self.stages(q)
        return q

    def extended(self, defined):
        """Rule 46: later qualifiers join with `and` and go before the definition's stages."""
        extra = s.Question(defined.head, defined.measures, defined.subject)
        if defined.head == "flow" and self.is_word("in"):
            self.take()
            self.once(defined.period, "the period")
            extra.period = self.period()
        self.qualifiers(extra)
        for single in ONCE:
            if getattr(defined, single) is not None and getattr(extra, single) is not None:
                raise Refused(f"the definition has its own {single.replace('_', ' ')}")
        if defined.pending and extra.pending:
            raise Refused("the definition has its own pending")
        self.stages(extra)
        stages = [s.Stage("keep_defined", st.args) if st.op == "keep" else st
                  for st in defined.stages]
        joined = {name: getattr(defined, name) + getattr(extra, name)
                  for name in ("windows", "pending", "wheres", "havings")}
        single = {name: getattr(extra, name) for name in ONCE if getattr(extra, name) is not None}
        return dataclasses.replace(defined, stages=stages + extra.stages, **joined, **single)

    def head(self):
        word = self.accept_word(*HEADS)
        if word in ("count", "list"):
            return s.Question(word, [], self.subject())
        if word == "share":
            what = self.expression()
            self.word("of")
            return s.Question(word, [], self.subject(), what=what)
        if word == "time":
            self.word("from")
            start = self.name()
            self.word("to")
            end = self.name()
            self.word("for")
            return s.Question(word, [], self.subject(), what=(start, end))
        if word in ("flow", "funnel"):
            self.word("of")
            q = s.Question(word, [], self.subject())
            if word == "flow" and self.accept_word("in"):
                q.period = self.period()
            return q
        if word == "show":
            if self.peek().kind == "NAME" and self.peek(1).kind == "STRING":
                raise NotCovered("show one unit")
            measures = [self.measure()]
            while self.accept_op(","):
                measures.append(self.measure())
            self.word("for")
            return s.Question("show", measures, self.subject())
        self.fail("a head: " + ", ".join(HEADS))

    def subject(self):
        """Adjectives, then the noun: a noun never starts a window."""
        names = [self.name()]
        while fold(names[-1]) not in self.nouns:
            if self.peek().kind != "NAME" or self.is_word(*QUALIFIER_WORDS):
                break
            if self.starts_window() and fold(self.peek().text) not in self.nouns:
                break  # a noun never starts a window
            names.append(self.name())
        return names

    def measure(self):
        start = self.peek().start
        if self.is_word("count") and not self.is_word("of", ahead=1):
            self.take()
            out = s.Measure("count", None, "count")
        else:
            func = self.name().lower()
            self.word("of")
            arg = self.span() if self.is_span() else self.path()
            out = s.Measure(func, arg, self.text_from(start))
        if self.accept_word("as"):
            out.label = self.string()
        return out

    # ---- qualifiers ----------------------------------------------------------------------------
    def qualifiers(self, q):
        while True:
            if self.is_word("before") and self.is_word("and", ahead=1):
                self.take(), self.take()
                self.word("after")
                self.once(q.split, "before and after")
                q.split = self.moment()
            elif self.accept_word("within"):
                self.once(q.within, "within")
                q.within = self.within()
            elif self.accept_word("through"):
                self.once(q.through, "through")
                q.through = self.names()
                if len(q.through) < 2:
                    self.fail("two steps")
            elif self.accept_word("compared"):
                self.once(q.compared, "compared to")
                q.compared = self.compared()
            elif self.starts_window():
                q.windows.append(self.when(s.Path(None, [self.name()], "")))
            elif self.accept_word("pending"):
                if q.pending:
                    raise Refused("pending twice")
                q.pending.append(self.pending())
            elif self.accept_word("where"):
                q.wheres.append(self.expression())
            elif self.is_word("with", "without"):
                negated = self.take().text.lower() == "without"
                q.havings.append((negated, self.role()))
            elif self.accept_word("by"):
                self.once(q.by, "by")
                q.by = [self.dim()]
                while self.accept_op(","):
                    q.by.append(self.dim())
            elif self.accept_word("across"):
                self.once(q.across, "across")
                q.across = self.dim()
            elif self.is_word("as") and self.is_word("of", ahead=1):
                self.take(), self.take()
                self.once(q.as_of, "as of")
                q.as_of = self.moment()
            elif self.accept_word("showing"):
                self.once(q.showing, "showing")
                q.showing = [self.path()]
                while self.accept_op(","):
                    q.showing.append(self.path())
            else:
                return

    def within(self):
        amounts = [self.plain_number()]
        while self.accept_op(","):
            amounts.append(self.plain_number())
        if any(n.denominator != 1 for n in amounts):
            raise Refused("within whole units")
        unit = self.unit()
        of = self.name() if self.accept_word("of") else None
        return s.Within([int(n) for n in amounts], unit, of)

    def compared(self):
        self.word("to")
        if self.is_word("previous") and self.is_unit(ahead=1):
            self.take()
            out = s.Compared(unit=self.unit())
        elif self.peek().kind == "STRING":
            out = s.Compared(group=self.string())
        else:
            out = s.Compared(group=self.name())
        if self.accept_word("adjusting"):
            self.word("for")
            out.adjusting = [self.path()]
            while self.accept_op(","):
                out.adjusting.append(self.path())
        return out

    def once(self, present, what):
        if present is not None:
            raise Refused(f"{what} stands once in a question")

    def pending(self):
        if self.accept_word("on"):
            return s.Pending("on", moment=self.moment())
        if self.is_word("at") and self.is_word("end", ahead=1):
            self.take(), self.take()
            self.word("of")
            self.word("each")
            unit = self.unit()
            self.word("in")
            return s.Pending("each", unit=unit, period=self.period())
        return s.Pending("now")

    def dim(self):
        start = self.peek().start
        each = False
        if self.is_word("each") and (self.peek(1).kind == "NAME"):
            self.take()
            each = True
        if self.is_unit() and not self.is_span() and not self.is_op(".", ahead=1):
            unit = self.unit()
            of = None
            if self.accept_word("of"):
                of = self.name()
            elif each:
                raise Refused("each month needs `of` and a milestone")
            return s.Dim("time", each, unit, of, text=self.text_from(start))
        inner = self.peek().start
        path = self.span() if self.is_span() else self.path()
        text = self.text_from(inner)
        bands = None
        if self.is_word("in") and self.is_word("bands", ahead=1):
            self.take(), self.take()
            self.op("(")
            bands = [self.plain_number()]
            while self.accept_op(","):
                bands.append(self.plain_number())
            self.op(")")
        return s.Dim("path", each, path=path, bands=bands, text=text)

    def plain_number(self):
        if self.peek().kind != "NUMBER":
            self.fail("a number")
        return number(self.take().text)

    # ---- stages --------------------------------------------------------------------------------
    def stages(self, q):
        while self.accept_op("|"):
            q.stages.append(self.stage())

    def column(self):
        """A column's name; dots are taken too, so that `charge.category` can be kept."""
        out = self.name()
        while self.accept_op("."):
            out += "." + self.name()
        return out

    def columns(self):
        out = [self.column()]
        while self.accept_op(","):
            out.append(self.column())
        return out

    def stage(self):
        word = self.word("sort", "top", "keep", "where", "add", "total", "control", "percent",
                         "show", "chart", "save")
        if word in ("chart", "save"):
            raise NotCovered(f"the stage {word}")
        if word == "sort":
            self.word("by")
            keys = []
            while True:
                column = self.column()
                keys.append((column, bool(self.accept_word("descending"))))
                if not self.accept_op(","):
                    return s.Stage("sort", keys)
        if word == "top":
            n = self.plain_number()
            if n.denominator != 1:
                raise Refused("top needs a whole number")
            by = self.column() if self.accept_word("by") else None
            others = bool(self.accept_word("with"))
            if others:
                self.word("others")
            return s.Stage("top", (int(n), by, others))
        if word == "keep":
            return s.Stage("keep", self.columns())
        if word == "where":
            return s.Stage("where", self.expression())
        if word == "add":
            name = self.name()
            self.op("=")
            return s.Stage("add", (name, self.expression()))
        if word in ("total", "control"):
            return s.Stage(word, None)
        if word == "percent":
            return s.Stage("percent", self.column() if self.accept_word("within") else None)
        measures = [self.measure()]
        while self.accept_op(","):
            measures.append(self.measure())
        by = self.columns() if self.accept_word("by") else []
        return s.Stage("show", (measures, by))

    # ---- definitions ---------------------------------------------------------------------------
    def definition(self):
        """`define` has been taken."""
        name = self.name()
        if self.peek().kind == "STRING":
            self.take()
        if self.accept_word("source"):
            self.string()
        if self.accept_word("better"):
            self.word("higher", "lower")
        if self.accept_word("target"):
            self.plain_number()
        self.word("as")
        if self.is_word("value"):
            raise NotCovered("a defined value")
        if self.is_word(*HEADS):
            q = self.head()
            self.qualifiers(q)
            self.stages(q)
            return s.Definition(name, "measure", q)
        q = s.Question("population", [], self.subject())
        self.qualifiers(q)
        if any(getattr(q, name) is not None for name in ONCE):
            raise Refused("a population has only windows, pending, where, with and without")
        return s.Definition(name, "population", q)

    def setting(self):
        """`set` has been taken."""
        if self.peek().kind != "PARAM":
            self.fail("a $name")
        name = self.take().text.lower()
        self.op("=")
        return name, self.expression()
