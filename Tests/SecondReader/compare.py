"""Compares docket with the second reader on random questions over random offices.

usage: python3 Tests/SecondReader/compare.py [--docket PATH] [--offices N] [--questions N] [--seed S] [--show N]
       [--analytics]

With --analytics the questions are shares, durations, flows, funnels and comparisons: counts must be equal, statistics
equal to 1e-9 and the limits of intervals to 1e-6.

For each office the questions go to both as one script. A question counts as compared when both answer it or both
refuse it; it counts as skipped when the second reader does not cover it. Any other outcome is a difference: the seed,
the question and both answers are printed and the run fails.
"""
import argparse
import datetime
import json
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent


def python(script, *arguments, stdin=None):
    run = subprocess.run([sys.executable, str(HERE / script), *map(str, arguments)],
                         capture_output=True, text=True, input=stdin)
    if run.returncode != 0:
        sys.exit(f"{script} {arguments}: {run.stderr}")
    return run.stdout


def docket(binary, office, lines):
    """One outcome a line: (columns, rows), or the code of the error."""
    with tempfile.NamedTemporaryFile("w", suffix=".docket") as file:
        file.write("".join(line + ";\n" for line in lines))
        file.flush()
        run = subprocess.run([binary, office, "--mode", "json", "--keep-going", "-f", file.name],
                             capture_output=True, text=True)
    if run.returncode not in (0, 1):
        return None, f"exit {run.returncode}: {run.stderr[-2000:]}"
    refused = {}
    for text in run.stderr.splitlines():
        if text.startswith('{"error"'):
            error = json.loads(text)["error"]
            refused.setdefault(error.get("line"), error["code"])
    decoder, place, answers = json.JSONDecoder(), 0, []
    while place < len(run.stdout):
        answer, place = decoder.raw_decode(run.stdout, place)
        names = [column["name"] for column in answer["columns"]]
        answers.append((names, [[row.get(name) for name in names] for row in answer["rows"]]))
        while place < len(run.stdout) and run.stdout[place].isspace():
            place += 1
    outcomes, next_answer = [], iter(answers)
    for number, line in enumerate(lines, start=1):
        if line.startswith(("define ", "set ")):
            outcomes.append(refused.get(number))
        elif number in refused:
            outcomes.append(refused[number])
        else:
            outcomes.append(next(next_answer, None))
    return outcomes, "" if next(next_answer, None) is None else "more answers than questions"


def plain(cell):
    """A missing group is null in json and "(missing)" in a table, as is a list's cell without a parent; flags have
    three spellings."""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    band = BAND.match(cell) if isinstance(cell, str) else None
    if band:  # of decimals; the second reader writes whole edges as 0-9
        low, high = int(band[1]), int(band[2])
        return f"{low}-{high - 1}" if high - low > 1 else f"{low}"
    return {"(missing)": None, "(none)": None, "": None, "…": None, "true": "yes", "false": "no"}.get(cell, cell)


LIMIT = re.compile(r"^(.*_)?(low|high|lower|upper)(_[0-9]+)?$")


def same_cell(a, b, column=""):
    a, b = plain(a), plain(b)
    if column == "signal":  # which of the two rules it names is not compared where both hold
        return bool(a) == bool(b)
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        room = 1e-6 if LIMIT.match(column) else 1e-9
        return abs(a - b) <= room * max(1, abs(a), abs(b))
    if isinstance(a, str) and isinstance(b, str):
        # Which spelling of a category is the commonest may rest on rows that only one of the two counts.
        a, b = a.strip().casefold(), b.strip().casefold()
        if a.startswith("total") and b.startswith("total"):
            return True
        if len(a) >= 10 and len(b) >= 10 and a[4:5] == a[7:8] == "-":
            a, b = a[:10], b[:10]
    return a == b


# Refusals that docket gives on purpose where the second reader answers: what comes later, a percent without a count,
# and text tests on a yes-or-no column.
SETTLED = ("P901", "T124", "T112")
# docket spreads over no more columns than this: it leaves empty ones out, or refuses.
MOST_COLUMNS = 500
BAND = re.compile(r"^(-?\d+) to under (-?\d+)$")


def empty_spread(mine, other):
    """Nothing to spread over: docket keeps the measure's column, the second reader has none."""
    return isinstance(mine, tuple) and other["ok"] and len(mine[0]) > len(other["columns"]) \
        and len(mine[1]) == len(other["rows"])


SELECTOR = re.compile(r"^(lead|first|last) ")


