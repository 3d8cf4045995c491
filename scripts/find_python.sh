#!/bin/sh
# Print the command of a Python that Stemma runs on and that can make environments.
# On failure say in one sentence what is missing.
set -eu

fits='import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))'

for candidate in ${PYTHON:+"$PYTHON"} python3.13 python3.12 python3.11 python3 python; do
    if "$candidate" -c "$fits" >/dev/null 2>&1; then
        printf '%s\n' "$candidate"
        exit 0
    fi
done

echo "Stemma needs Python 3.11, 3.12 or 3.13 with its venv module (on Debian and Ubuntu:" \
    "apt install python3-venv); set PYTHON=/path/to/python if it has an unusual name." >&2
exit 1
