# gespreksronde: one command for each thing you may want to do.
#
#   make demo     watch a whole round being played, with encrypted rooms, on a homeserver of its own
#   make demo KEEP=1   the same, and leave it running so that you can join with a Matrix client
#   make test     every check there is, in the order of how soon it can fail
#   make crash    the bot is killed 1,000 times in the middle of its work (make test: 100 times)
#   make bench    answer times, bursts and start-up beside a bare echo bot; writes docs/performance.md
#   make lint     style, types, import floors, dependencies
#   make format   write the code in the agreed style
#   make lock     look for newer versions and pin them in requirements/*.lock
#   make clean    remove everything make has set up
#
# Needs Python 3.11 or newer and make. With npm as well the tests use a second, strict Matrix client too, and with
# Chromium a web client in a browser; what it saw stays in build/screenshots.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
.PHONY: demo test quick lint format crash bench lock clean ready ready-synapse ready-js

PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3.14 python3 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)

VENV := .venv
SYNAPSE := .venv-synapse
JS := tests/live/js
WEB := tests/live/web
BIN := $(VENV)/bin
PIP_INSTALL := -m pip install --quiet --disable-pip-version-check --require-hashes
CRASH_KILLS ?= 1000

# --- what is set up once --------------------------------------------------------------------------------------

define make_venv
	@test -n "$(PYTHON)" || { echo "gespreksronde needs Python 3.11 or newer; set PYTHON=/path/to/python" >&2; exit 1; }
	@test -x $(1)/bin/python || $(PYTHON) -m venv $(1) || { echo "This Python cannot make an environment. \
	On Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }
endef

# Enough to run the bot. Our own package is linked, not copied: editing the code needs no new installation.
$(VENV)/.run: requirements/run.lock requirements/build.lock pyproject.toml
	$(call make_venv,$(VENV))
	@echo "Setting up $(VENV)"
	@$(BIN)/python $(PIP_INSTALL) -r requirements/run.lock -r requirements/build.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

# Enough to test it.
$(VENV)/.dev: requirements/dev.lock $(VENV)/.run
	@echo "Setting up the tools for testing"
	@$(BIN)/python $(PIP_INSTALL) -r requirements/dev.lock
	@touch $@

# A real homeserver for tests and demo, kept apart: it asks for other versions than we do.
$(SYNAPSE)/.run: requirements/synapse.lock
	$(call make_venv,$(SYNAPSE))
	@echo "Setting up a homeserver in $(SYNAPSE)"
	@$(SYNAPSE)/bin/python $(PIP_INSTALL) -r requirements/synapse.lock
	@touch $@

ready: $(VENV)/.dev
ready-synapse: $(SYNAPSE)/.run

# Two clients. Where npm is missing or cannot be reached their tests are skipped, loudly, with this reason.
ready-js:
	@tests/live/install_npm.sh $(JS) "the strict client"
	@tests/live/install_npm.sh $(WEB) "the web client"

# --- what you came for ----------------------------------------------------------------------------------------

demo: $(VENV)/.run $(SYNAPSE)/.run
	@$(BIN)/gespreksronde demo $(if $(KEEP),--keep)

test: lint ready-synapse ready-js
	$(BIN)/pytest -n 2 --dist worksteal -m "not live and not crash" tests
	$(BIN)/pytest -n 3 --dist worksteal -m "live and not crash" tests
	GESPREKSRONDE_KILLS=100 $(BIN)/pytest -n 2 -m crash tests

# The tests that need no server: about the time of a sip of coffee.
quick: ready
	$(BIN)/pytest -n 2 -m "not live and not crash and not slow" tests

lint: ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry .

format: ready
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

crash: ready ready-synapse
	GESPREKSRONDE_KILLS=$(CRASH_KILLS) $(BIN)/pytest -m crash tests

bench: ready ready-synapse
	$(BIN)/python -m bench

# --- pinned versions ------------------------------------------------------------------------------------------

PIP_COMPILE = $(BIN)/pip-compile --quiet --upgrade --generate-hashes --strip-extras --allow-unsafe \
	--no-emit-index-url --no-emit-find-links --no-emit-options --output-file

lock: ready
	$(PIP_COMPILE) requirements/build.lock requirements/build.in
	$(PIP_COMPILE) requirements/run.lock requirements/run.in
	$(PIP_COMPILE) requirements/dev.lock requirements/dev.in
	$(PIP_COMPILE) requirements/synapse.lock requirements/synapse.in
	if command -v npm >/dev/null; then for c in $(JS) $(WEB); do (cd $$c && npm update --package-lock-only); done; fi

clean:
	rm -rf $(VENV) $(SYNAPSE) $(JS)/node_modules $(WEB)/node_modules build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
