# Each target prepares what it needs in .venv first, from the lock files in requirements/.
#   make serve   the handbook on http://127.0.0.1:8000, rebuilt as you edit
#   make build   the finished site in site/
#   make check   every problem of the data and the pages
#   make test    all tests
#   make bench   what a build costs beside plain Markdown
#   make lock    renew the lock files from pyproject.toml

PORT ?= 8000
BIN := .venv/bin
# Material prints a notice about MkDocs 2 on every build; we stay on 1.6 and know.
export NO_MKDOCS_2_WARNING := 1

# The first Python that runs and is new enough: a name in PATH may be a shim without a Python.
PYTHONS := python3.13 python3.12 python3.11 python3 python
PYTHON ?= $(shell for name in $(PYTHONS); do \
	$$name -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null \
	&& { echo $$name; break; }; done)

LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --upgrade

.PHONY: serve build check test bench lock clean

serve: .venv/site
	$(BIN)/mkdocs serve --dev-addr 127.0.0.1:$(PORT)

build: .venv/site
	$(BIN)/mkdocs build --strict

check: .venv/site
	$(BIN)/handbook check

test: .venv/test
	$(BIN)/typos
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest -n auto --dist worksteal

bench: .venv/bench
	$(BIN)/python benchmarks/build_site.py

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11, 3.12 or 3.13 is needed, and none was found." \
		"Name one: make $(MAKECMDGOALS) PYTHON=/path/to/python3" >&2; exit 1; }
	$(PYTHON) -m venv .venv

# The stamps are younger than what they were made from, so a changed lock file is installed.
.venv/site: .venv/bin/python requirements/site.txt pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/site.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

.venv/bench: .venv/site requirements/bench.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/bench.txt
	touch $@

.venv/test: .venv/site requirements/test.txt tests/site/install_browser.py
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	$(BIN)/python tests/site/install_browser.py
	touch $@

# --universal: one lock for all systems and Python versions; no address of a package index in it.
lock: .venv/site
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/lock.txt
	$(LOCK) --group build pyproject.toml -o requirements/site.txt
	$(LOCK) --group build --group test pyproject.toml -o requirements/test.txt
	$(LOCK) --group pyproject.toml:bench --constraints requirements/site.txt -o requirements/bench.txt
	$(LOCK) --group pyproject.toml:lock -o requirements/lock.txt

clean:
	rm -rf .venv .cache site
