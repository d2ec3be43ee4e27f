# Two commands are enough: make run, make test. `make help` lists the others.
SHELL := /bin/sh
PYTHON ?= $(shell command -v python3.11 || command -v python3 || echo python3)
VENV := .venv/bin
T ?=
# The checks load the settings, which need a data folder: not the one in use.
CHECKED := ARGOSY_DATA=$(CURDIR)/.venv/check-data ARGOSY_APP_DATABASE_URL=postgresql://nobody@/none?host=/nonexistent
.DEFAULT_GOAL := help
.PHONY: help run setup setup-dev setup-ocr test check lint format types layers templates migrations architecture translations pages security fix bench demo messages docs tables

help: ## say what each word does
	@echo "usage: make WORD"; echo
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/  \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

run: setup ## start Argosy; PORT=8000 DATA=folder; Ctrl-C stops everything
	@$(if $(DATA),ARGOSY_DATA='$(abspath $(DATA))') $(if $(PORT),PORT='$(PORT)') exec $(VENV)/python -m argosy up

setup: ## make .venv from the lock file and bring the browser assets
	@$(PYTHON) scripts/bootstrap.py

setup-dev: ## the same, with what checks and tests need
	@$(PYTHON) scripts/bootstrap.py --dev

setup-ocr: setup ## also the reader of pictures: business cards, scans (about 400 MB)
	@$(VENV)/python -m pip install --quiet --require-hashes -r requirements-ocr.lock

test: setup-dev ## run the tests; T=tests/reading or T='-k quotation'
	@scripts/install-test-programs || echo "Not everything could be installed: some tests will be skipped."
	@$(VENV)/python -m pytest $(T)

check: setup-dev ## everything about the source that a machine can see, in a minute
	@begin=$$(date +%s); \
	$(MAKE) --no-print-directory --output-sync=target --keep-going -j2 \
		types lint security format layers templates migrations architecture translations pages && \
	echo "All checks passed in $$(($$(date +%s) - begin)) s."

lint:
	@$(VENV)/ruff check --quiet . && echo "Source: clean."

security:
	@$(VENV)/bandit --quiet --configfile pyproject.toml --severity-level medium -r argosy 2>.venv/security.log && echo "Security: clean."

format:
	@$(VENV)/ruff format --quiet --check . && echo "Format: clean."

types: ## the types alone
	@$(CHECKED) $(VENV)/mypy

layers: ## the order of the apps alone
	@$(VENV)/lint-imports --no-cache >.venv/layers.log 2>&1 && echo "Layers: kept." || { cat .venv/layers.log; exit 1; }

templates:
	@$(VENV)/djlint argosy --lint --quiet && echo "Templates: clean."

migrations:
	@$(CHECKED) $(VENV)/python -W ignore::RuntimeWarning manage.py makemigrations --check --dry-run

architecture:
	@$(VENV)/python -m pytest tests/architecture

translations:
	@$(VENV)/python scripts/messages.py check

pages:
	@$(VENV)/python scripts/docs.py --check

fix: ## let the tools put right what they can
	@$(VENV)/ruff check --fix --quiet . || true
	@$(VENV)/ruff format --quiet .

bench: ## measure; T=mail, read, dedupe, pages or search
	@$(VENV)/python -m argosy bench $(T)

demo: setup ## make a sample enterprise
	@$(if $(DATA),ARGOSY_DATA='$(abspath $(DATA))') $(VENV)/python -m argosy demo

messages: ## collect and compile the translations (needs gettext)
	@$(CHECKED) $(VENV)/python scripts/messages.py collect

tables: ## write the tables that a first start lays at once, after a new migration
	@$(CHECKED) $(VENV)/python scripts/tables.py

docs: ## write the pages of docs that come from the source
	@$(CHECKED) $(VENV)/python scripts/docs.py
