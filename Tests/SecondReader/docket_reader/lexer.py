"""Text to tokens (language.md 12). No word is reserved, so every word is a NAME."""

import re
from dataclasses import dataclass

from .errors import Refused


@dataclass
class Token:
    kind: str  # NAME STRING NUMBER DATE MONTH QUARTER PARAM OP END
    text: str
    start: int
    end: int
    quoted: bool = False  # a name in back quotes is never a keyword

    def __repr__(self):
        return f"{self.kind}:{self.text}"


_RULES = [
    (None, r"[ \t\r\n]+|--[^\n]*"),
    ("STRING", r'"(?:[^"\\\n]|\\.)*"'),
    ("DATE", r"\d{4}-\d{2}-\d{2}\b"),
    ("QUARTER", r"\d{4}-[Qq][1-4]\b"),
    ("MONTH", r"\d{4}-\d{2}(?!-)\b"),
    ("NUMBER", r"\d+(?:\.\d+)?%?"),
    ("PARAM", r"\$[A-Za-z_][A-Za-z0-9_]*"),
    ("NAME", r"[A-Za-z_][A-Za-z0-9_]*"),
    ("QNAME", r"`[^`\n]+`"),
    ("OP", r"==|<>|!=|<=|>=|[=<>(),.;|+\-*/:]"),
]
_MASTER = re.compile("|".join(f"(?P<R{i}>{p})" for i, (_, p) in enumerate(_RULES)))


def tokens(source):
    """All tokens of the text, closed by END."""
    out, at = [], 0
    while at < len(source):
        m = _MASTER.match(source, at)
        if not m:
            raise Refused(f"unexpected character {source[at]!r} at {at}")
        kind = _RULES[int(m.lastgroup[1:])][0]
        text = m.group()
        if kind == "NUMBER" and m.end() < len(source) and re.match(r"[A-Za-z_]", source[m.end()]):
            raise Refused(f"a number runs into a word at {at}: put it in quotes")
        if kind == "STRING":
            out.append(Token(kind, re.sub(r"\\(.)", r"\1", text[1:-1]), at, m.end()))
        elif kind == "QNAME":
            out.append(Token("NAME", text[1:-1], at, m.end(), True))
        elif kind:
            out.append(Token(kind, text, at, m.end()))
        at = m.end()
    out.append(Token("END", "", at, at))
    return out
