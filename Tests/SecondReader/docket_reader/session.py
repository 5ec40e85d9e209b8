"""One line in, one answer out."""

from .ask import Asked
from .errors import NotCovered, Refused
from .output import as_json
from .parse_questions import QuestionParser


def statement(office, source):
    """Runs one statement: a question, `define` or `set`."""
    parser = QuestionParser(source, office.subject_names(), office.measures)
    if parser.is_word("define") and parser.peek(1).kind == "NAME":
        parser.take()
        definition = parser.definition()
        parser.finish()
        office.define(definition)
        return as_json([], [])
    if parser.is_word("set") and parser.peek(1).kind == "PARAM":
        parser.take()
        name, value = parser.setting()
        parser.finish()
        office.set_param(name, value)
        return as_json([], [])
    if parser.is_word("explain", "expect", "dashboard", "use", "mark", "note", "watch"):
        raise NotCovered(parser.peek().text)
    question = parser.question()
    parser.finish()
    return as_json(*Asked(office, question).answer().out())


def answer(office, source):
    """Never raises for what a question can say."""
    try:
        return statement(office, source)
    except Refused as e:
        return {"ok": False, "why": str(e)}
    except NotCovered as e:
        return {"ok": None, "why": f"not covered: {e}"}
    except RecursionError:
        return {"ok": None, "why": "not covered: nested too deeply"}


def split_statements(source):
    """The statements of a definitions file, cut at semicolons outside texts and brackets."""
    out, start, depth = [], 0, 0
    from .lexer import tokens
    for t in tokens(source):
        if t.kind == "OP" and t.text in "()":
            depth += 1 if t.text == "(" else -1
        if t.kind == "END" or (t.kind == "OP" and t.text == ";" and depth == 0):
            piece = source[start:t.start].strip()
            if piece:
                out.append(piece)
            start = t.end
    return out
