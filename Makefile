# `make demo` and `make test` need Python 3.11, 3.12 or 3.13 and nothing else.
# All paths are relative, so that a space in the checkout's own path does no harm.

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help demo test lint types docs pictures package lock peers run-environment dev-environment clean

PY := .venv/bin/python

help: ## Show what can be made
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1	\2/p' Makefile

demo: run-environment ## Make a dossier of the bundled example in demo/
	@$(PY) -m stemma example --force demo/articles
	@$(PY) -m stemma dossier demo/articles -o demo/dossier.html
	@echo
	@echo "The page: demo/dossier.html (open it in a browser)"

test: dev-environment ## Run the tests (ARGS="-k name" picks some)
	@$(PY) -m pytest $(ARGS)

lint: dev-environment ## Check style
	@$(PY) -m ruff check src tests scripts benchmarks docs
	@$(PY) -m ruff format --check src tests scripts benchmarks docs

types: dev-environment ## Check types
	@$(PY) -m mypy src tests scripts benchmarks docs

docs: dev-environment ## Build the documentation into docs/_build/
	@$(PY) -m sphinx -W -n --keep-going -q -b html docs docs/_build
	@echo "The documentation: docs/_build/index.html"

pictures: dev-environment ## Make the README's pictures anew (needs Chromium)
	@mkdir -p demo
	@$(PY) -m stemma dossier src/stemma/example/articles -o demo/dossier.html -q
	@$(PY) scripts/screenshot.py demo/dossier.html docs/images/page.png --width 1200 --height 1150
	@$(PY) scripts/screenshot.py demo/dossier.html docs/images/stemma.png --width 1200 --height 960 --top 1640

package: dev-environment ## Build the wheel and the source archive into dist/
	@rm -rf dist
	@$(PY) -m build --no-isolation .

lock: dev-environment ## Renew the lock files (ARGS=--upgrade takes newer versions)
	@$(PY) scripts/lock.py $(ARGS)

peers: ## Make .venv-peers, the other programs that the benchmarks compare with
	@python=$$(sh scripts/find_python.sh) && "$$python" -m venv --clear .venv-peers
	@.venv-peers/bin/python -m pip install --quiet --disable-pip-version-check -r benchmarks/peers/requirements.txt

clean: ## Remove all that was made
	@rm -rf .venv .venv-peers demo dist build docs/_build .pytest_cache .mypy_cache .ruff_cache .hypothesis

run-environment:
	@python=$$(sh scripts/find_python.sh) && "$$python" scripts/environment.py run

dev-environment:
	@python=$$(sh scripts/find_python.sh) && "$$python" scripts/environment.py dev
