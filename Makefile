# Everything a developer or an administrator does often. `make` alone lists it.

PYTHON ?= python3
BIN := .venv/bin
T ?=
PROGRAMME ?=

.DEFAULT_GOAL := help
.PHONY: help install install-proxy install-dev demo run check test slow nightly test-postgres bench picture fix

help: ## list what can be done
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  \1|\2/' | column -t -s '|'

install: .venv/installed ## make .venv with what the bot needs

install-proxy: .venv/installed-proxy ## the same, and what SOCKS proxies need

install-dev: .venv/installed-dev ## make .venv with what its developers need

.venv/installed: requirements.lock
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	touch $@

.venv/installed-proxy: .venv/installed requirements-proxy.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-proxy.lock
	touch $@

.venv/installed-dev: .venv/installed requirements-dev.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	touch $@

demo: install ## try the bot in a browser, without any token (PROGRAMME=klin-2023 for another one)
	$(BIN)/python -m bot demo $(if $(PROGRAMME),--programme $(PROGRAMME))

run: install ## serve people; settings come from .env
	$(BIN)/python -m bot run

check: install-dev ## format, lint, types, layers, tests
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(MAKE) test

test: install-dev ## everything but the slow tests, on SQLite (T=path for a part)
	$(BIN)/pytest -n 2 -m "not slow" $(T)

slow: install-dev ## the slow tests at the size of CI, some of them with nothing beside
	$(BIN)/pytest -n 2 --dist worksteal -m "slow and not alone" $(T) || test $$? = 5
	$(BIN)/pytest -m "slow and alone" $(T) || test $$? = 5

nightly: install-dev ## everything, with full figures
	TIER=nightly $(BIN)/pytest $(T)

test-postgres: install-dev ## the tests that touch SQL, on a temporary PostgreSQL of this machine
	$(BIN)/python -m tests.postgres $(BIN)/pytest -n 2 -m "database and not slow" $(T)

bench: install-dev ## what an answer costs, beside a plain bot
	$(BIN)/python -m benchmarks
	$(BIN)/python -m benchmarks.growth --check
	$(BIN)/python -m benchmarks.districts --check
	$(BIN)/python -m benchmarks.pairs --check
	$(BIN)/python -m benchmarks.digests --check
	$(BIN)/python -m benchmarks.ticks --check

picture: install-dev ## the pictures of the README and of the guide, from the demo in a browser
	$(BIN)/python -m tests.browser.pictures

fix: install-dev ## format, and mend what can be mended by itself
	$(BIN)/ruff format
	$(BIN)/ruff check --fix
