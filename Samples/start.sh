#!/usr/bin/env bash
# Builds docket and opens it on the sample office. Without a terminal it runs the sample script instead.
set -euo pipefail
cd "$(dirname "$0")/.."

need_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

has_libedit() {
  local compiler
  for compiler in clang cc gcc; do
    command -v "$compiler" >/dev/null 2>&1 || continue
    echo '#include <histedit.h>' | "$compiler" -E -x c - >/dev/null 2>&1
    return
  done
  [ -e /usr/include/histedit.h ]
}

install_libedit() {
  echo "Installing the headers of libedit ..." >&2
  if command -v apt-get >/dev/null 2>&1; then
    need_root apt-get update -qq
    need_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq libedit-dev >&2
  elif command -v dnf >/dev/null 2>&1; then
    need_root dnf install -y -q libedit-devel >&2
  elif command -v brew >/dev/null 2>&1; then
    brew install libedit >&2
  else
    echo "Install the headers of libedit (histedit.h), then run this again." >&2
    exit 1
  fi
}

command -v swift >/dev/null 2>&1 || {
  echo "docket is built with Swift 6 or newer: see https://swift.org/install" >&2
  exit 1
}
has_libedit || install_libedit

echo "Building docket ..." >&2
if ! swift build -c release --product docket --static-swift-stdlib >&2; then
  # Some toolchains come without the static library; the binary then starts a little slower.
  swift build -c release --product docket >&2
fi

docket=.build/release/docket
if [ -t 0 ] && [ -t 1 ]; then
  exec "$docket" Samples/harbor "$@"
fi
exec "$docket" Samples/harbor -f Samples/scripts/first-light.docket
