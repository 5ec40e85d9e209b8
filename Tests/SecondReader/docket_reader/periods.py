"""Days, buckets, periods and moments: rules 11, 12, 15, 16 and 18."""

import datetime as dt
import re
from dataclasses import dataclass
from typing import Optional

from .errors import NotCovered, Refused

DAY = dt.timedelta(days=1)
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def day_of(text):
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise Refused(f"{text} is no day") from None


def add_months(day, n):
    """Calendar months, clamped to the month's last day (rule 15)."""
    months = day.year * 12 + day.month - 1 + n
    year, month = months // 12, months % 12 + 1
    if not 1 <= year <= 9999:
        raise Refused("a day out of range")
    return dt.date(year, month, min(day.day, days_in_month(year, month)))


def days_in_month(year, month):
    if month == 2:
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        return 29 if leap else 28
    return 30 if month in (4, 6, 9, 11) else 31


def completed_months(a, b):
    """Whole calendar months from a to b; negative when b is before a."""
    if b < a:
        return -completed_months(b, a)
    n = (b.year - a.year) * 12 + b.month - a.month
    return n - 1 if add_months(a, n) > b else n


def completed(unit, a, b):
    """`UNIT from a to b` as a whole number."""
    if unit == "day":
        return (b - a).days
    if unit == "week":
        n = (b - a).days
        return n // 7 if n >= 0 else -(-n // 7)
    per = {"month": 1, "quarter": 3, "year": 12}[unit]
    n = completed_months(a, b)
    return n // per if n >= 0 else -(-n // per)


