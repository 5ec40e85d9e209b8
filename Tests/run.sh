#!/usr/bin/env bash
# Installs what the tests need, checks the format, builds with warnings as errors, and runs every test.
set -euo pipefail
cd "$(dirname "$0")/.."

need_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

install_missing() {
  local missing=()
  [ -e /usr/include/histedit.h ] || missing+=(libedit-dev)
  command -v tmux >/dev/null 2>&1 || missing+=(tmux)
  command -v sqlite3 >/dev/null 2>&1 || missing+=(sqlite3)
  command -v python3 >/dev/null 2>&1 || missing+=(python3)
  [ ${#missing[@]} -eq 0 ] && return
  if command -v apt-get >/dev/null 2>&1; then
    echo "== installing ${missing[*]}"
    need_root apt-get update -qq
    need_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}"
  else
    echo "These are needed and could not be installed here: ${missing[*]}" >&2
    exit 1
  fi
}

# The references that answers and statistics are tested against: in this python3, else in one of their own
# under .build, which leaves the system's alone.
install_references() {
  python3 -c "import numpy, scipy, statsmodels, lifelines, duckdb" 2>/dev/null && return
  local references="$PWD/.build/references"
  if ! "$references/bin/python3" -c "import numpy, scipy, statsmodels, lifelines, duckdb" 2>/dev/null; then
    echo "== installing statsmodels lifelines scipy numpy duckdb"
    if ! python3 -m venv --clear "$references" >/dev/null 2>&1; then
      # Debian keeps what makes them apart.
      need_root apt-get update -qq
      need_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3-venv >/dev/null
      python3 -m venv --clear "$references"
    fi
    "$references/bin/python3" -m pip install --quiet --disable-pip-version-check \
      "statsmodels>=0.14" "lifelines>=0.30" scipy numpy duckdb
  fi
  export PATH="$references/bin:$PATH"
}

if [ "$(uname)" != Darwin ]; then install_missing; fi
install_references

echo "== format"
swift format lint --strict --recursive --parallel Package.swift Sources Tests

echo "== build"
swift build --build-tests -Xswiftc -warnings-as-errors

if [ -d Tests/SecondReader ]; then
  echo "== second reader"
  python3 -m unittest discover Tests/SecondReader
  # 2,000 random questions over 40 random offices, answered by both.
  python3 Tests/SecondReader/compare.py --docket .build/debug/docket --offices 40 --questions 50
  # 2,000 more about rates, durations, flow and change.
  python3 Tests/SecondReader/compare.py --docket .build/debug/docket --offices 40 --questions 50 --analytics
fi

# Errors planted inside the executor's kernels, each to be found; builds a second copy. DOCKET_PLANTED=0 leaves it out.
if [ "${DOCKET_PLANTED:-1}" != 0 ]; then
  echo "== planted errors"
  python3 Tests/Planted/plant.py
fi

echo "== terminal"
bash Tests/Terminal/run.sh .build/debug/docket
# Ctrl-C brings the prompt back at random moments; at a million cases: --office FOLDER --presses 30.
python3 Tests/Terminal/interrupts.py --docket .build/debug/docket --office Samples/harbor \
  --presses 4 --limit 1

# How many random questions the executor has to answer as the reference interpreter does.
export DOCKET_DIFFERENTIAL="${DOCKET_DIFFERENTIAL:-100000}"
# How many of the same bound questions sqlite3 and DuckDB answer as SQL.
export DOCKET_SQL="${DOCKET_SQL:-2000}"

echo "== references"
export DOCKET_STATISTICS_REFERENCE="$PWD/.build/statistics-reference.json"
python3 Tests/DocketStatisticsTests/reference.py "$DOCKET_STATISTICS_REFERENCE"

echo "== tests"
exec swift test --skip-build -Xswiftc -warnings-as-errors
