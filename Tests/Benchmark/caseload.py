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
    ("Q4 median and p90 days from filing to disposition, by unit",
     "show median of days from filing to disposition as \"median\", p90 of days from filing to disposition as \"p90\""
     " for cases by unit",
     "select trim(unit), quantile_cont(disposed - filed_date, 0.5), quantile_cont(disposed - filed_date, 0.9)"
     " from cases group by 1"),
    ("Q5 filings by month, five years, across severity",
     "count cases filed in 2019 to 2023 by month across severity",
     "select strftime(filed_date, '%Y-%m'), count(*) filter (severity = 'felony'),"
     " count(*) filter (severity = 'infraction'), count(*) filter (severity = 'misdemeanor')"
     " from cases where filed_date >= '2019-01-01' and filed_date < '2024-01-01' group by 1"),
    ("Q6 pending at each month's end over five years, holds and reopenings counted",
     "count cases pending at end of each month in 2020 to 2024",
     "with m as (select (generate_series + interval 1 month - interval 1 day)::date d from generate_series("
     "date '2020-01-01', date '2024-12-01', interval 1 month)),"
     " sound as (select * from cases where filed_date is not null and (disposed is null or disposed >= filed_date)),"
     " base as (select d, count(*) n from m join sound on filed_date <= d and (disposed is null or disposed > d) group by d),"
     " act as (select distinct d, s.case_number, filed_date, disposed from m join reopenings r on r.start_date <= d"
     " and (r.end_date is null or r.end_date > d) and (r.end_date is null or r.end_date >= r.start_date)"
     " join sound s using (case_number)),"
     " added as (select d, count(*) n from act where not (filed_date <= d and (disposed is null or disposed > d)) group by d),"
     " off as (select distinct d, s.case_number from m join holds h on h.kind in ('warrant', 'fitness', 'diversion')"
     " and h.start_date <= d and (h.end_date is null or h.end_date > d)"
     " and (h.end_date is null or h.end_date >= h.start_date) join sound s using (case_number)"
     " where filed_date <= d and (disposed is null or disposed > d)),"
     " gone as (select d, count(*) n from off anti join act using (d, case_number) group by d)"
     " select strftime(m.d, '%Y-%m'), coalesce(base.n, 0) + coalesce(added.n, 0) - coalesce(gone.n, 0)"
     " from m left join base using (d) left join added using (d) left join gone using (d)"),
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
    ("Q10 Kaplan-Meier median of time to disposition, by unit",
     "time from filing to disposition for cases by unit | keep unit, n, ended, median",
     "with t as (select trim(unit) unit, coalesce(disposed, date '2025-01-15') - filed_date d,"
     " (disposed is not null)::int e from cases where filed_date is not null and"
     " (disposed is null or disposed >= filed_date)),"
     " g as (select unit, d, sum(e) e, count(*) c from t group by unit, d),"
     " r as (select unit, d, e, sum(c) over (partition by unit order by d rows between current row and unbounded following) n"
     " from g), s as (select unit, d, exp(sum(ln(greatest(1 - e / n, 1e-300))) over (partition by unit order by d)) s from r)"
     " select unit, n, e, m from (select unit, count(*) n, sum(e) e from t group by unit) left join"
     " (select unit, min(d) m from s where s <= 0.5 + 1e-9 group by unit) using (unit)"),
    ("Q11 conviction share by race, defendants with their cases",
     "share convicted of defendants by race | keep race, numerator, denominator",
     "select coalesce(race, '(missing)'), count(*) filter (convicted is not null), count(*)"
     " from defendants join cases using (case_number) group by 1"),
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
    for name in ["cases", "defendants", "charges", "events", "holds", "reopenings"]:
        db.execute(f"create table {name} as select * from read_csv('{folder}/{name}.csv', ignore_errors=true)")
    # The sample has one case number twice on purpose; docket keeps the first row.
    # When a case is disposed of is worked out once, as docket keeps it between questions.
    db.execute(
        "create table once as with c as (select case_number, min(case when disposition in ('plea of guilty',"
        " 'finding guilty', 'verdict guilty') then disposition_date end) g, max(disposition_date) l, count(*) n,"
        " count(disposition_date) k from charges join defendants using (defendant_id) group by 1)"
        " select distinct on (case_number) cases.*, coalesce(g, case when n = k then l end) disposed, g convicted"
        " from cases left join c using (case_number)")
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
    def fold(cell):
        try:
            return f"{float(cell):.6g}"
        except ValueError:
            return cell.strip().lower()
    rows = lambda all: sorted(tuple(fold(cell) for cell in row) for row in all)
    return rows(a) == rows(b)


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
