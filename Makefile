# The two commands of the README are `make demo` and `make test`; both set up what they need.
PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin
PAGES ?= examples
OUT ?= out
CHROMIUM ?= /usr/bin/chromium
# `$(VENV)/.run` marks an installed library, `$(VENV)/.dev` the tools for working on it as well.

.PHONY: help demo test lint types docs browser pictures screenshots shown check deep mutate bench clean

help:  ## List what can be made.
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

$(VENV)/.run: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --editable '.[all]'
	@touch $@

$(VENV)/.dev: $(VENV)/.run pyproject.toml
	$(BIN)/python -m pip install --quiet --editable '.[all]' --group dev
	@touch $@

demo: $(VENV)/.run  ## Read PAGES (a folder; the example pages by default), print the report, write the JSON and the HTML.
	@mkdir -p $(OUT)
	@$(BIN)/eventmodel build $(PAGES) -o $(OUT)/dossier.json || test $$? -eq 1
	@$(BIN)/eventmodel report $(OUT)/dossier.json --least-articles 2
	@$(BIN)/eventmodel report $(OUT)/dossier.json --format json -o $(OUT)/report.json
	@echo; echo "The same as JSON: $(OUT)/report.json; the records: $(OUT)/dossier.json"
	@echo "The same to look at, in a browser:"; $(BIN)/eventmodel report $(OUT)/dossier.json --format html -o $(OUT)/report

test: $(VENV)/.dev  ## Run all tests.
	$(BIN)/python -m pytest -q -n auto

lint: $(VENV)/.dev  ## Check style and form.
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev  ## Check types, the users' view of them included.
	$(BIN)/mypy
	$(BIN)/pyright --pythonpath $(BIN)/python
	PYTHONPATH=src $(BIN)/pyright --pythonpath $(BIN)/python --verifytypes eventmodel --ignoreexternal >$(VENV)/verify.txt \
	  || (cat $(VENV)/verify.txt; exit 1)
	@grep -h 'Type completeness score' $(VENV)/verify.txt

docs: $(VENV)/.dev  ## Build the documentation site into site/.
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet

browser: docs | $(CHROMIUM)  ## Check the report and the documentation in a real browser.
	CHROMIUM=$(CHROMIUM) $(BIN)/python -m pytest -q -n 2 --dist loadfile tests/browser

screenshots: $(VENV)/.dev | $(CHROMIUM)  ## Take the pictures of the report for the documentation.
	CHROMIUM=$(CHROMIUM) $(BIN)/python scripts/screenshots.py

$(CHROMIUM):
	@test "$$(id -u)" = 0 && command -v apt-get >/dev/null || { echo "no browser at $(CHROMIUM): install Debian's package chromium, or name yours: make browser CHROMIUM=/path" >&2; exit 1; }
	apt-get update -qq && apt-get install -qq --yes --no-install-recommends chromium fonts-dejavu-core >/dev/null

pictures: $(VENV)/.dev  ## Draw the pictures of the docs anew.
	$(BIN)/python scripts/make_pictures.py

shown: pictures  ## Write into docs and notebooks what their code prints now; look at the difference before you keep it.
	$(BIN)/python tests/test_docs.py
	$(BIN)/python tests/test_examples.py

check: test lint types docs  ## All of the above.

deep: $(VENV)/.dev  ## Long property runs, fuzzing and mutation; figures go to benchmarks/RESULTS.md by hand.
	HYPOTHESIS_PROFILE=deep $(BIN)/python -m pytest -q tests/laws
	$(BIN)/python benchmarks/fuzz.py 100000
	$(MAKE) mutate

bench: $(VENV)/.dev  ## Measure speed.
	$(BIN)/python -m pip install --quiet --group bench
	$(BIN)/python benchmarks/imports.py
	$(BIN)/python benchmarks/reading.py
	$(BIN)/python benchmarks/adapters.py
	$(BIN)/python benchmarks/values.py

mutate: $(VENV)/.dev  ## Change the code of the values at 400 random places, and see whether the tests notice.
	$(BIN)/python -m pip install --quiet --group mutate
	$(BIN)/python scripts/mutate.py --seed 20 --count 400

clean:  ## Remove what was made.
	rm -rf $(VENV) $(OUT) site build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
