# `make` sets everything up and builds; `make quick` is for after each edit, `make test` for before each commit. Needed: git, make, Python 3.11 with venv and pip.

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
# As many processes as there are cores, up to four, since each has a graph and a browser of its own.
PYTEST := $(BIN)/python -m pytest --numprocesses logical --maxprocesses 4 --dist worksteal
REPORT ?= ../shared/report

# The first Python that is new enough; a name on PATH may be an older one, or a shim with nothing behind it.
BASE_PYTHON ?= $(shell for p in python3.11 python3; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && { echo $$p; break; }; done)
LINTER := web/node_modules/.package-lock.json
UV := $(shell command -v uv 2>/dev/null)
# What is said before the step that is silent for minutes; the number of locked packages takes no maintaining.
INSTALLING = echo "Setting up $(VENV): $$(grep -c == requirements.txt) packages are fetched and checked against their hashes, which takes one to five minutes the first time."

.DEFAULT_GOAL := build
.DELETE_ON_ERROR:
.PHONY: help setup build zip quick test slow lint scripts bench pictures skeleton lock clean

build: $(READY)  ## set up, then read, derive and write output/ (the default)
	$(BIN)/mexict build
	@echo "To have the command mexict in this shell:  . $(BIN)/activate"

zip: build  ## pack output/ into dist/mexict-kg.zip, for who wants no more than to look
	@mkdir -p dist
	$(BIN)/python -m mexict_kg.exporting.archive dist/mexict-kg.zip

setup: $(READY)  ## only the environment in .venv, from the locked versions

quick: lint  ## lint, types and the tests that need neither a browser nor a built set, in about a minute
	$(PYTEST) -m "not thorough and not slow"

test: lint  ## lint, types and the tests, in ten minutes at most
	$(PYTEST) -m "not slow"

slow: $(READY)  ## the tests that take too long for that
	$(PYTEST) -m slow

lint: $(READY)  ## ruff and mypy alone
	$(BIN)/ruff check .
	$(BIN)/ruff format --check --quiet .
	$(BIN)/mypy

scripts: $(LINTER)  ## bundle the page's scripts afresh, and lint them (needs Node)
	cd web && npm run --silent bundle && npm run --silent lint

bench: $(READY)  ## how long things take
	$(BIN)/python -m bench

pictures: build  ## renew the pictures in docs/ (needs Chromium)
	$(BIN)/python docs/screenshot.py

# By way of a second file, so that a report that cannot be read leaves the skeleton as it was.
skeleton: $(READY)  ## write graph/report/skeleton.ttl afresh from the report's folder: make skeleton REPORT=...
	$(BIN)/python -m mexict_kg.report.skeleton "$(REPORT)" > graph/report/skeleton.ttl.new \
		|| { rm -f graph/report/skeleton.ttl.new; exit 1; }
	mv graph/report/skeleton.ttl.new graph/report/skeleton.ttl

# One version of everything for all Pythons, and no address of a registry: each machine has its own.
lock:  ## lock the newest versions that pyproject.toml allows (needs uv)
	uv pip compile pyproject.toml --extra test --group backend --universal --python-version 3.11 --fork-strategy fewest \
		--generate-hashes --no-header --no-emit-index-url --upgrade --quiet --output-file requirements.txt

clean:  ## remove what was set up and built
	rm -rf $(VENV) web/node_modules output .output dist build .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find mexict_kg tests -name __pycache__ -type d -prune -exec rm -rf {} +

help:  ## this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 12

# What is built with Node is committed, so that only who changes the scripts needs it.
$(LINTER): web/package-lock.json
	cd web && npm ci
	touch $@

# The backend is in the lock too, so that nothing here is downloaded without its hash.
ifneq ($(UV),)
$(READY): requirements.txt pyproject.toml
	@$(INSTALLING)
	test -x $(BIN)/python || uv venv --quiet $(if $(BASE_PYTHON),--python $(BASE_PYTHON)) $(VENV)
	uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements.txt
	uv pip install --quiet --python $(BIN)/python --no-build-isolation --no-deps --editable .
	touch $@
else
$(READY): requirements.txt pyproject.toml
	@test -n "$(BASE_PYTHON)" || { echo "Python 3.11 or newer is needed, and neither python3.11 nor python3 is." >&2; exit 2; }
	@$(INSTALLING)
	test -x $(BIN)/python || $(BASE_PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip --version >/dev/null 2>&1 || $(BIN)/python -m ensurepip
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps --editable .
	touch $@
endif
