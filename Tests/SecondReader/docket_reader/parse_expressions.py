"""Expressions, conditions, periods and moments (language.md 5 and 12)."""

from fractions import Fraction

from .cursor import Cursor, WINDOW_WORDS
from .errors import Refused
from . import syntax as s


def number(text):
    if text.endswith("%"):
        return Fraction(text[:-1]) / 100
    return Fraction(text)


class ExpressionParser(Cursor):
    # expr: conj ("or" conj)*
    def expression(self, depth=0):
        if depth > 200:
            raise Refused("nested too deeply")
        left = self.conjunction(depth)
        while self.accept_word("or"):
            left = s.AndOr("or", left, self.conjunction(depth))
        return left

    def conjunction(self, depth):
        left = self.negation(depth)
        while self.accept_word("and"):
            left = s.AndOr("and", left, self.negation(depth))
        return left

    def negation(self, depth):
        if self.is_word("not"):
            self.take()
            return s.Not(self.negation(depth + 1))
        return self.test(depth)

    def test(self, depth):
        if self.is_word("has") and not self.is_op(".", ahead=1):
            self.take()
            return s.Has(self.role())
        left = self.sum(depth)
        cmp = self.accept_op("=", "==", "<>", "!=", "<", "<=", ">", ">=")
        if cmp:
            cmp = {"==": "=", "<>": "!="}.get(cmp, cmp)
            return s.Compare(cmp, left, self.sum(depth))
        if self.accept_word("is"):
            negated = bool(self.accept_word("not"))
            if self.is_word("one") and self.is_word("of", ahead=1) and self.is_op("(", ahead=2):
                self.take(), self.take()
                return s.IsTest(left, negated, self.literal_list())
            return s.IsTest(left, negated, [self.literal()])
        if self.accept_word("contains"):
            return s.Contains(left, self.string())
        if self.is_word(*WINDOW_WORDS) and not (
                self.is_word("before") and self.is_word("and", ahead=1)):
            return self.when(left)
        return left

    def literal_list(self):
        self.op("(")
        out = [self.literal()]
        while self.accept_op(","):
            out.append(self.literal())
        self.op(")")
        return out

    def literal(self):
        t = self.peek()
        if t.kind == "NAME":
            self.take()
            if not t.quoted and t.text.lower() == "missing":
                return s.Literal("missing", None, t.text)
            return s.Literal("name", t.text, t.text)
        if t.kind in ("STRING", "NUMBER", "DATE", "PARAM"):
            self.take()
            value = number(t.text) if t.kind == "NUMBER" else t.text
            return s.Literal(t.kind.lower(), value, t.text)
        self.fail("a value")

    def sum(self, depth=0):
        left = self.term(depth)
        while self.is_op("+", "-"):
            left = s.Arith(self.take().text, left, self.term(depth))
        return left

    def term(self, depth):
        left = self.factor(depth)
        while self.is_op("*", "/"):
            left = s.Arith(self.take().text, left, self.factor(depth))
        return left

    def factor(self, depth):
        t = self.peek()
        if self.accept_op("("):
            inner = self.expression(depth + 1)
            self.op(")")
            return inner
        if t.kind == "NUMBER":
            self.take()
            if self.is_unit() and not self.is_span():
                return s.Length(number(t.text), self.unit())
            return s.Number(number(t.text))
        if t.kind == "STRING":
            return s.Text(self.take().text)
        if t.kind == "DATE":
            return s.Day(self.take().text)
        if t.kind == "PARAM":
            return s.Param(self.take().text)
        if self.is_span():
            return self.span()
        if self.is_word("today"):
            self.take()
            return s.Today()
        if t.kind == "NAME":
            return self.path()
        self.fail("a field, a number or a text")

    def span(self):
        start = self.peek().start
        unit = self.unit()
        self.word("from")
        a = self.name()
        self.word("to")
        b = self.name()
        return s.Between(unit, a, b, self.text_from(start))

    def path(self):
        start = self.peek().start
        selector = None
        if self.is_word("lead", "first", "last") and self.peek(1).kind == "NAME" and not (
                self.is_word("is", "and", "or", "in", "since", "before", "after", "between",
                             "contains", "to", "descending", ahead=1)):
            selector = self.take().text.lower()
        names = [self.name()]
        while self.accept_op("."):
            names.append(self.name())
        return s.Path(selector, names, self.text_from(start))

    # role: quant NAME ("(" expr ")")? | "no" NAME ("(" expr ")")?
    def role(self):
        word = self.word("any", "every", "no", "lead", "first", "last", "at")
        count = 0
        if word == "at":
            self.word("least")
            if self.peek().kind != "NUMBER":
                self.fail("a number")
            value = number(self.take().text)
            if value.denominator != 1:
                raise Refused("at least needs a whole number")
            word, count = "atleast", int(value)
        noun = self.name()
        condition = None
        if self.accept_op("("):
            condition = self.expression(1)
            self.op(")")
        return s.Role(word, count, noun, condition)

    # ---- when, period, moment ------------------------------------------------------------------
    def when(self, left):
        word = self.word(*WINDOW_WORDS)
        if word == "in":
            return s.When(left, "in", [self.period()])
        if word == "between":
            first = self.moment()
            self.word("and")
            return s.When(left, "between", [first, self.moment()])
        return s.When(left, word, [self.moment()])

    def moment(self):
        t = self.peek()
        if t.kind in ("DATE", "MONTH", "QUARTER", "NUMBER", "PARAM"):
            self.take()
            return s.MomentText(t.kind, t.text)
        if self.accept_word("today"):
            return s.MomentText("TODAY", "")
        self.fail("a day, a month, a quarter or a year")

    def period(self):
        t = self.peek()
        if t.kind == "PARAM":
            self.take()
            return s.PeriodText("param", t.text)
        if self.accept_word("fiscal"):
            first = self.plain_part("NUMBER")
            last = self.plain_part("NUMBER") if self.accept_word("to") else None
            return s.PeriodText("range", first, last, fiscal=True)
        word = self.accept_word("this", "last")
        if word:
            count, fiscal = None, False
            if self.peek().kind == "NUMBER":
                count = int(number(self.take().text))
            elif self.accept_word("fiscal"):
                fiscal = True
            unit = self.unit()
            if fiscal:
                if unit not in ("year", "quarter"):
                    raise Refused(f"there is no fiscal {unit}")
                unit = "fiscal_" + unit
            return s.PeriodText("relative", word=word, count=count, unit=unit)
        if t.kind in ("NUMBER", "MONTH", "QUARTER", "DATE"):
            first = self.plain_part(t.kind)
            last = self.plain_part(t.kind) if self.accept_word("to") else None
            return s.PeriodText("range", first, last)
        self.fail("a period")

    def plain_part(self, kind):
        t = self.peek()
        if t.kind != kind:
            self.fail(f"a {kind.lower()}")
        self.take()
        return s.MomentText(t.kind, t.text)
