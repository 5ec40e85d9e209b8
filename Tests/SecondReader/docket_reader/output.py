"""Values to JSON: days as text, exact numbers as ints or floats, missing as null."""

import datetime as dt
from fractions import Fraction

from .groups import Label
from .values import Beyond, Span


def plain_value(value):
    if isinstance(value, str) and value == "…":
        return None  # null in json: not observed long enough
    if value is None or isinstance(value, (str, bool)):
        return {True: "yes", False: "no"}.get(value, value) if isinstance(value, bool) else value
    if isinstance(value, Label):
        return plain_value(value.text)
    if isinstance(value, Beyond):
        return str(value)
    if isinstance(value, Span):
        return plain_value(value.plain_days())
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Fraction):
        return int(value) if value.denominator == 1 else float(value)
    return value


def as_json(columns, rows):
    return {"ok": True, "columns": [str(c) for c in columns],
            "rows": [[plain_value(v) for v in row] for row in rows]}
