# Everything sets itself up: the first target that needs it makes .venv from the lock file.
.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
PORT ?= 8000
DEMO_STORE := .demo-store
# What `make check` leaves to `make test`: tests that start a database or a browser.
QUICK ?= -m "not neo4j and not browser"

.PHONY: help install check lint test demo neo4j measure measure-record lock containers bench clean

help: ## show this list
	@sed -n 's/^\([a-z0-9-]*\):[^#]*## \(.*\)/  \1\t\2/p' $(MAKEFILE_LIST) | expand -t 14

install: .venv/installed ## make .venv from the lock file, with Python alone

.venv/installed: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else "Python 3.11 or later is needed")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-build-isolation --no-deps -e .
	@touch $@

lint: install ## format, style, types, import contracts, generated files: all but the tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m ontology.generate --check

check: lint ## lint and every test that needs neither database nor browser
	$(BIN)/python -m pytest $(QUICK)

test: install ## every test; without Java and Maven, or chromium, those that need them are skipped by name
	$(BIN)/python -m pytest

demo: install ## load the examples, print three answers, serve the page until Ctrl-C (PORT=8000)
	rm -rf $(DEMO_STORE)
	$(BIN)/govgraph load --store $(DEMO_STORE) examples
	$(BIN)/govgraph ask --store $(DEMO_STORE) dual-roles
	$(BIN)/govgraph ask --store $(DEMO_STORE) joint-appointments
	$(BIN)/govgraph ask --store $(DEMO_STORE) two-tier-partnerships
	$(BIN)/govgraph serve --store $(DEMO_STORE) --port $(PORT)

neo4j: install ## a Neo4j server without Docker, until Ctrl-C (Java 17 and Maven)
	$(BIN)/python -m scripts.neo4j_server run

measure: install ## score the reading of annotated documents (GOVGRAPH_EVALUATION), plain and with names replaced
	$(BIN)/python -m scripts.measure

measure-record: install ## the same, and note the scores below which no later version may fall
	$(BIN)/python -m scripts.measure --record

lock: install ## resolve the dependencies: for development, for the image, for its build (UPGRADE=--upgrade)
	$(BIN)/python -m pip install -q --disable-pip-version-check "uv>=0.9"
	$(BIN)/uv $(LOCK) pyproject.toml --all-extras --group dev -o requirements.lock
	$(BIN)/uv $(LOCK) pyproject.toml --all-extras --constraint requirements.lock -o requirements-image.lock
	$(BIN)/uv $(LOCK) --group build --constraint requirements.lock -o requirements-build.lock
	$(BIN)/uv $(LOCK) --group bench --constraint requirements.lock -o requirements-bench.lock

LOCK := pip compile -q --universal --generate-hashes --no-emit-index-url --no-annotate $(UPGRADE) \
	--custom-compile-command "make lock"

containers: install ## check the Dockerfile and docker-compose.yml, without an engine
	$(BIN)/python -m pytest tests/test_containers.py

bench: install ## measure, each thing beside its bare counterpart
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-bench.lock
	@for file in benchmarks/*.py; do echo "== $$file"; PYTHONPATH=. $(BIN)/python "$$file" || exit 1; done

clean: ## remove what the other targets made, but for the jars in the user's cache
	rm -rf .venv build dist $(DEMO_STORE) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
