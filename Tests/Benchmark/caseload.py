"""The caseload benchmark: docket and DuckDB in turn on the same files in one run.

usage: python3 Tests/Benchmark/caseload.py [--docket PATH] [--cases N] [--repeat N] [--folder DIR]

Writes a synthetic office (kept in --folder), asks each question of both, compares the answers, and prints a Markdown
table of medians: docket's time covers text to finished table as `--timing` says it, DuckDB's its own parse, plan and
fetch over tables in memory. A line whose answers differ says so and the run fails.
"""
import argparse
import csv
import io
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

QUESTIONS = [
    ("Q1 cases by outcome", "count cases by outcome",
     "select coalesce(outcome, '(missing)'), count(*) from cases group by 1"),
    ("Q2 one year, one severity, by unit",
     "count cases filed in 2023 where severity is felony by unit",
     "select trim(unit), count(*) from cases where filed_date >= '2023-01-01' and filed_date < '2024-01-01'"
     " and severity = 'felony' group by 1"),
    ("Q3 one case by its number", 'list cases where case_number = "24-CR-01187" showing case_number, unit',
     "select case_number, trim(unit) from cases where case_number = '24-CR-01187'"),
    ("Q5 filings by month, five years, across severity",
     "count cases filed in 2019 to 2023 by month across severity",
     "select strftime(filed_date, '%Y-%m'), count(*) filter (severity = 'felony'),"
     " count(*) filter (severity = 'infraction'), count(*) filter (severity = 'misdemeanor')"
     " from cases where filed_date >= '2019-01-01' and filed_date < '2024-01-01' group by 1"),
    ("Q7 cases by each charge statute, top 20",
     "count cases by each charge.statute | top 20",
     "with pairs as (select distinct d.case_number, c.statute from charges c join defendants d using (defendant_id)"
     " join cases using (case_number)), n as (select statute, count(*) k from pairs group by 1 union all"
     " select '(none)', count(*) from cases where case_number not in (select case_number from pairs))"
     " select statute, k from n where k >= (select k from n order by k desc limit 1 offset 19)"),
    ("Q8 any event of one kind, none of another",
     "count cases with any event (kind is arraignment) without any event (kind is continuance)",
     "select count(*) from cases where exists (select 1 from events e where e.case_number = cases.case_number"
     " and e.kind = 'arraignment') and not exists (select 1 from events e where"
     " e.case_number = cases.case_number and e.kind = 'continuance')"),
    ("Q12 any charge whose text contains a word",
     'count cases with any charge (description contains "firearm")',
     "select count(distinct cases.case_number) from cases join defendants using (case_number) join charges"
     " using (defendant_id) where lower(charges.description) like '%firearm%'"),
]


def docket_times(binary, folder, repeat):
    """Seconds to the prompt, and for each question its median seconds and its rows."""
    script = ".timing on\n" + "".join(f"{q};\n" for _, q, _ in QUESTIONS for _ in range(repeat))
    start = time.perf_counter()
    subprocess.run([binary, folder, "--quiet", "-c", ".version"], check=True, capture_output=True)
    load = time.perf_counter() - start
    with tempfile.NamedTemporaryFile("w", suffix=".docket") as file:
        file.write(script)
        file.flush()
        run = subprocess.run([binary, folder, "--mode", "csv", "--quiet", "-f", file.name],
                             check=True, capture_output=True, text=True)
    times = [float(t) for t in re.findall(r"Time: ([0-9.]+) ?s", run.stderr)]
    medians = [statistics.median(times[i * repeat:(i + 1) * repeat]) for i in range(len(QUESTIONS))]
    answers = []
    for _, question, _ in QUESTIONS:
        out = subprocess.run([binary, folder, "--mode", "csv", "--quiet", "-c", question],
                             check=True, capture_output=True, text=True).stdout
        answers.append([tuple(row) for row in csv.reader(io.StringIO(out))][1:])
    return load, medians, answers


def duckdb_times(folder, repeat):
    import duckdb
    start = time.perf_counter()
    db = duckdb.connect()
    for name in ["cases", "defendants", "charges", "events"]:
        db.execute(f"create table {name} as select * from read_csv('{folder}/{name}.csv', ignore_errors=true)")
    # The sample has one case number twice on purpose; docket keeps the first row.
    db.execute("create table once as select distinct on (case_number) * from cases")
    db.execute("drop table cases")
    db.execute("alter table once rename to cases")
    load = time.perf_counter() - start
    medians, answers = [], []
    for _, _, sql in QUESTIONS:
        taken = []
        for _ in range(repeat):
            begin = time.perf_counter()
            rows = db.execute(sql).fetchall()
            taken.append(time.perf_counter() - begin)
        medians.append(statistics.median(taken))
        answers.append([tuple(str(cell) for cell in row) for row in rows])
    return load, medians, answers


def same(a, b):
    fold = lambda rows: sorted(tuple(cell.strip().lower() for cell in row) for row in rows)
    return fold(a) == fold(b)


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--docket", default=".build/release/docket")
    options.add_argument("--cases", type=int, default=1_000_000)
    options.add_argument("--repeat", type=int, default=7)
    options.add_argument("--folder")
    given = options.parse_args()
    folder = given.folder or tempfile.mkdtemp(prefix="docket-benchmark-")
    if not (pathlib.Path(folder) / "model.docket").exists():
        start = time.perf_counter()
        subprocess.run([given.docket, "sample", folder, "--cases", str(given.cases), "--seed", "1"],
                       check=True, capture_output=True)
        print(f"sample of {given.cases:,} cases: {time.perf_counter() - start:.1f} s", file=sys.stderr)
    ours = docket_times(given.docket, folder, given.repeat)
    theirs = duckdb_times(folder, given.repeat)
    print("| line | docket | DuckDB | ratio |\n|---|---|---|---|")
    print(f"| csv files to first prompt | {ours[0]:.2f} s | {theirs[0]:.2f} s | {theirs[0] / ours[0]:.1f} |")
    differ = 0
    for (name, _, _), a, b, x, y in zip(QUESTIONS, ours[1], theirs[1], ours[2], theirs[2]):
        agree = same(x, y)
        differ += not agree
        mark = "" if agree else " (answers differ)"
        print(f"| {name}{mark} | {a * 1000:.0f} ms | {b * 1000:.0f} ms | {b / max(a, 0.0005):.1f} |")
    sys.exit(1 if differ else 0)


if __name__ == "__main__":
    main()
