# A newcomer needs two commands: `make demo` and `make test`. Both install what is missing.

.DEFAULT_GOAL := help
SHELL := /bin/bash
.PHONY: help setup build demo test fuzz torture lint advisories bench fixtures clean

help: ## list these commands
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: ## install the Debian packages that are missing
	@scripts/setup

build: setup
	cargo build --locked

demo: build ## show the whole work on made-up cases: letters out, answers in, what was found and where
	@scripts/demo "$${CARGO_TARGET_DIR:-target}/debug/tracepost"

test: setup ## run every test, with the real Tesseract and a real PostgreSQL
	cargo test --locked --lib --test main

fuzz: setup ## feed made-up bytes to what opens and understands foreign bytes: each target for ten minutes (FUZZ_SECONDS)
	@scripts/fuzz

torture: setup ## run the long tests of reliability: kills, full disks, faulty servers (hours)
	@scripts/torture

# Where scripts/setup keeps it.
DENY := $${XDG_CACHE_HOME:-$$HOME/.cache}/tracepost/cargo-deny-0.20.2/bin/cargo-deny

lint: ## check format, lints, documentation, and the licences and sources of crates
	@scripts/setup lint
	cargo fmt --all --check
	cargo clippy --locked --all-targets -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --locked --no-deps --document-private-items
	"$(DENY)" --locked --workspace check licenses sources bans

advisories: ## ask the RustSec database for known faults in our crates (needs more of the network than the registry)
	@scripts/setup lint
	"$(DENY)" --locked --workspace check advisories

fixtures: build ## draw the fixtures again (the bytes are always the same)
	cargo run --locked --example draw_fixtures

bench: ## measure speed beside other programs, in a release build (installs what only this needs)
	@scripts/setup bench
	cargo bench --locked
