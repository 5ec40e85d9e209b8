"""Runs SQL statements in sqlite3 or DuckDB, which are not part of docket: the other side of a comparison.

usage: run_sql.py sqlite|duckdb < statements

Statements end with a line that holds only a dot; a line that holds only a hash empties the database. For every SELECT
one line of json comes out: its rows, or {"error": words}. Exit status 3: the database is not installed.
"""
import json
import sys


def connect(engine):
    if engine == "sqlite":
        import sqlite3
        return sqlite3.connect(":memory:")
    try:
        import duckdb
    except ImportError:
        sys.exit(3)
    return duckdb.connect(":memory:", config={"threads": 1})


def main():
    engine = sys.argv[1]
    database = connect(engine)
    statement = []
    for line in sys.stdin:
        line = line.rstrip("\n")
        if line == "#":
            database.close()
            database = connect(engine)
        elif line == ".":
            text = "\n".join(statement)
            statement = []
            try:
                rows = database.execute(text).fetchall() if text.startswith("SELECT") \
                    else database.execute(text) and None
            except Exception as error:  # the comparison shows what the database says
                rows = {"error": str(error)[:500]}
            if text.startswith("SELECT") or isinstance(rows, dict):
                print(json.dumps(rows, ensure_ascii=False, default=str))
        else:
            statement.append(line)


main()
