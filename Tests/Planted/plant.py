#!/usr/bin/env python3
"""Plants errors inside the executor's kernels, one at a time, and looks whether the differential test finds each.

usage: plant.py [--check] [--only NAME ...]

The product holds no code that is wrong on demand: a copy of its sources under .build/planted gets every error of
faults.py behind one switch, is built once, and is held to the reference interpreter with one error on after another.
--check only looks whether every error still has its place in the sources.
"""
import argparse
import os
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from faults import FAULTS  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXECUTOR = pathlib.Path("Sources/DocketEngine/Executor")
COPY = ROOT / ".build" / "planted"
FOLDERS = [
    "Sources/DocketCore", "Sources/DocketLanguage", "Sources/DocketStore",
    "Sources/DocketStatistics", "Sources/DocketEngine", "Tests/DocketEngineTests"]
SWITCH = "/// The planted error that is on; 0: none.\npublic nonisolated(unsafe) var planted = 0\n"


def planted(path, text):
    """The text of one file with its errors behind the switch."""
    spans = []
    for number, fault in enumerate(FAULTS, 1):
        if str(EXECUTOR / fault.file) != path:
            continue
        if text.count(fault.right) != 1:
            sys.exit("%s: the place of %s is there %d times, not once:\n  %s" % (
                path, fault.name, text.count(fault.right), fault.right))
        at = text.index(fault.right)
        on = "(planted == %d)" % number
        if "PLANTED" in fault.wrong:
            new = fault.wrong.replace("PLANTED", on)
        else:
            new = "(%s ? (%s) : (%s))" % (on, fault.wrong, fault.right)
        spans.append((at, at + len(fault.right), new, fault.name))
    spans.sort()
    for one, other in zip(spans, spans[1:]):
        if one[1] > other[0]:
            sys.exit("%s: %s and %s overlap" % (path, one[3], other[3]))
    for start, end, new, _ in reversed(spans):
        text = text[:start] + new + text[end:]
    return "import DocketCore\n" + text if spans and "import DocketCore" not in text else text


def package():
    """A manifest with the engine and its tests alone."""
    targets = ["DocketCore", "DocketStatistics", "DocketLanguage", "DocketStore", "DocketEngine"]
    needs = {"DocketLanguage": ["DocketCore"], "DocketStore": ["DocketCore"],
             "DocketEngine": ["DocketLanguage", "DocketStore", "DocketStatistics", "DocketCore"]}
    lines = ['    .target(name: "%s", dependencies: [%s]),' % (
        name, ", ".join('"%s"' % n for n in needs.get(name, []))) for name in targets]
    lines.append('    .testTarget(name: "DocketEngineTests", dependencies: ["DocketEngine"]),')
    return ("// swift-tools-version: 6.0\nimport PackageDescription\n\nlet package = Package(\n"
            '  name: "planted",\n  targets: [\n%s\n  ],\n  swiftLanguageModes: [.v6]\n)\n'
            % "\n".join(lines))


def names():
    """The list of errors for the test, in Swift."""
    return ("/// The errors that are planted, by number from 1 on.\nenum PlantedKernelFaults {\n"
            "  static let names = [\n%s  ]\n}\n"
            % "".join('    "%s",\n' % fault.name for fault in FAULTS))


def copy():
    """Writes the copy; files that hold the same already stay as they are, so that builds are incremental."""
    files = {"Package.swift": package(), "Sources/DocketCore/Planted.swift": SWITCH,
             "Tests/DocketEngineTests/PlantedKernelFaults.swift": names()}
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*.swift")):
            name = str(path.relative_to(ROOT))
            files[name] = planted(name, path.read_text(encoding="utf-8"))
    own = pathlib.Path(__file__).parent / "PlantedKernelTests.swift"
    files["Tests/DocketEngineTests/PlantedKernelTests.swift"] = own.read_text(encoding="utf-8")
    for name, text in files.items():
        target = COPY / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.exists() or target.read_text(encoding="utf-8") != text:
            target.write_text(text, encoding="utf-8")
    for folder in ("Sources", "Tests"):
        for path in (COPY / folder).rglob("*.swift"):
            if str(path.relative_to(COPY)) not in files:
                path.unlink()


def check():
    """Stops with a sentence when an error has lost its place."""
    known = {path for path in (ROOT / EXECUTOR).rglob("*.swift")}
    for fault in FAULTS:
        path = ROOT / EXECUTOR / fault.file
        if path not in known:
            sys.exit("%s: the file of %s is gone" % (EXECUTOR / fault.file, fault.name))
        planted(str(EXECUTOR / fault.file), path.read_text(encoding="utf-8"))
    if len({fault.name for fault in FAULTS}) != len(FAULTS):
        sys.exit("two errors have one name")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--only", nargs="*", default=[])
    options = parser.parse_args()
    check()
    if options.check:
        print("%d errors have their place in the executor" % len(FAULTS))
        return
    copy()
    environment = dict(os.environ, DOCKET_PLANTED=",".join(options.only))
    test = ["swift", "test", "--package-path", str(COPY), "--filter", "PlantedKernelTests"]
    sys.exit(subprocess.run(test, env=environment).returncode)


if __name__ == "__main__":
    main()
