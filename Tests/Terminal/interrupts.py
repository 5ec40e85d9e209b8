#!/usr/bin/env python3
"""Presses Ctrl-C in the real program under tmux and measures how long the prompt takes to come back.

usage: interrupts.py --docket BINARY --office FOLDER [--presses N] [--limit SECONDS] [--seed S] [--only KIND ...]

Kinds: load (`.reload`), query, sort, printing. Each is run once to the end, or for a while, to learn how long it takes,
then N times interrupted at a random moment of that time. Prints the median, the 99th percentile and the longest time
from the key to the prompt; idle is what tmux itself takes, pressed at the prompt. With --limit the exit status is 1
when a 99th percentile is above it.
"""
import argparse
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time

PROMPT = b"docket> "
KINDS = {
    "load": ".reload",
    "query": "show median of age_at_offense, stddev of age_at_offense, count for defendants"
             " with any charge (category is weapons) by each month of filed",
    "sort": "list charges | sort by class | top 1",
    "printing": "list charges",
}


class Terminal:
    """The program in a tmux window whose output is read as it comes."""

    def __init__(self, command, folder):
        self.socket = "docket-interrupts-%d" % os.getpid()
        self.folder = folder
        self.output = bytearray()
        self.times = []
        self.lock = threading.Condition()
        fifo = folder / "screen"
        os.mkfifo(fifo)
        self.tmux("-f", "/dev/null", "new-session", "-d", "-s", "t", "-x", "100", "-y", "40",
                  "env -i HOME='%s' PATH='%s' TERM=screen-256color LC_ALL=C.UTF-8 sh -c"
                  " 'read line; exec %s'" % (folder, os.environ["PATH"], command))
        self.tmux("pipe-pane", "-t", "t", "exec cat > '%s'" % fifo)
        threading.Thread(target=self.read, args=(fifo,), daemon=True).start()
        self.tmux("send-keys", "-t", "t", "Enter")

    def tmux(self, *arguments):
        subprocess.run(["tmux", "-L", self.socket, *arguments], check=True)

    def read(self, fifo):
        with open(fifo, "rb", buffering=0) as stream:
            while data := stream.read(65536):
                with self.lock:
                    # Only the end matters: a prompt is the last thing on the screen.
                    self.output += data
                    del self.output[:-4096]
                    self.last = time.monotonic()
                    self.count = getattr(self, "count", 0) + len(data)
                    self.lock.notify_all()

    def forget(self):
        with self.lock:
            self.output.clear()

    def prompt(self, timeout):
        """The time at which the prompt was the last thing written; None when it does not come."""
        end = time.monotonic() + timeout
        with self.lock:
            while not bytes(self.output).rstrip(b"\x1b[K\r").endswith(PROMPT.rstrip()) \
                    and PROMPT not in bytes(self.output[-64:]):
                left = end - time.monotonic()
                if left <= 0:
                    return None
                self.lock.wait(left)
            return self.last

    def enter(self, text):
        self.tmux("send-keys", "-t", "t", "-l", "--", text)
        time.sleep(0.2)
        self.forget()
        self.tmux("send-keys", "-t", "t", "Enter")
        return time.monotonic()

    def press(self):
        """From Ctrl-C to the prompt."""
        self.forget()
        start = time.monotonic()
        self.tmux("send-keys", "-t", "t", "C-c")
        end = self.prompt(30)
        if end is None:
            sys.exit("the prompt did not come back within 30 s:\n%r" % bytes(self.output[-400:]))
        return end - start

    def close(self):
        subprocess.run(["tmux", "-L", self.socket, "kill-server"], stderr=subprocess.DEVNULL)


def summary(kind, times, note):
    times = sorted(times)
    p99 = times[min(len(times) - 1, int(len(times) * 0.99))]
    print("%-9s %3d presses  p50 %4.0f ms  p99 %4.0f ms  longest %4.0f ms  %s" % (
        kind, len(times), times[len(times) // 2] * 1000, p99 * 1000, times[-1] * 1000, note),
        flush=True)
    return p99


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--docket", required=True)
    parser.add_argument("--office", required=True)
    parser.add_argument("--presses", type=int, default=30)
    parser.add_argument("--limit", type=float)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", nargs="*", default=list(KINDS))
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    chance = random.Random(options.seed)
    folder = pathlib.Path(tempfile.mkdtemp())
    terminal = Terminal("%s %s" % (
        os.path.realpath(options.docket), os.path.realpath(options.office)), folder)
    failed = False
    try:
        if terminal.prompt(120) is None:
            sys.exit("no prompt: %r" % bytes(terminal.output[-400:]))
        terminal.enter(".set pager off")
        terminal.prompt(10)
        summary("idle", [terminal.press() for _ in range(10)], "")
        for kind in options.only:
            start = terminal.enter(KINDS[kind])
            end = terminal.prompt(3 if kind == "printing" else 300)
            whole = (end or time.monotonic()) - start
            if end is None:
                terminal.press()
            times = []
            for _ in range(options.presses):
                moment = chance.uniform(0.02, 0.95) * whole
                start = terminal.enter(KINDS[kind])
                time.sleep(max(0, start + moment - time.monotonic()))
                times.append(terminal.press())
                if options.verbose:
                    print("  %s at %.3f of %.3f s: %.0f ms" % (
                        kind, moment, whole, times[-1] * 1000), flush=True)
                time.sleep(0.05)
            p99 = summary(kind, times, "of %.2f s" % whole)
            failed = failed or (options.limit is not None and p99 > options.limit)
    finally:
        terminal.close()
        shutil.rmtree(folder, ignore_errors=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
