"""How texts are compared: rules 6 (keys), 24 (spelling) and 26 (natural order)."""

import functools
import re


def fold(text):
    """Rule 24: equal after trim and simple (one character to one) case folding."""
    return fold_case(text.strip())


@functools.lru_cache(maxsize=200_000)
def fold_case(text):
    if text.isascii():
        return text.lower()
    out = []
    for ch in text:
        folded = ch.casefold()
        out.append(folded if len(folded) == 1 else ch)
    return "".join(out)


def _chunks(text):
    return re.findall(r"[0-9]+|[^0-9]", text)


def _natural_compare(a, b):
    """Digit runs compare as numbers, everything else by folded character."""
    for x, y in zip(_chunks(a), _chunks(b)):
        if x[0] in "0123456789" and y[0] in "0123456789":
            if int(x) != int(y):
                return -1 if int(x) < int(y) else 1
        elif x[0] != y[0]:
            return -1 if x[0] < y[0] else 1
    la, lb = len(_chunks(a)), len(_chunks(b))
    if la != lb:
        return -1 if la < lb else 1
    return (a > b) - (a < b)


_natural_key = functools.cmp_to_key(_natural_compare)


def natural(text):
    """The sort key of rule 26's "folded natural text"."""
    return _natural_key(fold(text))


def _key_part_compare(a, b):
    """Rule 6: text, shorter first when all digits."""
    if a == b:
        return 0
    if a is None or b is None:
        return 1 if a is None else -1
    if a.isdigit() and b.isdigit() and len(a) != len(b):
        return -1 if len(a) < len(b) else 1
    return -1 if a < b else 1


def _row_key_compare(a, b):
    for x, y in zip(a, b):
        c = _key_part_compare(x, y)
        if c:
            return c
    return 0


#: The sort key of a row's key, a tuple of texts (rule 6).
key_order = functools.cmp_to_key(_row_key_compare)
