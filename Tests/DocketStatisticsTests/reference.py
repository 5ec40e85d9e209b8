#!/usr/bin/env python3
"""Random data with the answers of statsmodels, lifelines, scipy and numpy, as one json file.

usage: reference.py OUT.json

The data are the same on every run (fixed seeds). A section is a method, a list of cases; `null`
stands for an answer that does not exist.
"""
import json
import math
import sys
import warnings

from references import change, comparing, durations, shares

SECTIONS = {
    "wilson": shares.wilson,
    "clustered": shares.clustered,
    "survival": durations.survival,
    "incidence": durations.incidence,
    "difference": comparing.difference,
    "ratio": comparing.ratio,
    "counts": comparing.counts,
    "index": comparing.index,
    "adjusted": comparing.adjusted,
    "student": change.student,
    "control": change.control,
    "interrupted": change.interrupted,
}


def plain(value):
    """The value with numpy's numbers as Python's, and None for what is not a number."""
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(part) for part in value]
    if hasattr(value, "tolist"):
        return plain(value.tolist())
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    warnings.simplefilter("ignore")
    sections = {name: plain(make()) for name, make in SECTIONS.items()}
    with open(sys.argv[1], "w", encoding="utf-8") as out:
        json.dump(sections, out, allow_nan=False)
    print(", ".join(f"{name} {len(cases)}" for name, cases in sections.items()))


main()
