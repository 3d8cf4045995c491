#!/usr/bin/env bash
# Install the built wheel into a fresh environment, away from the checkout, and make a page there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

unset PYTHONPATH
fresh="$(mktemp -d)"
trap 'rm -rf "$fresh"' EXIT
wheel=(dist/stemma_news-*.whl)

.venv/bin/python -m venv "$fresh/venv"
python="$fresh/venv/bin/python"
"$python" -m pip install --quiet --disable-pip-version-check --only-binary :all: \
    --require-hashes -r requirements.lock
"$python" -m pip install --quiet --disable-pip-version-check --no-deps "${wheel[0]}"
"$python" -m pip check

cd "$fresh"
venv/bin/stemma --version
venv/bin/stemma schema >schema.json
venv/bin/stemma example articles
venv/bin/stemma dossier articles -o page.html
grep -q '</html>' page.html
"$python" -m json.tool schema.json >/dev/null
echo "The wheel works where nothing else is."
