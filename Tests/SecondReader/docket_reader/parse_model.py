"""Model files: the noun statements of language.md 2 and 12."""

from .errors import NotCovered, Refused
from .parse_questions import QuestionParser
from . import syntax as s

MONTH_NAMES = ["january", "february", "march", "april", "may", "june", "july", "august",
               "september", "october", "november", "december"]


class ModelParser(QuestionParser):
    def model(self):
        out = s.ModelText()
        while self.peek().kind != "END":
            if self.accept_op(";"):
                continue
            self.statement(out)
            if self.peek().kind != "END":
                self.op(";")
        return out

    def statement(self, out):
        word = self.word("model", "fiscal", "data", "noun", "define", "set", "use", "mark",
                         "note", "watch")
        if word == "model":
            out.name = self.string()
        elif word == "fiscal":
            self.unit()
            self.word("starts")
            self.word("in")
            name = self.name().lower()
            if name not in MONTH_NAMES:
                raise Refused(f"{name} is no month")
            out.fiscal_month = MONTH_NAMES.index(name) + 1
        elif word == "data":
            self.data(out)
        elif word == "noun":
            out.nouns.append(self.noun())
        elif word == "define":
            out.definitions.append(self.definition())
        elif word == "set":
            name, value = self.setting()
            out.params[name] = value
        else:
            raise NotCovered(word)

    def data(self, out):
        word = self.word("as", "from", "lag")
        if word == "as":
            self.word("of")
            out.as_of = self.date()
        elif word == "from":
            out.data_from = self.date()
        else:
            out.lag = (self.plain_number(), self.unit())

    def date(self):
        if self.peek().kind != "DATE":
            self.fail("a day")
        return self.take().text

    def noun(self):
        noun = s.NounDecl(self.name(), None)
        if self.accept_op("("):
            noun.singular = self.name()
            self.op(")")
        if self.peek().kind == "STRING":
            self.take()
        if self.accept_word("from"):
            noun.source = self.string()
            self.source_notes(noun)
        else:
            self.word("within")
            noun.within = self.name()
        if self.accept_word("key"):
            noun.key = self.names()
        while self.accept_word("in"):
            parent = self.name()
            self.word("by")
            noun.links.append((parent, self.names()))
        while self.clause(noun):
            pass
        return noun

    def source_notes(self, noun):
        while True:
            if self.is_word("missing"):
                self.take()
                self.op("(")
                values = [self.string()]
                while self.accept_op(","):
                    values.append(self.string())
                self.op(")")
                noun.notes["missing"] = noun.notes.get("missing", []) + values
            elif self.is_word("delimiter", "encoding", "quote"):
                noun.notes[self.take().text.lower()] = self.string()
            elif self.is_word("header"):
                self.take()
                noun.notes["header"] = int(self.plain_number())
            else:
                return

    def clause(self, noun):
        word = self.accept_word("milestone", "begins", "pending", "inactive", "active",
                                "competing", "fact", "field", "lead", "identifying", "sealed")
        if word is None:
            return False
        if word == "milestone":
            noun.milestones.append(self.milestone())
        elif word == "begins":
            noun.begins = self.name()
        elif word == "pending":
            self.word("from")
            start = self.name()
            self.word("to")
            noun.pending = (start, self.name())
        elif word in ("inactive", "active"):
            self.word("during")
            noun.spans.append(s.SpanDecl(word, *self.noun_and_condition()))
        elif word == "competing":
            noun.competing += self.names()
        elif word == "fact":
            name = self.name()
            if self.peek().kind == "STRING":
                self.take()
            self.word("as")
            noun.facts.append(s.FactDecl(name, self.expression()))
        elif word == "field":
            noun.fields.append(self.field())
        elif word == "lead":
            self.word("by")
            noun.lead = self.name()
        elif word == "identifying":
            noun.identifying += self.names()
        else:
            self.word("when")
            noun.sealed = self.expression()
        return True

    def noun_and_condition(self):
        name = self.name()
        condition = None
        if self.accept_op("("):
            condition = self.expression(1)
            self.op(")")
        return name, condition

    def milestone(self):
        name = self.name()
        form = None
        if self.accept_op("("):
            form = self.name()
            self.op(")")
        if self.peek().kind == "STRING":
            self.take()
        if self.accept_word("from"):
            columns = self.names()
            dates = self.string() if self.accept_word("dates") else None
            return s.MilestoneDecl(name, form, columns, dates, None)
        self.word("as")
        return s.MilestoneDecl(name, form, None, None, self.moment_rule())

    def moment_rule(self):
        word = self.word("first", "last", "next")
        date = self.name()
        self.word("of")
        if word == "next":
            noun = self.name()
            after = self.name() if self.accept_word("after") else None
            return s.MomentRule(word, date, noun, after=after)
        noun, condition = self.noun_and_condition()
        rule = s.MomentRule(word, date, noun, condition)
        if self.accept_word("when"):
            rule.when = self.expression()
        if self.accept_word("else"):
            rule.otherwise = self.moment_rule()
        return rule

    def field(self):
        out = s.FieldDecl(self.name())
        if self.peek().kind == "STRING":
            self.take()
        if self.accept_word("as"):
            if self.is_word("count") and self.is_word("of", ahead=1):
                self.take(), self.take()
                out.derived = s.CountOf(*self.noun_and_condition())
            else:
                out.derived = self.sum()
            return out
        self.word("from")
        out.column = self.name()
        while True:
            word = self.accept_word("adjective", "dates", "type", "missing", "ranked", "values")
            if word is None:
                return out
            if word == "adjective":
                out.adjective = True
            elif word == "dates":
                out.dates = self.string()
            elif word == "type":
                out.type = self.name().lower()
            else:
                setattr(out, word, [lit.text for lit in self.literal_list()])
