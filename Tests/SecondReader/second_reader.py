#!/usr/bin/env python3
"""The second reader: questions on standard input, one JSON line each on standard output.

    python3 second_reader.py DATA_DIR [--model FILE] [--defs FILE] [--as-of D] [--today D]
"""

import argparse
import json
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from docket_reader.errors import NotCovered, Refused  # noqa: E402
from docket_reader.office import Office  # noqa: E402
from docket_reader.periods import day_of  # noqa: E402
from docket_reader.session import answer, split_statements  # noqa: E402


AMBIGUITIES = """
Where the documents leave two readings open, this reader takes the one named first.

Loading
 1. Outer blanks are no part of a value: never printed, not even by a list. "The row's own
    spelling" (24) could keep them. The commonest spelling is counted over all loaded, unsealed
    rows of the column, trimmed; ties: the first in the file (or: the smallest; or: over the
    question's rows; or: of a lifted noun over the source's rows).
 2. Fields with `ranked`, `values` or `adjective`, keys and links are text whatever the cells look
    like; a column that a milestone is `from` is a date. (Or: the 95 % decides those too.)
 3. "A first part over 12 decides" (42): day first when more cells can only be day first than only
    month first. Types are decided before duplicate keys are rejected, on the file's column, so a
    lifted noun has its source's types.
 4. A two-column key with one part missing is no key. A milestone `from a, b` takes the first
    column that has a date (or: the earliest).
 5. A column that differs only in case or blanks within a key does not vary (44).
 6. Only true/false columns are flags that stand as a condition; they group as text.
 7. A date column that is no milestone is not hidden by `as of` (13 "stand as they are").
 8. Sealing is decided with all dates known, after lifting; a lifted parent that is emptied takes
    what hangs below it along.

Names
 9. `people filed in 2024` where only the defendants' case has `filed`: children are searched for
    names of their own first, nearest first, then the nearest child that sees the name above it.
10. After `from`, `to`, `of` a milestone (or its noun form) of any parent wins over a nearer plain
    field of that word (`decision` is both); elsewhere a noun form is no name.
11. `by attorney` is the parent noun (empty ones printed) also when that noun's key column is
    called attorney; a field of the noun in hand wins.
12. Adjectives: the kind decides before the distance (47); a fact of a parent wins over a value.
13. A bare word that a child has, with `each`, needs no noun in front (`by each category`); `each`
    before a name that the noun itself has is an error.
14. A column that was renamed by `field class from charge_class` keeps its old name too.

Truth
15. `pending` as a condition is false, not unknown, for a row without a start or with its end
    before its start; so `not pending` keeps them.
16. `with lead|first|last child (C)` is false when there is no such child.
17. A picked child's milestone (`last event.happened in 2024`) is unknown without a child.
18. Children beside a row whose parent is missing (orphans) are unknown, in every quantifier.
19. `=` and `!=` with a text follow 24 and 45 as `is` does, keys too: case is folded and an absent
    value is an error. `contains` never is.
20. Facts' values count as known (45), other model conditions' values do not.
21. The `when` of a derived milestone that is unknown goes on to `else`; so does a first part
    without any date.
22. `next M of P after N` (36): "same case" is any parent that both rows share other than P; a
    start that has not happened means not happened. Without `after`: after `begins`.

Time
23. `b - a > 3 months` compares b with a moved on three calendar months; `months from a to b` is a
    whole number toward zero, `weeks from` too (or: sevenths).
24. The first day of `between 2024-01 and ...` is the month's first.
25. `age` of a row whose end is before its start is negative; inactive days are not taken out.
26. `active during` wins over `inactive during` on one day. A row unsound in its own dates is never
    pending, whatever its spans.
27. A lifted or parentless noun without begins and pending exists always, even when all its
    children are later (14).
28. `today` is as of even at each point of `pending at end of each ...`; age is the point's.
29. Points are the bucket ends that lie inside the period. Their first column is the unit's name.
30. `pending on D` after as of answers "not yet" as one cell.

Groups
31. Several dimensions: each seen combination of those that print no empties, times all labels of
    those that do (time, bands, ranked, values, nouns); missing, none and unlisted values only
    where seen.
32. "(none)" sorts just before "(missing)"; both last in both directions. A derived field without
    a value (`last assignment.attorney`, no assignment) is "(missing)"; a path is "(none)".
33. Listed `values` are printed when empty but sort as text; only `ranked` sorts by its list.
34. A fact groups as yes and no. A number without bands groups by value.
35. A time dimension's range: the window's; `since`, `after` run to as of; `before` starts at the
    first non-empty. Buckets that start after as of say "not yet". Weekdays always print seven.
36. Not happened is "(missing)", also for `by month of M`; a broken way there is "(none)".
37. `each` walks only children that meet the question's windows on that child noun, and all of
    them despite `with any child (C)`.
38. Bands of decimals print "0.5 to under 1.5"; a band of one whole number prints that number.
39. Unbanded dates group by day without filling gaps.

Lists, stages
40. A list is in file order; dates print without time, sort with it; a ranked field sorts by rank.
41. `top` ties are on the sort keys, all of them; a row with "(missing)" in any group column is
    never one of the N, "(none)" can be. `others` are the groups that this `top` cut, named
    "others" in the first group column, none when nothing was cut.
42. `total` is a row named "total"; added columns are computed again on it; percent too.
43. `percent` adds a column of ratios; over `across` and stock it is not covered.
44. With several measures `across` names columns "VALUE MEASURE", measure by measure.
45. `show` over a result takes all its rows, missing groups too; mean, sum, median and the like of
    a median, share, mean, percentile or stddev column are refused; min, max, count are not.
46. Dividing by zero is missing. stddev of one value is missing. `share` of nothing is missing.
47. A definition's `pending` and the question's own are refused or not covered together.
48. sum of a parent's number is refused; sum of `days from A to B` only if both are a parent's.
49. median of `days from A to B` takes complete rows only, open ones are left out without error.

Rates and durations
50. Clusters of a share: the top ancestor on the way along each noun's first parent (a lifted noun
    is a parent as a linked one is); a row that does not reach it is a cluster of its own. The
    design effect is applied as written even where no cluster has two rows. All rows in one
    cluster: no interval, also when the share is 0 or 1.
51. Under `within`, unknown counts the rows observed long enough whose milestone hangs on a missing
    parent; immature cells are null in json; a bucket that begins after as of says "not yet".
52. A condition, adjective or window on a milestone "can come after" the clock (37) when a row of
    the noun has it on a later day. Groups by what a milestone decides (age, days from A to B,
    first or last child) beside a clock are not covered.
53. `time`: a row whose end hangs on a missing parent is left out. Late entry is for units that
    began before `data from` only. When all at risk have ended while others are still to enter, no
    quartile is given. A clock that starts at one of the competing milestones is not covered; one
    that is dated before the start leaves the row out, whatever ends it later. `by_N` past the longest observed time is immature even when all have ended.
54. Quartiles of a cumulative incidence F: the first day with 1 - F <= q + 1e-9; their limits from
    F's limits alike.
55. A flow without a period runs from the first start of its sound rows, or from `data from` where
    that is later, to as of.
56. `funnel within`: not sound is a unit with any step before the start of its clock (or: only its
    last step). The first step has share_of_first 1 and no share_of_previous.

Comparing
57. A window that as of cuts is to date: the previous one is cut to the same part. Half-open ends
    move back by calendar months, clamped.
58. Two counts: the ratio is missing where the older side is 0, its lower limit is not; a newer side
    of 0 has the ratio 0 (or: none, as 39 may be read). Two shares: no ratio and no limits where a
    = 0, b = 0 or both are 1.
59. The reference group's own row has no reference either. Its name is compared as 24 says.
60. Strata of `adjusting for`: a missing value is a stratum. Where every stratum is all or nothing
    on both sides the variance is 0: the difference has no limits, and no ratio is given. No
    events on one side of the strata used: no ratio.
61. `before and after`: t counts calendar periods, left-out ones too; the errors are correlated
    between neighbours that are kept. r is of the weighted residuals. Without `data lag` nothing is
    provisional; a period is provisional while its last day + lag is after as of, and while the last
    day of a length given from it is over and that + lag is not. Under 8 whole periods a side:
    refused; under 8 with a denominator: missing, and refused when no group has 8.
62. `control` of counts: limits a day, printed for the days of each period. Partial and provisional
    periods have none; a gap has the center, and of medians the limits too. From the eighth point of a run on each is flagged. Under 12: refused.
"""


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("data")
    arguments.add_argument("--model")
    arguments.add_argument("--defs")
    arguments.add_argument("--as-of")
    arguments.add_argument("--today")
    given = arguments.parse_args()
    sys.setrecursionlimit(20_000)
    office, problem = None, None
    model = given.model or os.path.join(given.data, "model.docket")
    try:
        if not os.path.exists(model):
            raise NotCovered("an office without a model")
        with open(model, encoding="utf-8") as f:
            source = f.read()
        office = Office(given.data, source,
                        day_of(given.as_of) if given.as_of else None,
                        day_of(given.today) if given.today else None)
        if given.defs:
            with open(given.defs, encoding="utf-8") as f:
                for piece in split_statements(f.read()):
                    out = answer(office, piece)
                    if out["ok"] is not True:
                        print(f"{piece}: {out['why']}", file=sys.stderr)
    except Refused as e:
        problem = {"ok": False, "why": f"model: {e}"}
    except NotCovered as e:
        problem = {"ok": None, "why": f"not covered: {e}"}
    for line in sys.stdin:
        line = line.strip()
        if line:
            print(json.dumps(problem or answer(office, line), ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()