class Calendar:
    """Buckets of every unit; knows the month the fiscal year starts in, if any."""

    def __init__(self, fiscal_month):
        self.fiscal_month = fiscal_month

    def fiscal(self):
        if self.fiscal_month is None:
            raise Refused("the model has no fiscal line")  # rule 18
        return self.fiscal_month

    def start(self, unit, day):
        """The first day of the bucket that holds the day."""
        if unit == "day":
            return day
        if unit == "week":
            return day - DAY * day.weekday()
        if unit == "month":
            return day.replace(day=1)
        if unit == "quarter":
            return dt.date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
        if unit == "year":
            return dt.date(day.year, 1, 1)
        first = self.fiscal()
        year_start = dt.date(day.year if day.month >= first else day.year - 1, first, 1)
        if unit == "fiscal_year":
            return year_start
        if unit == "fiscal_quarter":
            return add_months(year_start, completed_months(year_start, day) // 3 * 3)
        raise Refused(f"a {unit} is no period")

    def step(self, unit, start, n=1):
        """The start of the bucket n buckets on."""
        try:
            if unit == "day":
                return start + DAY * n
            if unit == "week":
                return start + DAY * 7 * n
        except OverflowError:
            raise Refused("a day out of range") from None
        per = {"month": 1, "quarter": 3, "year": 12, "fiscal_year": 12, "fiscal_quarter": 3}
        return add_months(start, per[unit] * n)

    def fiscal_name(self, start):
        """Rule 18: named for the year it ends."""
        return start.year if self.fiscal() == 1 else start.year + 1

    def label(self, unit, start):
        if unit in ("day", "week"):
            return start.isoformat()
        if unit == "month":
            return f"{start.year:04d}-{start.month:02d}"
        if unit == "quarter":
            return f"{start.year:04d}-Q{(start.month + 2) // 3}"
        if unit == "year":
            return f"{start.year:04d}"
        year_start = self.start("fiscal_year", start)
        if unit == "fiscal_year":
            return f"FY{self.fiscal_name(year_start)}"
        quarter = completed_months(year_start, start) // 3 + 1
        return f"FY{self.fiscal_name(year_start)}-Q{quarter}"

    def fiscal_span(self, name):
        """The first day of the fiscal year of that name and of the next."""
        first = self.fiscal()
        start = dt.date(name if first == 1 else name - 1, first, 1)
        return start, add_months(start, 12)


@dataclass
class Period:
    """Half-open: start <= day < end; either end may be missing."""
    start: Optional[dt.date]
    end: Optional[dt.date]
    weeks: bool = False  # named in weeks

    def holds(self, day):
        return ((self.start is None or day >= self.start)
                and (self.end is None or day < self.end))


class Times:
    """Turns written periods and moments into days, for one as-of day."""

    def __init__(self, calendar, as_of, params):
        self.calendar, self.as_of, self.params = calendar, as_of, params

    def param(self, name):
        value = self.params.get(name.lower())
        if value is None:
            raise Refused(f"{name} is not set")
        return value

    def span_of(self, kind, text):
        """First day and the day after the last of a written day, month, quarter or year."""
        try:
            if kind == "DATE":
                day = day_of(text)
                return day, day + DAY
            if kind == "MONTH":
                start = dt.date(int(text[:4]), int(text[5:7]), 1)
                return start, add_months(start, 1)
            if kind == "QUARTER":
                start = dt.date(int(text[:4]), int(text[6]) * 3 - 2, 1)
                return start, add_months(start, 3)
            if kind == "NUMBER":
                if not re.fullmatch(r"\d{4}", text):
                    raise Refused(f"{text} is no year")
                start = dt.date(int(text), 1, 1)
                return start, add_months(start, 12)
        except (ValueError, OverflowError):
            raise Refused(f"{text} is no day or period") from None
        raise NotCovered(kind)

    def param_span(self, name):
        value = self.param(name)
        text = str(value)
        for kind, pattern in (("DATE", r"\d{4}-\d\d-\d\d"), ("MONTH", r"\d{4}-\d\d"),
                              ("QUARTER", r"\d{4}-[Qq][1-4]"), ("NUMBER", r"\d{4}")):
            if re.fullmatch(pattern, text):
                return self.span_of(kind, text)
        raise Refused(f"{name} is no period")

    def moment(self, m):
        """(first day, last day) of a moment; rule 12 says which one counts."""
        if m.kind == "TODAY":
            return self.as_of, self.as_of
        span = self.param_span(m.text) if m.kind == "PARAM" else self.span_of(m.kind, m.text)
        return span[0], span[1] - DAY

    def period(self, p):
        if p.kind == "param":
            return Period(*self.param_span(p.first))
        if p.kind == "range":
            if p.fiscal:
                if not (p.first.text.isdigit() and (p.last is None or p.last.text.isdigit())):
                    raise Refused("a fiscal year is a whole number")
                start, end = self.calendar.fiscal_span(int(p.first.text))
                if p.last:
                    end = self.calendar.fiscal_span(int(p.last.text))[1]
            else:
                start, end = self.span_of(p.first.kind, p.first.text)
                if p.last:
                    end = self.span_of(p.last.kind, p.last.text)[1]
            if end <= start:
                raise Refused("the period ends before it starts")
            return Period(start, end)
        return self.relative(p)

    def relative(self, p):
        """Rule 11: whole units that end on or before the as-of day; `this` is to date."""
        cal = self.calendar
        if p.unit == "weekday":
            raise Refused("a weekday is no period")
        here = cal.start(p.unit, self.as_of)
        after = self.as_of + DAY
        if p.word == "this":
            if p.count is not None:
                raise Refused("this takes no number")
            return Period(here, after, p.unit == "week")
        if p.count is None:
            return Period(cal.step(p.unit, here, -1), here, p.unit == "week")
        if p.count < 1:
            raise Refused("last 0 units is nothing")
        end = after if cal.step(p.unit, here) == after else here
        return Period(cal.step(p.unit, end, -p.count), end, p.unit == "week")

    def window(self, op, args):
        """The period that a window's words mean (language.md 4, rule 12)."""
        if op == "in":
            return self.period(args[0])
        first, last = self.moment(args[0])
        if op == "since":
            return Period(first, None)
        if op == "before":
            return Period(None, first)
        if op == "after":
            return Period(last + DAY, None)
        end = self.moment(args[1])[1] + DAY
        if end <= first:
            raise Refused("between ends before it starts")
        return Period(first, end)
