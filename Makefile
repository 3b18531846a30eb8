# The two commands are `make dataset` and `make test`; both install what they need first. `make help` lists all.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help install dataset test test-all check types lint format architecture evaluate readme clean

FILES ?=
OUTPUT ?=
OPTIONS = $(if $(FILES),--files "$(FILES)") $(if $(OUTPUT),--output "$(OUTPUT)")

# Written last by npm, so it is newer than the lock file exactly when the installed packages match it.
INSTALLED ?= node_modules/.package-lock.json

help: ## List these targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | while IFS="$$(printf '\t')" read -r name what; do printf '  make %-14s %s\n' "$$name" "$$what"; done
	@printf '\n  FILES=path adds saved .html, .txt and .md files; OUTPUT=dir keeps the run elsewhere than output/.\n'

install: $(INSTALLED) ## Install the packages that the lock file pins

$(INSTALLED): package.json package-lock.json
	@command -v node >/dev/null 2>&1 || { echo "make: Node is not installed; cjng needs Node 20.18.1 or later (https://nodejs.org)." >&2; exit 3; }
	@node cjng.mjs --check-node
	npm ci --no-fund --no-audit --loglevel=error
	@touch $(INSTALLED)

dataset: install ## Build a release from the bundled corpus (and FILES=path)
	@node cjng.mjs dataset $(OPTIONS)

test: install ## Run the tests (all but those of test-all)
	@npx --no-install vitest run

test-all: install ## Run the tests that take real programs and a minute: killed runs, the README
	@CJNG_TEST_ALL=1 npx --no-install vitest run .all.test.ts

check: types lint architecture test ## Types, format and lint, import rules, tests

types: install ## Check types, and that the pure folders use neither Node nor the DOM
	@npx --no-install tsc -p tsconfig.json & whole=$$!; npx --no-install tsc -p tsconfig.pure.json; pure=$$?; wait $$whole && exit $$pure

lint: install ## Check format and lint
	@npx --no-install biome check --error-on-warnings .

format: install ## Format and mend what can be mended
	@npx --no-install biome check --write .

architecture: install ## Check who may import whom
	@node tests/architecture/cruise.mjs

evaluate: install ## Score extraction on the seen and on the set-aside reports
	@echo "Seen reports (used for tuning):" && node cjng.mjs evaluate --gold tests/gold/seen.jsonl --texts sources
	@echo "Set-aside reports (never tuned on):" && node cjng.mjs evaluate --gold tests/gold/set_aside.jsonl --texts sources

readme: install ## Write the measured tables of README.md and METHODOLOGY.md anew
	@npx --no-install tsx tests/docs/update_readme.ts

clean: ## Remove installed packages and the last run's stage tables; releases stay
	rm -rf node_modules output/stages output/snapshots
