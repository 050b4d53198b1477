#!/bin/sh
# Writes the lock files from the .in files: `make lock`. Needs uv and the package index.
set -eu
cd "$(dirname "$0")"
compile() { uv pip compile --quiet --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" "$@"; }
compile --universal --python-version 3.10 serving.in -o serving.lock
compile --universal --python-version 3.10 dev.in -o dev.lock
compile --universal --python-version 3.10 tuning.in -o tuning.lock
compile --python-version 3.10 training.in -o training.lock
