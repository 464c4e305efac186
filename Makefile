# Two commands on a bare machine: `make demo` and `make test`. The rest is listed by `make help`.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
RUN    := $(VENV)/.run-ready
DEV    := $(VENV)/.dev-ready
BENCH  := $(VENV)/.bench-ready

.PHONY: help install demo run test check bench kill faults orders postgres properties crowd mutants lock clean
.DEFAULT_GOAL := help

help:            ## list the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | sort

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
	  { echo "leadbot needs Python 3.11 or newer; set PYTHON=/path/to/python3.11" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || \
	  { rm -rf $(VENV); echo "Python's venv module is missing; on Debian: apt-get install python3-venv" >&2; exit 1; }

$(RUN): requirements/run.txt pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes --only-binary :all: -r requirements/run.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(DEV): requirements/dev.txt $(RUN)
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes --only-binary :all: -r requirements/dev.txt
	@touch $@

$(BENCH): requirements/bench.txt $(DEV)
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes --only-binary :all: -r requirements/bench.txt
	@touch $@

install: $(RUN)  ## prepare .venv; afterwards .venv/bin/leadbot runs

demo: $(RUN)     ## the sandbox, the bot and a web page; PLAY=hot plays a transcript without a browser
	$(BIN)/leadbot demo $(if $(PLAY),--play $(PLAY)) $(if $(PORT),--port $(PORT))

run: $(RUN)      ## the real Telegram, with the settings of .env
	$(BIN)/leadbot run

# Three at a time on two cores: most tests wait, for clocks and processes.
test: $(DEV)     ## the whole suite
	$(BIN)/python -m pytest -q -n 3 --dist loadgroup

check: $(DEV)    ## ruff, mypy --strict, the house test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -q tests/test_house.py

bench: $(BENCH)  ## beside the bots of the tutorials, results in docs/performance.md; ARGS="road --rounds 2" for a part
	$(BIN)/python -m benchmarks $(ARGS)

kill: $(DEV)     ## SIGKILL at durable and network calls, KILLS=500 in all; EVERY=aiogram,sqlite at each of them
	$(BIN)/python -m tests.campaigns.kills $(if $(EVERY),--every $(EVERY),--kills $(or $(KILLS),500))

faults: $(DEV)   ## every misfortune of Telegram for every kind of message
	$(BIN)/python -m tests.campaigns.faults

orders: $(DEV)   ## every update 1 to 5 times and shuffled, to four workers; PEOPLE=200 ROUNDS=5
	$(BIN)/python -m tests.campaigns.orders --people $(or $(PEOPLE),200) --rounds $(or $(ROUNDS),5)

postgres: $(DEV) ## 4 workers while they, their sessions and PostgreSQL are killed; KILLS=200 RESTARTS=20
	$(BIN)/python -m tests.campaigns.postgres --kills $(or $(KILLS),200) --restarts $(or $(RESTARTS),20)

properties: $(DEV) ## people, staff, Telegram and death at random; EXAMPLES=200
	$(BIN)/python -m tests.campaigns.machine --examples $(or $(EXAMPLES),200)

crowd: $(DEV)    ## a broadcast to thousands, killed on the way; PEOPLE=10000 KILLS=5 RATE=240
	$(BIN)/python -m tests.campaigns.crowd --people $(or $(PEOPLE),10000) --kills $(or $(KILLS),5) --rate $(or $(RATE),240)

mutants: $(DEV)  ## defects on purpose, each caught by its test
	$(BIN)/python -m tests.campaigns.mutating

lock:            ## pin requirements/*.in again (needs uv)
	for f in run dev bench; do uv pip compile -q --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url requirements/$$f.in -o requirements/$$f.txt; done

clean:           ## remove .venv and caches
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache *.egg-info
