"""A cursor over tokens. A keyword is one only where the grammar expects it."""

import re

from .errors import Refused
from .lexer import tokens

TIME_UNITS = re.compile(
    r"(day|week|month|quarter|year|weekday|fiscal_year|fiscal_quarter)s?$", re.I)
SPAN_UNITS = re.compile(r"(days|weeks|months|quarters|years)$", re.I)
WINDOW_WORDS = ("in", "since", "before", "after", "between")


class Cursor:
    def __init__(self, source):
        self.source = source
        self.tokens = tokens(source)
        self.at = 0

    def peek(self, ahead=0):
        return self.tokens[min(self.at + ahead, len(self.tokens) - 1)]

    def take(self):
        token = self.peek()
        if token.kind != "END":
            self.at += 1
        return token

    def fail(self, wanted):
        token = self.peek()
        raise Refused(f"expected {wanted}, found {token.text or 'the end'!r} at {token.start}")

    def is_word(self, *words, ahead=0):
        t = self.peek(ahead)
        return t.kind == "NAME" and not t.quoted and t.text.lower() in words

    def is_op(self, *ops, ahead=0):
        t = self.peek(ahead)
        return t.kind == "OP" and t.text in ops

    def accept_word(self, *words):
        if self.is_word(*words):
            return self.take().text.lower()
        return None

    def accept_op(self, *ops):
        if self.is_op(*ops):
            return self.take().text
        return None

    def word(self, *words):
        return self.accept_word(*words) or self.fail(" or ".join(words))

    def op(self, op):
        return self.accept_op(op) or self.fail(repr(op))

    def name(self):
        if self.peek().kind != "NAME":
            self.fail("a name")
        return self.take().text

    def string(self):
        if self.peek().kind != "STRING":
            self.fail("a text in quotes")
        return self.take().text

    def is_unit(self, ahead=0):
        t = self.peek(ahead)
        return t.kind == "NAME" and not t.quoted and bool(TIME_UNITS.match(t.text))

    def unit(self):
        if not self.is_unit():
            self.fail("a time unit")
        return TIME_UNITS.match(self.take().text).group(1).lower()

    def is_span(self):
        """`days from`: two tokens taken as one."""
        t = self.peek()
        return (t.kind == "NAME" and not t.quoted and bool(SPAN_UNITS.match(t.text))
                and self.is_word("from", ahead=1))

    def starts_window(self, ahead=0):
        """A name that a window word follows; `before and after` is no window."""
        if self.peek(ahead).kind != "NAME" or not self.is_word(*WINDOW_WORDS, ahead=ahead + 1):
            return False
        if self.is_word("in", ahead=ahead + 1) and self.is_word("bands", ahead=ahead + 2):
            return False
        return not (self.is_word("before", ahead=ahead + 1)
                    and self.is_word("and", ahead=ahead + 2))

    def text_from(self, start):
        """The source between a start offset and the last token taken, blanks made single."""
        return " ".join(self.source[start:self.tokens[self.at - 1].end].split())

    def names(self):
        out = [self.name()]
        while self.accept_op(","):
            out.append(self.name())
        return out