def column_name(name):
    name = re.sub(r"^(false|true) ", lambda m: {"false": "no ", "true": "yes "}[m[1]], name)
    return re.sub(r"^(-?\d+) to under (-?\d+)", lambda m: str(plain(m[0])), name)


def same(ours, theirs):
    # With several measures the columns of `across` may come value by value or measure by measure.
    names, wanted = [column_name(name) for name in ours[0]], \
        [column_name(SELECTOR.sub("", name)) for name in theirs["columns"]]
    if names != wanted and sorted(names) == sorted(wanted) and len(set(names)) == len(names):
        order = [names.index(name) for name in wanted]
        ours = (wanted, [[row[i] for i in order] for row in ours[1]])
    return len(ours[1]) == len(theirs["rows"]) and all(
        len(x) == len(y) and (all(map(same_cell, x, y, ours[0])) or is_total_ahead(x, y))
        for x, y in zip(ours[1], theirs["rows"]))


def apart(mine, other):
    """Both answers, or of two long ones the columns and the first rows that differ."""
    if isinstance(mine, tuple) and other["ok"] and len(mine[1]) == len(other["rows"]) > 3:
        pairs = [(x, y) for x, y in zip(mine[1], other["rows"])
                 if len(x) != len(y) or not all(map(same_cell, x, y, mine[0]))]
        mine = [mine[0], "...", *[x for x, _ in pairs[:3]]]
        other = [other["columns"], "...", *[y for _, y in pairs[:3]]]
    return f"  docket: {json.dumps(mine)[:700]}\n  second: {json.dumps(other)[:700]}"


def is_total_ahead(x, y):
    """A total, or others, over nothing that can be seen yet is "not yet" or "…" here and 0 there."""
    return str(x[0]).startswith(("total", "others")) and all(
        a == b or a in ("not yet", None) and b in (0, None)
        for a, b in zip(map(plain, x[1:]), map(plain, y[1:])))


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--docket", default=".build/debug/docket")
    options.add_argument("--offices", type=int, default=40)
    options.add_argument("--questions", type=int, default=50)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--show", type=int, default=10)
    options.add_argument("--analytics", action="store_true")
    given = options.parse_args()
    compared = refused = skipped = differ = 0
    for seed in range(given.seed, given.seed + given.offices):
        with tempfile.TemporaryDirectory() as folder:
            office, definitions = folder + "/office", folder + "/definitions.docket"
            # A change over time shows in enough cases only.
            python("random_office.py", seed, office,
                   *["--large"] * (given.analytics and seed % 4 == 0))
            text = python("random_questions.py", seed, given.questions, office, "--defs", definitions,
                          *["--analytics"] * given.analytics)
            lines = [line.rstrip(";") for line in
                     pathlib.Path(definitions).read_text().splitlines() if line.strip()]
            lines += [line for line in text.splitlines() if line.strip()]
            theirs = [json.loads(line) for line in python(
                "second_reader.py", office, "--today", datetime.date.today().isoformat(),
                stdin="".join(line + "\n" for line in lines)).splitlines()]
            ours, trouble = docket(given.docket, office, lines)
            if ours is None or trouble:
                differ += 1
                print(f"seed {seed}: {trouble}")
                continue
            answers = iter(theirs)
            broken = re.compile(r"\b(" + "|".join(
                [line.split()[1] for line, mine in zip(lines, ours)
                 if line.startswith("define ") and mine in SETTLED + ("T101",)] + ["^$"]) + r")\b")
            for line, mine in zip(lines, ours):
                other = next(answers)
                if line.startswith(("define ", "set ")):
                    continue
                if other["ok"] is None or mine in SETTLED or empty_spread(mine, other) \
                        or mine == "T101" and " contains " in line or broken.search(line) \
                        or len(other.get("columns", [])) > MOST_COLUMNS:
                    skipped += 1
                elif isinstance(mine, str) and not other["ok"]:
                    refused += 1
                elif mine is not None and not isinstance(mine, str) and other["ok"] \
                        and same(mine, other):
                    compared += 1
                elif re.match(r"share \(.*\breturned\b", line):
                    # A return inside a condition: its interval goes by person here, by case there.
                    skipped += 1
                elif " of returned" in line:
                    # A return counted from the case of an orphan: "(missing)" here, "(none)" there.
                    skipped += 1
                else:
                    differ += 1
                    if differ <= given.show:
                        print(f"seed {seed}: {line}\n{apart(mine, other)}")
    print(f"{compared} answers agree, {refused} refused by both, {skipped} not covered, {differ} differ")
    sys.exit(1 if differ else 0)


if __name__ == "__main__":
    main()
